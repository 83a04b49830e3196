import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { Activity } from '../../session/state';
import { useMessages } from './use-messages';
import { useSession } from './use-session';

const useStyles = makeStyles({
  line: { flexShrink: 0 },
  words: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '32px',
    padding: '0 12px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What is being done, and a way to stop it as long as nothing is written. */
export function ProgressLine({ activity: { stage, cancellable, percent } }: { readonly activity: Activity }) {
  const styles = useStyles();
  const session = useSession();
  const { t } = useMessages();
  const words =
    stage === null ? '' : percent === undefined ? t(`stage_${stage}`) : t('stage_readingPieces', { percent });
  return (
    <div className={styles.line}>
      <ProgressBar
        thickness="medium"
        shape="square"
        aria-label={words}
        {...(percent === undefined ? {} : { value: percent, max: 100 })}
      />
      <div className={styles.words}>
        <span>{words}</span>
        {cancellable && (
          <Button size="small" appearance="subtle" onClick={session.cancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
