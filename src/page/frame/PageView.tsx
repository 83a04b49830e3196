import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { CrashGuard } from '../../taskpane/common/CrashGuard';
import { THEMES } from '../../taskpane/common/theme';
import { MessagesContext } from '../../taskpane/common/use-messages';
import type { Language } from '../../voice/languages';
import { DropZone } from '../given/DropZone';
import { FileList } from '../list/FileList';
import type { PageModel } from '../page-model';
import { messagesOnPage } from './messages-on-page';
import { NoticeBar } from './NoticeBar';
import { PageHeader } from './PageHeader';
import { StartScreen } from './StartScreen';
import { PageModelContext, usePageModel, usePageState } from './use-page-model';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textSpacingTrim: 'trim-start',
  },
});

/** The pane is the greater part of the page: it comes when a file is opened. */
const OneFile = lazy(async () => ({ default: (await import('../one/OneFile')).OneFile }));

/** Props of the page. */
export interface PageViewProps {
  readonly page: PageModel;
  /** The language of the browser. */
  readonly fallback: Language;
}

/** The whole page, in the user's language and the system's theme. */
export function PageView({ page, fallback }: PageViewProps) {
  return (
    <PageModelContext value={page}>
      <Surroundings fallback={fallback} />
    </PageModelContext>
  );
}

function Surroundings({ fallback }: Pick<PageViewProps, 'fallback'>) {
  const styles = useStyles();
  const page = usePageModel();
  const language = usePageState(({ preferences }) => preferences.language) ?? fallback;
  const theme = usePageState((state) => state.theme);
  const unsaved = usePageState((state) => state.unsaved);
  const messages = useMemo(() => messagesOnPage(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // What the handler returns counts in older browsers, what it prevents in newer ones.
    const warn = (event: BeforeUnloadEvent): string => {
      event.preventDefault();
      return '';
    };
    window.onbeforeunload = unsaved.size === 0 ? null : warn;
    return () => {
      window.onbeforeunload = null;
    };
  }, [unsaved]);
  return (
    <FluentProvider theme={THEMES[theme]}>
      <MessagesContext value={messages}>
        <CrashGuard>
          <DropZone onDropped={(dropped) => void page.add(dropped)}>
            <div className={styles.page}>
              <PageHeader />
              <NoticeBar />
              <Body />
            </div>
          </DropZone>
        </CrashGuard>
      </MessagesContext>
    </FluentProvider>
  );
}

/** The workbook that is open, else the list of files, else how to begin. */
function Body() {
  const open = usePageState((state) => state.open);
  const isEmpty = usePageState(({ rows, leftOut }) => rows.length + leftOut.length === 0);
  if (open !== null)
    return (
      <Suspense fallback={<Spinner />}>
        <OneFile key={open.path} book={open} />
      </Suspense>
    );
  return isEmpty ? <StartScreen /> : <FileList />;
}
