import type { FindingKey } from '../disclosure/decisions/decision';
import type { Form } from '../disclosure/forms/form';
import type { ScoringScheme } from '../disclosure/scoring/scheme';
import { isTableName } from '../disclosure/published/table-name';
import type { AboutTexts, RowTexts } from '../disclosure/own-relations/table-edit';
import type { CellPlace } from '../disclosure/sheet/address';
import type { Preferences } from './room/preferences';
import type { Desk } from './desk';
import type { Tools } from './tools';
import { tell } from './desk';
import type { WorkbookRoom } from './room/workbook-room';
import type { Operation } from './outcome';
import { Leaving } from './leaving';
import { LiveCheck } from './live-check';
import { acceptCorrection } from './operations/accept';
import { writeProposal } from './operations/propose';
import { apply } from './operations/apply';
import { check } from './operations/check';
import { explainInForm } from './operations/explain';
import { chooseScheme, forgetUnmatched, typeWeight } from './operations/choose';
import type { SpokenStep } from './operations/decide';
import { conclude, decide } from './operations/decide';
import type { GivenFile } from './operations/compare';
import { compareWith } from './operations/compare';
import { forgetLastYear, readLastYear } from './operations/last-year';
import { clear, mark } from './operations/mark';
import { openWithDecisions } from './operations/open-with-workbook';
import { removeOpinion, writeOpinion } from './operations/opinion';
import { recalculate } from './operations/recalculate';
import { removeReport, writeReport } from './operations/report';
import type { SeenRow } from './operations/rules';
import { adoptRules, describeRules, removeRule, saveRule, undoRules } from './operations/rules';
import { forgetRules, readRulesFrom } from './operations/given-rules';
import { anyReview } from './operations/review';
import { start } from './operations/start';
import type { TextSource } from './operations/text';
import { forgetText, readText } from './operations/text';
import { undo } from './operations/undo';
import type { Engine } from './engine/engine';
import { createEngineInProcess } from './engine/in-process';
import type { Course, Work } from './run';
import { failedOutcome, Runner } from './run';
import type { RulesFile, RulesFileKind } from './rules-file';
import { exportRules } from './rules-file';
import type { SessionState, View } from './state';
import { SelectionWatch } from './selection';
import { createStore } from './store';

/**
 * What the add-in is doing with the workbook: one state that the pane shows, and the operations that change it.
 * Operations never reject; how they end is the state's notice. While one runs, the others do nothing. For a supervisor,
 * those that write into the forms do nothing either, and say so; for an accountant, those that give the opinion on the whole.
 */
