import { describe, expect, it } from 'vitest';
import { a1, parseA1 } from '../../src/disclosure/sheet/address';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { valueText } from '../../src/disclosure/sheet/snapshot';
import type { Book } from './book/book';
import { cellAt } from './book/snapshot-edits';
import { generateDisclosure } from './exact/generate';
import { layOut } from './layout/lay-out';
import { digitsInUnit, printed, printedText, stepOf } from './layout/printing';
import type { PrintStyle } from './layout/printing';
import type { Variant } from './layout/variant';
import { DIMENSION_NAMES, DIMENSIONS, FIRST_VARIANT } from './layout/variant';
import { allVariants, randomVariant } from './layout/variants';
import { randomFrom } from './random';
import { breachesOf } from './relations/breaches';
import { SMALL } from './small-disclosure';
import { tablesOf } from './tables/tables';

const VARIANTS = allVariants();

const STYLE: PrintStyle = { unit: '万元', step: '0.01', zero: 'blank', numbers: 'shown', format: '#,##0.00' };

/** The printed amount that a cell shows, in last printed digits. */
function shown(cell: CellSnapshot | undefined, style: PrintStyle): number | null {
  if (cell === undefined || cell.value === null) return null;
  const digits = digitsInUnit(style);
  if (typeof cell.value === 'string') return Math.round(Number(cell.value.replaceAll(',', '')) * digits);
  return Math.round(Number((Number(cell.value) * digits).toPrecision(15)));
}

function valueAt(workbook: WorkbookSnapshot, sheet: string, address: string): unknown {
  const position = parseA1(address);
  return position === null ? undefined : cellAt(workbook, { sheet, ...position })?.value;
}

const figuresOf = ({ forms }: Book) =>
  [...forms.values()].flatMap(({ form, lines }) =>
    lines.flatMap((line) => line.figures.map((figure) => ({ form, line, figure }))),
  );

describe('printing', () => {
  it('rounds half up to a hundredth of the unit', () => {
    expect(printed(14_740_653_21, STYLE)).toBe(147_407);
    expect(printed(4_999, STYLE)).toBe(0);
    expect(printed(5_000, STYLE)).toBe(1);
    expect(printed(0, STYLE)).toBeNull();
    expect(printed(0, { ...STYLE, zero: '0.00' })).toBe(0);
    expect(printed(123_45, { ...STYLE, unit: '元' })).toBe(123_45);
  });

  it('rounds to the step of the unit', () => {
    // 147.4065321 万元.
    const exact = 147_406_532;
    expect(printed(exact, { ...STYLE, step: '1' })).toBe(147);
    expect(printed(exact, { ...STYLE, step: '0.1' })).toBe(1474);
    expect(printed(exact, { ...STYLE, step: '0.000001' })).toBe(147_406_532);
    // 1,474,065.32 元.
    expect(printed(exact, { ...STYLE, unit: '元', step: '1' })).toBe(1_474_065);
    expect(printed(exact, { ...STYLE, unit: '元', step: '0.000001' })).toBe(147_406_532);
    expect(printedText(1474, 1)).toBe('147.4');
    expect(printedText(5, 0)).toBe('5');
  });

  it('writes thousands separators, two decimals and a minus', () => {
    expect(printedText(147_407, 2)).toBe('1,474.07');
    expect(printedText(5, 2)).toBe('0.05');
    expect(printedText(-123_456_789, 2)).toBe('-1,234,567.89');
    expect(printedText(147_407, 2, false)).toBe('1474.07');
  });
});

describe('the variants', () => {
  it('pair every value of a dimension with every value of the others', () => {
    for (const one of DIMENSION_NAMES)
      for (const other of DIMENSION_NAMES.filter((name) => name > one)) {
        const pairs = new Set(VARIANTS.map((variant) => `${variant[one]}|${variant[other]}`));
        expect(pairs.size, `${one} × ${other}`).toBe(DIMENSIONS[one].length * DIMENSIONS[other].length);
      }
  });

  it('are the same every time', () => {
    expect(allVariants()).toEqual(VARIANTS);
    expect(randomVariant(randomFrom(5))).toEqual(randomVariant(randomFrom(5)));
  });
});

