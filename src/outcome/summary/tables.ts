import { RULES } from '../../disclosure/relations/catalogue';
import type { Severity } from '../../disclosure/findings';
import type { Key } from '../../voice/catalogue';
import type { Language } from '../../voice/languages';
import type { Say } from '../../voice/say';
import { voice } from '../../voice/say';
import type { ExitStatus } from '../exit-status';
import type { SentLine } from '../results/result-line';
import type { RoundState } from '../rounds/round';
import { DUE_STATES, ROUND_STATES } from '../rounds/round';
import { whereText } from '../rounds/round-of';
import type { AssessmentNote, FileNote, NotSentNote } from './note';
import { isDue, stateOf } from '../rounds/states';
import { isForm } from './note';
import type { Cell, CellLook, Column, Table } from './table';
import { linked, plain, some } from './table';
import type { MissingTally, RuleTally, Tally } from './tally';

/** What the tables of a summary are made of. */
export interface Summarised {
  readonly tally: Tally;
  /** The worst first. */
  readonly files: readonly FileNote[];
  readonly notSent: readonly NotSentNote[];
  /** Gives the whole line of a file. */
  readonly line: (note: FileNote) => SentLine | null;
  /** Gives the path of a copy of which results tell only where it stands below their folder. */
  readonly copyPath: (copy: string) => string;
}

/** How a file ended, in a word. */
const VERDICTS = {
  0: 'verdictClean',
  1: 'verdictErrors',
  2: 'verdictFailed',
  3: 'verdictNothing',
} as const satisfies Readonly<Record<ExitStatus, Key<'summary'>>>;

const VERDICT_LOOKS: Readonly<Partial<Record<ExitStatus, CellLook>>> = {
  1: 'error',
  2: 'failed',
  3: 'warning',
};

const words = (head: Key<'summary'>, width: number): Column => ({ head, width, kind: 'words' });
const counts = (head: Key<'summary'>, width = 46, bars?: Column['bars']): Column => ({
  ...{ head, width, kind: 'count' as const },
  ...(bars === undefined ? {} : { bars }),
});
const UNIT = words('columnUnit', 130);
const FILE = words('columnFile', 180);

/** All tables of a summary, in their order; those that have nothing to say are left out where that says nothing either. */
export function tablesOf(given: Summarised, language: Language): readonly Table[] {
  const say = voice(language, 'summary');
  const hasRounds = given.tally.round !== null;
  return [
    fileTable(given, say, hasRounds),
    dueTable(given, language),
    ...(hasRounds ? [notSentTable(given, say)] : []),
    ruleTable(given, language),
    missingTable(given, say),
    assessmentTable(given, say),
    findingTable(given, language),
  ];
}

function fileTable({ files, copyPath }: Summarised, say: Say<'summary'>, hasRounds: boolean): Table {
  const states = hasRounds ? ROUND_STATES : [];
  return {
    id: 'files',
    title: 'tableFiles',
    note: say('noteFiles'),
    columns: [
      words('columnVerdict', 56),
      UNIT,
      FILE,
      counts('error', 46, 'largest'),
      counts('warning', 46, 'largest'),
      counts('rounding'),
      counts('info'),
      ...states.map((state) => counts(`state_${state}`)),
      counts('columnUnchecked'),
      words('columnMissingForms', 130),
      words('columnRemark', 130),
      words('columnCopy', 200),
    ],
    *rows() {
      for (const note of files)
        yield [
          verdictCell(note, say),
          plain(note.unit ?? ''),
          linked(note.file),
          some(note.severities.error, 'error'),
          some(note.severities.warning, 'warning'),
          some(note.severities.rounding),
          some(note.severities.info),
          ...states.map((state) => some(note.states.get(state) ?? 0)),
          some(note.unchecked),
          plain(note.missingForms.join(say('join'))),
          plain(remarkOf(note, say)),
          linked(note.copy === null ? null : copyPath(note.copy)),
        ];
    },
  };
}

function verdictCell({ status, severities, unchecked, missingForms }: FileNote, say: Say<'summary'>): Cell {
  const look = VERDICT_LOOKS[status];
  if (look !== undefined) return { value: say(VERDICTS[status]), look };
  if (severities.warning > 0) return { value: say('warning'), look: 'warning' };
  return plain(say(unchecked + missingForms.length > 0 ? 'verdictUnchecked' : VERDICTS[status]));
}

function remarkOf({ failures, text, isAmbiguous }: FileNote, say: Say<'summary'>): string {
  const remarks = [
    ...failures,
    ...(text === null ? [] : [say('remarkText', { text })]),
    ...(isAmbiguous ? [say('remarkAmbiguous')] : []),
  ];
  return remarks.join(say('semicolon'));
}

