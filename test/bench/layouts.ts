import type { Review } from '../../src/disclosure/review-types';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { TextColumn } from '../../src/outcome/lines/text-table';
import { textTable } from '../../src/outcome/lines/text-table';
import { alarms, detect } from '../disclosure/generated';
import type { Variant } from '../generator';
import {
  ERROR_KINDS,
  FEATURES,
  generateDisclosure,
  hasFeature,
  injectError,
  layOut,
  randomFrom,
  randomVariant,
} from '../generator';
import {
  ASSESSMENT_LAYOUTS,
  injectIntoAssessment,
  randomAssessment,
  sheetOfAssessment,
} from '../generator/assessment';

/** How many consistent books are made where no other number is given. */
const BOOKS = 2000;

/** The forms of a book. */
const FORMS = 9;

/** What came of the books that have a feature, or of all. */
interface Tally {
  books: number;
  alarmed: number;
  unrecognised: number;
  injected: number;
  found: number;
  unchecked: number;
}

const newTally = (): Tally => ({
  books: 0,
  alarmed: 0,
  unrecognised: 0,
  injected: 0,
  found: 0,
  unchecked: 0,
});

const COLUMNS: readonly TextColumn[] = [
  { head: 'shape or step' },
  ...['books', 'false alarms', 'not recognised', 'errors', 'found', 'recall', 'uncheckable'].map((head) => ({
    head,
    align: 'right' as const,
  })),
];

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function rowOf(name: string, tally: Tally): string[] {
  const { books, alarmed, unrecognised, injected, found, unchecked } = tally;
  return [
    name,
    String(books),
    String(alarmed),
    String(unrecognised),
    String(injected),
    String(found),
    percent(found, injected),
    percent(unchecked, injected),
  ];
}

/** What one book counts for. */
interface Outcome {
  readonly review: Review;
  readonly forms: number;
  /** Null where no error was injected, or none that breaks anything beyond rounding. */
  readonly error: { readonly found: boolean; readonly unchecked: boolean } | null;
}

function count(tallies: readonly Tally[], { review, forms, error }: Outcome): void {
  for (const tally of tallies) {
    tally.books += 1;
    tally.alarmed += Number(alarms(review).length > 0);
    tally.unrecognised += Number(review.forms.length !== forms);
    tally.injected += Number(error !== null);
    tally.found += Number(error?.found === true);
    tally.unchecked += Number(error?.unchecked === true);
  }
}

/** A random book of nine forms in a random layout, and what comes of an error in it. */
function tryBook(seed: number, withError: boolean): Outcome & { readonly variant: Variant } {
  const random = randomFrom(seed);
  const disclosure = generateDisclosure(random);
  const variant = randomVariant(random);
  const book = layOut(disclosure, variant);
  const review = reviewWorkbook(book.workbook);
  const kind = ERROR_KINDS[Math.floor(seed / 2) % ERROR_KINDS.length];
  const injection =
    withError && kind !== undefined ? injectError(book, kind, randomFrom(seed + 1_000_000)) : null;
  if (injection === null || injection.breaks.length === 0)
    return { variant, review, forms: FORMS, error: null };
  const { pointed, missed, unchecked } = detect(injection);
  return {
    variant,
    review,
    forms: FORMS,
    error: { found: pointed, unchecked: !pointed && unchecked.length === missed.length },
  };
}

/** A random self-assessment in a layout, and what comes of an error in it. */
function tryAssessment(seed: number, layout: (typeof ASSESSMENT_LAYOUTS)[number]): Outcome {
  const printed = randomAssessment(randomFrom(seed), layout);
  const review = reviewWorkbook({ sheets: [sheetOfAssessment(printed)] });
  const { printed: wrong, cell, rules } = injectIntoAssessment(randomFrom(seed + 1_000_000), printed);
  const after = reviewWorkbook({ sheets: [sheetOfAssessment(wrong)] });
  const found = alarms(after).some(
    ({ rule, cells }) =>
      rules.includes(rule) && cells.some(({ row, column }) => row === cell.row && column === cell.column),
  );
  const uncheckable = after.relations.some(
    ({ rule, state }) => state === 'notCheckable' && rules.includes(rule),
  );
  return { review, forms: 1, error: { found, unchecked: !found && uncheckable } };
}

/** Four books in five are of the nine forms. */
const ASSESSED = 5;

/**
 * False alarms, recognition, and recall of injected errors over all shapes and steps of the generator. Errors that break
 * nothing beyond rounding are left out; every other book of the nine forms has one. What is only said to be uncheckable
 * counts as not found.
 *
 * @param books how many consistent books are made
 * @param first the seed of the first of them
 */
export function benchLayouts(books = BOOKS, first = 1): void {
  const all = newTally();
  const byFeature = FEATURES.map((feature) => ({ feature, tally: newTally() }));
  const byLayout = ASSESSMENT_LAYOUTS.map((layout) => ({ layout, tally: newTally() }));
  for (let seed = first; seed < first + books; seed += 1) {
    const assessed = seed % ASSESSED === 0 ? byLayout[(seed / ASSESSED) % byLayout.length] : undefined;
    if (assessed !== undefined) {
      count([all, assessed.tally], tryAssessment(seed, assessed.layout));
      continue;
    }
    const outcome = tryBook(seed, seed % 2 === 0);
    const own = byFeature.filter(({ feature }) => hasFeature(outcome.variant, feature));
    count([all, ...own.map(({ tally }) => tally)], outcome);
  }
  console.log(`\nShapes and steps: ${books} consistent books from seed ${first}`);
  const rows = [
    rowOf('all', all),
    ...byFeature.map(({ feature: { dimension, value }, tally }) =>
      rowOf(`${dimension}: ${String(value)}`, tally),
    ),
    ...byLayout.map(({ layout: { name }, tally }) => rowOf(name, tally)),
  ];
  for (const line of textTable(COLUMNS, rows)) console.log(line);
}
