import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { DraftField, StepDraft } from '../../session/scheme-draft';
import { DraftInput } from '../common/DraftInput';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    alignItems: 'end',
    gap: '8px',
    marginBottom: '4px',
  },
  problem: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

const NEW_STEP: StepDraft = { from: '', share: '' };

/** Props of the steps of an execution formula. */
export interface StepFieldsProps {
  readonly steps: readonly StepDraft[];
  readonly problem: (field: DraftField) => string | null;
  readonly onChange: (steps: readonly StepDraft[]) => void;
}

/** The steps of an execution formula, the highest rate first: from which rate on which share is given. */
export function StepFields({ steps, problem, onChange }: StepFieldsProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const missing = problem('steps');
  const replace = (index: number, step: StepDraft): void => {
    onChange(steps.map((other, place) => (place === index ? step : other)));
  };
  return (
    <div>
      {steps.map((step, index) => {
        const wrong = problem(`steps-${index}`);
        return (
          <div key={index}>
            <div className={styles.step}>
              <DraftInput
                label={t('schemeStepFrom', { step: index + 1 })}
                value={step.from}
                problem={null}
                onChange={(from) => {
                  replace(index, { ...step, from });
                }}
              />
              <DraftInput
                label={t('schemeStepShare')}
                value={step.share}
                problem={null}
                onChange={(share) => {
                  replace(index, { ...step, share });
                }}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={t('schemeStepRemove', { step: index + 1 })}
                title={t('schemeStepRemove', { step: index + 1 })}
                onClick={() => {
                  onChange(steps.filter((_other, place) => place !== index));
                }}
              />
            </div>
            {wrong !== null && (
              <div role="alert" className={styles.problem}>
                {wrong}
              </div>
            )}
          </div>
        );
      })}
      {missing !== null && (
        <div role="alert" className={styles.problem}>
          {missing}
        </div>
      )}
      <Button
        size="small"
        icon={<AddRegular />}
        onClick={() => {
          onChange([...steps, NEW_STEP]);
        }}
      >
        {t('schemeStepAdd')}
      </Button>
    </div>
  );
}
