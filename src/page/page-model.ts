import type { Preferences } from '../session/room/preferences';
import { preferencesAmong } from '../session/room/preferences';
import type { Store } from '../session/store';
import { createStore } from '../session/store';
import type { Key } from '../voice/catalogue';
import type { Language } from '../voice/languages';
import { saveFile } from '../taskpane/common/save-file';
import { say } from '../voice/say';
import type { Dropped } from './given/dropped-files';
import type { GivenFile } from './given/given-file';
import { nameOf } from './given/given-file';
import type { Beside } from './list/beside';
import { lastYearOf, NOTHING_BESIDE } from './list/beside';
import type { ListRow } from './list/list-row';
import type { ListRun } from './list/list-run';
import type { PlannedRows } from './list/plan-rows';
import type { BesideBook, OpenBook } from './one/open-book';
import type { PageState } from './page-state';
import type { PreferenceStore } from './room/room-place';
import { sampleFile } from './sample';
import type { PageSurroundings } from './surroundings';

/** What the user does on the page around the pane; how it goes is the page's state. */
export interface PageModel extends Pick<Store<PageState>, 'getState' | 'subscribe'> {
  /** Takes files: one workbook is opened, several are listed and reviewed. */
  readonly add: (dropped: Dropped) => Promise<void>;
  readonly addSample: () => Promise<void>;
  /** Takes relations of one's own, and last year's workbooks, for all files of the list; what is affected is reviewed anew. */
  readonly give: (beside: Partial<Beside>) => Promise<void>;
  /** Shows a file of the list. */
  readonly show: (path: string) => Promise<void>;
  /** Shows the list again. A workbook with changes stays open behind it. */
  readonly back: () => Promise<void>;
  /** Hands out the copy of the workbook on show. */
  readonly download: () => Promise<void>;
  readonly downloadSummary: (kind: 'xlsx' | 'html') => Promise<void>;
  /** Stops the review of the list; `goOn` reviews what is left. */
  readonly cancel: () => void;
  readonly goOn: () => Promise<void>;
  /** Forgets all files, and what was done to them. */
  readonly clear: () => void;
  readonly dismiss: () => void;
  readonly prefer: (changes: Partial<Preferences>) => void;
}

