import type { CellPlace } from '../disclosure/sheet/address';
import type { Result } from '../session/room/result';
import { succeeded } from '../session/room/result';
import { run } from './run';

/** The cell that is active in the grid: of several that are selected, the one that is typed into. */
export function activeCell(): Promise<Result<CellPlace>> {
  return run<CellPlace>(async (context) => {
    const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex');
    const sheet = cell.worksheet.load('name');
    await context.sync();
    return succeeded({ sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex });
  });
}
