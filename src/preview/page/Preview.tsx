import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { AddInPane } from './AddInPane';
import { CommentTip } from './CommentTip';
import { DropZone } from './DropZone';
import { FileMenu } from './FileMenu';
import { messages, type Language } from './language';
import { readRibbon, type RibbonAction } from './ribbon';
import { RibbonBar } from './RibbonBar';
import { firstSample, samplesIn } from './samples';
import { paneWidth, Splitter } from './Splitter';
import { StatusBar } from './StatusBar';
import { TitleBar } from './TitleBar';
import { UnsavedDialog } from './UnsavedDialog';
import { useDocument } from './use-document';
import { useGrid } from './use-grid';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  body: { flex: '1', display: 'flex', minHeight: '0' },
  sheet: { position: 'absolute', inset: '0' },
  grid: { flex: '1', minWidth: '0', position: 'relative', backgroundColor: tokens.colorNeutralBackground1 },
});

/** Whether the system prefers dark colours: the page begins with the system's. */
function systemIsDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Props of the preview. */
export interface PreviewProps {
  /** The add-in's manifest. */
  readonly manifest: string;
  /** File names of the sample workbooks. */
  readonly samples: readonly string[];
  /** The ribbon function to begin with, once the first workbook is open: `?run=check` in the page's address. */
  readonly firstCommand: string | undefined;
}

/** The whole page: a ribbon with the add-in's tab, a grid in Excel's place, and the add-in's pane at the right. */
export function Preview({ manifest, samples, firstCommand }: PreviewProps) {
  const styles = useStyles();
  const [language, setLanguage] = useState<Language>('zh-CN');
  const [dark, setDark] = useState(systemIsDark);
  const [width, setWidth] = useState<number>(paneWidth.first);
  const [dragging, setDragging] = useState(false);
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const words = messages[language];
  const ribbon = useMemo(() => readRibbon(manifest, language), [manifest, language]);
  const offered = useMemo(() => samplesIn(language, samples), [language, samples]);
  const grid = useGrid(container, language, dark);
  const {
    document: open,
    notice,
    asked,
    running,
    paneVisible,
    ...actions
  } = useDocument(grid, language, {
    sample: samples.includes(firstSample) ? firstSample : offered[0]?.name,
    command: firstCommand,
  });

  useEffect(() => {
    document.documentElement.lang = language;
    // Excel on the web tells add-ins nothing of its colours; the browser tells a frame those of the page around it.
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [language, dark]);

  const act = (action: RibbonAction) => {
    if (action.kind === 'function') actions.invoke(action.name);
    else actions.showPane(true);
  };
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <DropZone hint={words.dropHere} onFile={actions.openFile}>
        <div className={styles.page}>
          <TitleBar
            messages={words}
            tab={ribbon.tab}
            name={open?.workbook.name ?? words.opening}
            dark={dark}
            onToggleTheme={() => {
              setDark(!dark);
            }}
            onToggleLanguage={() => {
              setLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN');
            }}
          >
            <FileMenu
              messages={words}
              samples={offered}
              onNew={actions.openNew}
              onSample={actions.openSample}
              onFile={actions.openFile}
              onSave={actions.save}
            />
          </TitleBar>
          <RibbonBar ribbon={ribbon} running={running} onAction={act} />
          {notice !== undefined && (
            <MessageBar intent={notice.intent} layout="multiline">
              <MessageBarBody>{notice.text}</MessageBarBody>
              <MessageBarActions>
                <Button size="small" onClick={actions.dismissNotice}>
                  {words.dismiss}
                </Button>
              </MessageBarActions>
            </MessageBar>
          )}
          <main className={styles.body}>
            <div className={styles.grid}>
              <div ref={setContainer} className={styles.sheet} />
              {grid !== undefined && container !== null && open !== undefined && (
                <CommentTip
                  univer={grid.univer}
                  workbook={open.workbook}
                  container={container}
                  language={language}
                />
              )}
            </div>
            {paneVisible && (
              <Splitter label={words.resizePane} width={width} onResize={setWidth} onDragging={setDragging} />
            )}
            {open !== undefined && (
              <AddInPane
                key={open.id}
                messages={words}
                title={ribbon.addIn}
                host={open.host}
                width={width}
                visible={paneVisible}
                still={dragging}
                onClose={() => {
                  actions.showPane(false);
                }}
              />
            )}
          </main>
          <StatusBar note={words.standIn} />
          <UnsavedDialog
            messages={words}
            name={open?.workbook.name ?? ''}
            isOpen={asked !== undefined}
            onLeave={actions.leave}
            onStay={actions.stay}
          />
        </div>
      </DropZone>
    </FluentProvider>
  );
}