/** What somebody has to do, unit by unit. */
function dueTable(given: Summarised, language: Language): Table {
  const say = voice(language, 'summary');
  return {
    id: 'due',
    title: 'tableDue',
    note: say('noteDue'),
    columns: [
      UNIT,
      FILE,
      words('columnTask', 66),
      words('columnSeverity', 48),
      words('columnPlace', 120),
      words('columnContent', 300),
      words('columnRemedy', 150),
    ],
    *rows() {
      for (const { unit, last, open, maybe } of given.notSent)
        yield [
          plain(unit),
          linked(last),
          { value: say('taskSend'), look: 'failed' },
          ...[plain(''), plain('')],
          plain([say('openBefore', { count: open }), maybeText(maybe, say)].filter(Boolean).join('')),
          plain(''),
        ];
      for (const note of given.files) yield* dueRows(note, given, language);
    },
  };
}

function* dueRows(
  note: FileNote,
  { line, tally }: Summarised,
  language: Language,
): Generator<readonly Cell[]> {
  const say = voice(language, 'summary');
  const head = [plain(note.unit ?? ''), linked(note.file)];
  const row = (task: Cell, severity: Cell, place: string, content: string, remedy = ''): readonly Cell[] => [
    ...head,
    ...[task, severity, plain(place), plain(content), plain(remedy)],
  ];
  for (const failure of note.failures)
    yield row({ value: say('taskFailed'), look: 'failed' }, plain(''), '', failure);
  const whole = line(note);
  if (whole === null) return;
  if (note.status === 3) yield row({ value: say('taskNothing'), look: 'warning' }, plain(''), '', '');
  for (const finding of findingsOf(whole)) {
    if (!isDue(finding.severity) || !DUE_STATES.has(finding.state)) continue;
    yield row(
      stateCell(finding.state, tally.round !== null, say),
      { value: say(finding.severity), look: finding.severity },
      finding.where,
      finding.message,
    );
  }
  for (const { duty, name, reason, remedy } of whole.notGiven)
    if (isForm(duty)) yield row(plain(say('taskMissing')), plain(''), name, reason, remedy ?? '');
  for (const { name, reason, remedy } of whole.notChecked)
    yield row(plain(say('taskUnchecked')), plain(''), name, reason, remedy ?? '');
}

/** A finding of a file, or one of an earlier round that it does not have any more. */
interface ListedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly state: RoundState;
  readonly where: string;
  readonly expected: string;
  readonly actual: string;
  readonly difference: string;
  readonly message: string;
}

function* findingsOf(line: SentLine): Generator<ListedFinding> {
  for (const [index, finding] of (line.review?.findings ?? []).entries())
    yield {
      rule: finding.rule,
      severity: finding.severity,
      state: stateOf(line, index),
      where: whereText(finding),
      expected: finding.expected ?? '',
      actual: finding.actual ?? '',
      difference: finding.difference ?? '',
      message: line.messages[index] ?? finding.message,
    };
  for (const { rule, severity, state, where, message } of line.round?.earlier ?? [])
    yield { rule, severity, state, where, expected: '', actual: '', difference: '', message };
}

function stateCell(state: RoundState, hasRounds: boolean, say: Say<'summary'>): Cell {
  const value = say(state === 'open' && !hasRounds ? 'stateOfNow' : `state_${state}`);
  return state === 'returned' ? { value, look: 'error' } : { value };
}

function notSentTable({ notSent }: Summarised, say: Say<'summary'>): Table {
  return {
    id: 'notSent',
    title: 'tableNotSent',
    note: say(notSent.length === 0 ? 'noteAllSent' : 'noteNotSent'),
    columns: [
      UNIT,
      words('columnListed', 60),
      words('columnLastFile', 200),
      counts('columnOpen', 60, 'largest'),
      words('columnMaybe', 260),
    ],
    *rows() {
      for (const { unit, listed, last, open, maybe } of notSent)
        yield [
          plain(unit),
          plain(listed === null ? '' : say(listed ? 'yes' : 'no')),
          linked(last),
          some(open),
          plain(maybe.join(say('join'))),
        ];
    },
  };
}

function maybeText(maybe: readonly string[], say: Say<'summary'>): string {
  return maybe.length === 0 ? '' : say('maybeSent', { files: maybe.join(say('join')) });
}

/** The relations that do not hold, those of the most files first. */
export function failingRules({ rules }: Tally): readonly RuleTally[] {
  return [...rules.values()]
    .filter(({ error, warning }) => error + warning > 0)
    .sort(
      (one, other) =>
        other.files - one.files ||
        other.error - one.error ||
        other.warning - one.warning ||
        (one.rule < other.rule ? -1 : 1),
    );
}

