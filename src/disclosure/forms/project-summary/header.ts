import type { Area } from '../../sheet/address';
import type { LabelledCell, SheetGrid } from '../../sheet/grid';
import { isOneOf } from '../final-accounts/words';
import type { AmountUnit, UndecidedReason } from '../form';
import type { SummaryColumn } from './words';
import { SUMMARY_COLUMNS, SUMMARY_WORDS } from './words';

/** A head of the table with the year and the unit that it or the group above it names. */
export interface SummaryHead {
  readonly cell: LabelledCell;
  /** Its columns. */
  readonly area: Area;
  readonly year: string | null;
  readonly unit: AmountUnit | null;
}

/** Heads of which nobody can tell which counts, or one in a unit that nobody can tell. */
export interface UndecidedHeads {
  readonly key: SummaryColumn;
  readonly why: UndecidedReason;
  readonly heads: readonly SummaryHead[];
}

/** The head of a 汇总表: its columns, those that stay undecided, and its further heads. */
export interface SummaryHeader {
  /** Its first and last row. */
  readonly top: number;
  readonly bottom: number;
  readonly project: SummaryHead;
  readonly columns: ReadonlyMap<SummaryColumn, SummaryHead>;
  readonly undecided: readonly UndecidedHeads[];
  readonly others: readonly SummaryHead[];
}

/** A head of more rows is none of one table. */
const MOST_ROWS = 3;

const YEAR_BEFORE = /^(20\d{2})年度?(?=\D)/u;
const YEAR_OF_GROUP = /(20\d{2})年/u;
/** Amounts of the year before are none of the table's own. */
const PRIOR = /上一?年|去年/u;
const BRACKETS = /\([^()]*\)/gu;
const UNIT = /\((?:单位:)?(万元|元)\)/u;

/** A head by the words of its own, without its year and what stands in brackets. */
function wordsOf(label: string): string {
  return label.replace(YEAR_BEFORE, '').replace(BRACKETS, '').replace(/%$/u, '');
}

function isProject({ label }: LabelledCell): boolean {
  return isOneOf(wordsOf(label), SUMMARY_WORDS.project);
}

function columnOf({ label }: LabelledCell): SummaryColumn | null {
  const words = wordsOf(label);
  return SUMMARY_COLUMNS.find((column) => isOneOf(words, SUMMARY_WORDS.columns[column])) ?? null;
}

/** Whether a cell stands, with its left end at least, in the columns of an area. */
export function isUnder({ area }: LabelledCell, { left, right }: Pick<Area, 'left' | 'right'>): boolean {
  return left <= area.left && area.left <= right;
}

/** The groups above a head, also in the row above all heads: cells over several columns, but not over the whole table. */
function groupsAbove(
  grid: SheetGrid,
  top: number,
  head: LabelledCell,
  project: LabelledCell,
): readonly LabelledCell[] {
  const rows = Array.from({ length: head.area.top - top + 1 }, (_unused, index) => top - 1 + index);
  return rows
    .filter((row) => row >= 0 && row < head.area.top)
    .flatMap((row) => grid.textsInRow(row))
    .filter(({ area }) => area.right > area.left && isUnder(head, area) && !isUnder(project, area));
}

/** A head as its own words and its groups' tell. */
interface ToldHead extends SummaryHead {
  /** Whether they name the year before. */
  readonly prior: boolean;
}

function headOf(grid: SheetGrid, top: number, cell: LabelledCell, project: LabelledCell): ToldHead {
  const groups = groupsAbove(grid, top, cell, project);
  const labels = [cell, ...groups].map(({ label }) => label);
  const unit = labels.map((label) => UNIT.exec(label)?.[1]).find((found) => found !== undefined);
  const ofGroup = groups
    .map(({ label }) => YEAR_OF_GROUP.exec(label)?.[1])
    .find((year) => year !== undefined);
  return {
    cell,
    area: cell.area,
    year: YEAR_BEFORE.exec(cell.label)?.[1] ?? ofGroup ?? null,
    unit: unit === '万元' || unit === '元' ? unit : null,
    prior: labels.some((label) => PRIOR.test(label)),
  };
}

