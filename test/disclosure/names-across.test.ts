import { beforeAll, describe, expect, test } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import { reference } from '../../src/disclosure/sheet/address';
import type { CellPlace } from '../../src/disclosure/sheet/address';
import type { CellValue, WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { valueText } from '../../src/disclosure/sheet/snapshot';
import type { FormId } from '../../src/disclosure/forms/form';
import { inNotation } from './in-notation';
import { sample } from './samples';

let book: WorkbookSnapshot;
beforeAll(async () => {
  book = await sample('zhuzhou-shifeng-2021');
});

/** The workbook with another value in a cell. */
const withCell = ({ sheet: name, row, column }: CellPlace, value: CellValue): WorkbookSnapshot => ({
  ...book,
  sheets: book.sheets.map((sheet) =>
    sheet.name !== name
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((one) =>
            one.row !== row
              ? one
              : {
                  ...one,
                  cells: one.cells.map((cell, index) =>
                    one.firstColumn + index === column ? { ...cell, value } : cell,
                  ),
                },
          ),
        },
  ),
});

/** The workbook without the rows of a sheet whose codes begin with another one and go on. */
const withoutRowsBelow = (parent: string, name: string): WorkbookSnapshot => ({
  ...book,
  sheets: book.sheets.map((sheet) =>
    sheet.name !== name
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.filter(
            ({ cells }) =>
              !cells.some(({ value }) => {
                const text = valueText(value);
                return text.startsWith(parent) && /^\d{7}$/u.test(text);
              }),
          ),
        },
  ),
});

/** The cells that hold a code and its name in a form. */
function cellsOf(id: FormId, code: string): { readonly name: CellPlace; readonly code: CellPlace } {
  const form = reviewWorkbook(book).forms.find((one) => one.id === id);
  const line = form?.lines.find((one) => one.code === code || one.key === code);
  const sheet = book.sheets.find(({ name }) => name === form?.sheet);
  const row = sheet?.rows.find((one) => one.row === line?.place.row);
  const at = (value: string): number => row?.cells.findIndex((cell) => valueText(cell.value) === value) ?? -1;
  if (line === undefined || row === undefined || at(line.label) < 0) throw new Error(`${id} has no ${code}`);
  const placed = (value: string): CellPlace => ({ ...line.place, column: row.firstColumn + at(value) });
  return { name: placed(line.label), code: placed(code) };
}

const found = (workbook: WorkbookSnapshot, rule: string): readonly string[] =>
  inNotation(reviewWorkbook(workbook).findings.filter((finding) => finding.rule === rule)).map(
    ({ severity, expected, actual, cells: [cell] }) =>
      [severity, expected ?? '-', actual ?? '-', cell === undefined ? '' : reference(cell)].join(' '),
  );

describe('a code', () => {
  test('has one name in all forms of an honest disclosure', () => {
    expect(found(book, 'P-NAME')).toEqual([]);
    expect(found(book, 'P-SAME')).toEqual([]);
  });

  test('that is named otherwise in a later form is to be verified there', () => {
    const { name } = cellsOf('expenditure', '2010301');
    expect(found(withCell(name, '行政管理'), 'P-NAME')).toEqual([expect.stringMatching(/^warning - - .*/u)]);
  });

  test('that is another one for the same item in an earlier form is to be verified', () => {
    // 行政运行 below 20103 is 2010301 in the form of expenditure.
    const { code } = cellsOf('general-budget-expenditure', '2010301');
    expect(found(withCell(code, '2010309'), 'P-NAME')).toEqual([expect.stringMatching(/^warning - - .*/u)]);
  });

  test('below which a form leaves out what another one has is to be verified', () => {
    expect(found(book, 'P-PARTS')).toEqual([]);
    const { code } = cellsOf('general-budget-expenditure', '2010301');
    const others = withoutRowsBelow('20103', code.sheet);
    expect(found(others, 'P-PARTS')).toEqual([expect.stringMatching(/^warning - - .*/u)]);
  });

  test('of the same spending on both forms has the same amount, or is to be verified', () => {
    const { code } = cellsOf('general-budget-expenditure', '2019999');
    // 住房公积金 is 29.71 among the economic items; this 项 has 4.52, all of it project spending.
    expect(found(withCell(code, '2210201'), 'P-SAME')).toEqual([expect.stringMatching(/^info 0 29\.71 /u)]);
  });
});
