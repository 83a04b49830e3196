import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Session } from '../../session/session';
import { CrashGuard } from '../../taskpane/common/CrashGuard';
import { MessagesContext, useMessages } from '../../taskpane/common/use-messages';
import { SessionContext } from '../../taskpane/common/use-session';
import { Pane } from '../../taskpane/frame/Pane';
import { usePageMessages } from '../frame/use-page-messages';
import { messagesOnPage } from '../frame/messages-on-page';

const useStyles = makeStyles({ pane: { flexShrink: 0, minHeight: 0, overflow: 'hidden' } });

/** Props of the pane. */
export interface FilePaneProps {
  readonly session: Session;
  /** In pixels. */
  readonly width: number;
}

/** The add-in's pane beside the sheets of a file. */
export function FilePane({ session, width }: FilePaneProps) {
  const styles = useStyles();
  const { language } = useMessages();
  const { t } = usePageMessages();
  const messages = useMemo(() => messagesOnPage(language), [language]);
  return (
    <section className={styles.pane} style={{ width }} aria-label={t('results')}>
      <SessionContext value={session}>
        <MessagesContext value={messages}>
          <CrashGuard>
            <Pane />
          </CrashGuard>
        </MessagesContext>
      </SessionContext>
    </section>
  );
}
