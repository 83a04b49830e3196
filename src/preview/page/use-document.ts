import { useCallback, useEffect, useRef, useState } from 'react';
import { notSaved, redrawFormats, saveWorkbook } from '../host/index';
import { download } from './files';
import type { Grid } from './grid';
import { messages, type Language } from './language';
import { openDocument, serve, UnsupportedFile, type OpenDocument, type Source } from './open-document';
import { publishHook } from './test-hook';

/** What the page begins with. */
export interface Beginning {
  /** The sample to open; without one a new workbook. */
  readonly sample: string | undefined;
  /** The ribbon function to invoke in it. */
  readonly command: string | undefined;
}

/** A line shown to the user until dismissed. */
export interface Notice {
  readonly intent: 'warning' | 'error';
  readonly text: string;
}

/** The open document, what is going on with it, and what can be done with it. */
export interface DocumentState {
  /** Undefined until the first document is open. */
  readonly document: OpenDocument | undefined;
  readonly notice: Notice | undefined;
  /** What is to be opened once the user has said what becomes of unsaved changes; undefined where nothing is asked. */
  readonly asked: Source | undefined;
  /** The ribbon function the add-in has not completed yet. */
  readonly running: string | undefined;
  readonly paneVisible: boolean;
  readonly openNew: () => void;
  readonly openSample: (name: string) => void;
  readonly openFile: (file: File) => void;
  readonly save: () => void;
  readonly invoke: (functionName: string) => void;
  readonly showPane: (visible: boolean) => void;
  readonly dismissNotice: () => void;
  /** Opens what was asked about; with `save`, the open workbook is saved before. */
  readonly leave: (save: boolean) => void;
  /** Stays with the open workbook. */
  readonly stay: () => void;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Opens a first document as soon as the grid is there, and keeps one open from then on. */
export function useDocument(
  grid: Grid | undefined,
  language: Language,
  { sample, command }: Beginning,
): DocumentState {
  const [document, setDocument] = useState<OpenDocument>();
  const [notice, setNotice] = useState<Notice>();
  const [asked, setAsked] = useState<Source>();
  const [running, setRunning] = useState<string>();
  const [paneVisible, showPane] = useState(true);
  const current = useRef<OpenDocument>(undefined);
  const words = messages[language];

  const attempt = useCallback(
    (work: () => Promise<void>) => {
      setNotice(undefined);
      work().catch((error: unknown) => {
        if (!(error instanceof UnsupportedFile)) console.error(error);
        const isTold = error instanceof UnsupportedFile;
        setNotice({ intent: 'error', text: isTold ? error.message : words.failed + reason(error) });
      });
    },
    [words],
  );

  const show = useCallback((next: OpenDocument) => {
    const former = current.current;
    former?.host.dispose();
    if (former !== undefined && former.workbook !== next.workbook) {
      former.workbook.dispose();
      redrawFormats(next.workbook);
    }
    current.current = next;
    next.host.session.shellChanged = ({ paneState }) => {
      showPane(paneState === 'Visible');
    };
    setDocument(next);
  }, []);

  const open = useCallback(
    (source: Source) => {
      if (grid === undefined) return;
      attempt(async () => {
        const next = await openDocument(grid.univer, source, { messages: words, locale: language });
        show(next);
        showPane(true);
        const { notCarried } = next.workbook;
        if (notCarried.length > 0)
          setNotice({ intent: 'warning', text: words.notCarried + notCarried.join(', ') });
      });
    },
    [attempt, grid, language, show, words],
  );

  const openUnlessUnsaved = (source: Source): void => {
    if (current.current?.workbook.isDirty === true) setAsked(source);
    else open(source);
  };
  const save = useCallback(async (): Promise<void> => {
    const workbook = current.current?.workbook;
    if (workbook === undefined) return;
    download(await saveWorkbook(workbook), workbook.name);
    const left = notSaved(workbook);
    if (left.length > 0) setNotice({ intent: 'warning', text: words.notSaved + left.join(', ') });
  }, [words]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (current.current?.workbook.isDirty === true) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, []);

  useEffect(() => {
    if (grid !== undefined && current.current === undefined) {
      open(sample === undefined ? { kind: 'new' } : { kind: 'sample', name: sample });
    }
  }, [grid, open, sample]);

  // An effect, so that the pane's frame is the document's when tests learn of it.
  useEffect(() => {
    if (grid !== undefined && document !== undefined)
      publishHook({ host: document.host, workbook: document.workbook, grid: grid.api });
  }, [grid, document]);

  const invoke = useCallback(
    (functionName: string): void => {
      const host = current.current?.host;
      if (host === undefined) return;
      attempt(async () => {
        setRunning(functionName);
        try {
          await host.invokeCommand(functionName);
        } finally {
          setRunning(undefined);
        }
      });
    },
    [attempt],
  );

  // An effect: the pane has been connected by one of its own.
  const hasBegun = useRef(false);
  useEffect(() => {
    if (document === undefined || command === undefined || hasBegun.current) return;
    hasBegun.current = true;
    invoke(command);
  }, [document, command, invoke]);

  useEffect(() => {
    const shown = current.current;
    if (grid !== undefined && shown !== undefined && shown.host.locale !== language) {
      show(serve(shown.workbook, language));
    }
  }, [grid, language, show]);

  return {
    document,
    notice,
    asked,
    running,
    paneVisible,
    openNew: () => {
      openUnlessUnsaved({ kind: 'new' });
    },
    openSample: (name) => {
      openUnlessUnsaved({ kind: 'sample', name });
    },
    openFile: (file) => {
      openUnlessUnsaved({ kind: 'file', file });
    },
    save: () => {
      attempt(save);
    },
    invoke,
    leave: (saves) => {
      setAsked(undefined);
      if (asked === undefined) return;
      if (!saves) {
        open(asked);
        return;
      }
      attempt(async () => {
        await save();
        open(asked);
      });
    },
    stay: () => {
      setAsked(undefined);
    },
    showPane,
    dismissNotice: () => {
      setNotice(undefined);
    },
  };
}
