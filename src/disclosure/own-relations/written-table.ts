import type { CellPlace } from '../sheet/address';
import { reference } from '../sheet/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';
import { normaliseLabel } from '../sheet/text';
import type { TableMistake } from './own-relation';
import type { SetPart } from './set-about';
import { statedIn } from './set-about';
import type { TableColumn } from './table-columns';
import { columnsIn, TABLE_COLUMNS } from './table-columns';
import { tableLayout } from './table-layout';
import { levelOf } from './table-row';

/** The sheet of a workbook that holds its own relations. */
export const RULES_SHEET = '核对规则';

/** Whether a sheet is the one that holds a workbook's own relations. */
export function isRulesSheet({ name }: Pick<SheetSnapshot, 'name'>): boolean {
  return name.trim() === RULES_SHEET;
}

/** Where something of a table stands: for people, and its cell where it is one of the reviewed workbook. */
type Where = Pick<TableMistake, 'where' | 'place'>;

/** A row of a table. */
interface WrittenRow {
  readonly texts: ReadonlyMap<TableColumn, string>;
  readonly at: (column: TableColumn) => Where;
}

/** What a set says of one part of itself, and where. */
interface WrittenPart extends Where {
  readonly part: SetPart;
  readonly value: string;
}

/** A table of relations as it is written, whatever it says. */
export interface WrittenTable {
  readonly stated: readonly WrittenPart[];
  readonly rows: readonly WrittenRow[];
}

/** The table of a sheet; null for a sheet that has no row of its heads. @param file before the cells of a sheet that is not reviewed */
export function tableInSheet(sheet: SheetSnapshot, file: string | null): WrittenTable | null {
  const layout = tableLayout(sheet);
  if (layout === null) return null;
  const at = (place: CellPlace): Where => ({
    where: `${file === null ? '' : `${file} `}${reference(place)}`,
    place: file === null ? place : null,
  });
  return {
    stated: layout.stated.map(({ part, value, place }) => ({ part, value, ...at(place) })),
    rows: layout.rows.map(({ row, texts }) => ({
      texts,
      at: (key) => {
        const column = layout.columns.get(key) ?? layout.columns.get('id') ?? 0;
        return at({ sheet: sheet.name, row, column });
      },
    })),
  };
}

/** The table of a workbook that is given for it: of its sheet 核对规则, else of its first sheet with the heads; null for none. */
export function tableInWorkbook({ sheets }: WorkbookSnapshot, file: string): WrittenTable | null {
  for (const sheet of [...sheets.filter(isRulesSheet), ...sheets]) {
    const table = tableInSheet(sheet, file);
    if (table !== null) return table;
  }
  return null;
}

const COMMENT = /^\s*(?:#|$)/u;

/** A line without tabs: an id, then a formula or a level. */
function untabbed(line: string): ReadonlyMap<TableColumn, string> {
  const [, id = '', rest = ''] = /^\s*(\S+)\s*(.*)$/su.exec(line) ?? [];
  return new Map<TableColumn, string>([
    ['id', id],
    [levelOf(rest) === null ? 'formula' : 'level', rest],
  ]);
}

/** The table of a text: a line each, parted by tabs under heads or in their order, or 编号 and 公式 alone. # begins a remark. */
export function tableInText(text: string, file: string): WrittenTable {
  let columns: ReadonlyMap<TableColumn, number> = new Map(TABLE_COLUMNS.map((column, at) => [column, at]));
  const stated: WrittenPart[] = [];
  const rows: WrittenRow[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\r|\n/u)
    .entries()) {
    if (COMMENT.test(line)) continue;
    const at = { where: `${file}:${index + 1}`, place: null };
    const said = rows.length === 0 ? statedIn(line) : null;
    if (said !== null) {
      stated.push({ part: said[0], value: said[1], ...at });
      continue;
    }
    const cells = line.split('\t');
    const heads = columnsIn(cells.map(normaliseLabel));
    if (heads !== null) columns = heads;
    else rows.push({ texts: cells.length === 1 ? untabbed(line) : tabbed(cells, columns), at: () => at });
  }
  return { stated, rows };
}

/** The cells of a line; two alone are 编号 and 公式, where there are no heads. */
function tabbed(
  cells: readonly string[],
  columns: ReadonlyMap<TableColumn, number>,
): ReadonlyMap<TableColumn, string> {
  if (cells.length === 2 && columns.get('title') === 1) return untabbed(cells.join(' '));
  return new Map([...columns].map(([column, at]) => [column, cells[at] ?? '']));
}
