import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
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
    '@media (forced-colors: active)': { height: '8px', outline: '1px solid CanvasText', borderRadius: 0 },
  },
  part: { flexBasis: '4px', '@media (forced-colors: active)': { forcedColorAdjust: 'none' } },
  // With the few colours of high contrast, the states differ in their hatching.
  held: {
    backgroundColor: tokens.colorStatusSuccessBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas' },
  },
  withinRounding: {
    backgroundColor: tokens.colorPaletteBlueBorderActive,
    '@media (forced-colors: active)': {
      backgroundColor: 'Canvas',
      backgroundImage: 'repeating-linear-gradient(45deg, CanvasText 0 1px, Canvas 1px 4px)',
    },
  },
  broken: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  notCheckable: {
    backgroundColor: tokens.colorNeutralForeground4,
    '@media (forced-colors: active)': {
      backgroundColor: 'Canvas',
      backgroundImage: 'repeating-linear-gradient(90deg, GrayText 0 2px, Canvas 2px 4px)',
    },
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

/** The states in the order in which the bar shows them; the legend says the same in words. */
const STATES: readonly RelationState[] = ['held', 'withinRounding', 'broken', 'notCheckable'];

/** How many relations held, held within rounding, were broken, or could not be checked. */
export function RelationBar({ counts }: { readonly counts: RelationCounts }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <div>
      <div className={styles.bar} aria-hidden>
        {STATES.filter((state) => counts[state] > 0).map((state) => (
          <div
            key={state}
            className={mergeClasses(styles.part, styles[state])}
            style={{ flexGrow: counts[state] }}
          />
        ))}
      </div>
      <ul className={styles.legend}>
        <li className={styles.total}>
          {t('relationsTotal', { count: counts.checked + counts.notCheckable })}
        </li>
        {STATES.map((state) => (
          <li key={state} className={styles.item}>
            {t(`relation_${state}`)} {counts[state]}
          </li>
        ))}
      </ul>
    </div>
  );
}
