import type { SheetSnapshot } from '../../src/disclosure/sheet/snapshot';
import { columnLetters } from '../../src/disclosure/sheet/address';
import type { Disclosure, DisclosureItem } from '../generator';
import { FIRST_VARIANT, layOut } from '../generator';
import { listedClasses } from '../generator/codes/classes';
import type { Line, PrintedSheet } from '../samples/printed-sheet';
import { documentFile } from '../samples/workbook';

/** 项 in a 款, and 款 in a 类: round figures that spread many lines over the classes as departments' forms do. */
const ITEMS_IN_DIVISION = 9;
const DIVISIONS_IN_CLASS = 99;

/** The funds' own classes: their money is in the forms of government funds and state capital. */
const FUND_CLASSES = new Set(['208', '212', '223', '229']);

const NOTHING_ELSE = {
  sources: { opening: 0, surplusUsed: 0, superior: 0, service: 0, operating: 0, affiliated: 0, other: 0 },
  uses: { basic: 0, project: 0, upward: 0, operatingCost: 0, subsidy: 0, distributed: 0, closing: 0 },
};

/** The money of the 项 that has a number: an odd amount of fen, half and half. */
function itemOf(index: number, code: string): DisclosureItem {
  const [basic, project] = [
    1_000_000 + ((index * 7919) % 9_999_991),
    500_000 + ((index * 104_729) % 999_983),
  ];
  return {
    item: { code, name: `第${index + 1}项`, division: '款', fund: 'general' },
    budget: { opening: 0, income: basic + project, basic, project, closing: 0 },
    ...NOTHING_ELSE,
  };
}

/** The 项 whose forms have so many lines by code, with their 款 and 类. */
function itemsFor(lines: number): readonly DisclosureItem[] {
  const classes = listedClasses(26, FUND_CLASSES).filter((code) => !FUND_CLASSES.has(code));
  const items: DisclosureItem[] = [];
  const codes = new Set<string>();
  for (const classCode of classes) {
    for (let division = 1; division <= DIVISIONS_IN_CLASS; division += 1) {
      const divisionCode = classCode + String(division).padStart(2, '0');
      for (let item = 1; item <= ITEMS_IN_DIVISION; item += 1) {
        if (codes.size >= lines) return items;
        const code = divisionCode + String(item).padStart(2, '0');
        for (const length of [3, 5, 7]) codes.add(code.slice(0, length));
        items.push(itemOf(items.length, code));
      }
    }
  }
  throw new RangeError(`no classification has ${lines} codes`);
}

/** A disclosure whose forms by code (T2, T3, T5) have so many lines each. */
function disclosureOf(lines: number): Disclosure {
  const items = itemsFor(lines);
  const basic = items.reduce((sum, { budget }) => sum + budget.basic, 0);
  const running = Math.floor(basic / 10);
  return {
    department: '临江市财政局',
    year: 2021,
    items,
    economic: new Map([
      ['30101', basic - running],
      ['30231', running],
    ]),
    threePublic: {
      budget: { abroad: 0, purchase: 0, running, reception: 0 },
      final: { abroad: 0, purchase: 0, running, reception: 0 },
    },
  };
}

/** A sheet as it is printed: every cell with its borders and its font, as published forms are. */
function printedSheet({ name, rows, merges }: SheetSnapshot): PrintedSheet {
  const spans = new Map(merges.map((area) => [`${area.top},${area.left}`, area]));
  const covered = new Set(
    merges.flatMap(({ top, left, bottom, right }) =>
      Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_unused, index) => {
        const width = right - left + 1;
        return `${top + Math.floor(index / width)},${left + (index % width)}`;
      }).slice(1),
    ),
  );
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const last = rows.at(-1)?.row ?? 0;
  const lines = Array.from({ length: last + 1 }, (_unused, at): Line => {
    const row = byRow.get(at);
    return (row?.cells ?? []).flatMap(({ value, format }, index) => {
      const column = (row?.firstColumn ?? 0) + index;
      if (covered.has(`${at},${column}`)) return [];
      const span = spans.get(`${at},${column}`);
      const letters = columnLetters(column);
      const columns = span === undefined ? letters : `${letters}:${columnLetters(span.right)}`;
      const isNumber = typeof value === 'number';
      const content = isNumber ? { value, format } : typeof value === 'string' ? value : null;
      const look = isNumber ? ('amount' as const) : ('label' as const);
      return [{ columns, rows: span === undefined ? 1 : span.bottom - span.top + 1, content, look }];
    });
  });
  const width = Math.max(...rows.map(({ firstColumn, cells }) => firstColumn + cells.length));
  return { name, widths: Array.from({ length: width }, () => 14), lines };
}

/**
 * An .xlsx file of the nine forms with so many lines in each form by code (T2, T3, T5), every figure right, printed as
 * the national form prints them.
 */
export function nineFormsFile(lines: number): Uint8Array {
  const { sheets } = layOut(disclosureOf(lines), FIRST_VARIANT).workbook;
  return documentFile({ file: 'nine-forms.xlsx', title: '部门决算公开表', sheets: sheets.map(printedSheet) });
}
