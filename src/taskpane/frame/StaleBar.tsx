import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import type { Operation } from '../../session/outcome';
import type { SessionState } from '../../session/state';
import { useMessages } from '../common/use-messages';
import { busy, useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** The operations that write into the workbook and then review it anew. */
const RENEWING: ReadonlySet<Operation | null> = new Set<Operation>(['apply', 'undo', 'choose']);

/**
 * Whether the results are older than the workbook. While they are being renewed, they are so for a moment only; of the
 * live check, the header says so.
 */
function outdated({ reviewed, live, activity }: SessionState): boolean {
  const isRenewed = live === 'waiting' || live === 'checking' || RENEWING.has(activity?.operation ?? null);
  return reviewed?.changedSince === true && !isRenewed;
}

/** Says that the results are older than the workbook, where they are, and offers to check again. */
export function StaleBar() {
  const styles = useStyles();
  const isOutdated = useSessionState(outdated);
  const isBusy = useSessionState(busy);
  const session = useSession();
  const { t } = useMessages();
  if (!isOutdated) return null;
  return (
    <MessageBar className={styles.bar} intent="warning" shape="square" layout="multiline">
      <MessageBarBody>{t('changedSince')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={isBusy} onClick={() => void session.check()}>
          {t('checkAgain')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
