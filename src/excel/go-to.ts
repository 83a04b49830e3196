import type { CellPlace } from '../disclosure/sheet/address';
import { failure } from '../session/room/failure';
import type { Result } from '../session/room/result';
import { failed, succeeded } from '../session/room/result';
import { passing, run } from './run';

/** Shows and selects a cell. Nothing is unhidden: a cell of a hidden sheet is a failure. */
export function goTo({ sheet: name, row, column }: CellPlace): Promise<Result<void>> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject) return failed(failure('sheetGone', { sheet: name }));
    if (sheet.visibility !== 'Visible') return failed(failure('hiddenSheet', { sheet: name }));
    sheet.activate();
    passing(sheet.getCell(row, column)).select();
    await context.sync();
    return succeeded(undefined);
  });
}
