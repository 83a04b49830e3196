import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Preferences } from '../../session/room/preferences';
import { keepsNothing } from '../../session/old-format';
import type { SessionState } from '../../session/state';
import { DismissAction } from '../common/DismissAction';
import { useMessages } from '../common/use-messages';
import { useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** A line about the workbook as a whole: when it is shown, in whose words, and what keeps it from being shown again. */
interface WorkbookBar {
  readonly title: 'oldFormat' | 'notCalculated' | 'undoList';
  readonly text: 'oldFormatText' | 'notCalculatedText' | 'undoListText';
  readonly intent: 'warning' | 'info';
  readonly isShown: (state: SessionState) => boolean;
  /** Kept where the user closes it; a line without stays as long as it is true. */
  readonly told?: Partial<Preferences>;
}

const BARS: readonly WorkbookBar[] = [
  {
    title: 'oldFormat',
    text: 'oldFormatText',
    intent: 'warning',
    isShown: ({ reviewed }) => reviewed !== null && keepsNothing(reviewed.workbook),
  },
  {
    title: 'notCalculated',
    text: 'notCalculatedText',
    intent: 'warning',
    isShown: ({ reviewed }) => reviewed !== null && !reviewed.isCalculated,
  },
  {
    title: 'undoList',
    text: 'undoListText',
    intent: 'info',
    // Not beside the tour, which is the first thing that a new user sees.
    isShown: ({ preferences: { tourSeen, undoListTold }, canUndo, marked, host }) =>
      host?.isEdited === true && (canUndo || marked) && tourSeen && !undoListTold,
    told: { undoListTold: true },
  },
];

/** What is to be known of the workbook: that its format keeps nothing, that its formulas are not calculated, and the like. */
export function WorkbookBars() {
  return BARS.map((bar) => <Bar key={bar.title} {...bar} />);
}

function Bar({ title, text, intent, isShown, told }: WorkbookBar) {
  const styles = useStyles();
  const { t } = useMessages();
  const session = useSession();
  if (!useSessionState(isShown)) return null;
  return (
    <MessageBar className={styles.bar} intent={intent} shape="square" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t(title)}</MessageBarTitle>
        {t(text)}
      </MessageBarBody>
      {told !== undefined && (
        <DismissAction
          label={t('understood')}
          title={t('understood')}
          onDismiss={() => {
            session.prefer(told);
          }}
        />
      )}
    </MessageBar>
  );
}
