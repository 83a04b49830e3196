import type { LabelledCell, SheetGrid } from '../../sheet/grid';
import type { CellPlace } from '../../sheet/address';
import { valueText } from '../../sheet/snapshot';
import { oneLine } from '../../sheet/text';
import type { Figure, Line } from '../form';
import type { Head } from './draft';
import { cellFigure, statedFigure } from '../cell-figure';
import { numberInWords } from './figures';
import type { FieldKey } from './labels';
import { GRADE, UNIT, YEAR } from './labels';
import type { RoledRow } from './rows';
import { fieldOf, titleCell } from './rows';

/** A score inside a heading: "总分：94.65", "单位名称：… 自评得分： 94.61". */
const SCORE_IN_WORDS =
  /((?:自\s*评\s*|绩\s*效\s*)?(?:总\s*得\s*分|总\s*分|自\s*评\s*得\s*分)\s*[:：]\s*)([\d０-９]+(?:[.．][\d０-９]+)?)/u;

/** The words behind the first colon, as printed, up to the next field in the same cell. */
function afterColon(cell: LabelledCell): string {
  const behind = /[:：]\s*(.*?)(?=\s{2,}|\s+\S{2,8}[:：]|$)/su.exec(valueText(cell.cell.value).trim());
  return oneLine(behind?.[1] ?? '');
}

function placeOf(grid: SheetGrid, { area }: LabelledCell): CellPlace {
  return { sheet: grid.sheet.name, row: area.top, column: area.left };
}

/** The value of a field: behind its colon, else the next cell to the right. */
function fieldValue(row: RoledRow, index: number): string | null {
  const cell = row.cells[index];
  if (cell === undefined) return null;
  const own = afterColon(cell);
  if (own !== '') return own;
  const next = row.cells[index + 1];
  return next === undefined || fieldOf(next) !== null ? null : oneLine(valueText(next.cell.value));
}

function field(rows: readonly RoledRow[], key: FieldKey): string | null {
  for (const row of rows) {
    for (const [index, cell] of row.cells.entries()) {
      const value = fieldOf(cell)?.key === key ? fieldValue(row, index) : null;
      if (value !== null) return value;
    }
  }
  return null;
}

/** The first thing that a pattern finds in the labels, in the groups of the pattern. */
function found(rows: readonly RoledRow[], pattern: RegExp): string | null {
  for (const { cells } of rows) {
    for (const { label } of cells) {
      const match = pattern.exec(label);
      if (match !== null) return match.slice(1).find(Boolean) ?? null;
    }
  }
  return null;
}

/**
 * Reads the head of a form: its title, year, unit, department and, on a project form, its project.
 *
 * @param rows the rows above the first table
 * @param withHeads the same with the heads of the tables, where the unit often stands: 预算执行情况（万元）
 */
export function readHead(rows: readonly RoledRow[], withHeads: readonly RoledRow[]): Head {
  const titleRows = rows.filter(({ role }) => role === 'title');
  const title = titleRows.map(titleCell).at(-1);
  const unit = found(withHeads, UNIT);
  return {
    title: title === undefined ? '' : oneLine(valueText(title.cell.value)),
    year: found(title === undefined ? rows : titleRows.slice(-1), YEAR) ?? found(rows, YEAR),
    unit: unit === '万元' || unit === '元' ? unit : null,
    department: field(rows, 'department'),
    project: field(rows, 'project'),
  };
}

function totalLine(key: string, cell: LabelledCell, place: CellPlace, figures: readonly Figure[]): Line {
  return {
    key,
    kind: 'total',
    label: oneLine(valueText(cell.cell.value)),
    place,
    partOf: null,
    figures: new Map(figures.map((figure) => [figure.column, figure])),
  };
}

/** A total that stands in the form's head: inside a heading's words, or in the cell beside its label. */
export function totalsInHead(grid: SheetGrid, rows: readonly RoledRow[]): readonly Line[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell, index): Line[] => {
      const place = placeOf(grid, cell);
      const inWords =
        typeof cell.cell.value === 'string' ? numberInWords('score', cell, place, SCORE_IN_WORDS) : null;
      if (inWords !== null) return [totalLine('total-in-head', cell, place, [inWords])];
      const next = cells[index + 1];
      if (fieldOf(cell)?.key !== 'total' || next === undefined) return [];
      const figure = cellFigure('score', next.cell, placeOf(grid, next));
      return figure.reading.kind === 'number' ? [totalLine('total-in-head', cell, place, [figure])] : [];
    }),
  );
}

const HEAD_AMOUNTS: readonly FieldKey[] = ['basic-expenditure', 'project-expenditure'];

/** 基本支出总额 and 项目支出总额, which the head of a department's form states beside their labels. */
export function amountsInHead(grid: SheetGrid, rows: readonly RoledRow[]): readonly Line[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell, index): Line[] => {
      const key = fieldOf(cell)?.key;
      const next = cells[index + 1];
      if (key === undefined || next === undefined || !HEAD_AMOUNTS.includes(key)) return [];
      const figure = cellFigure('amount', next.cell, placeOf(grid, next));
      return [{ ...totalLine(key, cell, placeOf(grid, cell), [figure]), kind: 'named' }];
    }),
  );
}

/** The grade in a cell of the total's row: 等级：优, or 优 alone. */
export function gradeIn(grid: SheetGrid, cells: readonly LabelledCell[]): Figure | null {
  for (const cell of cells) {
    const match = GRADE.exec(cell.label);
    const grade = match?.[2];
    if (grade === undefined) continue;
    const raw = valueText(cell.cell.value);
    const start = raw.lastIndexOf(grade);
    if (start === -1) continue;
    const within = { before: raw.slice(0, start), after: raw.slice(start + grade.length) };
    return statedFigure(cellFigure('grade', cell.cell, placeOf(grid, cell)), { text: grade, within });
  }
  return null;
}
