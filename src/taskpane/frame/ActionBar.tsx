import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import { HighlightRegular } from '@fluentui/react-icons/svg/highlight';
import { useMessages } from '../common/use-messages';
import { useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    padding: '4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  action: { flexGrow: 1, minWidth: 'auto', padding: '4px 6px', fontWeight: tokens.fontWeightRegular },
});

/** What can be done to the workbook as a whole. */
export function ActionBar() {
  const styles = useStyles();
  const session = useSession();
  const { activity, reviewed, canUndo, marked } = useSessionState();
  const { t } = useMessages();
  const isBusy = activity !== null;
  return (
    <footer className={styles.bar} aria-label={t('workbookActions')}>
      <Button
        className={styles.action}
        appearance="subtle"
        size="small"
        icon={<ArrowUndoRegular />}
        title={t('undoTip')}
        disabled={isBusy || !canUndo}
        onClick={() => void session.undo()}
      >
        {t('undo')}
      </Button>
      {marked ? (
        <Button
          className={styles.action}
          appearance="subtle"
          size="small"
          icon={<EraserRegular />}
          disabled={isBusy}
          onClick={() => void session.clearMarks()}
        >
          {t('clearMarks')}
        </Button>
      ) : (
        <Button
          className={styles.action}
          appearance="subtle"
          size="small"
          icon={<HighlightRegular />}
          disabled={isBusy || reviewed === null}
          onClick={() => void session.highlight()}
        >
          {t('highlight')}
        </Button>
      )}
      <Button
        className={styles.action}
        appearance="subtle"
        size="small"
        icon={<DocumentTextRegular />}
        disabled={isBusy || reviewed === null}
        onClick={() => void session.writeReport()}
      >
        {t('writeReport')}
      </Button>
    </footer>
  );
}
