import { describe, expect, it } from 'vitest';
import { a1 } from '../../src/disclosure/sheet/address';
import type { WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { valueText } from '../../src/disclosure/sheet/snapshot';
import type { Book } from './book/book';
import type { FigurePlace } from './book/edits';
import { withCode, withDeletedLine, withFigure } from './book/edits';
import { injectError } from './errors/inject';
import { injectionOf, cellsOfRelation, ERROR_KINDS } from './errors/injection';
import type { Injection } from './errors/injection';
import { generateDisclosure } from './exact/generate';
import type { FormId } from './forms';
import { layOut } from './layout/lay-out';
import { digitsInUnit } from './layout/printing';
import { FIRST_VARIANT } from './layout/variant';
import { randomVariant } from './layout/variants';
import { randomFrom } from './random';
import { SMALL } from './small-disclosure';

/** The values of a workbook's cells by reference. */
function valuesOf({ sheets }: WorkbookSnapshot): Map<string, string> {
  const values = new Map<string, string>();
  for (const { name, rows } of sheets)
    for (const { row, firstColumn, cells } of rows)
      cells.forEach(({ value }, index) => {
        if (value !== null)
          values.set(`${name}!${a1({ row, column: firstColumn + index })}`, valueText(value));
      });
  return values;
}

function changedCells(before: WorkbookSnapshot, after: WorkbookSnapshot): string[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key)).sort();
}

const touchedBy = ({ touched }: Injection): string[] =>
  touched.map(({ sheet, address }) => `${sheet}!${address}`).sort();

/** Every figure and code of a book is in its cell. */
function expectInPlace({ forms, workbook, style }: Book): void {
  const values = valuesOf(workbook);
  const digits = digitsInUnit(style);
  for (const { lines } of forms.values())
    for (const { code, codes, figures } of lines) {
      const cells = codes.map(({ place }) => values.get(`${place.sheet}!${a1(place)}`) ?? '');
      expect(cells.join('')).toBe(code + (codes[0]?.after ?? ''));
      for (const { value, place } of figures) {
        const text = values.get(`${place.sheet}!${a1(place)}`);
        const number =
          text === undefined
            ? null
            : Math.round(Number((Number(text.replaceAll(',', '')) * digits).toPrecision(15)));
        expect(number).toBe(value);
      }
    }
}

describe.each(ERROR_KINDS)('%s', (kind) => {
  const made = Array.from({ length: 60 }, (_, seed) => {
    const random = randomFrom(seed * 31 + 7);
    const book = layOut(generateDisclosure(random), randomVariant(random));
    return { book, injection: injectError(book, kind, random) };
  });
  const injections = made.flatMap(({ book, injection }) => (injection === null ? [] : [{ book, injection }]));

  it('can be put into most books', () => {
    expect(injections.length).toBeGreaterThan(20);
  });

  it('changes the cells that it names, and no others', () => {
    for (const { book, injection } of injections) {
      expectInPlace(injection.book);
      const changed = changedCells(book.workbook, injection.book.workbook);
      expect(changed.length).toBeGreaterThan(0);
      if (kind === 'lineDropped') {
        // A deleted row moves what is below it; only the first changed row is sure to be the dropped one's.
        const gone = touchedBy(injection).filter((cell) => valuesOf(book.workbook).has(cell));
        expect(gone.length).toBeGreaterThan(0);
      } else expect(changed).toEqual(touchedBy(injection));
    }
  });

  it('moves a figure by the size that it says', () => {
    for (const { book, injection } of injections) {
      if (kind === 'codeMistyped') expect(injection.size).toBe(0);
      else expect(injection.size).toBeGreaterThan(0);
      if (kind === 'lineDropped' || kind === 'codeMistyped' || kind === 'movedColumn') continue;
      const [cell = ''] = touchedBy(injection);
      const step = (workbook: WorkbookSnapshot): number =>
        Number((valuesOf(workbook).get(cell) ?? '0').replaceAll(',', '')) * digitsInUnit(book.style);
      const moved = Math.abs(step(injection.book.workbook) - step(book.workbook));
      // A cell may have held the exact amount, half a step away from what it showed.
      expect(Math.abs(moved - injection.size)).toBeLessThanOrEqual(0.5 + 1e-6 * injection.size);
    }
  });

  it('names cells for whatever it breaks', () => {
    for (const { injection } of injections) {
      expect(injection.mayBreak).toEqual(expect.arrayContaining([...injection.breaks]));
      for (const relation of injection.breaks)
        expect(cellsOfRelation(injection, relation).length).toBeGreaterThan(0);
    }
    expect(injections.some(({ injection }) => injection.breaks.length > 0)).toBe(true);
  });

  it('comes out the same from the same seed', () => {
    const inject = (): Injection | null => injectError(layOut(SMALL, FIRST_VARIANT), kind, randomFrom(3));
    expect(inject()).not.toBeNull();
    expect(inject()).toEqual(inject());
  });
});

