import { makeStyles, tokens } from '@fluentui/react-components';
import type { RelationCounts, RelationState } from '../../disclosure/findings';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '1px',
    height: '4px',
    margin: '8px 0 4px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '10px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
  },
  item: { whiteSpace: 'nowrap' },
  total: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The states in the order in which the bar shows them, each with its colour; the legend says the same in words. */
const STATES: readonly (readonly [state: RelationState, color: string])[] = [
  ['held', tokens.colorStatusSuccessBackground3],
  ['withinRounding', tokens.colorPaletteBlueBorderActive],
  ['broken', tokens.colorStatusDangerBackground3],
  ['notCheckable', tokens.colorNeutralForeground4],
];

/** How many relations held, held within rounding, were broken, or could not be checked. */
export function RelationBar({ counts }: { readonly counts: RelationCounts }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <div>
      <div className={styles.bar} aria-hidden>
        {STATES.filter(([state]) => counts[state] > 0).map(([state, backgroundColor]) => (
          <div key={state} style={{ flexGrow: counts[state], flexBasis: 4, backgroundColor }} />
        ))}
      </div>
      <ul className={styles.legend}>
        <li className={styles.total}>
          {t('relationsTotal', { count: counts.checked + counts.notCheckable })}
        </li>
        {STATES.map(([state]) => (
          <li key={state} className={styles.item}>
            {t(`relation_${state}`)} {counts[state]}
          </li>
        ))}
      </ul>
    </div>
  );
}
