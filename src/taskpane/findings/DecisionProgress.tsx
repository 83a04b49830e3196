import { InfoLabel, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Role } from '../../disclosure/decisions/decision';
import type { Standing } from '../../disclosure/decisions/standing';
import { progressOf } from '../../disclosure/decisions/standing';
import { isGrave } from '../../disclosure/severity';
import { useMessages } from '../common/use-messages';
import { roleOf, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '8px', padding: '4px 12px 2px' },
  words: {
    flexShrink: 0,
    maxWidth: '80%',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  bar: {
    flexGrow: 1,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralStroke1,
    // As the library writes it, so that this goes before its own.
    '@media screen and (forced-colors: active)': {
      backgroundColor: 'Canvas',
      outline: '1px solid CanvasText',
    },
  },
});

/**
 * How many of the errors and warnings the user's side has decided, and how many the other side has, each for itself; nothing
 * where there are none.
 */
export function DecisionProgress({ standing }: { readonly standing: Standing }) {
  const styles = useStyles();
  const { t } = useMessages();
  const role = useSessionState(roleOf);
  const words = useId();
  const { decided, all } = progressOf(standing, role);
  const other: Role = role === 'accountant' ? 'supervisor' : 'accountant';
  if (all === 0) return null;
  const isDone = standing.findings.every((one) => !isGrave(one.finding) || !one.due[role]);
  return (
    <div className={styles.line}>
      <InfoLabel id={words} className={styles.words} size="small" info={t('progressHelp')}>
        {t(`progress_${role}`, { decided, all })}
        {standing.isReviewed &&
          ` · ${t(`progressOther_${other}`, { decided: progressOf(standing, other).decided })}`}
      </InfoLabel>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        value={decided}
        max={all}
        color={isDone ? 'success' : 'brand'}
        aria-labelledby={words}
      />
    </div>
  );
}
