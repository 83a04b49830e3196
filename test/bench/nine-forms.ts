import type { Disclosure, DisclosureItem } from '../generator';
import { FIRST_VARIANT, layOut } from '../generator';
import { listedClasses } from '../generator/codes/classes';
import { printedFile } from './printed-file';

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

/**
 * An .xlsx file of the nine forms with so many lines in each form by code (T2, T3, T5), every figure right, printed as
 * the national form prints them.
 */
export function nineFormsFile(lines: number): Uint8Array {
  return printedFile(layOut(disclosureOf(lines), FIRST_VARIANT).workbook);
}
