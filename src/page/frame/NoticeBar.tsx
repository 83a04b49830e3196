import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { DismissAction } from '../../taskpane/common/DismissAction';
import { usePageMessages } from './use-page-messages';
import { usePageModel, usePageState } from './use-page-model';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  line: { display: 'block' },
});

/** What the page tells, until it is dismissed. */
export function NoticeBar() {
  const styles = useStyles();
  const page = usePageModel();
  const notice = usePageState((state) => state.notice);
  const { t } = usePageMessages();
  return (
    <div role="status">
      {notice !== null && (
        <MessageBar className={styles.bar} intent={notice.intent} shape="square" layout="multiline">
          <MessageBarBody>
            {notice.lines.map((line) => (
              <span key={line} className={styles.line}>
                {line}
              </span>
            ))}
          </MessageBarBody>
          <DismissAction label={t('close')} onDismiss={page.dismiss} />
        </MessageBar>
      )}
    </div>
  );
}
