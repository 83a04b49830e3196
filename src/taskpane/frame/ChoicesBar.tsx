import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import type { SessionState } from '../../session/state';
import { useMessages } from '../common/use-messages';
import { busy, useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** How many of the kept choices were not followed. */
const unmatchedOf = ({ reviewed }: SessionState): number =>
  reviewed === null ? 0 : reviewed.unmatched.schemes.length + reviewed.unmatched.weights.length;

/** Says which of the choices kept in the workbook were not followed: they fit no form any more. */
export function ChoicesBar() {
  const styles = useStyles();
  const count = useSessionState(unmatchedOf);
  const isBusy = useSessionState(busy);
  const session = useSession();
  const { t } = useMessages();
  if (count === 0) return null;
  return (
    <MessageBar className={styles.bar} intent="warning" shape="square" layout="multiline">
      <MessageBarBody>{t('unmatched', { count })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={isBusy} onClick={() => void session.forgetUnmatched()}>
          {t('unmatchedForget')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
