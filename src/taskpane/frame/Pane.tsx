import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { ActionBar } from './ActionBar';
import { Announcer } from '../common/Announcer';
import { Blank } from '../common/Blank';
import { ChoicesBar } from './ChoicesBar';
import { RecordBar } from './RecordBar';
import { PaneBody } from './PaneBody';
import { PaneHeader } from './PaneHeader';
import { RoleBand } from './RoleBand';
import { StaleBar } from './StaleBar';
import { WorkbookBars } from './WorkbookBars';
import { OperationStatus } from './OperationStatus';
import { Tour } from '../help/Tour';
import { useMessages } from '../common/use-messages';
import { roleOf, useSessionState } from '../common/use-session';
import type { Page } from './use-page';
import { PageContext } from './use-page';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    height: '100%',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textSpacingTrim: 'trim-start',
  },
  main: { display: 'flex', flexGrow: 1, flexDirection: 'column', minHeight: 0 },
});

/** The whole pane. */
export function Pane() {
  const styles = useStyles();
  const { t } = useMessages();
  const host = useSessionState((state) => state.host);
  const isSupervisor = useSessionState(roleOf) === 'supervisor';
  const [page, setPage] = useState<Page | null>(null);
  const control = useMemo(
    () => ({
      page,
      open: setPage,
      close: () => {
        setPage(null);
        // The page goes with the focus that the user had in it: the keyboard goes on where pages are opened.
        document.querySelector<HTMLElement>('[data-opens-pages]')?.focus();
      },
    }),
    [page],
  );
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
    <PageContext value={control}>
      <div className={styles.pane}>
        <PaneHeader />
        <Announcer />
        <main className={styles.main}>
          {isSupervisor && <RoleBand />}
          <OperationStatus place="top" />
          <StaleBar />
          <WorkbookBars />
          <RecordBar />
          <ChoicesBar />
          <PaneBody />
          {page === null && <Tour />}
          <OperationStatus place="foot" />
        </main>
        <ActionBar />
      </div>
    </PageContext>
  );
}
