import type { CellPlace } from '../sheet/address';
import { reference } from '../sheet/address';
import { SheetGrid } from '../sheet/grid';
import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';
import { valueText } from '../sheet/snapshot';
import { normaliseLabel } from '../sheet/text';
import type { OwnRelation, RuleSet, Switch, TableMistake } from './own-relation';
import type { SetAbout } from './set-about';
import { NOTHING_SAID, partNamed, statedIn, withPart } from './set-about';
import type { TableColumn } from './table-columns';
import { columnsIn, TABLE_COLUMNS } from './table-columns';
import type { Known } from './table-row';
import { levelOf, readRow } from './table-row';

/** The sheet of a workbook that holds its own relations. */
const RULES_SHEET = '核对规则';

/** A row of a table with the places of its columns. */
interface PlacedRow {
  readonly texts: ReadonlyMap<TableColumn, string>;
  readonly where: (column: TableColumn) => string;
  readonly place: (column: TableColumn) => CellPlace | null;
}

/** What stands above the rows of a table. */
interface Head {
  readonly about: SetAbout;
  readonly mistakes: readonly TableMistake[];
}

/** What is stated above a table, part by part, each with its place. */
class HeadReader {
  private about = NOTHING_SAID;
  private readonly mistakes: TableMistake[] = [];

  note([part, value]: readonly [keyof SetAbout, string], at: Pick<TableMistake, 'where' | 'place'>): void {
    const said = withPart(this.about, part, value);
    if ('key' in said) this.mistakes.push({ ...at, message: said });
    else this.about = said;
  }

  result(): Head {
    return { about: this.about, mistakes: this.mistakes };
  }
}

/** What a table says. */
function setOf(rows: readonly PlacedRow[], { about, mistakes: above }: Head, known: Known): RuleSet {
  const relations: OwnRelation[] = [];
  const switches: Switch[] = [];
  const mistakes: TableMistake[] = [...above];
  for (const { texts, where, place } of rows) {
    const read = readRow({ texts, where: where('id'), place: place('id') }, known, about);
    for (const { column, message } of read.mistakes)
      mistakes.push({ place: place(column), where: where(column), message });
    if (read.relation !== undefined) relations.push(read.relation);
    if (read.switch !== undefined) switches.push(read.switch);
  }
  return { about, relations, switches, mistakes };
}

/** The table of a sheet; null for a sheet that has no row of its heads. @param file before the cells of a sheet that is not reviewed */
function tableIn(sheet: SheetSnapshot, known: Known, file: string | null): RuleSet | null {
  const grid = new SheetGrid(sheet);
  const text = (row: number, column: number): string =>
    valueText(grid.cellAt({ row, column })?.value ?? null);
  const width = Math.max(0, ...sheet.rows.map(({ firstColumn, cells }) => firstColumn + cells.length));
  const head = new HeadReader();
  for (const [at, row] of grid.rowNumbers.entries()) {
    const heads = Array.from({ length: width }, (_unused, column) => normaliseLabel(text(row, column)));
    const columns = columnsIn(heads);
    if (columns === null) {
      for (let column = 0; column < width; column += 1) {
        const place = { sheet: sheet.name, row, column };
        const where = `${file === null ? '' : `${file} `}${reference(place)}`;
        const words = text(row, column);
        const named = partNamed(words);
        const stated = named === null ? statedIn(words) : ([named, text(row, column + 1)] as const);
        if (stated !== null) head.note(stated, { where, place: file === null ? place : null });
      }
      continue;
    }
    const placed = (line: number, key: TableColumn): CellPlace => ({
      ...{ sheet: sheet.name, row: line },
      column: columns.get(key) ?? columns.get('id') ?? 0,
    });
    return setOf(
      grid.rowNumbers.slice(at + 1).map((line) => ({
        texts: new Map([...columns].map(([key, column]) => [key, text(line, column)])),
        where: (key) => `${file === null ? '' : `${file} `}${reference(placed(line, key))}`,
        place: (key) => (file === null ? placed(line, key) : null),
      })),
      head.result(),
      known,
    );
  }
  return null;
}

/** The relations that a sheet of the reviewed workbook holds (核对规则); null for any other sheet. */
export function rulesInSheet(sheet: SheetSnapshot, known: Known): RuleSet | null {
  return sheet.name.trim() === RULES_SHEET ? tableIn(sheet, known, null) : null;
}

/** The relations of a workbook that is given for them: of its sheet 核对规则, else of its first sheet with the heads; null for none. */
export function rulesInWorkbook({ sheets }: WorkbookSnapshot, known: Known, file: string): RuleSet | null {
  const named = sheets.filter(({ name }) => name.trim() === RULES_SHEET);
  for (const sheet of [...named, ...sheets]) {
    const set = tableIn(sheet, known, file);
    if (set !== null) return set;
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

/** The relations of a text: a line each, parted by tabs under heads or in their order, or 编号 and 公式 alone. # begins a remark. */
export function rulesInText(text: string, known: Known, file: string): RuleSet {
  let columns: ReadonlyMap<TableColumn, number> = new Map(TABLE_COLUMNS.map((column, at) => [column, at]));
  const rows: PlacedRow[] = [];
  const head = new HeadReader();
  for (const [at, line] of text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\r|\n/u)
    .entries()) {
    if (COMMENT.test(line)) continue;
    const stated = rows.length === 0 ? statedIn(line) : null;
    if (stated !== null) {
      head.note(stated, { where: `${file}:${at + 1}`, place: null });
      continue;
    }
    const cells = line.split('\t');
    const heads = columnsIn(cells.map(normaliseLabel));
    if (heads !== null) columns = heads;
    else
      rows.push({
        texts: cells.length === 1 ? untabbed(line) : tabbed(cells, columns),
        where: () => `${file}:${at + 1}`,
        place: () => null,
      });
  }
  return setOf(rows, head.result(), known);
}

/** The cells of a line; two alone are 编号 and 公式, where there are no heads. */
function tabbed(
  cells: readonly string[],
  columns: ReadonlyMap<TableColumn, number>,
): ReadonlyMap<TableColumn, string> {
  if (cells.length === 2 && columns.get('title') === 1) return untabbed(cells.join(' '));
  return new Map([...columns].map(([column, at]) => [column, cells[at] ?? '']));
}