describe('a known error in the small disclosure', () => {
  const book = layOut(SMALL, FIRST_VARIANT);

  function placeOf(form: FormId, key: string, column: string): FigurePlace {
    const line = book.forms.get(form)?.lines.find((one) => one.key === key);
    const figure = line?.figures.find((one) => one.column === column);
    if (line === undefined || figure === undefined) throw new RangeError(`${form} ${key} ${column}`);
    return { form, line, figure };
  }

  function printedAs(form: FormId, key: string, column: string, value: number | null): Injection {
    const place = placeOf(form, key, column);
    const change = { book: withFigure(book, place, value), touched: [place.figure.place], size: 0 };
    return injectionOf('digitChanged', change);
  }

  it.each([
    // 490.00 → 480.00: its row, its column, T1's total.
    ['T3', 'total', 'total', 48_000, ['T3-C', 'T3-R', 'X1-3']],
    // A 款 in the middle: its row, its parent, its children, and T5 has the same 300.00.
    ['T3', '20106', 'total', 29_000, ['T3-H', 'T3-R', 'X3-5']],
    ['T1', 'incomeTotal', 'amount', 46_400, ['T1-1', 'T1-3', 'X1-2']],
    ['T1', '201', 'amount', 33_000, ['T1-2', 'X1-3']],
    ['T4', 'expenditureTotal', 'general', 40_100, ['T4-2', 'T4-3', 'T4-4', 'T4-7', 'X4-5']],
    ['T6', 'running', 'amount', 8_100, ['T6-3', 'X5-6']],
    ['T7', 'final', 'running', 1_400, ['T7-1', 'X6-7']],
    ['T8', '229', 'closing', 1_100, ['T8-1', 'T8-C', 'T8-H']],
    ['T2', 'total', 'appropriation', 43_900, ['T2-C', 'T2-R', 'X1-2', 'X2-4']],
  ] as const)('%s %s %s printed as %i', (form, key, column, value, breaks) => {
    expect(printedAs(form, key, column, value).breaks).toEqual(breaks);
  });

  it('is nothing where rounding explains it', () => {
    // 60.00 + 15.00 = 75.01: three figures give way by 0.015 together.
    expect(printedAs('T6', '302', 'amount', 7_501).breaks).toEqual([]);
    // 70.00 of 70.01 in one single column: both figures may be 70.005. Of 70.02, this is an error.
    expect(printedAs('T8', 'total', 'total', 7_001).breaks).toEqual([]);
    expect(printedAs('T8', 'total', 'total', 7_002).breaks).toEqual(['T8-C', 'T8-R', 'X4-8']);
  });

  it('leaves open what depends on empty cells', () => {
    // 15.00 + 1.00 = 16.02: three figures give way by 0.015, and the empty 因公出国 by 0.005 if it hides an amount.
    const injection = printedAs('T7', 'final', 'total', 1_602);
    expect(injection.breaks).toEqual([]);
    expect(injection.mayBreak).toEqual(['T7-2']);
  });

  it('finds the children of a deleted line without a parent', () => {
    const { form, line } = placeOf('T3', '20106', 'total');
    const after = withDeletedLine(book, { form, line });
    const injection = injectionOf('lineDropped', { book: after, touched: [], size: 30_000 });
    expect(injection.breaks).toEqual(['T3-H']);
    expect(cellsOfRelation(injection, 'T3-H')).toContainEqual({ sheet: '公开03表', address: 'A9' });
    expectInPlace(after);
  });

  it.each([
    // 2010605 among the children of 20107: two parents no longer add up, and T5 has no such line to compare.
    ['2010605', '2010705', ['T3-H']],
    // The same code twice; their parent still adds up.
    ['2010605', '2010601', ['T3-N']],
    // The name of 201 under the code of 202, whose line in T1 is empty; the children have lost their parent.
    ['201', '202', ['T3-H', 'T3-N', 'X1-3']],
  ])('finds %s printed as %s in T3', (code, typed, breaks) => {
    const { form, line } = placeOf('T3', code, 'total');
    const after = withCode(book, { form, line }, typed);
    expect(injectionOf('codeMistyped', { book: after, touched: [], size: 0 }).breaks).toEqual(breaks);
  });
});
