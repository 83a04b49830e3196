import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
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
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={t('close')}
                onClick={page.dismiss}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
