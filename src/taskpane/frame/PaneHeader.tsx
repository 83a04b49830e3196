import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Reviewed as ReviewedWorkbook } from '../../session/state';
import { LiveState } from './LiveState';
import { MoreMenu } from './MoreMenu';
import { RoleMenu } from './RoleMenu';
import { useMessages } from '../common/use-messages';
import { busy, editedHere, useSession, useSessionState } from '../common/use-session';
import { VisuallyHidden } from '../common/VisuallyHidden';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    gap: '4px',
    padding: '6px 6px 4px 12px',
  },
  names: { flexGrow: 1, minWidth: 0 },
  headline: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '6px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  details: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  check: { flexShrink: 0, minWidth: 'auto' },
});

/**
 * What was recognised and when, as whom the user works, and the button that checks again. The product's name is in the
 * title bar that Excel puts above the pane.
 */
export function PaneHeader() {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const reviewed = useSessionState((state) => state.reviewed);
  // What nobody edits is as it was checked.
  const isEdited = useSessionState(editedHere);
  const { t } = useMessages();
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <VisuallyHidden>
          <h1>{t('product')}</h1>
        </VisuallyHidden>
        {reviewed === null ? (
          <div className={styles.headline}>
            {t('neverChecked')} <RoleMenu />
          </div>
        ) : (
          <Reviewed reviewed={reviewed} />
        )}
      </div>
      {reviewed !== null && isEdited && (
        <Button
          className={styles.check}
          appearance="primary"
          disabled={isBusy}
          onClick={() => void session.check()}
        >
          {t('checkAgain')}
        </Button>
      )}
      <MoreMenu />
    </header>
  );
}

function Reviewed({ reviewed: { review, time } }: { readonly reviewed: ReviewedWorkbook }) {
  const styles = useStyles();
  const isEdited = useSessionState(editedHere);
  const { t, language } = useMessages();
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <>
      <div className={styles.headline}>
        {t('recognised', { count: review.forms.length })} <RoleMenu />
      </div>
      <div className={styles.details}>
        {t('checkedAt', { time: clock.format(time) })}
        {isEdited && (
          <>
            {' · '}
            <LiveState />
          </>
        )}
      </div>
    </>
  );
}
