import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ClaimState } from '../../disclosure/narrative/states';
import { useMessages } from '../common/use-messages';
import { useSwitchStyles } from '../common/use-switch-styles';
import { STATE_LOOKS } from '../overview/state-look';
import { claimCounts } from './paragraphs';
import type { Only } from './reading';
import { useReading } from './reading';
import type { ShownText } from './texts';

const useStyles = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: '4px', padding: '6px 12px 4px' },
  option: {
    display: 'flex',
    columnGap: '4px',
    padding: '2px 6px',
    whiteSpace: 'nowrap',
  },
  count: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    '@media (forced-colors: active)': { color: 'inherit' },
  },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

/** The states, the gravest first. */
const STATES: readonly ClaimState[] = ['broken', 'withinRounding', 'held', 'notCheckable'];

/** How many figures hold and how many do not; each count shows the paragraphs with these alone. */
export function ClaimFilter({ text }: { readonly text: ShownText }) {
  const styles = useStyles();
  const switchStyles = useSwitchStyles();
  const { t } = useMessages();
  const [{ only }, read] = useReading();
  const counts = claimCounts(text.review);
  const option = (value: Only, children: ReactNode) => (
    <button
      key={value}
      type="button"
      className={mergeClasses(switchStyles.option, styles.option, only === value && switchStyles.pressed)}
      aria-pressed={only === value}
      onClick={() => {
        read({ only: only === value ? null : value });
      }}
    >
      {children}
    </button>
  );
  return (
    <div className={styles.filter} role="group" aria-label={t('claimFilter')}>
      {STATES.map((state) => {
        const { icon: Icon, color } = STATE_LOOKS[state];
        const count = counts[state];
        return option(
          state,
          <>
            <Icon aria-hidden fontSize={14} style={{ color: count > 0 ? color : undefined }} />
            <span>{t(`claim_${state}`)}</span>
            <span className={mergeClasses(styles.count, count === 0 && styles.none)}>{count}</span>
          </>,
        );
      })}
      {option(
        'problems',
        <>
          <FilterRegular aria-hidden fontSize={14} />
          <span>{t('onlyProblems')}</span>
        </>,
      )}
    </div>
  );
}
