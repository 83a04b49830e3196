import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { useMessages } from '../common/use-messages';
import { useSession } from '../common/use-session';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Says that the results are older than the workbook, and offers to check again. */
export function StaleBar({ disabled }: { readonly disabled: boolean }) {
  const styles = useStyles();
  const session = useSession();
  const { t } = useMessages();
  return (
    <MessageBar className={styles.bar} intent="warning" shape="square" layout="multiline">
      <MessageBarBody>{t('changedSince')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={disabled} onClick={() => void session.check()}>
          {t('checkAgain')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
