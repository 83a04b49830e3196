import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Standing } from '../../disclosure/decisions/standing';
import { useMessages } from '../common/use-messages';
import { isGrave } from '../../disclosure/severity';
import type { SideState } from '../findings/state-look';
import { REVIEW_STATES, shownReview, shownUnit, UNIT_STATES } from '../findings/state-look';

const useStyles = makeStyles({
  side: {
    display: 'flex',
    columnGap: '12px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexShrink: 0, width: '64px', color: tokens.colorNeutralForeground2 },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '16px',
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  count: { display: 'flex', columnGap: '4px' },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/**
 * How many errors and warnings there are in each state, what the unit did and what the reviewer did each by itself, without the
 * states that none has.
 */
export function OpinionCounts({ standing }: { readonly standing: Standing }) {
  const { t } = useMessages();
  const due = standing.findings.filter(({ finding }) => isGrave(finding));
  return (
    <>
      <SideCounts title={t('filterByUnit')} states={UNIT_STATES} found={due.map(shownUnit)} />
      <SideCounts title={t('filterByReview')} states={REVIEW_STATES} found={due.map(shownReview)} />
    </>
  );
}

/** Props of the counts of one side. */
interface SideCountsProps {
  readonly title: string;
  readonly states: readonly SideState[];
  readonly found: readonly SideState[];
}

function SideCounts({ title, states, found }: SideCountsProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const id = useId();
  const counts = states
    .map((state) => ({ state, count: found.filter((one) => one === state).length }))
    .filter(({ count }) => count > 0);
  return (
    <div className={styles.side}>
      <span id={id} className={styles.title}>
        {title}
      </span>
      <dl className={styles.counts} aria-labelledby={id}>
        {counts.map(({ state, count }) => (
          <div key={state} className={styles.count}>
            <dt>{t(`state_${state}`)}</dt>
            <dd className={styles.number}>{count}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
