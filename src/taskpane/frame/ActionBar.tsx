import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import {
  ArrowUndoRegular,
  BranchCompareRegular,
  ClipboardTaskRegular,
  DocumentTextRegular,
  EraserRegular,
  HighlightRegular,
} from '@fluentui/react-icons';
import { useFileToCompare } from '../comparison/use-file-to-compare';
import { useMessages } from '../common/use-messages';
import { busy, reviewedYet, roleOf, useSession, useSessionState } from '../common/use-session';
import { usePage } from './use-page';

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

/** What can be done to the workbook as a whole, by who works with it. */
export function ActionBar() {
  const styles = useStyles();
  const role = useSessionState(roleOf);
  const { t } = useMessages();
  return (
    <footer className={styles.bar} aria-label={t('workbookActions')}>
      {role === 'supervisor' ? <SupervisorActions /> : <AccountantActions />}
    </footer>
  );
}

function AccountantActions() {
  const session = useSession();
  const isReviewed = useSessionState(reviewedYet);
  const canUndo = useSessionState((state) => state.canUndo);
  const isMarked = useSessionState((state) => state.marked);
  const { t } = useMessages();
  return (
    <>
      <Action
        icon={ArrowUndoRegular}
        name={t('undo')}
        tip={t('undoTip')}
        possible={canUndo}
        onDo={() => void session.undo()}
      />
      {isMarked ? (
        <Action icon={EraserRegular} name={t('clearMarks')} onDo={() => void session.clearMarks()} />
      ) : (
        <Action
          icon={HighlightRegular}
          name={t('highlight')}
          possible={isReviewed}
          onDo={() => void session.highlight()}
        />
      )}
      <Action
        icon={DocumentTextRegular}
        name={t('writeReport')}
        possible={isReviewed}
        onDo={() => void session.writeReport()}
      />
    </>
  );
}

function SupervisorActions() {
  const session = useSession();
  const isReviewed = useSessionState(reviewedYet);
  const { t } = useMessages();
  const { open } = usePage();
  const { input, choose } = useFileToCompare();
  return (
    <>
      {input}
      <Action
        icon={ClipboardTaskRegular}
        name={t('writeOpinion')}
        possible={isReviewed}
        onDo={() => {
          open('opinion');
        }}
      />
      <Action
        icon={DocumentTextRegular}
        name={t('writeReport')}
        possible={isReviewed}
        onDo={() => void session.writeReport()}
      />
      <Action
        icon={BranchCompareRegular}
        name={t('compare')}
        tip={t('compareHelp')}
        possible={isReviewed}
        onDo={choose}
      />
    </>
  );
}

/** Props of an action. */
interface ActionProps {
  readonly icon: FluentIcon;
  readonly name: string;
  readonly tip?: string;
  readonly possible?: boolean;
  readonly onDo: () => void;
}

function Action({ icon: Icon, name, tip, possible = true, onDo }: ActionProps) {
  const styles = useStyles();
  const isBusy = useSessionState(busy);
  return (
    <Button
      className={styles.action}
      appearance="subtle"
      size="small"
      icon={<Icon />}
      title={tip}
      disabled={isBusy || !possible}
      onClick={onDo}
    >
      {name}
    </Button>
  );
}
