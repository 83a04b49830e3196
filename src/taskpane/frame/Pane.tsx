import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { useState } from 'react';
import type { Operation } from '../../session/outcome';
import { ActionBar } from './ActionBar';
import { Announcer } from '../common/Announcer';
import { Blank } from '../common/Blank';
import { ChoicesBar } from './ChoicesBar';
import { RecordBar } from './RecordBar';
import { PaneBody } from './PaneBody';
import { PaneHeader } from './PaneHeader';
import { RoleBand } from './RoleBand';
import { StaleBar } from './StaleBar';
import { OperationStatus } from './OperationStatus';
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

/** The operations that write into the workbook and then review it anew. */
const RENEWING: ReadonlySet<Operation | null> = new Set<Operation>(['apply', 'undo', 'choose']);

/** The whole pane. */
export function Pane() {
  const styles = useStyles();
  const { t } = useMessages();
  const { host, activity, reviewed, preferences, live } = useSessionState();
  const [page, setPage] = useState<Page | null>(null);
  // While the results are being renewed, they are outdated for a moment only; of the live check, the header says so.
  const isRenewed = live === 'waiting' || live === 'checking' || RENEWING.has(activity?.operation ?? null);
  const isOutdated = reviewed?.changedSince === true && !isRenewed;
  const close = (): void => {
    setPage(null);
    // The page goes with the focus that the user had in it: the keyboard goes on where pages are opened.
    document.querySelector<HTMLElement>('[data-opens-pages]')?.focus();
  };
  if (host === null) return <Spinner className={styles.pane} />;
  if (!host.isOpen)
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
          <OperationStatus place="top" />
          {isOutdated && <StaleBar disabled={activity !== null} />}
          {reviewed !== null && <RecordBar reviewed={reviewed} />}
          {reviewed !== null && <ChoicesBar reviewed={reviewed} disabled={activity !== null} />}
          <PaneBody />
          {page === null && <Tour />}
          <OperationStatus place="foot" />
        </main>
        <ActionBar />
      </div>
    </PageContext>
  );
}
