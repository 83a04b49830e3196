import { makeStyles, tokens } from '@fluentui/react-components';
import type { FindingState, Standing } from '../../disclosure/decisions/standing';
import { useMessages } from '../common/use-messages';
import { isGrave } from '../../disclosure/severity';

const useStyles = makeStyles({
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '16px',
    margin: 0,
    padding: '4px 12px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
  },
  count: { display: 'flex', columnGap: '4px' },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** The states that the sheet of opinions tells, in the order in which a supervisor goes through them. */
const STATES: readonly FindingState[] = [
  'open',
  'changed',
  'accepted',
  'explained',
  'ignored',
  'passed',
  'returned',
];

/** How many errors and warnings there are in each state, without those that have none. */
export function OpinionCounts({ standing }: { readonly standing: Standing }) {
  const styles = useStyles();
  const { t } = useMessages();
  const due = standing.findings.filter(({ finding }) => isGrave(finding));
  const counts = STATES.map((state) => ({
    state,
    count: due.filter((finding) => finding.state === state).length,
  })).filter(({ count }) => count > 0);
  return (
    <dl className={styles.counts}>
      {counts.map(({ state, count }) => (
        <div key={state} className={styles.count}>
          <dt>{t(`state_${state}`)}</dt>
          <dd className={styles.number}>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
