import type { Cell, Row, Workbook, Worksheet } from '@cj-tech-master/excelts';
import { ValueType } from '@cj-tech-master/excelts';
import type { Area } from '../disclosure/sheet/address';
import type {
  CellSnapshot,
  RowSnapshot,
  SheetSnapshot,
  SheetVisibility,
  WorkbookSnapshot,
} from '../disclosure/sheet/snapshot';
import { cellValue, formatCode } from './cell-value';

const EMPTY: CellSnapshot = { value: null, format: 'General' };

/**
 * What a workbook says, as the domain reads it. Displayed texts are left out: the library does not compute them.
 *
 * @param ignored the merged areas that were not read, by the names of the sheets
 */
export function workbookSnapshot(
  workbook: Workbook,
  ignored: ReadonlyMap<string, readonly Area[]> = new Map(),
): WorkbookSnapshot {
  const date1904 = workbook.properties.date1904 === true;
  return {
    sheets: workbook.worksheets.map((sheet) => {
      const ignoredMerges = ignored.get(sheet.name);
      const snapshot = sheetSnapshot(sheet, date1904);
      return ignoredMerges === undefined ? snapshot : { ...snapshot, ignoredMerges };
    }),
  };
}

function sheetSnapshot(sheet: Worksheet, date1904: boolean): SheetSnapshot {
  const filled: Row[] = [];
  const merges = new Map<string, Area>();
  let lastColumn = 0;
  sheet.eachRow((row) => {
    let last = 0;
    row.eachCell((cell, column) => {
      if (cell.type === ValueType.Merge) addToMerge(merges, cell);
      else last = column;
    });
    if (last === 0) return;
    filled.push(row);
    lastColumn = Math.max(lastColumn, last);
  });
  return {
    name: sheet.name,
    visibility: visibility(sheet.state),
    protected: sheet.sheetProtection?.sheet === true,
    rows: filled.map((row) => rowSnapshot(row, lastColumn, date1904)),
    merges: [...merges.values()],
  };
}

/** The library keeps a merge in its cells: each knows the one that it is merged into. */
function addToMerge(merges: Map<string, Area>, cell: Cell): void {
  const { master } = cell;
  const area = merges.get(master.address);
  merges.set(master.address, {
    top: master.row - 1,
    left: master.col - 1,
    bottom: Math.max(area?.bottom ?? 0, cell.row - 1),
    right: Math.max(area?.right ?? 0, cell.col - 1),
  });
}

/** A row's cells up to the sheet's last filled column: an empty cell counts where it has a format of its own. */
function rowSnapshot(row: Row, lastColumn: number, date1904: boolean): RowSnapshot {
  const cells: CellSnapshot[] = [];
  let firstColumn = 0;
  for (let column = 1; column <= Math.min(lastColumn, row.cellCount); column++) {
    const cell = row.findCell(column);
    if (cell === undefined && cells.length === 0) continue;
    if (cells.length === 0) firstColumn = column - 1;
    cells.push(cell === undefined ? EMPTY : cellSnapshot(cell, date1904));
  }
  return { row: row.number - 1, firstColumn, cells };
}

function cellSnapshot(cell: Cell, date1904: boolean): CellSnapshot {
  const format = formatCode(cell);
  if (cell.type === ValueType.Null || cell.type === ValueType.Merge) return { value: null, format };
  const value = cellValue(cell.value, date1904);
  const { formula } = cell;
  return formula === undefined || formula === ''
    ? { value, format }
    : { value, formula: `=${formula}`, format };
}

function visibility(state: string): SheetVisibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}
