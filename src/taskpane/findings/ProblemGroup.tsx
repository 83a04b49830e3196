import { makeStyles, tokens } from '@fluentui/react-components';
import { BranchRegular } from '@fluentui/react-icons/svg/branch';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { diagnosisSentence } from '../../disclosure/diagnosis/saying';
import type { FiguresByCell } from '../../disclosure/figures-by-cell';
import { useMessages } from '../common/use-messages';
import type { SharedBy } from './list-groups';
import { SharedName } from './SharedName';

const useStyles = makeStyles({
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '6px 12px 4px' },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground3 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  list: {
    margin: '0 0 6px 20px',
    padding: 0,
    listStyle: 'none',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** Props of findings that share a cell, or words of the written explanation. */
export interface ProblemGroupProps {
  readonly shared: SharedBy;
  readonly cells: FiguresByCell;
  /** How many relations it takes part in. */
  readonly count: number;
  /** The findings, each a list item. */
  readonly children: ReactNode;
}

/** Relations that do not hold for one cause: which figure is wrong, or takes part in all of them, then the findings. */
export function ProblemGroup({ shared, cells, count, children }: ProblemGroupProps) {
  const styles = useStyles();
  const { t, language } = useMessages();
  const { diagnosis } = shared;
  const title = useId();
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <BranchRegular className={styles.icon} aria-hidden fontSize={16} />
        <div>
          <h3 id={title} className={styles.title}>
            {diagnosis === undefined ? t('problemOf', { count }) : diagnosisSentence(diagnosis, language)}
          </h3>
          <div className={styles.cell}>
            <SharedName shared={shared} cells={cells} />
          </div>
        </div>
      </div>
      <ul className={styles.list} aria-labelledby={title}>
        {children}
      </ul>
    </div>
  );
}
