import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { languageOf } from '../../session/desk';
import type { Session } from '../../session/session';
import { CrashGuard } from '../common/CrashGuard';
import { MessagesContext, messagesIn } from '../common/use-messages';
import { Pane } from './Pane';
import { THEMES } from '../common/theme';
import { SessionContext, useSessionState } from '../common/use-session';

const useStyles = makeStyles({ page: { height: '100vh' } });

/** The pane of a session, in the user's language and Office's theme. */
export function App({ session }: { readonly session: Session }) {
  return (
    <SessionContext value={session}>
      <Surroundings />
    </SessionContext>
  );
}

function Surroundings() {
  const styles = useStyles();
  const language = useSessionState(languageOf);
  const theme = useSessionState((state) => state.theme);
  const messages = useMemo(() => messagesIn(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={THEMES[theme]}>
      <MessagesContext value={messages}>
        <CrashGuard>
          <div className={styles.page}>
            <Pane />
          </div>
        </CrashGuard>
      </MessagesContext>
    </FluentProvider>
  );
}
