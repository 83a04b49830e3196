import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Outcome } from '../../session/outcome';
import { DismissAction } from './DismissAction';
import { outcomeText } from './outcome-text';
import { useMessages } from './use-messages';
import { useSession } from './use-session';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** The sheet that an operation has written, which the user may want to see. */
function writtenSheet(outcome: Outcome): string | null {
  return outcome.kind === 'reported' || outcome.kind === 'opinionWritten' ? outcome.sheet : null;
}

/** How the last operation ended, until it is dismissed. `Announcer` says the same to screen readers. */
export function OutcomeBar({ outcome }: { readonly outcome: Outcome }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const { t } = messages;
  const { intent, title, text } = outcomeText(outcome, messages);
  const sheet = writtenSheet(outcome);
  return (
    <MessageBar className={styles.bar} intent={intent} shape="square" layout="multiline">
      <MessageBarBody>
        {title !== null && <MessageBarTitle>{title}</MessageBarTitle>}
        {text}{' '}
        {sheet !== null && (
          <Link as="button" inline onClick={() => void session.goTo({ sheet, row: 0, column: 0 })}>
            {t('showSheet')}
          </Link>
        )}
      </MessageBarBody>
      <DismissAction label={t('close')} onDismiss={session.dismissNotice} />
    </MessageBar>
  );
}
