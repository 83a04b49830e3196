import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { chosenCorrections } from '../../session/recalculation';
import type { RecalculationPlan } from '../../session/recalculation-plan';
import { useMessages } from '../common/use-messages';
import { busy, useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '4px 12px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  warning: { fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground3 },
});

/** Writes what is ticked, and says beforehand how many formulas that replaces. */
export function ApplyBar({ plan }: { readonly plan: RecalculationPlan }) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const { t } = useMessages();
  const chosen = chosenCorrections(plan);
  const formulas = chosen.filter(({ formula }) => formula).length;
  return (
    <div className={styles.bar}>
      {formulas > 0 && <span className={styles.warning}>{t('formulaWarning', { count: formulas })}</span>}
      <Button
        appearance="primary"
        disabled={isBusy || chosen.length === 0}
        onClick={() => void session.apply()}
      >
        {chosen.length === 0 ? t('applyNone') : t('apply', { count: chosen.length })}
      </Button>
    </div>
  );
}
