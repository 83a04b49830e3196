import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { View } from '../../session/state';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingLeft: '2px' },
  count: { marginLeft: '6px', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** The parts of the results, in the order of their tabs. */
const VIEWS: readonly View[] = ['findings', 'recalculation', 'sheets'];

const isView = (value: unknown): value is View => VIEWS.some((view) => view === value);

/** The ids that tie a tab to its panel. */
export const tabId = (view: View): string => `tab-${view}`;

/** Props of the tabs. */
export interface ViewTabsProps {
  readonly view: View;
  readonly counts: Readonly<Record<View, number>>;
  readonly onShow: (view: View) => void;
}

/** Leads to the parts of the results, each with the number of its items. */
export function ViewTabs({ view, counts, onShow }: ViewTabsProps) {
  const styles = useStyles();
  const { t } = useMessages();
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
      {VIEWS.map((value) => (
        <Tab key={value} id={tabId(value)} value={value}>
          {t(`view_${value}`)}
          <span className={styles.count}>{counts[value]}</span>
        </Tab>
      ))}
    </TabList>
  );
}
