import type { Preferences } from '../session/room/preferences';
import type { Store } from '../session/store';
import { createStore } from '../session/store';
import type { Language } from '../voice/languages';
import { say } from '../voice/say';
import { download } from './download';
import type { Dropped } from './given/dropped-files';
import { nameOf } from './given/given-file';
import type { ListRow, RowState } from './list/list-row';
import { countsOf } from './list/counts-of';
import { rowsOf } from './list/rows-of';
import type { OpenBook } from './one/open-book';
import { openBook } from './one/open-book';
import type { PlaceOnPage } from './one/room-on-page';
import type { PageState } from './page-state';
import type { PageSurroundings } from './surroundings';
import { sampleFile } from './sample';
import type { FileWork } from './work/file-work';

/** What the user does on the page around the pane; how it goes is the page's state. */
export interface PageModel extends Pick<Store<PageState>, 'getState' | 'subscribe'> {
  /** Takes files: one workbook is opened, several are listed and reviewed. */
  readonly add: (dropped: Dropped) => void;
  readonly addSample: () => Promise<void>;
  /** Shows a file of the list. */
  readonly show: (path: string) => Promise<void>;
  /** Shows the list again. A workbook with changes stays open behind it. */
  readonly back: () => void;
  /** Hands out the copy of the workbook on show. */
  readonly download: () => Promise<void>;
  readonly downloadSummary: (kind: 'xlsx' | 'html') => Promise<void>;
  /** Stops the review of the list; `goOn` reviews what is left. */
  readonly cancel: () => void;
  readonly goOn: () => void;
  /** Forgets all files, and what was done to them. */
  readonly clear: () => void;
  readonly dismiss: () => void;
  readonly prefer: (changes: Partial<Preferences>) => void;
}