/** What a relation is called, behind its id. */
export function ruleText(rule: string, language: Language): string {
  const title = RULES.of(rule) === null ? '' : RULES.title(rule, language);
  return title === '' ? rule : `${rule} ${title}`;
}

function ruleTable({ tally }: Summarised, language: Language): Table {
  const say = voice(language, 'summary');
  return {
    id: 'rules',
    title: 'tableRules',
    note: say('noteRules'),
    columns: [
      words('columnRule', 280),
      counts('columnFiles', 60, 'largest'),
      counts('error'),
      counts('warning'),
      counts('rounding'),
      counts('info'),
      words('columnUnits', 300),
    ],
    *rows() {
      for (const { rule, files, error, warning, rounding, info, names } of failingRules(tally))
        yield [
          plain(ruleText(rule, language)),
          some(files),
          some(error, 'error'),
          some(warning, 'warning'),
          some(rounding),
          some(info),
          plain(namesText({ names, files }, say)),
        ];
    },
  };
}

function namesText({ names, files }: Pick<MissingTally, 'names' | 'files'>, say: Say<'summary'>): string {
  const listed = names.join(say('join'));
  return files > names.length ? say('andMore', { names: listed, count: files }) : listed;
}

function missingTable({ tally }: Summarised, say: Say<'summary'>): Table {
  const items = [...tally.missing.values()].sort(
    (one, other) =>
      other.files - one.files || other.notGiven - one.notGiven || (one.name < other.name ? -1 : 1),
  );
  return {
    id: 'missing',
    title: 'tableMissing',
    note: say('noteMissing'),
    columns: [
      words('columnItem', 220),
      counts('columnNotGiven', 60, 'largest'),
      counts('columnUnchecked', 60, 'largest'),
      words('columnRemedy', 200),
      words('columnUnits', 260),
    ],
    *rows() {
      for (const { name, notGiven, unchecked, remedy, names, files } of items)
        yield [
          plain(name),
          some(notGiven),
          some(unchecked),
          plain(remedy ?? ''),
          plain(namesText({ names, files }, say)),
        ];
    },
  };
}

/** An assessment with its file. */
interface OfFile extends AssessmentNote {
  readonly note: FileNote;
}

function assessmentTable({ files }: Summarised, say: Say<'summary'>): Table {
  const figure = (text: string | null): Cell => plain(text ?? '');
  const scoreOf = ({ score }: OfFile): number =>
    Number(score.recalculated ?? score.printed ?? Number.POSITIVE_INFINITY);
  const order = (one: OfFile, other: OfFile): number => {
    const [first, second] = [scoreOf(one), scoreOf(other)];
    return first === second ? 0 : first - second;
  };
  return {
    id: 'assessments',
    title: 'tableAssessments',
    note: say('noteAssessments'),
    columns: [
      UNIT,
      FILE,
      words('columnSheet', 110),
      words('columnProject', 150),
      { head: 'columnPrintedRate', width: 70, kind: 'rate', bars: 1 },
      { head: 'columnRate', width: 70, kind: 'rate', bars: 1 },
      { head: 'columnPrintedScore', width: 70, kind: 'points', bars: 100 },
      { head: 'columnScore', width: 70, kind: 'points', bars: 100 },
    ],
    *rows() {
      const all = files.flatMap((note) => note.assessments.map((one): OfFile => ({ ...one, note })));
      for (const { note, sheet, project, rate, score } of all.sort(order))
        yield [
          plain(note.unit ?? ''),
          linked(note.file),
          plain(sheet),
          plain(project ?? ''),
          figure(rate.printed),
          figure(rate.recalculated),
          figure(score.printed),
          figure(score.recalculated),
        ];
    },
  };
}

function findingTable({ files, line, tally }: Summarised, language: Language): Table {
  const say = voice(language, 'summary');
  return {
    id: 'findings',
    title: 'tableFindings',
    note: say('noteFindings'),
    columns: [
      UNIT,
      FILE,
      words('columnSeverity', 48),
      words('columnState', 60),
      words('columnRule', 170),
      words('columnPlace', 110),
      words('columnExpected', 72),
      words('columnActual', 72),
      words('columnDifference', 60),
      words('columnContent', 280),
    ],
    *rows() {
      for (const note of files) {
        const whole = line(note);
        if (whole === null) continue;
        for (const finding of findingsOf(whole)) {
          if (!isDue(finding.severity)) continue;
          yield [
            plain(note.unit ?? ''),
            linked(note.file),
            { value: say(finding.severity), look: finding.severity },
            stateCell(finding.state, tally.round !== null, say),
            plain(ruleText(finding.rule, language)),
            plain(finding.where),
            plain(finding.expected),
            plain(finding.actual),
            plain(finding.difference),
            plain(finding.message),
          ];
        }
      }
    },
  };
}
