import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { StepKind } from '../../disclosure/decisions/decision';
import type { FindingStanding } from '../../disclosure/decisions/standing';
import type { Correction } from '../../disclosure/findings';
import type { ReasonPlace } from '../../session/reasons';
import { useMessages } from '../common/use-messages';
import type { Asked } from './asked-step';
import { askedWords } from './asked-step';
import { isDue, offeredSteps, ownLastStep } from './steps';
import { StepForm } from './StepForm';
import { useDeciding } from './use-deciding';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '2px 12px 8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: { minWidth: 'auto' },
  note: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The keys that stand for steps. */
const STEP_KEYS: Readonly<Partial<Record<StepKind, string>>> = {
  accepted: 'A',
  explained: 'E',
  ignored: 'I',
  passed: 'A',
  returned: 'E',
};

/** Props of the decisions about a finding. */
export interface DecisionPanelProps {
  readonly standing: FindingStanding;
  readonly correction: Correction | null;
  /** The step that is being asked for; null where none is. */
  readonly asked: Asked | null;
  /** The form's own cell for an explanation that is asked for; null where there is none. */
  readonly reason: ReasonPlace | null;
  /** Asks for a step: it is taken at once, or its form is opened. */
  readonly onStep: (kind: StepKind) => void;
  readonly onSubmit: (kind: StepKind, text: string, inForm: boolean) => void;
  readonly onCancel: () => void;
}

/** What the user can decide about a finding. */
export function DecisionPanel({
  standing,
  correction,
  asked,
  reason,
  onStep,
  onSubmit,
  onCancel,
}: DecisionPanelProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const { role, by, book, isBusy, isPossible } = useDeciding();
  if (!isPossible) return null;
  const offered = offeredSteps(standing, role);
  const kinds: readonly StepKind[] =
    ownLastStep(standing, role) === null ? offered : [...offered, 'withdrawn'];
  if (asked !== null)
    return (
      <div className={styles.panel}>
        <StepForm
          key={asked.kinds.join(' ')}
          draft={`step ${standing.key} ${asked.kinds.join(' ')}`}
          kinds={asked.kinds}
          reason={reason}
          words={askedWords(asked, { standing, book, role, by })}
          onSubmit={onSubmit}
          onCancel={onCancel}
        />
      </div>
    );
  const name = (kind: StepKind): string =>
    kind !== 'accepted' ? t(`step_${kind}`) : t(correction === null ? 'acceptAsWrong' : 'acceptCorrection');
  return (
    <div className={styles.panel}>
      <div className={styles.buttons} role="group" aria-label={t('decision')}>
        {kinds.map((kind, index) => {
          const key = STEP_KEYS[kind];
          return (
            <Button
              key={kind}
              className={styles.button}
              size="small"
              appearance={appearanceOf(kind, index === 0 && isDue(standing, role))}
              disabledFocusable={isBusy}
              title={key === undefined ? name(kind) : t('withKey', { action: name(kind), key })}
              aria-keyshortcuts={key}
              onClick={() => {
                onStep(kind);
              }}
            >
              {name(kind)}
            </Button>
          );
        })}
      </div>
      {role === 'accountant' && standing.review === 'passed' && (
        <div className={styles.note}>{t('settled')}</div>
      )}
      {kinds.includes('accepted') && correction === null && (
        <div className={styles.note}>{t('acceptByHand')}</div>
      )}
    </div>
  );
}

function appearanceOf(kind: StepKind, isLikeliest: boolean): 'primary' | 'secondary' | 'subtle' {
  if (kind === 'withdrawn') return 'subtle';
  return isLikeliest ? 'primary' : 'secondary';
}
