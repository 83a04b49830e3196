import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import type { Reviewed } from '../../session/state';
import { useMessages } from '../common/use-messages';
import { useSession } from '../common/use-session';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Props of what is said about choices that were not followed. */
export interface ChoicesBarProps {
  readonly reviewed: Reviewed;
  readonly disabled: boolean;
}

/** Says which of the choices kept in the workbook were not followed: they fit no form any more. */
export function ChoicesBar({ reviewed: { unmatched }, disabled }: ChoicesBarProps) {
  const styles = useStyles();
  const session = useSession();
  const { t } = useMessages();
  const count = unmatched.schemes.length + unmatched.weights.length;
  if (count === 0) return null;
  return (
    <MessageBar className={styles.bar} intent="warning" shape="square" layout="multiline">
      <MessageBarBody>{t('unmatched', { count })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={disabled} onClick={() => void session.forgetUnmatched()}>
          {t('unmatchedForget')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