/** The heads of some rows that nothing of the same rows stands below. */
function lowestHeads(grid: SheetGrid, top: number, bottom: number): readonly LabelledCell[] {
  const cells = Array.from({ length: bottom - top + 1 }, (_unused, index) =>
    grid.textsInRow(top + index),
  ).flat();
  return cells.filter(
    ({ area }) =>
      !cells.some(
        (other) =>
          other.area.top > area.bottom && other.area.left <= area.right && area.left <= other.area.right,
      ),
  );
}

/** Heads that state no unit where others of the table state several: theirs may be either. */
function withoutUnit(
  columns: ReadonlyMap<SummaryColumn, SummaryHead>,
  stated: AmountUnit | null,
): readonly SummaryColumn[] {
  const amounts = AMOUNTS.filter((column) => columns.has(column));
  const units = new Set(amounts.flatMap((column) => columns.get(column)?.unit ?? []));
  return stated !== null || units.size < 2
    ? []
    : amounts.filter((column) => columns.get(column)?.unit === null);
}

const AMOUNTS: readonly SummaryColumn[] = ['openingBudget', 'budget', 'execution'];

/** What the sheet states of the table above its head. */
interface Above {
  readonly year: string | null;
  readonly unit: AmountUnit | null;
}

function headerIn(grid: SheetGrid, top: number, bottom: number, above: Above): SummaryHeader | null {
  const cells = lowestHeads(grid, top, bottom);
  const [named, ...namesakes] = cells.filter(isProject);
  if (named === undefined || namesakes.length > 0) return null;
  const project = headOf(grid, top, named, named);
  const heads = cells.filter((cell) => cell !== named).map((cell) => headOf(grid, top, cell, named));
  const claims = new Map<SummaryColumn, SummaryHead[]>();
  const others: SummaryHead[] = [];
  for (const head of heads) {
    const key = columnOf(head.cell);
    const isOtherYear = head.prior || (head.year !== null && above.year !== null && head.year !== above.year);
    if (key === null || isOtherYear) others.push(head);
    else claims.set(key, [...(claims.get(key) ?? []), head]);
  }
  const columns = new Map<SummaryColumn, SummaryHead>();
  const undecided: UndecidedHeads[] = [];
  for (const [key, claimants] of claims) {
    const [head, ...rivals] = claimants;
    if (head !== undefined && rivals.length === 0) columns.set(key, head);
    else undecided.push({ key, why: 'rivals', heads: claimants });
  }
  for (const key of withoutUnit(columns, above.unit)) {
    const head = columns.get(key);
    if (head !== undefined) undecided.push({ key, why: 'units', heads: [head] });
    columns.delete(key);
  }
  const has = (...keys: readonly SummaryColumn[]): boolean => keys.some((key) => claims.has(key));
  return has(...AMOUNTS) && has('score', 'grade', 'rate')
    ? { top, bottom, project, columns, undecided, others }
    : null;
}

/** Whether a row holds words alone, none of them below the projects' head. */
function isLowerRow(grid: SheetGrid, row: number, { area }: LabelledCell): boolean {
  const texts = grid.textsInRow(row);
  return (
    texts.length === grid.filledInRow(row) &&
    texts.some((cell) => columnOf(cell) !== null) &&
    !texts.some((cell) => cell.area.left <= area.right && area.left <= cell.area.right)
  );
}

/** The head of a 汇总表 that begins in a row; null where none does. */
export function summaryHeaderAt(grid: SheetGrid, row: number, above: Above): SummaryHeader | null {
  const project = grid.textsInRow(row).find(isProject);
  if (project === undefined || grid.textsInRow(row).length < grid.filledInRow(row)) return null;
  const { bottom } = project.area;
  if (bottom - row >= MOST_ROWS) return null;
  if (bottom > row) return headerIn(grid, row, bottom, above);
  const lower = isLowerRow(grid, row + 1, project) ? headerIn(grid, row, row + 1, above) : null;
  return lower ?? headerIn(grid, row, row, above);
}

/** Whether a row has the projects' head where the table's own stands: another table begins there. */
export function isHeadAgain({ project }: SummaryHeader, cells: readonly LabelledCell[]): boolean {
  return cells.some((cell) => isUnder(cell, project.area) && isProject(cell));
}
