import type { FindingKey } from '../disclosure/decisions/decision';
import type { Form } from '../disclosure/layouts/form';
import type { ScoringScheme } from '../disclosure/scoring/scheme';
import type { CellPlace } from '../disclosure/sheet/address';
import type { Preferences } from '../excel';
import type { Desk } from './desk';
import { tell } from './desk';
import type { ExcelRoom } from './excel-room';
import type { Operation } from './outcome';
import { apply } from './operations/apply';
import { check } from './operations/check';
import { chooseScheme, forgetUnmatched, typeWeight } from './operations/choose';
import type { SpokenStep } from './operations/decide';
import { conclude, decide } from './operations/decide';
import { clear, mark } from './operations/mark';
import { recalculate } from './operations/recalculate';
import { removeReport, writeReport } from './operations/report';
import { start } from './operations/start';
import { undo } from './operations/undo';
import { prepareRecalculation, reviewReading, withLeft } from './prepare';
import type { Course, Work } from './run';
import { failedOutcome, Runner } from './run';
import type { SessionState, View } from './state';
import { createStore } from './store';

/**
 * What the add-in is doing with the workbook: one state that the pane shows, and the operations that change it.
 * Operations never reject; how they end is the state's notice. While one runs, the others do nothing.
 */
export interface Session {
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Gets ready; done once, however often it is asked for. */
  readonly start: () => Promise<void>;
  readonly check: () => Promise<void>;
  /** Prepares the recalculation and shows it; nothing is written. */
  readonly recalculate: () => Promise<void>;
  /** Leaves cells (by reference) as they are, or writes them after all; what depends on them follows. */
  readonly leave: (references: readonly string[], leave: boolean) => void;
  /** Writes what is chosen of the prepared recalculation. */
  readonly apply: () => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Keeps a weight (points, in decimal notation) for the score in a cell; null forgets it. The workbook is reviewed anew. */
  readonly typeWeight: (place: CellPlace, weight: string | null) => Promise<void>;
  /** Keeps a scoring scheme for a form; null leaves it to what the form says. The workbook is reviewed anew. */
  readonly chooseScheme: (form: Form, scheme: ScoringScheme | null) => Promise<void>;
  /** Forgets the kept choices that fit no form any more. */
  readonly forgetUnmatched: () => Promise<void>;
  /** Keeps a step about findings in the workbook, signed with the user's role and name. */
  readonly decide: (keys: readonly FindingKey[], step: SpokenStep) => Promise<void>;
  /** Keeps the opinion on the workbook as a whole; an empty one is taken away. */
  readonly conclude: (text: string) => Promise<void>;
  readonly highlight: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  readonly writeReport: () => Promise<void>;
  readonly removeReport: () => Promise<void>;
  /** Shows and selects a cell. */
  readonly goTo: (place: CellPlace) => Promise<void>;
  /** Stops what runs, where nothing has been written yet. */
  readonly cancel: () => void;
  readonly show: (view: View) => void;
  readonly dismissNotice: () => void;
  /** Keeps preferences; a review on show follows them. */
  readonly prefer: (changes: Partial<Preferences>) => void;
}

/** Makes the session of a workbook. */
export function createSession(excel: ExcelRoom): Session {
  const store = createStore<SessionState>({
    host: null,
    theme: excel.officeTheme(),
    preferences: excel.preferences(),
    view: 'findings',
    activity: null,
    notice: null,
    reviewed: null,
    preparation: null,
    canUndo: false,
    marked: false,
  });
  const desk: Desk = { excel, store };
  const runner = new Runner(desk);
  let started: Promise<void> | null = null;
  const ready = (): Promise<void> => (started ??= start(desk));

  const operation =
    (name: Operation, work: (desk: Desk, course: Course) => ReturnType<Work>) => async (): Promise<void> => {
      await ready();
      await runner.run(name, (course) => work(desk, course));
    };

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    start: ready,
    check: operation('check', check),
    recalculate: operation('check', recalculate),
    apply: operation('apply', apply),
    undo: operation('undo', undo),
    typeWeight: (place, weight) =>
      operation('choose', (_desk, course) => typeWeight(desk, course, place, weight))(),
    chooseScheme: (form, scheme) =>
      operation('choose', (_desk, course) => chooseScheme(desk, course, form, scheme))(),
    forgetUnmatched: operation('choose', forgetUnmatched),
    decide: (keys, step) => operation('decide', (_desk, course) => decide(desk, course, keys, step))(),
    conclude: (text) => operation('decide', (_desk, course) => conclude(desk, course, text))(),
    highlight: operation('highlight', async (_desk, course) => {
      const { reviewed } = store.getState();
      return reviewed === null ? check(desk, course) : mark(desk, course, reviewed);
    }),
    clearMarks: operation('clearMarks', clear),
    writeReport: operation('writeReport', writeReport),
    removeReport: operation('removeReport', removeReport),
    goTo: async (place) => {
      const gone = await excel.goTo(place);
      if (!gone.ok) tell(desk, failedOutcome('goTo', gone.failure));
    },
    cancel: () => {
      runner.cancel();
    },
    leave: (references, leave) => {
      const { reviewed, preparation } = store.getState();
      if (reviewed === null || preparation === null) return;
      store.update({ preparation: withLeft(reviewed, preparation, references, leave) });
    },
    show: (view) => {
      store.update({ view });
    },
    dismissNotice: () => {
      store.update({ notice: null });
    },
    prefer: (changes) => {
      const preferences = excel.savePreferences(changes);
      const { reviewed: before, preparation } = store.getState();
      if (before === null || changes.decimals === undefined) {
        store.update({ preferences });
        return;
      }
      const { time, changedSince } = before;
      const reading = { ...before, name: before.workbook };
      const reviewed = { ...reviewReading(reading, preferences), time, changedSince };
      store.update({
        preferences,
        reviewed,
        preparation: prepareRecalculation(reviewed, preferences, preparation),
      });
    },
  };
}
