import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { useState } from 'react';
import type { Outcome } from '../../session/outcome';
import type { Activity } from '../../session/state';
import { ActionBar } from './ActionBar';
import { Announcer } from '../common/Announcer';
import { Blank } from '../common/Blank';
import { ChoicesBar } from './ChoicesBar';
import { OutcomeBar } from '../common/OutcomeBar';
import { PaneBody } from './PaneBody';
import { PaneHeader } from './PaneHeader';
import { ProgressLine } from '../common/ProgressLine';
import { RoleBand } from './RoleBand';
import { StaleBar } from './StaleBar';
import { Tour } from '../help/Tour';
import { useMessages } from '../common/use-messages';
import { useSessionState } from '../common/use-session';
import type { Page } from './use-page';
import { PageContext } from './use-page';

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

/** A check that went well needs no words, nor a decision, a comparison or a text: the results stand right below. */
function isShownByResults(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'checked':
      return outcome.unmarked.length === 0;
    case 'decided':
    case 'compared':
    case 'textRead':
      return true;
    default:
      return false;
  }
}

/** Keeping a decision takes no time to speak of: a line that comes and goes would only move the list below it. */
function isInstant({ operation }: Activity): boolean {
  return operation === 'decide';
}

/** The whole pane. */
export function Pane() {
  const styles = useStyles();
  const { t } = useMessages();
  const { host, activity, notice, reviewed, preferences, live } = useSessionState();
  const [page, setPage] = useState<Page | null>(null);
  // While the live check is at it, what is outdated is so for a moment only: the header says so.
  const isOutdated = reviewed?.changedSince === true && live !== 'waiting' && live !== 'checking';
  const close = (): void => {
    setPage(null);
    // The page goes with the focus that the user had in it: the keyboard goes on where pages are opened.
    document.querySelector<HTMLElement>('[data-opens-pages]')?.focus();
  };
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
    <PageContext value={{ page, open: setPage, close }}>
      <div className={styles.pane}>
        <PaneHeader />
        <Announcer />
        <main className={styles.main}>
          {preferences.role === 'supervisor' && <RoleBand />}
          {activity !== null && !isInstant(activity) && <ProgressLine activity={activity} />}
          {notice !== null && !isShownByResults(notice) && <OutcomeBar outcome={notice} />}
          {isOutdated && <StaleBar disabled={activity !== null} />}
          {reviewed !== null && <ChoicesBar reviewed={reviewed} disabled={activity !== null} />}
          <PaneBody />
          {page === null && <Tour />}
        </main>
        <ActionBar />
      </div>
    </PageContext>
  );
}
