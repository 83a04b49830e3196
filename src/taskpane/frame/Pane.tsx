import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import type { Outcome } from '../../session/outcome';
import { ActionBar } from './ActionBar';
import { Announcer } from '../common/Announcer';
import { Blank } from '../common/Blank';
import { ChoicesBar } from './ChoicesBar';
import { EmptyState } from './EmptyState';
import { NothingRecognised } from '../forms/NothingRecognised';
import { OutcomeBar } from '../common/OutcomeBar';
import { PaneHeader } from './PaneHeader';
import { ProgressLine } from '../common/ProgressLine';
import { Results } from './Results';
import { StaleBar } from './StaleBar';
import { useMessages } from '../common/use-messages';
import { useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textSpacingTrim: 'trim-start',
  },
  main: { display: 'flex', flexGrow: 1, flexDirection: 'column', minHeight: 0 },
});

/** A check that went well needs no words: its counts stand right below. */
function isShownByResults(outcome: Outcome): boolean {
  return outcome.kind === 'checked' && outcome.unmarked.length === 0;
}

/** The whole pane. */
export function Pane() {
  const styles = useStyles();
  const { t } = useMessages();
  const { host, activity, notice, reviewed, preparation, view } = useSessionState();
  if (host === null) return <Spinner className={styles.pane} />;
  if (!host.isExcel)
    return (
      <div className={styles.pane}>
        <Blank icon={TableSearchRegular} title={t('notInExcel')}>
          {t('notInExcelHelp')}
        </Blank>
      </div>
    );
  return (
    <div className={styles.pane}>
      <PaneHeader />
      <Announcer />
      <main className={styles.main}>
        {activity !== null && <ProgressLine activity={activity} />}
        {notice !== null && !isShownByResults(notice) && <OutcomeBar outcome={notice} />}
        {reviewed?.changedSince === true && <StaleBar disabled={activity !== null} />}
        {reviewed !== null && <ChoicesBar reviewed={reviewed} disabled={activity !== null} />}
        {reviewed === null || preparation === null ? (
          <EmptyState disabled={activity !== null} />
        ) : reviewed.review.forms.length === 0 ? (
          <NothingRecognised review={reviewed.review} />
        ) : (
          <Results reviewed={reviewed} preparation={preparation} view={view} />
        )}
      </main>
      <ActionBar />
    </div>
  );
}
