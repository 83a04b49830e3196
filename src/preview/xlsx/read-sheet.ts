import {
  BooleanNumber,
  type ICellData,
  type IStyleData,
  type IWorksheetData,
  type IRange,
} from '@univerjs/core';
import type { Style, Worksheet } from '@cj-tech-master/excelts';
import { parseAddress } from '../host/model/address';
import { unlockedData } from '../host/model/locks';
import { toRange } from '../host/model/ranges';
import type { ThemeColors } from './colors';
import { heightToPixels, widthToPixels } from './measures';
import { perhaps } from './perhaps';
import { readContent } from './read-cell';
import { neutralOver } from './neutral-style';
import { readStyle } from './read-style';

/** More columns than this are one entry "from here to the end of the sheet": the engine is not asked to hold them. */
const mostColumns = 1024;

/** Room a sheet gets beyond its cells, so that the grid does not end at them. */
const spare = { rows: 100, columns: 10 };

/** The engine's styles of a workbook, each once. */
export class StyleTable {
  readonly styles: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  /** The id of a style; undefined for a style that says nothing. */
  idOf(style: IStyleData): string | undefined {
    const key = JSON.stringify(style);
    if (key === '{}') return undefined;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `s${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.styles[id] = style;
    return id;
  }
}

/** The engine's form of a sheet: cells, merges, sizes, what is hidden, frozen panes, tab colour. */
export function readSheet(
  sheet: Worksheet,
  id: string,
  theme: ThemeColors,
  table: StyleTable,
  defaultStyle: IStyleData,
): Partial<IWorksheetData> {
  const own = new Map<Partial<Style>, IStyleData>();
  const read = (style: Partial<Style>): IStyleData => {
    const known = own.get(style) ?? withoutDefaults(readStyle(style, theme), defaultStyle);
    own.set(style, known);
    return known;
  };
  const styleOf = (style: Partial<Style>, ...under: (Partial<Style> | undefined)[]): string | undefined => {
    const below = under.map((one) => read(one ?? {})).filter((one) => Object.keys(one).length > 0);
    const complete =
      below.length === 0 ? read(style) : { ...neutralOver(below, defaultStyle), ...read(style) };
    return table.idOf(complete);
  };
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, object> = {};
  let lastRow = 0;
  let lastColumn = 0;
  const columns = (perhaps(sheet.columns) ?? []).slice(0, mostColumns);
  const columnData: Record<number, object> = {};
  columns.forEach((column, index) => {
    const s = styleOf(column.style);
    const info = {
      ...(column.width === undefined ? {} : { w: widthToPixels(column.width) }),
      ...(column.hidden ? { hd: BooleanNumber.TRUE } : {}),
      ...(s === undefined ? {} : { s }),
    };
    if (Object.keys(info).length > 0) columnData[index] = info;
  });
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.findRow(number);
    if (!row) continue;
    const rowStyle = styleOf(row.style);
    const info = {
      ...(row.height ? { h: heightToPixels(row.height), ia: BooleanNumber.FALSE } : {}),
      ...(row.hidden ? { hd: BooleanNumber.TRUE } : {}),
      ...(rowStyle === undefined ? {} : { s: rowStyle }),
    };
    if (Object.keys(info).length > 0) rowData[number - 1] = info;
    const cells: Record<number, ICellData> = {};
    for (let column = 1; column <= row.cellCount; column += 1) {
      const cell = row.findCell(column);
      if (!cell) continue;
      const content = cell.isMerged && cell.master !== cell ? undefined : readContent(cell.value, theme);
      // A cell of a file has all of its style itself; the engine would take what is missing from column and row.
      const s = styleOf(cell.style, columns[column - 1]?.style, row.style);
      const custom = cell.style.protection?.locked === false ? { custom: unlockedData } : {};
      if (content === undefined && s === undefined && !('custom' in custom)) continue;
      cells[column - 1] = { ...content, ...(s === undefined ? {} : { s }), ...custom };
      lastColumn = Math.max(lastColumn, column);
    }
    if (Object.keys(cells).length > 0) cellData[number - 1] = cells;
    lastRow = number;
  }
  const [view] = perhaps(sheet.views) ?? [];
  const mergeData = (sheet.model.merges ?? []).flatMap(mergedRange);
  const tabColor = theme.rgb(sheet.properties.tabColor);
  return {
    id,
    name: sheet.name,
    hidden: sheet.state === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: tabColor ?? '',
    cellData,
    rowData,
    columnData,
    mergeData,
    defaultStyle,
    rowCount: Math.max(200, lastRow + spare.rows, ...mergeData.map(({ endRow }) => endRow + 1)),
    columnCount: Math.max(26, lastColumn + spare.columns, ...mergeData.map(({ endColumn }) => endColumn + 1)),
    defaultRowHeight: heightToPixels(sheet.properties.defaultRowHeight ?? 15),
    defaultColumnWidth: widthToPixels(sheet.properties.defaultColWidth ?? 9.140625),
    showGridlines: view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: frozen(view),
  };
}

function mergedRange(text: string): IRange[] {
  const area = parseAddress(text)?.area;
  return area ? [toRange(area)] : [];
}

function frozen(view: Worksheet['views'][number] | undefined): IWorksheetData['freeze'] {
  const isFrozen = view?.state === 'frozen';
  const xSplit = isFrozen ? (view.xSplit ?? 0) : 0;
  const ySplit = isFrozen ? (view.ySplit ?? 0) : 0;
  return { xSplit, ySplit, startRow: ySplit === 0 ? -1 : ySplit, startColumn: xSplit === 0 ? -1 : xSplit };
}

/** A style without what the sheet's own default says anyway. */
function withoutDefaults(style: IStyleData, defaults: IStyleData): IStyleData {
  const { ff, fs, ...rest } = style;
  return {
    ...rest,
    ...(ff === undefined || ff === defaults.ff ? {} : { ff }),
    ...(fs === undefined || fs === defaults.fs ? {} : { fs }),
  };
}