/** Makes the page. */
export function createPage(work: FileWork, { kept, theme, language: fallback }: PageSurroundings): PageModel {
  const store = createStore<PageState>({
    rows: [],
    leftOut: [],
    isRunning: false,
    opening: null,
    open: null,
    unsaved: new Set(),
    notice: null,
    preferences: kept.read(),
    theme: theme.now(),
  });
  theme.onChanged((now) => {
    store.update({ theme: now });
  });
  const { getState } = store;
  const language = (): Language => getState().preferences.language ?? fallback;
  const books = new Map<string, OpenBook>();
  let run: AbortController | null = null;

  const place: PlaceOnPage = {
    language: () => fallback,
    theme: theme.now,
    onThemeChanged: theme.onChanged,
    preferences: () => getState().preferences,
    savePreferences: (changes) => {
      const preferences = kept.save(changes);
      store.update({ preferences });
      return preferences;
    },
  };
  const setState = (path: string, state: RowState): void => {
    store.update({ rows: getState().rows.map((row) => (row.path === path ? { ...row, state } : row)) });
  };
  const setUnsaved = (path: string, isUnsaved: boolean): void => {
    if (getState().unsaved.has(path) === isUnsaved) return;
    const unsaved = new Set(getState().unsaved);
    if (isUnsaved) unsaved.add(path);
    else unsaved.delete(path);
    store.update({ unsaved });
  };
  const close = (book: OpenBook): void => {
    books.delete(book.path);
    book.close();
  };
  const tellFailure = (line: string): void => {
    store.update({ notice: { intent: 'error', lines: [line] } });
  };

  const review = async (): Promise<void> => {
    if (run !== null) return;
    const due = getState().rows.filter(({ state: { kind } }) => kind === 'waiting' || kind === 'left');
    if (due.length === 0) return;
    run = new AbortController();
    const { signal } = run;
    store.update({
      isRunning: true,
      rows: getState().rows.map((row) => (due.includes(row) ? { ...row, state: { kind: 'waiting' } } : row)),
    });
    try {
      await work.review(due, { language: language(), signal }, ({ file: { path } }, outcome) => {
        if (!signal.aborted) setState(path, outcome ?? { kind: 'reviewing' });
      });
    } catch (error) {
      if (!signal.aborted) tellFailure(error instanceof Error ? error.message : String(error));
    }
    run = null;
    const left = ({ state: { kind } }: ListRow): boolean => kind === 'waiting' || kind === 'reviewing';
    store.update({
      isRunning: false,
      rows: getState().rows.map((row) => (left(row) ? { ...row, state: { kind: 'left' } } : row)),
    });
  };

  const show = async (path: string): Promise<void> => {
    const row = getState().rows.find((one) => one.path === path);
    if (row === undefined || getState().opening !== null) return;
    const known = books.get(path);
    if (known !== undefined) {
      store.update({ open: known, notice: null });
      return;
    }
    store.update({ opening: path, notice: null });
    const opened = await work.open(row.file, language());
    store.update({ opening: null });
    if (!opened.ok) {
      setState(path, { kind: 'failed', reason: opened.reason });
      tellFailure(say(language(), 'page', 'failedToOpen', { name: nameOf(path), reason: opened.reason }));
      return;
    }
    const book = openBook(opened.value, row, place, () => {
      setUnsaved(path, true);
    });
    books.set(path, book);
    book.session.subscribe(() => {
      const { reviewed } = book.session.getState();
      const now = getState().rows.find((one) => one.path === path)?.state;
      if (reviewed === null || (now?.kind === 'reviewed' && counted.get(path) === reviewed.review)) return;
      counted.set(path, reviewed.review);
      setState(path, { kind: 'reviewed', counts: countsOf(reviewed.review) });
    });
    store.update({ open: book });
  };
  /** The reviews that the counts of rows are of. */
  const counted = new Map<string, object>();

  return {
    getState,
    subscribe: store.subscribe,
    add: ({ files, unreadable }) => {
      const { rows, leftOut } = getState();
      const planned = rowsOf(rows, files, unreadable, language());
      store.update({ rows: planned.rows, leftOut: [...leftOut, ...planned.leftOut], notice: null });
      const [only] = planned.added;
      if (planned.added.length === 1 && only !== undefined && planned.rows.length === 1) void show(only.path);
      else {
        store.update({ open: null });
        void review();
      }
    },
    addSample: async () => {
      const file = await sampleFile();
      const { rows } = getState();
      const isThere = rows.some(({ path }) => path === file.path);
      if (!isThere) store.update({ rows: [...rows, { path: file.path, file, text: null, state: { kind: 'waiting' } }] });
      await show(file.path);
    },
    show,
    back: () => {
      const { open, unsaved, rows } = getState();
      if (open === null) return;
      if (!unsaved.has(open.path)) close(open);
      store.update({ open: null, notice: null, rows: rows.length === 1 && !unsaved.has(open.path) ? [] : rows });
      void review();
    },
    download: async () => {
      const { open } = getState();
      if (open === null) return;
      try {
        const made = await open.copy();
        download(made);
        setUnsaved(open.path, false);
        const line = say(language(), 'page', 'downloaded', { name: made.name });
        const { remarks } = made;
        store.update({
          notice: { intent: remarks.length > 0 ? 'warning' : 'success', lines: [line, ...remarks] },
        });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        tellFailure(say(language(), 'page', 'downloadFailed', { reason }));
      }
    },
    downloadSummary: async (kind) => {
      const made = await work.summary(kind, language());
      if (made.ok) download(made.value);
      else tellFailure(made.reason);
    },
    cancel: () => run?.abort(),
    goOn: () => void review(),
    clear: () => {
      run?.abort();
      for (const book of [...books.values()]) close(book);
      counted.clear();
      store.update({ rows: [], leftOut: [], open: null, notice: null, unsaved: new Set() });
    },
    dismiss: () => {
      store.update({ notice: null });
    },
    prefer: (changes) => {
      const { open } = getState();
      if (open !== null) open.session.prefer(changes);
      else place.savePreferences(changes);
    },
  };
}
