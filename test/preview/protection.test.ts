import { expect, it } from 'vitest';
import { errorCode, openExcel } from './excel';

const LOCKS = { format: { protection: true } } as const;

it('locks every cell unless it is unlocked; locks are told cell by cell', async () => {
  const { Excel } = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2').format.protection.locked = false;
    const all = sheet.getRange('A2:B2');
    const properties = all.getCellProperties(LOCKS);
    const { protection } = all.format;
    protection.load('locked,formulaHidden');
    await context.sync();
    expect(properties.value).toEqual([
      [
        { format: { protection: { locked: true, formulaHidden: false } } },
        { format: { protection: { locked: false, formulaHidden: false } } },
      ],
    ]);
    expect(protection.locked).toBeNull();
    expect(protection.formulaHidden).toBe(false);
  });
});

it.each<readonly [string, string | null, (cell: Excel.Range) => void]>([
  ['a value in an unlocked cell', null, (cell) => (cell.values = [[1]])],
  ['a value beside it', 'AccessDenied', (cell) => (cell.getOffsetRange(0, 1).values = [[1]])],
  ['values in both', 'AccessDenied', (cell) => (cell.getResizedRange(0, 1).values = [[1, 2]])],
  ['a number format', 'AccessDenied', (cell) => (cell.numberFormat = [['0.00']])],
  ['a colour', 'AccessDenied', (cell) => (cell.format.fill.color = '#FF0000')],
  ['a lock', 'AccessDenied', (cell) => (cell.format.protection.locked = true)],
])('a protected sheet with %s: %s', async (_what, code, write) => {
  const { Excel } = await openExcel();
  const work = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const cell = sheet.getRange('B2');
    cell.format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
    write(cell);
    await context.sync();
    cell.load('values');
    await context.sync();
    expect(cell.values).toEqual([[1]]);
  });
  if (code === null) await work;
  else expect(await errorCode(work)).toBe(code);
});

it('cells may be formatted where the protection says so', async () => {
  const { Excel } = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.protection.protect({ allowFormatCells: true });
    const cell = sheet.getRange('B2');
    cell.numberFormat = [['0.00']];
    cell.load('numberFormat');
    await context.sync();
    expect(cell.numberFormat).toEqual([['0.00']]);
  });
});
