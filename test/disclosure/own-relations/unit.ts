import type { WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import type { Disclosure } from '../../generator';
import { TEN_THOUSAND_YUAN } from '../../generator/exact/amount';
import { SMALL, money } from '../../generator/small-disclosure';

const wan = (amount: number): number => amount * TEN_THOUSAND_YUAN;

/** A unit with all lines that the sets speak of: 260 万元 of basic expenditure, 100 of projects. */
export const UNIT: Disclosure = {
  ...SMALL,
  items: [
    money('2010601', { income: wan(200), basic: wan(200) }),
    money('2010605', { income: wan(90), opening: wan(20), project: wan(100), closing: wan(10) }),
    money('2080505', { income: wan(20), basic: wan(20) }),
    money('2080506', { income: wan(10), basic: wan(10) }),
    money('2101101', { income: wan(12), basic: wan(12) }),
    money('2210201', { income: wan(18), basic: wan(18) }),
  ],
  economic: new Map([
    ['30101', wan(150)],
    ['30108', wan(20)],
    ['30109', wan(10)],
    ['30110', wan(12)],
    ['30113', wan(18)],
    ['30201', wan(30)],
    ['30212', wan(2)],
    ['30215', wan(2)],
    ['30216', wan(3)],
    ['30217', wan(1)],
    ['30231', wan(12)],
  ]),
  threePublic: {
    budget: { abroad: wan(3), purchase: wan(2), running: wan(15), reception: wan(2) },
    final: { abroad: wan(2), purchase: wan(1), running: wan(12), reception: wan(1) },
  },
};

/** The book with every number of one cell's address in a sheet replaced. */
export function withNumber(
  workbook: WorkbookSnapshot,
  at: { sheet: string; row: number; column: number },
  to: number | null,
) {
  return {
    sheets: workbook.sheets.map((sheet) =>
      sheet.name !== at.sheet
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) =>
              row.row !== at.row
                ? row
                : {
                    ...row,
                    cells: row.cells.map((cell, index) =>
                      row.firstColumn + index === at.column ? { ...cell, value: to } : cell,
                    ),
                  },
            ),
          },
    ),
  };
}
