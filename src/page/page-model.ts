import type { Preferences } from '../session/room/preferences';
import { preferencesAmong } from '../session/room/preferences';
import type { Store } from '../session/store';
import { createStore } from '../session/store';
import type { Language } from '../voice/languages';
import { say } from '../voice/say';
import { download } from './download';
import type { Dropped } from './given/dropped-files';
import { nameOf } from './given/given-file';
import type { ListRow, RowState } from './list/list-row';
import { rowsOf } from './list/rows-of';
import type { OpenBook } from './one/open-book';
import type { PageState } from './page-state';
import type { PreferenceStore } from './room/room-place';
import { sampleFile } from './sample';
import type { PageSurroundings } from './surroundings';
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
export function createPage(work: FileWork, surroundings: PageSurroundings): PageModel {
  const { kept, theme, onThemeChanged } = surroundings;
  const store = createStore<PageState>({
    rows: [],
    leftOut: [],
    isRunning: false,
    opening: null,
    open: null,
    unsaved: new Set(),
    notice: null,
    preferences: preferencesAmong(kept.get),
    theme: theme(),
  });
  onThemeChanged((now) => {
    store.update({ theme: now });
  });
  const { getState } = store;
  const language = (): Language => getState().preferences.language ?? surroundings.language;
  const books = new Map<string, OpenBook>();
  let run: AbortController | null = null;

  const preferences: PreferenceStore = {
    get: kept.get,
    set: (name, value) => {
      kept.set(name, value);
      store.update({ preferences: preferencesAmong(kept.get) });
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
    const [opened, { openBook }] = await Promise.all([
      work.open(row.file, { ...surroundings, preferences }, language()),
      import('./one/open-book'),
      // What the engine's worker is made of.
      import('./worker/work'),
    ]);
    store.update({ opening: null });
    if (!opened.ok) {
      setState(path, { kind: 'failed', reason: opened.reason });
      tellFailure(say(language(), 'page', 'failedToOpen', { name: nameOf(path), reason: opened.reason }));
      return;
    }
    const book = openBook(opened.value, row, {
      onReviewed: (counts) => {
        setState(path, { kind: 'reviewed', counts });
      },
      onUnsaved: (isUnsaved) => {
        setUnsaved(path, isUnsaved);
      },
    });
    books.set(path, book);
    store.update({ open: book });
  };

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
      if (!unsaved.has(open.path)) books.delete(open.path);
      store.update({ open: null, notice: null, rows: rows.length === 1 && !unsaved.has(open.path) ? [] : rows });
      void review();
    },
    download: async () => {
      const { open } = getState();
      if (open === null) return;
      const copied = await open.room.copy(language());
      if (!copied.ok) {
        const reason = say(language(), 'pane', `outcome_file_${copied.failure}`);
        tellFailure(say(language(), 'page', 'downloadFailed', { reason }));
        return;
      }
      const { name, bytes, remarks } = copied.value;
      download({ name, bytes: new Uint8Array(bytes) });
      store.update({
        notice: {
          intent: remarks.length > 0 ? 'warning' : 'success',
          lines: [
            say(language(), 'page', 'downloaded', { name }),
            ...remarks.map(({ kind, ...values }) => say(language(), 'commandLine', kind, values)),
          ],
        },
      });
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
      books.clear();
      store.update({ rows: [], leftOut: [], open: null, notice: null, unsaved: new Set() });
    },
    dismiss: () => {
      store.update({ notice: null });
    },
    prefer: (changes) => {
      const { open } = getState();
      if (open !== null) open.session.prefer(changes);
      else for (const [name, value] of Object.entries(changes)) preferences.set(name as keyof Preferences, value);
    },
  };
}
