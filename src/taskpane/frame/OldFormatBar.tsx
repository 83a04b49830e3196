import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { keepsNothing } from '../../session/old-format';
import type { SessionState } from '../../session/state';
import { useMessages } from '../common/use-messages';
import { useSessionState } from '../common/use-session';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

const isOld = ({ reviewed }: SessionState): boolean => reviewed !== null && keepsNothing(reviewed.workbook);

/** Says, before anything is kept in a workbook, that its format keeps nothing; none for other workbooks. */
export function OldFormatBar() {
  const styles = useStyles();
  const { t } = useMessages();
  if (!useSessionState(isOld)) return null;
  return (
    <MessageBar className={styles.bar} intent="warning" shape="square" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('oldFormat')}</MessageBarTitle>
        {t('oldFormatText')}
      </MessageBarBody>
    </MessageBar>
  );
}
