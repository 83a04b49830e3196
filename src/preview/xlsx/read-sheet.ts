import {
  BooleanNumber,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorksheetData,
} from '@univerjs/core';
import type { OpenedWorkbook } from '../../files/opened-workbook';
import { isTrue } from '../../files/xml/scan';
import { childOf, childrenOf, type XmlNode } from '../../files/xml/tree';
import { unlockedData } from '../host/model/locks';
import type { ThemeColors } from './colors';
import { heightToPixels, widthToPixels } from './measures';
import type { FileRow } from './read-rows';
import type { SheetTree } from './sheet-tree';
import type { StyleTable } from './style-table';

/** More columns than this are one entry "from here to the end of the sheet": the engine is not asked to hold them. */
const mostColumns = 1024;

/** Room a sheet gets beyond its cells, so that the grid does not end at them. */
const spare = { rows: 100, columns: 10 };

/** A sheet as the reader of workbooks sees it: its name, how it shows, its merged areas. */
type SeenSheet = OpenedWorkbook['snapshot']['sheets'][number];

/** What a sheet is read with. */
export interface SheetContext {
  readonly theme: ThemeColors;
  readonly table: StyleTable;
  readonly defaultStyle: IStyleData;
}

interface FileColumn {
  readonly width: number | undefined;
  readonly isHidden: boolean;
  readonly style: number | undefined;
}

/** The engine's form of a sheet: cells, merges, sizes, what is hidden, frozen panes, tab colour. */
export function readSheet(
  { root, rows }: SheetTree,
  seen: SeenSheet,
  id: string,
  { theme, table, defaultStyle }: SheetContext,
): Partial<IWorksheetData> {
  const columns = readColumns(root);
  const columnData: Record<number, object> = {};
  columns.forEach((column, index) => {
    const s = column.style === undefined ? undefined : table.idOf(column.style);
    const info = {
      ...(column.width === undefined ? {} : { w: widthToPixels(column.width) }),
      ...(column.isHidden ? { hd: BooleanNumber.TRUE } : {}),
      ...(s === undefined ? {} : { s }),
    };
    if (Object.keys(info).length > 0) columnData[index] = info;
  });
  const mergeData = seen.merges.map(({ top, left, bottom, right }): IRange => ({
    startRow: top,
    startColumn: left,
    endRow: bottom,
    endColumn: right,
  }));
  const grid = readGrid(rows, columns, table);
  emptyCovered(grid.cellData, mergeData);
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  const { defaultRowHeight = '15', defaultColWidth = '9.140625' } =
    childOf(root, 'sheetFormatPr')?.attributes ?? {};
  return {
    id,
    name: seen.name,
    hidden: seen.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: theme.rgb(childOf(childOf(root, 'sheetPr'), 'tabColor')) ?? '',
    cellData: grid.cellData,
    rowData: grid.rowData,
    columnData,
    mergeData,
    defaultStyle,
    rowCount: Math.max(200, grid.lastRow + spare.rows, ...mergeData.map(({ endRow }) => endRow + 1)),
    columnCount: Math.max(
      26,
      grid.lastColumn + spare.columns,
      ...mergeData.map(({ endColumn }) => endColumn + 1),
    ),
    defaultRowHeight: heightToPixels(Number(defaultRowHeight)),
    defaultColumnWidth: widthToPixels(Number(defaultColWidth)),
    showGridlines:
      view === undefined || isTrue(view.attributes['showGridLines'] ?? '1')
        ? BooleanNumber.TRUE
        : BooleanNumber.FALSE,
    freeze: frozen(childOf(view, 'pane')),
  };
}

interface Grid {
  readonly cellData: Record<number, Record<number, ICellData>>;
  readonly rowData: Record<number, object>;
  readonly lastRow: number;
  readonly lastColumn: number;
}

function readGrid(rows: readonly FileRow[], columns: readonly FileColumn[], table: StyleTable): Grid {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, object> = {};
  let lastRow = 0;
  let lastColumn = 0;
  for (const { row, height, isHidden, style, cells } of rows) {
    const s = style === undefined ? undefined : table.idOf(style);
    const info = {
      ...(height === undefined ? {} : { h: heightToPixels(height), ia: BooleanNumber.FALSE }),
      ...(isHidden ? { hd: BooleanNumber.TRUE } : {}),
      ...(s === undefined ? {} : { s }),
    };
    if (Object.keys(info).length > 0) rowData[row] = info;
    const read: Record<number, ICellData> = cellData[row] ?? {};
    for (const cell of cells) {
      const own = table.idOf(cell.style, columns[cell.column]?.style, style);
      const custom = table.isUnlocked(cell.style) ? { custom: unlockedData } : {};
      if (cell.content === undefined && own === undefined && !('custom' in custom)) continue;
      read[cell.column] = { ...cell.content, ...(own === undefined ? {} : { s: own }), ...custom };
      lastColumn = Math.max(lastColumn, cell.column + 1);
    }
    if (Object.keys(read).length > 0) cellData[row] = read;
    lastRow = Math.max(lastRow, row + 1);
  }
  return { cellData, rowData, lastRow, lastColumn };
}

function readColumns(root: XmlNode): readonly FileColumn[] {
  const columns: FileColumn[] = [];
  const none: FileColumn = { width: undefined, isHidden: false, style: undefined };
  for (const { attributes } of childrenOf(childOf(root, 'cols'), 'col')) {
    const { min = '1', max = min, width, hidden, style } = attributes;
    const column = {
      width: width === undefined ? undefined : Number(width),
      isHidden: isTrue(hidden),
      style: style === undefined ? undefined : Number(style),
    };
    while (columns.length < Math.min(Number(min) - 1, mostColumns)) columns.push(none);
    while (columns.length < Math.min(Number(max), mostColumns)) columns.push(column);
  }
  return columns;
}

/** The engine holds nothing in the cells that a merged area covers. */
function emptyCovered(cellData: Record<number, Record<number, ICellData>>, merges: readonly IRange[]): void {
  for (const { startRow, startColumn, endRow, endColumn } of merges) {
    for (let row = startRow; row <= endRow; row += 1) {
      const cells = cellData[row];
      if (cells === undefined) continue;
      for (const key of Object.keys(cells)) {
        const column = Number(key);
        const isMaster = row === startRow && column === startColumn;
        if (isMaster || column < startColumn || column > endColumn) continue;
        const { s, custom } = cells[column] ?? {};
        if (s === undefined && custom === undefined) Reflect.deleteProperty(cells, key);
        else cells[column] = { ...(s === undefined ? {} : { s }), ...(custom ? { custom } : {}) };
      }
    }
  }
}

function frozen(pane: XmlNode | undefined): NonNullable<IWorksheetData['freeze']> {
  const { state, xSplit: columns = '0', ySplit: rows = '0' } = pane?.attributes ?? {};
  const isFrozen = state === 'frozen' || state === 'frozenSplit';
  const xSplit = isFrozen ? Number(columns) : 0;
  const ySplit = isFrozen ? Number(rows) : 0;
  return { xSplit, ySplit, startRow: ySplit === 0 ? -1 : ySplit, startColumn: xSplit === 0 ? -1 : xSplit };
}
