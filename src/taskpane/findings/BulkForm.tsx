import { makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from '../common/use-messages';
import { useSession } from '../common/use-session';
import type { AskedInBulk } from './bulk';
import { needsWords } from './steps';
import { StepForm } from './StepForm';
import type { HoldFocus } from './use-held-focus';

const useStyles = makeStyles({
  form: {
    flexShrink: 0,
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  note: { margin: '0 0 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Props of the form that decides several findings at once. */
export interface BulkFormProps {
  readonly asked: AskedInBulk;
  readonly hold: HoldFocus;
  readonly onClose: () => void;
}

/** Asks once more before several findings are decided, with what the step needs. */
export function BulkForm({ asked: { kind, group, keys }, hold, onClose }: BulkFormProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const session = useSession();
  const step = t(`step_${kind}`);
  const count = keys.length;
  const title =
    group === null ? t('bulkTitleShown', { count, step }) : t('bulkTitleGroup', { count, step, group });
  return (
    <section className={styles.form} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {kind === 'accepted' && <p className={styles.note}>{t('bulkAccept')}</p>}
      <StepForm
        draft={`bulk ${kind} ${group ?? ''}`}
        kinds={[kind]}
        words={needsWords(kind) ? '' : null}
        submit={needsWords(kind) ? step : t('bulkConfirm')}
        onSubmit={(_kind, text) => {
          onClose();
          void hold(() => session.decide(keys, { kind, text }));
        }}
        onCancel={onClose}
      />
    </section>
  );
}