export interface Session {
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Gets ready; done once, however often it is asked for. */
  readonly start: () => Promise<void>;
  readonly check: () => Promise<void>;
  /** Checks the workbook and leads to the first finding in the sheet that is selected in the grid. */
  readonly checkSheet: () => Promise<void>;
  /** Shows the findings about the cell that is selected in the grid; checks before where that was not done yet. */
  readonly showCell: () => Promise<void>;
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
  /** Keeps a step about findings in the record of the user's side, signed with the user's name; the other side's steps are not kept. */
  readonly decide: (keys: readonly FindingKey[], step: SpokenStep) => Promise<void>;
  /** Keeps the supervisor's opinion on the workbook as a whole; an empty one is taken away. */
  readonly conclude: (text: string) => Promise<void>;
  /** Accepts a finding: writes the correction of its first cell alone, where there is one, and keeps the step. */
  readonly acceptCorrection: (key: FindingKey) => Promise<void>;
  /** Explains a finding, and writes the explanation into the form's own cell for it (偏差原因), where it can be. */
  readonly explainInForm: (key: FindingKey, text: string) => Promise<void>;
  /** Writes what a diagnosis proposes for the suspect in a cell, and for the cells that change along. */
  readonly writeProposal: (place: CellPlace) => Promise<void>;
  /** Compares the workbook with another file, also at every later check. */
  readonly compareWith: (file: GivenFile) => Promise<void>;
  readonly closeComparison: () => void;
  /** Reads the written explanation that belongs to the workbook and reviews it along with it. */
  readonly readText: (source: TextSource) => Promise<void>;
  readonly forgetText: () => Promise<void>;
  /** Reads last year's workbook and reviews this one beside it. */
  readonly readLastYear: (file: GivenFile) => Promise<void>;
  readonly forgetLastYear: () => Promise<void>;
  /** Writes a row of the table 核对规则, in place of one that says `seen`; makes the sheet where there is none. */
  readonly saveRule: (texts: RowTexts, before: SeenRow | null) => Promise<void>;
  /** Empties a row of the table 核对规则. */
  readonly removeRule: (before: SeenRow) => Promise<void>;
  /** Writes what the workbook's own set says of itself. */
  readonly describeRules: (about: AboutTexts) => Promise<void>;
  /** Takes back what was written last, where that are rows of the table 核对规则. */
  readonly undoRules: () => Promise<void>;
  /** Reads a set of relations from a file and reviews the workbook with it, too; in place of one of the same name. */
  readonly readRules: (file: GivenFile) => Promise<void>;
  readonly forgetRules: (name: string) => Promise<void>;
  /** Writes the rows of a set from a file into the workbook's own table; those whose ids it has are left, and told. */
  readonly adoptRules: (name: string) => Promise<void>;
  /** The workbook's own set as a file that `--rules` and `readRules` read. */
  readonly exportRules: (kind: RulesFileKind) => Promise<RulesFile | null>;
  /** The cell that is selected in the grid now; null where that cannot be told. */
  readonly selectedCell: () => Promise<CellPlace | null>;
  readonly highlight: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  readonly writeReport: () => Promise<void>;
  readonly removeReport: () => Promise<void>;
  /** Writes the sheet of opinions on the findings; only a supervisor does. */
  readonly writeOpinion: () => Promise<void>;
  readonly removeOpinion: () => Promise<void>;
  /** Shows and selects a cell; for one of a table of the published document, the part of the pane that tells of it. */
  readonly goTo: (place: CellPlace) => Promise<void>;
  /** Stops what runs, where nothing has been written yet. */
  readonly cancel: () => void;
  readonly show: (view: View) => void;
  readonly dismissNotice: () => void;
  /** Keeps preferences; a review on show follows them as soon as nothing else is done. */
  readonly prefer: (changes: Partial<Preferences>) => void;
}

/** How long the session waits, in milliseconds. */
export interface Delays {
  /** From the last edit until it is checked by itself. */
  readonly live: number;
  /** From a selection until it counts. */
  readonly selection: number;
}

const DELAYS: Delays = { live: 800, selection: 100 };