/** Makes the page. What it needs besides the list is loaded when it is needed. */
export function createPage(surroundings: PageSurroundings): PageModel {
  const { kept, theme, onThemeChanged } = surroundings;
  const store = createStore<PageState>({
    rows: [],
    leftOut: [],
    beside: NOTHING_BESIDE,
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
  const tell = (intent: 'success' | 'warning' | 'error', ...lines: readonly string[]): void => {
    store.update({ notice: { intent, lines } });
  };
  const pageWords = (key: Key<'page'>, values: Readonly<Record<string, string | number>>): string =>
    say(language(), 'page', key, values);
  /** Does something whose bugs, too, are told. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      tell('error', pageWords('failed', { reason: error instanceof Error ? error.message : String(error) }));
    }
  };

  const preferences: PreferenceStore = {
    get: kept.get,
    set: (name, value) => {
      kept.set(name, value);
      store.update({ preferences: preferencesAmong(kept.get) });
    },
  };
  let files: ReadonlyMap<string, GivenFile> = new Map();
  /** What is to be reviewed now, and what reviews it and remembers what has come. */
  let planned: PlannedRows | null = null;
  let run: ListRun | null = null;
  /** The workbooks that are open: the one on show, and those with changes that are in no copy. */
  const books = new Map<string, OpenBook>();

  const change = (path: string, changes: Partial<ListRow>): void => {
    store.update({ rows: getState().rows.map((row) => (row.path === path ? { ...row, ...changes } : row)) });
  };
  const noteUnsaved = ({ path, room }: OpenBook): void => {
    const { unsaved } = getState();
    if (unsaved.has(path) === room.isUnsaved()) return;
    const others = [...unsaved].filter((other) => other !== path);
    store.update({ unsaved: new Set(room.isUnsaved() ? [...others, path] : others) });
  };
  const besideOf = ({ submission }: ListRow): BesideBook => {
    const { beside } = getState();
    return { rules: beside.rules, lastYear: lastYearOf(beside, submission) };
  };
  const close = (book: OpenBook): void => {
    books.delete(book.path);
    book.close();
  };

  const goOn = (): Promise<void> =>
    attempt(async () => {
      const present = planned;
      if (present === null || run === null || getState().isRunning) return;
      const isPresent = (): boolean => planned === present;
      const rows = getState().rows.map((row): ListRow =>
        row.state === 'left' ? { ...row, state: 'waiting' } : row,
      );
      store.update({ isRunning: true, rows });
      try {
        await run.review({ ...present, tasks: present.rows }, (result) => {
          // What is open, or was, has a review of its own.
          const row = getState().rows.find(({ path }) => path === result.file);
          if (isPresent() && row?.state !== 'reviewed') change(result.file, { state: 'reviewed', result });
        });
      } finally {
        if (isPresent())
          store.update({
            isRunning: false,
            rows: getState().rows.map((row) => (row.state === 'waiting' ? { ...row, state: 'left' } : row)),
          });
      }
    });

  const show = (path: string): Promise<void> =>
    attempt(async () => {
      const row = getState().rows.find((one) => one.path === path);
      const file = files.get(path);
      if (row === undefined || file === undefined || getState().opening !== null) return;
      const known = books.get(path);
      if (known !== undefined) {
        store.update({ open: known, notice: null });
        return;
      }
      store.update({ opening: path, notice: null });
      try {
        const { openBook } = await import('./one/open-book');
        const { text } = row.submission;
        const given = { text: text === null ? null : (files.get(text) ?? null), ...besideOf(row) };
        const book = await openBook(file, given, {
          surroundings: { ...surroundings, preferences },
          language: language(),
          onReviewed: (result) => {
            change(path, { state: 'reviewed', result });
          },
          onChanged: noteUnsaved,
        });
        if (typeof book === 'string') {
          tell('error', pageWords('failedToOpen', { name: nameOf(path), reason: book }));
          return;
        }
        books.set(path, book);
        store.update({ open: book });
      } finally {
        store.update({ opening: null });
      }
    });

  const clear = (): void => {
    run?.end();
    [run, planned] = [null, null];
    files = new Map();
    for (const book of [...books.values()]) close(book);
    store.update({
      ...{ rows: [], leftOut: [], beside: NOTHING_BESIDE },
      ...{ isRunning: false, open: null, notice: null, unsaved: new Set() },
    });
  };

  /** Plans what is to be reviewed with further files; what was being reviewed is stopped. */
  const plan = async (dropped: Dropped): Promise<readonly ListRow[]> => {
    const [{ planRows }, { ListRun: Run }] = await Promise.all([
      import('./list/plan-rows'),
      import('./list/list-run'),
    ]);
    const { open, rows, beside } = getState();
    planned = planRows({ files, rows }, dropped, beside, language());
    files = planned.files;
    run ??= new Run();
    run.pause();
    const before = new Map(rows.map((row) => [row.path, row]));
    store.update({
      rows: planned.rows.map((row) =>
        // What is open has a review of its own.
        books.has(row.path) ? { ...row, ...resultOf(before.get(row.path)) } : row,
      ),
      leftOut: planned.leftOut,
      isRunning: false,
      open: open !== null && books.has(open.path) ? open : null,
      notice: null,
    });
    return planned.rows;
  };

  const add: PageModel['add'] = (dropped) =>
    attempt(async () => {
      const { unsaved } = getState();
      // A file of the same path is another by now, but one that has changes stays what it was.
      const fresh = dropped.files.filter(({ path }) => !unsaved.has(path));
      for (const { path } of fresh) {
        const book = books.get(path);
        if (book !== undefined) close(book);
      }
      const [only, ...others] = await plan({ ...dropped, files: fresh });
      if (only?.submission.kind === 'workbook' && others.length === 0) await show(only.path);
      else {
        store.update({ open: null });
        await goOn();
      }
    });

  const give: PageModel['give'] = (changes) =>
    attempt(async () => {
      store.update({ beside: { ...getState().beside, ...changes } });
      if (getState().rows.length === 0) return;
      const rows = await plan({ files: [], unreadable: [] });
      for (const row of rows) await books.get(row.path)?.give(besideOf(row));
      await goOn();
    });

  return {
    getState,
    subscribe: store.subscribe,
    add,
    addSample: () => attempt(async () => add({ files: [await sampleFile()], unreadable: [] })),
    give,
    show,
    back: async () => {
      const { open, unsaved, rows } = getState();
      if (open === null) return;
      if (!unsaved.has(open.path)) close(open);
      store.update({ open: null, notice: null });
      // A file that was given alone has no list to go back to.
      if (rows.length === 1 && !unsaved.has(open.path)) clear();
      else if (rows.some(({ state }) => state === 'waiting')) await goOn();
    },
    download: () =>
      attempt(async () => {
        const { open } = getState();
        if (open === null) return;
        const { failureReason } = await import('../outcome/read-failure');
        const copied = await open.room.copy(language());
        if (!copied.ok) {
          const reason = failureReason(copied, (key, values) => say(language(), 'commandLine', key, values));
          tell('error', pageWords('downloadFailed', { reason }));
          return;
        }
        const { name, bytes, remarks } = copied.value;
        saveFile({ name, bytes: new Uint8Array(bytes) });
        noteUnsaved(open);
        tell(
          remarks.length > 0 ? 'warning' : 'success',
          pageWords('downloaded', { name }),
          ...remarks.map(({ kind, count, sheet = '' }) =>
            say(language(), 'commandLine', kind, { count, sheet }),
          ),
        );
      }),
    downloadSummary: (kind) =>
      attempt(async () => {
        if (run === null) return;
        const { bytes, left } = await run.summary(kind, language());
        saveFile({ name: `${pageWords('summaryName', {})}.${kind}`, bytes: new Uint8Array(bytes) });
        if (left.length > 0)
          tell(
            'warning',
            ...left.map(([title, count]) => say(language(), 'commandLine', 'rowsLeft', { title, count })),
          );
      }),
    cancel: () => run?.pause(),
    goOn,
    clear,
    dismiss: () => {
      store.update({ notice: null });
    },
    prefer: (changes) => {
      const { open } = getState();
      if (open !== null) open.session.prefer(changes);
      else
        for (const [name, value] of Object.entries(changes))
          preferences.set(name as keyof Preferences, value);
    },
  };
}

/** What of a row is the result of its review. */
function resultOf(row: ListRow | undefined): Partial<Pick<ListRow, 'state' | 'result'>> {
  return row === undefined ? {} : { state: row.state, result: row.result };
}
