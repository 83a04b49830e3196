import { Badge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { SheetSnapshot } from '../../disclosure/sheet/snapshot';
import { usePageMessages } from '../frame/use-page-messages';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    overflowX: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tabs: { width: 'max-content' },
  tab: { padding: '5px 10px', whiteSpace: 'nowrap' },
  name: { display: 'inline-flex', alignItems: 'center', columnGap: '5px' },
  hidden: { color: tokens.colorNeutralForeground3 },
});

/** Props of the tabs. */
export interface SheetTabsProps {
  readonly sheets: readonly SheetSnapshot[];
  /** The name of the sheet on show. */
  readonly shown: string;
  /** How many cells are marked in each sheet, witnesses left out. */
  readonly counts: ReadonlyMap<string, number>;
  readonly panel: string;
  readonly onShow: (sheet: string) => void;
}

/** The sheets of the workbook, as at the foot of Excel: hidden ones too, since they are checked like the others. */
export function SheetTabs({ sheets, shown, counts, panel, onShow }: SheetTabsProps) {
  const styles = useStyles();
  const { t } = usePageMessages();
  const bar = useRef<HTMLDivElement>(null);
  const at = sheets.findIndex(({ name }) => name === shown);
  useEffect(() => {
    const tab = bar.current?.querySelectorAll('[role="tab"]')[at];
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at]);
  return (
    <div ref={bar} className={styles.bar}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={t('sheets')}
        selectedValue={shown}
        onTabSelect={(_event, { value }) => {
          onShow(String(value));
        }}
      >
        {sheets.map(({ name, visibility }) => {
          const count = counts.get(name) ?? 0;
          return (
            <Tab key={name} value={name} className={styles.tab} aria-controls={panel}>
              <span className={styles.name}>
                {name}
                {visibility !== 'visible' && <span className={styles.hidden}>{t('hiddenSheet')}</span>}
                {count > 0 && (
                  <Badge size="small" appearance="tint" color="danger" title={t('markedCells', { count })}>
                    {count}
                  </Badge>
                )}
              </span>
            </Tab>
          );
        })}
      </TabList>
    </div>
  );
}
