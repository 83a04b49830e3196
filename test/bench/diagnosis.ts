import { diagnose } from '../../src/disclosure/diagnosis/diagnose';
import type { Diagnosis, LineFault, Suspect } from '../../src/disclosure/diagnosis/diagnosis';
import { diagnosisSentence } from '../../src/disclosure/diagnosis/saying';
import { reviewWorkbook } from '../../src/disclosure/review';
import { a1, parseA1 } from '../../src/disclosure/sheet/address';
import type { Decimal } from '../../src/disclosure/sheet/decimal';
import { readNumber } from '../../src/disclosure/sheet/printed-number';
import type { WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { isGrave } from '../../src/disclosure/severity';
import type { TextColumn } from '../../src/review-files/text-table';
import { textTable } from '../../src/review-files/text-table';
import { randomBook } from '../disclosure/generated';
import type { Book, ErrorKind } from '../generator';
import { ERROR_KINDS, injectError, randomFrom } from '../generator';
import { breachesOf } from '../generator/relations/breaches';
import { benchDiagnosisTimes } from './diagnosis-times';
import { identifiableIn } from './identifiable';
import { median, timed } from './measure';

/**
 * The first seed. The books of 700,001 and of 900,001 to 949,999 were looked at while the diagnosis was made: these are
 * for tuning. Whoever looks at what comes of other ones, moves this on.
 */
const FIRST_SEED = 1_300_001;

/** Books of each kind of error, for one, two and three errors. */
const BOOKS = { one: 220, two: 60, three: 30 } as const;

/** The kinds that alter figures; the others alter lines. */
const FIGURE_KINDS: readonly ErrorKind[] = ERROR_KINDS.filter(
  (kind) => kind !== 'lineDropped' && kind !== 'codeMistyped',
);

const HEADS = [
  'books',
  'silent',
  '… but told',
  'shown',
  'first right',
  'identified right',
  '… of identifiable',
  '… of others',
  'identified wrong',
  'in interval',
  'suspects',
  'open',
  'mean shown',
  'median CPU ms',
];

const COLUMNS: readonly TextColumn[] = [
  { head: 'error' },
  ...HEADS.map((head) => ({ head, align: 'right' as const })),
];

/** A book with errors in it, and what the altered cells held before. */
interface Altered {
  readonly before: Book;
  readonly book: Book;
  readonly kinds: readonly ErrorKind[];
  readonly touched: readonly string[];
  /** The touched cells of those errors that break something beyond rounding. */
  readonly due: readonly string[];
}

interface Outcome {
  readonly altered: Altered;
  readonly diagnoses: readonly Diagnosis[];
  /** Whether a finding tells of it, though no relation is broken. */
  readonly isTold: boolean;
  readonly ms: number;
}

function alter(seed: number, kinds: readonly ErrorKind[]): Altered | null {
  const before = randomBook(seed);
  const random = randomFrom(seed + 1_000_000);
  let book = before;
  const errors: (readonly string[])[] = [];
  for (const kind of kinds) {
    const injection = injectError(book, kind, random);
    if (injection === null) return null;
    book = injection.book;
    errors.push(injection.touched.map(({ sheet, address }) => `${sheet}!${address}`));
  }
  const broken = new Set(
    breachesOf(book)
      .filter(({ certain }) => certain)
      .flatMap(({ cells }) => cells.map((place) => `${place.sheet}!${a1(place)}`)),
  );
  const due = errors.filter((touched) => touched.some((key) => broken.has(key))).flat();
  return { before, book, kinds, touched: errors.flat(), due };
}

function outcomeOf(altered: Altered): Outcome {
  const { relations, forms, findings } = reviewWorkbook(altered.book.workbook);
  const { result: diagnosed, ms } = timed(() => diagnose(relations, forms));
  return {
    altered,
    diagnoses: diagnosed.map(({ diagnosis }) => diagnosis),
    isTold: findings.some(isGrave),
    ms,
  };
}

const keyOf = ({ place }: Suspect): string => `${place.sheet}!${a1(place)}`;

/** What a cell of a workbook prints. */
function printedAt({ sheets }: WorkbookSnapshot, key: string): Decimal | null {
  const at = key.lastIndexOf('!');
  const place = parseA1(key.slice(at + 1));
  const sheet = sheets.find(({ name }) => name === key.slice(0, at));
  const row = sheet?.rows.find((one) => one.row === place?.row);
  const reading = readNumber(row?.cells[(place?.column ?? 0) - row.firstColumn]);
  return reading.kind === 'number' ? reading.value : null;
}

/** Whether what the cell held before lies in what the diagnosis says it may be. */
function holdsOriginal({ before }: Altered, suspect: Suspect): boolean {
  const original = printedAt(before.workbook, keyOf(suspect));
  const { low, high } = suspect;
  if (original === null) return low?.lte(0) !== false && high?.gte(0) !== false;
  return (low?.lte(original) ?? true) && (high?.gte(original) ?? true);
}

interface Tally {
  books: number;
  silent: number;
  told: number;
  shown: number;
  first: number;
  right: number;
  wrong: number;
  within: number;
  suspects: number;
  open: number;
  count: number;
  identifiable: number;
  identifiableRight: number;
  readonly ms: number[];
}

const emptyTally = (): Tally => ({
  books: 0,
  silent: 0,
  told: 0,
  shown: 0,
  first: 0,
  right: 0,
  wrong: 0,
  within: 0,
  suspects: 0,
  open: 0,
  count: 0,
  identifiable: 0,
  identifiableRight: 0,
  ms: [],
});

/** What a dropped line or a mistyped code is said to be. */
const SAID: Readonly<Partial<Record<ErrorKind, LineFault['kind']>>> = {
  lineDropped: 'missing',
  codeMistyped: 'wrong-code',
};

/** Whether a diagnosis names the fault of a line: of what kind it is, and on which sheet. */
function namesLine({ kinds: [kind], touched: [first = ''] }: Altered, { line }: Diagnosis): boolean {
  return (
    kind !== undefined && line?.kind === SAID[kind] && first.slice(0, first.lastIndexOf('!')) === line?.sheet
  );
}

/** How a book ended: whether the error was named, and whether something was said that is not so. */
interface Ending {
  readonly found: boolean;
  readonly first: boolean;
  readonly wrong: boolean;
  readonly right: boolean;
}

function lineEnding(altered: Altered, diagnoses: readonly Diagnosis[]): Ending {
  const identified = diagnoses.filter(({ verdict }) => verdict === 'identified');
  const wrong = identified.some((one) => !namesLine(altered, one));
  const found = diagnoses.some((one) => namesLine(altered, one));
  const first = diagnoses.some((one) => namesLine(altered, one) && one.suspects.length === 0);
  return { found, first, wrong, right: found && !wrong && identified.length === diagnoses.length };
}

function figureEnding(altered: Altered, diagnoses: readonly Diagnosis[]): Ending {
  const touched = new Set(altered.touched);
  const all = diagnoses.flatMap(({ suspects }) => suspects);
  const identified = diagnoses.filter(({ verdict }) => verdict === 'identified');
  const wrong = identified.some(
    ({ suspects, line }) =>
      line !== null || suspects.some((one) => !touched.has(keyOf(one)) || !holdsOriginal(altered, one)),
  );
  const found = altered.due.every((key) => all.some((one) => keyOf(one) === key));
  const [first] = all;
  return {
    found,
    first: first !== undefined && touched.has(keyOf(first)),
    wrong,
    right: found && !wrong && identified.length === diagnoses.length,
  };
}

function add(tally: Tally, { altered, diagnoses, isTold, ms }: Outcome, isLine: boolean): void {
  if (diagnoses.length === 0) {
    tally.silent += 1;
    tally.told += Number(isTold);
    return;
  }
  const touched = new Set(altered.touched);
  const all = diagnoses.flatMap(({ suspects }) => suspects);
  const hits = all.filter((suspect) => touched.has(keyOf(suspect)));
  const { found, first, wrong, right } = (isLine ? lineEnding : figureEnding)(altered, diagnoses);
  tally.books += 1;
  tally.shown += Number(found);
  tally.first += Number(first);
  tally.right += Number(right);
  tally.wrong += Number(wrong);
  tally.within += Number(hits.length > 0 && hits.every((hit) => holdsOriginal(altered, hit)));
  tally.suspects += Number(!wrong && !right && diagnoses.some(({ verdict }) => verdict === 'suspects'));
  tally.open += Number(diagnoses.some(({ verdict }) => verdict === 'open'));
  tally.count += all.length;
  tally.ms.push(ms);
  const identifiable = identifiableIn(altered.before);
  const places = altered.due.map((key) => {
    const at = key.lastIndexOf('!');
    return { sheet: key.slice(0, at), ...(parseA1(key.slice(at + 1)) ?? { row: 0, column: 0 }) };
  });
  if (!isLine && places.every(identifiable)) {
    tally.identifiable += 1;
    tally.identifiableRight += Number(right);
  }
  if (process.env['VERBOSE'] !== undefined && wrong)
    console.log(
      'wrong',
      altered.touched.join(' '),
      diagnoses.map((one) => diagnosisSentence(one, 'zh-CN')),
    );
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function rowOf(name: string, tally: Tally): readonly string[] {
  const { books, silent, shown, first, right, identifiable, identifiableRight } = tally;
  return [
    name,
    String(books),
    percent(silent, books + silent),
    percent(tally.told, silent),
    percent(shown, books),
    percent(first, books),
    percent(right, books),
    percent(identifiableRight, identifiable),
    percent(right - identifiableRight, books - identifiable),
    percent(tally.wrong, books),
    percent(tally.within, books),
    percent(tally.suspects, books),
    percent(tally.open, books),
    books === 0 ? '–' : (tally.count / books).toFixed(2),
    books === 0 ? '–' : median(tally.ms).toFixed(1),
  ];
}

function sumOf(tallies: readonly Tally[]): Tally {
  const all = emptyTally();
  for (const tally of tallies) {
    for (const key of Object.keys(all) as (keyof Tally)[]) {
      if (key === 'ms') all.ms.push(...tally.ms);
      else all[key] += tally[key];
    }
  }
  return all;
}

function tallyOf(
  seed: number,
  books: number,
  kindsOf: (random: number) => readonly ErrorKind[],
  isLine: boolean,
): readonly [all: Tally, together: Tally] {
  const [tally, together] = [emptyTally(), emptyTally()];
  for (let index = 0; index < books; index += 1) {
    const altered = alter(seed + index, kindsOf(index));
    if (altered === null) continue;
    const outcome = outcomeOf(altered);
    add(tally, outcome, isLine);
    // Several errors of which no relation tells the others apart.
    if (outcome.diagnoses.length === 1 && altered.due.length === altered.touched.length)
      add(together, outcome, isLine);
  }
  return [tally, together];
}

/** The kinds of several errors: in turn, so that each meets each. */
const several =
  (count: number) =>
  (index: number): readonly ErrorKind[] =>
    Array.from({ length: count }, (_unused, at) => {
      const kind = FIGURE_KINDS[(index * (at + 1) + at * 3) % FIGURE_KINDS.length];
      return kind ?? 'digitChanged';
    });

/**
 * Which figure is wrong, over random books in random layouts with one, two and three errors in them: how often the
 * diagnosis says so rightly, wrongly, or leaves it to people.
 *
 * @param share how many of the books are looked at
 * @param first another first seed, for tuning
 */
export async function benchDiagnosis(share = 1, first = FIRST_SEED): Promise<void> {
  const sized = (books: number): number => Math.max(1, Math.round(books * share));
  let seed = first;
  const tally = (
    name: string,
    books: number,
    kinds: (index: number) => readonly ErrorKind[],
    isLine = false,
  ): Tally => {
    const [own, together] = tallyOf(seed, books, kinds, isLine);
    seed += books;
    rows.push(rowOf(name, own));
    if (kinds(0).length > 1) rows.push(rowOf('… in one component', together));
    return own;
  };
  const rows: (readonly string[])[] = [];
  const figures = FIGURE_KINDS.map((kind) => tally(kind, sized(BOOKS.one), () => [kind]));
  rows.push(rowOf('one figure error', sumOf(figures)));
  for (const kind of ['lineDropped', 'codeMistyped'] as const)
    tally(kind, sized(BOOKS.one), () => [kind], true);
  tally('two figure errors', sized(BOOKS.two * FIGURE_KINDS.length), several(2));
  tally('three figure errors', sized(BOOKS.three * FIGURE_KINDS.length), several(3));
  console.log('\nWhich figure is wrong');
  for (const line of textTable(COLUMNS, rows)) console.log(line);
  await benchDiagnosisTimes();
}