/** Makes the session of a workbook. */
export function createSession(
  room: WorkbookRoom,
  delays: Delays = DELAYS,
  engine: Engine = createEngineInProcess(),
): Session {
  const chosen = room.preferences();
  const store = createStore<SessionState>({
    host: null,
    theme: room.theme(),
    preferences: chosen,
    view: 'findings',
    activity: null,
    notice: null,
    reviewed: null,
    preparation: null,
    restated: [],
    canUndo: false,
    marked: false,
    selection: null,
    comparison: null,
    text: null,
    lastYear: null,
    rules: [],
    live: chosen.liveCheck ? 'idle' : 'off',
  });
  const tools: Tools = { room, store, engine };
  const desk: Desk = { ...tools, live: new LiveCheck(tools, delays.live) };
  const selection = new SelectionWatch(store, delays.selection);
  const leaving = new Leaving(store);
  const runner = new Runner(desk);
  let started: Promise<void> | null = null;
  const ready = (): Promise<void> => (started ??= start(desk, selection));

  const operation =
    (name: Operation, work: (desk: Desk, course: Course) => ReturnType<Work>) => async (): Promise<void> => {
      await ready();
      await runner.run(name, (course) => work(desk, course));
    };
  /** An operation that writes into the forms, or leads to it. */
  const accountants: typeof operation = (name, work) =>
    operation(name, (_desk, course) =>
      store.getState().preferences.role === 'supervisor'
        ? Promise.resolve({ kind: 'readOnlyRole' })
        : work(desk, course),
    );
  /** An operation that gives the reviewer's opinion on the whole. */
  const reviewers: typeof operation = (name, work) =>
    operation(name, (_desk, course) =>
      store.getState().preferences.role === 'supervisor'
        ? work(desk, course)
        : Promise.resolve({ kind: 'reviewersOnly' }),
    );

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    start: ready,
    check: operation('check', check),
    checkSheet: operation('check', (_desk, course) => check(desk, course, 'sheet')),
    showCell: async () => {
      if (store.getState().reviewed === null)
        await operation('check', (_desk, course) => check(desk, course, 'cell'))();
      store.update({ view: 'findings' });
    },
    recalculate: accountants('check', recalculate),
    apply: async () => {
      await leaving.settled();
      await accountants('apply', apply)();
    },
    undo: accountants('undo', undo),
    typeWeight: (place, weight) =>
      accountants('choose', (_desk, course) => typeWeight(desk, course, place, weight))(),
    chooseScheme: (form, scheme) =>
      accountants('choose', (_desk, course) => chooseScheme(desk, course, form, scheme))(),
    forgetUnmatched: accountants('choose', forgetUnmatched),
    decide: (keys, step) => operation('decide', (_desk, course) => decide(desk, course, keys, step))(),
    conclude: (text) => reviewers('decide', (_desk, course) => conclude(desk, course, text))(),
    acceptCorrection: (key) => accountants('apply', (_desk, course) => acceptCorrection(desk, course, key))(),
    explainInForm: (key, text) =>
      accountants('apply', (_desk, course) => explainInForm(desk, course, key, text))(),
    writeProposal: (place) => accountants('apply', (_desk, course) => writeProposal(desk, course, place))(),
    compareWith: (file) => operation('compare', (_desk, course) => compareWith(desk, course, file))(),
    closeComparison: () => {
      store.update({ comparison: null });
    },
    readText: (source) => operation('readText', (_desk, course) => readText(desk, course, source))(),
    forgetText: operation('readText', forgetText),
    readLastYear: (file) => operation('readLastYear', (_desk, course) => readLastYear(desk, course, file))(),
    forgetLastYear: operation('readLastYear', forgetLastYear),
    saveRule: (texts, before) =>
      operation('writeRules', (_desk, course) => saveRule(desk, course, texts, before))(),
    removeRule: (before) => operation('writeRules', (_desk, course) => removeRule(desk, course, before))(),
    describeRules: (about) =>
      operation('writeRules', (_desk, course) => describeRules(desk, course, about))(),
    undoRules: operation('undo', undoRules),
    readRules: (file) => operation('readRules', (_desk, course) => readRulesFrom(desk, course, file))(),
    forgetRules: (name) => operation('readRules', (_desk, course) => forgetRules(desk, course, name))(),
    adoptRules: (name) => operation('writeRules', (_desk, course) => adoptRules(desk, course, name))(),
    exportRules: (kind) => exportRules(store.getState(), kind),
    selectedCell: async () => {
      const active = await room.activeCell();
      return active.ok ? active.value : null;
    },
    highlight: accountants('highlight', async (_desk, course) => {
      if (store.getState().reviewed === null) return check(desk, course);
      const result = await anyReview(desk, course);
      return result.ok ? mark(desk, course, result.reviewed) : result.outcome;
    }),
    clearMarks: operation('clearMarks', clear),
    writeReport: operation('writeReport', writeReport),
    removeReport: operation('removeReport', removeReport),
    writeOpinion: reviewers('writeOpinion', writeOpinion),
    removeOpinion: reviewers('removeOpinion', removeOpinion),
    goTo: async (place) => {
      if (isTableName(place.sheet)) {
        store.update({ view: 'text' });
        return;
      }
      const arrived = selection.leadTo(place);
      const gone = await room.goTo(place);
      arrived(gone.ok);
      if (gone.ok) return;
      tell(desk, failedOutcome('goTo', gone.failure));
    },
    cancel: () => {
      runner.cancel();
    },
    leave: (references, leave) => {
      leaving.leave(references, leave);
    },
    show: (view) => {
      store.update({ view });
    },
    dismissNotice: () => {
      store.update({ notice: null });
    },
    prefer: (changes) => {
      store.update({ preferences: room.savePreferences(changes) });
      if (changes.liveCheck !== undefined || changes.decimals !== undefined) desk.live.follow();
      const { reviewed } = store.getState();
      if (changes.openWithDecisions !== undefined && reviewed !== null)
        openWithDecisions(desk, reviewed.decisions.value);
    },
  };
}
