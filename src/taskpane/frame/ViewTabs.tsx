import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import type { View } from '../../session/state';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    justifyContent: 'flex-start',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '0 4px',
  },
  tab: { minWidth: 0, flexShrink: 1, padding: '6px 6px', columnGap: 0 },
  english: { padding: '6px 3px', fontSize: tokens.fontSizeBase200, '& > .fui-Tab__content': { padding: 0 } },
  // Words in English are longer: the counts make room for them.
  englishCount: { fontSize: tokens.fontSizeBase100 },
  count: {
    marginLeft: '3px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** The parts of the results, in the order of their tabs. */
const VIEWS: readonly View[] = ['overview', 'findings', 'recalculation', 'sheets', 'text'];

const isView = (value: unknown): value is View => VIEWS.some((view) => view === value);

/** The ids that tie a tab to its panel. */
export const tabId = (view: View): string => `tab-${view}`;

/** Props of the tabs. */
export interface ViewTabsProps {
  readonly view: View;
  /** How many items a part has, where that matters. */
  readonly counts: Readonly<Partial<Record<View, number>>>;
  readonly onShow: (view: View) => void;
}

/** Leads to the parts of the results. */
export function ViewTabs({ view, counts, onShow }: ViewTabsProps) {
  const styles = useStyles();
  const { t, language } = useMessages();
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={t('views')}
      selectedValue={view}
      onTabSelect={(_event, { value }) => {
        if (isView(value)) onShow(value);
      }}
    >
      {VIEWS.map((value) => {
        const count = counts[value] ?? 0;
        return (
          <Tab
            key={value}
            id={tabId(value)}
            className={mergeClasses(styles.tab, language === 'en' && styles.english)}
            value={value}
          >
            {t(`view_${value}`)}
            {count > 0 && (
              <span className={mergeClasses(styles.count, language === 'en' && styles.englishCount)}>
                {count}
              </span>
            )}
          </Tab>
        );
      })}
    </TabList>
  );
}
