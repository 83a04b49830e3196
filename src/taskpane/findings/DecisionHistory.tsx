import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Decision, Step } from '../../disclosure/decisions/decision';
import { givenReason } from '../../disclosure/decisions/given-reason';
import { effectiveSteps, stepsInTurn } from '../../disclosure/decisions/decision';
import type { FiguresByCell } from '../../disclosure/figures-by-cell';
import type { Finding } from '../../disclosure/findings';
import { a1 } from '../../disclosure/sheet/address';
import { figureText } from '../common/figures';
import { useMessages } from '../common/use-messages';
import { useSessionState } from '../common/use-session';
import { figureChanges } from './figure-changes';

const useStyles = makeStyles({
  steps: { margin: 0, padding: 0, listStyle: 'none' },
  step: { paddingBottom: '2px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '6px' },
  kind: { fontWeight: tokens.fontWeightSemibold },
  back: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  by: { color: tokens.colorNeutralForeground2 },
  time: {
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  since: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** Props of the steps about a finding. */
export interface DecisionHistoryProps {
  readonly decision: Decision;
  /** The finding as it is now, with the figures of its forms; null where it is gone. */
  readonly now: { readonly finding: Finding; readonly figures: FiguresByCell } | null;
}

/** Who did what about a finding and when, oldest first; where the figures have changed since, what they were and are. */
export function DecisionHistory({ decision, now }: DecisionHistoryProps) {
  const styles = useStyles();
  const { t, language } = useMessages();
  const figures = useSessionState(({ reviewed }) => reviewed?.figures ?? null);
  const counting = new Set<Step>([
    ...effectiveSteps(decision.steps.accountant),
    ...effectiveSteps(decision.steps.supervisor),
  ]);
  const time = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const when = (step: Step): string => {
    const date = new Date(step.time);
    return Number.isNaN(date.getTime()) ? step.time : time.format(date);
  };
  return (
    <ol className={styles.steps}>
      {stepsInTurn(decision).map(({ role, step }, index) => {
        const isBack = step.kind !== 'withdrawn' && !counting.has(step);
        const changes = now === null || isBack ? [] : figureChanges(step, now.finding, now.figures);
        const given = figures === null || isBack ? null : givenReason(decision, step, figures);
        return (
          <li key={`${step.time} ${index}`} className={styles.step}>
            <div className={styles.head}>
              <span className={mergeClasses(styles.kind, isBack && styles.back)}>
                {t(`did_${step.kind}`)}
              </span>
              <span className={styles.by}>
                {t(`role_${role}`)} {step.by}
              </span>
              <time className={styles.time} dateTime={step.time}>
                {when(step)}
              </time>
            </div>
            {step.text !== '' && (
              <div className={mergeClasses(styles.text, isBack && styles.back)}>{step.text}</div>
            )}
            {given !== null && <div className={styles.since}>{t('reasonGiven', { cell: a1(given) })}</div>}
            {changes.length > 0 && step.kind !== 'withdrawn' && (
              <div className={styles.since}>
                {t('stepFigures')}{' '}
                {changes
                  .map(({ what, before, now: value }) =>
                    t('figureThenNow', {
                      name: typeof what === 'string' ? t(what) : a1(what),
                      before: figureText(before) || t('emptyCell'),
                      now: figureText(value) || t('emptyCell'),
                    }),
                  )
                  .join(' · ')}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
