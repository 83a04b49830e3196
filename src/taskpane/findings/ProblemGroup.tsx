import { makeStyles, tokens } from '@fluentui/react-components';
import { BranchRegular } from '@fluentui/react-icons/svg/branch';
import type { ReactNode } from 'react';
import { useId } from 'react';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference } from '../../disclosure/sheet/address';
import { CellLink } from '../common/CellLink';
import { useMessages } from '../common/use-messages';
import { useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '8px 12px 4px' },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground3 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  label: { minWidth: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  list: {
    margin: '0 0 8px 20px',
    padding: 0,
    listStyle: 'none',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** Props of findings that share a cell. */
export interface ProblemGroupProps {
  /** The cell that they share. */
  readonly place: CellPlace;
  /** How many relations it takes part in. */
  readonly count: number;
  /** The findings. */
  readonly children: ReactNode;
}

/** One figure that takes part in several relations that do not hold: the figure first, then the findings. */
export function ProblemGroup({ place, count, children }: ProblemGroupProps) {
  const styles = useStyles();
  const { reviewed } = useSessionState();
  const { t } = useMessages();
  const title = useId();
  const { label = '', text = '' } = reviewed?.cells.get(reference(place)) ?? {};
  return (
    <li className={styles.group}>
      <div className={styles.head}>
        <BranchRegular className={styles.icon} aria-hidden fontSize={16} />
        <div>
          <h3 id={title} className={styles.title}>
            {t('problemOf', { count })}
          </h3>
          <div className={styles.cell}>
            <CellLink place={place} />
            <span className={styles.label}>
              {label} {text}
            </span>
          </div>
        </div>
      </div>
      <ul className={styles.list} aria-labelledby={title}>
        {children}
      </ul>
    </li>
  );
}
