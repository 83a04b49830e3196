import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { Form } from '../../src/disclosure/forms/form';
import { a1 } from '../../src/disclosure/sheet/address';
import type { CellPlace } from '../../src/disclosure/sheet/address';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { generateDisclosure, layOut, randomFrom, randomVariant } from '../generator';
import type { BookForm } from '../generator/book/book';
import { cellAt, withCell } from '../generator/book/snapshot-edits';
import type { Random } from '../generator/random';

const keyOf = ({ sheet, row, column }: CellPlace): string => `${sheet}!${a1({ row, column })}`;

/** What a form accounts for: the cells that it read, kept beside its own, or listed. */
function accounted({ lines, further, unread }: Form): ReadonlySet<string> {
  const figures = [
    ...lines.map((line) => line.figures),
    ...further.flatMap((other) => [...other.lines.values()]),
  ].flatMap((byColumn) => [...byColumn.values()]);
  return new Set([
    ...lines.map(({ place }) => keyOf(place)),
    ...figures.map(({ place }) => keyOf(place)),
    ...unread.flatMap(({ cells }) => cells.map(keyOf)),
  ]);
}

/** Where the amounts of a form stand. */
interface Body {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The rows of a form's lines as the generator printed them: where its figures stand. */
function bodyOf(form: BookForm): Body | null {
  const places = form.lines.flatMap(({ figures }) => figures.map(({ place }) => place));
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const [first] = places;
  return first === undefined
    ? null
    : {
        sheet: first.sheet,
        top: Math.min(...rows),
        bottom: Math.max(...rows),
        left: Math.min(...columns),
        right: Math.max(...columns),
      };
}

/** An unknown word that no form has for anything. */
const STRANGE = '核对情况';

/** What happens to a form that is then read in part: each gives back the workbook and the cells that it filled. */
const MUTATIONS: Readonly<
  Record<string, (random: Random, workbook: WorkbookSnapshot, body: Body) => WorkbookSnapshot>
> = {
  /** A column of numbers without a head, right of the table. */
  strayColumn: (_random, workbook, { sheet, top, bottom, right }) =>
    fill(workbook, sheet, [top, bottom], right + 2, { value: 7, format: 'General' }),
  /** A column of words under a head that is none of the form's. */
  strangeColumn: (_random, workbook, { sheet, top, bottom, right }) =>
    fill(
      withCell(
        workbook,
        { sheet, row: top - 1, column: right + 1 },
        { value: STRANGE, format: 'General', text: STRANGE },
      ),
      sheet,
      [top, bottom],
      right + 1,
      { value: '已核', format: 'General', text: '已核' },
    ),
  /** A word in the place of a line's name or code: the line is then none. */
  strangeLine: (random, workbook, { sheet, top, bottom, left }) => {
    const row = random.int(top, bottom);
    return left === 0
      ? workbook
      : withCell(
          workbook,
          { sheet, row, column: left - 1 },
          { value: STRANGE, format: 'General', text: STRANGE },
        );
  },
  /** A head of amounts that says something else. */
  strangeHead: (random, workbook, { sheet, top, left, right }) => {
    const column = random.int(left, right);
    const row = [top - 1, top - 2, top - 3].find((at) => {
      const value = cellAt(workbook, { sheet, row: at, column })?.value;
      return typeof value === 'string';
    });
    return row === undefined
      ? workbook
      : withCell(workbook, { sheet, row, column }, { value: STRANGE, format: 'General', text: STRANGE });
  },
};

function fill(
  workbook: WorkbookSnapshot,
  sheet: string,
  [top, bottom]: readonly [number, number],
  column: number,
  cell: CellSnapshot,
): WorkbookSnapshot {
  let filled = workbook;
  for (let row = top; row <= bottom; row += 1) filled = withCell(filled, { sheet, row, column }, cell);
  return filled;
}

/** All that stands from the first amount to the right in the rows of a form's lines, without codes and names. */
function contentOf({ sheets }: WorkbookSnapshot, form: BookForm, body: Body): readonly string[] {
  const naming = new Set(
    form.lines.flatMap(({ names, codes }) => [...names, ...codes.map(({ place }) => place)]).map(keyOf),
  );
  return sheets
    .filter(({ name }) => name === body.sheet)
    .flatMap(({ rows }) => rows)
    .filter(({ row }) => row >= body.top && row <= body.bottom)
    .flatMap(({ row, firstColumn, cells }) =>
      cells.flatMap(({ value }, index) =>
        value === null ? [] : [{ sheet: body.sheet, row, column: firstColumn + index }],
      ),
    )
    .filter(({ column }) => column >= body.left)
    .map(keyOf)
    .filter((key) => !naming.has(key));
}

/** What a form of a random book does not account for after a mutation; null where it is not recognised any more. */
function unaccounted(seed: number, at: number, mutation: string): readonly string[] | null {
  const random = randomFrom(seed);
  const plain = { sheets: 'each', offset: 'none', rowNumbers: false, subHeads: 'above' } as const;
  const variant = { ...randomVariant(random), ...plain };
  const book = layOut(generateDisclosure(random), variant);
  const form = [...book.forms.values()][at];
  // What stands in the rows of an empty form may as well be its heads.
  const body = form === undefined || form.empty ? null : bodyOf(form);
  if (form === undefined || body === null) return null;
  const own = { sheets: book.workbook.sheets.filter(({ name }) => name === body.sheet) };
  const change = MUTATIONS[mutation];
  const workbook = change === undefined ? own : change(random, own, body);
  const [read] = reviewWorkbook(workbook).forms;
  if (read === undefined) return null;
  const keys = accounted(read);
  return contentOf(workbook, form, body).filter((key) => !keys.has(key));
}

describe('what a form holds is read or listed', () => {
  test.each(['nothing', ...Object.keys(MUTATIONS)])('after %s', (mutation) => {
    let recognised = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat({ max: 8 }), (seed, at) => {
        const left = unaccounted(seed, at, mutation);
        if (left !== null) recognised += 1;
        expect(left ?? []).toEqual([]);
      }),
      { numRuns: 40, seed: 13 },
    );
    expect(recognised).toBeGreaterThan(10);
  });
});