describe.each(VARIANTS.map((variant, index) => [index, variant] as const))('variant %i', (index, variant) => {
  const disclosure = generateDisclosure(randomFrom(1000 + index));
  const book = layOut(disclosure, variant);
  const { sheets } = book.workbook;

  it('prints every figure within half a step of its exact amount', () => {
    const tables = tablesOf(disclosure, variant);
    const step = stepOf(book.style);
    for (const { form, line, figure } of figuresOf(book)) {
      const exact = tables[form].lines.find(({ key }) => key === line.key)?.amounts.get(figure.column) ?? 0;
      const value = shown(cellAt(book.workbook, figure.place), book.style);
      expect(value).toBe(figure.value);
      expect(Math.abs((value ?? 0) * step - exact)).toBeLessThanOrEqual(step / 2);
      if (value === null) expect(exact).toBe(0);
    }
  });

  it('prints every amount of every form', () => {
    const found = new Set(
      figuresOf(book).map(({ form, line, figure }) => `${form} ${line.key} ${figure.column}`),
    );
    for (const [form, table] of Object.entries(tablesOf(disclosure, variant)))
      for (const { key, amounts } of table.lines)
        for (const [column, amount] of amounts)
          if (amount !== 0) expect(found).toContain(`${form} ${key} ${column}`);
  });

  it('gives every figure a cell of its own, and hides nothing under a merge', () => {
    const places = figuresOf(book).map(({ figure: { place } }) => `${place.sheet}!${a1(place)}`);
    expect(new Set(places).size).toBe(places.length);
    for (const { name, merges } of sheets)
      for (const { top, left, bottom, right } of merges)
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++)
            if (row !== top || column !== left)
              expect(cellAt(book.workbook, { sheet: name, row, column })?.value ?? null).toBeNull();
  });

  it('has rows in order, none empty, and sheet names that Excel takes', () => {
    const names = sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, rows } of sheets) {
      expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
      const numbers = rows.map(({ row }) => row);
      expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
      expect(rows.every(({ cells }) => cells.some(({ value }) => value !== null))).toBe(true);
    }
  });

  it('breaks no relation', () => {
    expect(breachesOf(book)).toEqual([]);
  });

  it('prints the codes that its lines have', () => {
    for (const { lines } of book.forms.values())
      for (const { code, codes } of lines) {
        const parts = codes.map(({ place }) => valueText(cellAt(book.workbook, place)?.value ?? null));
        expect(parts.join('')).toBe(code + (codes[0]?.after ?? ''));
      }
  });
});

describe('the small disclosure', () => {
  const at = (address: string, sheet: string, variant: Partial<Variant> = {}): unknown =>
    valueAt(layOut(SMALL, { ...FIRST_VARIANT, ...variant }).workbook, sheet, address);

  it('reads as worked out by hand in the national form', () => {
    // 200 + 90 + 100 of the general budget, 50 of the fund, 25 of own money.
    expect(at('C7', '公开01表')).toBe(390);
    expect(at('C8', '公开01表')).toBe(50);
    expect(at('C33', '公开01表')).toBe(465);
    // 465 + 10 + 30 carried over = 490 spent + 15 left.
    expect([at('C37', '公开01表'), at('F33', '公开01表'), at('F37', '公开01表')]).toEqual([505, 490, 505]);
    expect([at('C7', '公开03表'), at('D7', '公开03表'), at('E7', '公开03表')]).toEqual([490, 300, 190]);
    expect([at('A9', '公开03表'), at('C9', '公开03表')]).toEqual(['20106', 300]);
    expect([at('C34', '公开06表'), at('B34', '公开06表'), at('E34', '公开06表')]).toEqual([null, 220, 80]);
    expect([at('A8', '公开07表'), at('G8', '公开07表'), at('K8', '公开07表')]).toEqual([22, 16, 15]);
    expect([at('C7', '公开08表'), at('D7', '公开08表'), at('H7', '公开08表')]).toEqual([30, 50, 10]);
  });

  it('reads the same in other shapes', () => {
    const split = { codes: 'split', totalRow: 'last', numbers: 'text' } as const;
    expect([at('A7', '公开05表', split), at('B7', '公开05表', split), at('C7', '公开05表', split)]).toEqual([
      '201',
      null,
      null,
    ]);
    expect([at('A9', '公开05表', split), at('B9', '公开05表', split), at('C9', '公开05表', split)]).toEqual([
      '201',
      '06',
      '01',
    ]);
    expect(at('E9', '公开05表', split)).toBe('200.00');
    const pairs = { threePublic: 'pairs', numbering: 'late', unit: '元' } as const;
    expect([at('A8', '公开09表', pairs), at('B8', '公开09表', pairs), at('J8', '公开09表', pairs)]).toEqual([
      220_000, 160_000, 150_000,
    ]);
  });
});
