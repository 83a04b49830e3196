import { boundsOf } from '../../sheet/address';
import type { LabelledCell, SheetGrid } from '../../sheet/grid';
import type { AmountUnit, ColumnIdentity } from '../form';
import type { SaidInLabel } from './column-identity';
import { isPhrase, isWorkedOut, saidIn, UNSAID } from './column-identity';

/** What stands around a form's title: table label, unit, department. */
const FORM_HEAD =
  /^(?:公开\d+表|表\d+|附[件表]\d*:?.*|(?:金额)?单位:.*|(?:编制|填报|预算|公开)?(?:部门|单位)(?:名称|\(公章\))*:.*)$/u;

/** The numbers of columns and units: in a form's header and no heads. */
const NO_NAME = /^(?:(?!20\d{2}$)\d+|[-—]+|栏次|.*(?:万元|元))$/u;

/** Whether a label stands beside the heads of columns without being one. */
export function isBesideHeads(label: string): boolean {
  return FORM_HEAD.test(label) || NO_NAME.test(label);
}

const isHeadLabel = ({ label }: LabelledCell): boolean => !isBesideHeads(label);

/**
 * Whether a row's only label besides department and unit is no head: it says the form's year (2023年度), whatever columns
 * it stands above.
 */
function isFormHead(heads: readonly LabelledCell[], cells: readonly LabelledCell[]): boolean {
  const [head, ...others] = heads;
  if (head === undefined || others.length > 0) return false;
  if (cells.some(({ label }) => FORM_HEAD.test(label))) return true;
  const { identity, name } = saidIn(head.label);
  const isYear = name === '' && identity.year !== null && identity.stage === null;
  return isYear && head.area.left === head.area.right;
}

/** The labels above each column of a header, from the top. */
export type HeadLabels = ReadonlyMap<number, readonly string[]>;

/** A unit that a head states for itself: 决算数(万元). */
const UNIT_OF_HEAD = /\((?:单位:)?(万元|元)\)$/u;

/** A row below the heads that states the unit of each column. */
const UNIT_ALONE = /^\(?(万元|元)\)?$/u;

/** A cell above a column, with its label as a head. */
interface HeadCell extends LabelledCell {
  /** The unit that it states for itself. */
  readonly unit: AmountUnit | null;
}

/** The cells above each column of a header, from the top. */
type HeadCells = ReadonlyMap<number, readonly HeadCell[]>;

function unitIn(label: string): AmountUnit | null {
  const unit = (UNIT_OF_HEAD.exec(label) ?? UNIT_ALONE.exec(label))?.[1];
  return unit === '万元' || unit === '元' ? unit : null;
}

/** How far to the right the heads reach that are not merged. */
class Reaches {
  /** Where the heads of the rows above begin, from the left: no head reaches into what stands under the next of these. */
  private starts: readonly number[] = [];

  constructor(private readonly last: number) {}

  /** The last column of each cell of a row; the next row follows. */
  inRow(cells: readonly LabelledCell[]): readonly number[] {
    let at = 0;
    const reaches = cells.map(({ area: { left, right } }, index) => {
      if (right > left) return right;
      while (at < this.starts.length && (this.starts[at] ?? 0) <= left) at += 1;
      const limit = Math.min(cells[index + 1]?.area.left ?? this.last + 1, this.starts[at] ?? this.last + 1);
      return limit - 1;
    });
    // A label that is alone in its row, as a year between department and unit, heads no part of a table.
    if (cells.filter(isHeadLabel).length > 1)
      this.starts = [...new Set([...this.starts, ...cells.map(({ area }) => area.left)])].sort(
        (one, other) => one - other,
      );
    return reaches;
  }
}

/**
 * The heads above each column. One that is not merged goes on to the right over what stands below it, up to the next head
 * of its row; a label that is alone in its row does so only as a group's.
 */
function headCells(
  grid: SheetGrid,
  rows: readonly number[],
  isGroup: (label: string) => boolean = () => false,
): HeadCells {
  const heads = new Map<number, HeadCell[]>();
  const units = new Map<number, AmountUnit>();
  const inRows = rows.map((row) => grid.labelsInRow(row));
  const { right: last } = boundsOf(inRows.flatMap((cells) => cells.map(({ area }) => area)));
  const lowest = new Map<number, number>();
  for (const [index, cells] of inRows.entries())
    for (const cell of cells) if (isHeadLabel(cell)) lowest.set(cell.area.left, index);
  const reaches = new Reaches(last);
  for (const [index, cells] of inRows.entries()) {
    // One unit in a row is the form's, not a column's.
    const statesUnits = cells.filter(({ label }) => UNIT_ALONE.test(label)).length > 1;
    const standsOverHeads = (column: number): boolean => (lowest.get(column) ?? index) > index;
    const inRow = reaches.inRow(cells);
    const named = cells.filter(isHeadLabel);
    if (isFormHead(named, cells)) continue;
    for (const [at, cell] of cells.entries()) {
      const unit = unitIn(cell.label);
      if (!named.includes(cell)) {
        if (unit !== null && statesUnits)
          for (let column = cell.area.left; column <= cell.area.right; column += 1) units.set(column, unit);
        continue;
      }
      const head = { ...cell, label: cell.label.replace(UNIT_OF_HEAD, ''), unit };
      const { left, right } = cell.area;
      const isOver = (named.length > 1 || isGroup(head.label)) && standsOverHeads(left);
      const reach = isOver ? (inRow[at] ?? right) : right;
      for (let column = left; column <= reach; column += 1) {
        // A head that is not merged goes on to the right only above other heads.
        if (column > right && !standsOverHeads(column)) continue;
        const above = heads.get(column);
        if (above === undefined) heads.set(column, [head]);
        else above.push(head);
      }
    }
  }
  for (const [column, unit] of units) {
    const above = heads.get(column);
    if (above !== undefined)
      heads.set(column, [...above.slice(0, -1), ...above.slice(-1).map((leaf) => ({ ...leaf, unit }))]);
  }
  return heads;
}

/** Collects the labels above every column in the rows of a header; a merged head counts for all that it covers. */
export function headLabels(grid: SheetGrid, rows: readonly number[]): HeadLabels {
  return new Map(
    [...headCells(grid, rows)].map(([column, cells]) => [column, cells.map(({ label }) => label)]),
  );
}

/** A column of a form's table under its heads. */
export interface ColumnHead {
  readonly column: number;
  /** The labels above it, from the top. */
  readonly labels: readonly string[];
  /** The cell of its lowest head, which says most about it. */
  readonly leaf: LabelledCell;
  /** Whose year's amounts it holds, and at which stage. */
  readonly identity: ColumnIdentity;
  /** The labels without the words for year and stage, joined. */
  readonly name: string;
  /** All ways to say what it holds, by which it is matched. */
  readonly wordings: readonly string[];
  /** The unit that its heads state for it alone; null for none. */
  readonly unit: AmountUnit | null;
  /** Whether it holds what is worked out of amounts: changes, shares. */
  readonly workedOut: boolean;
}

/** A column headed by nothing but its year or its stage holds the amounts. */
const AMOUNT = '金额';

/** 上年 over 结转, 本年 over 收入: together they are a name, and say no year. */
const GOES_ON: Readonly<Record<'this' | 'prior', RegExp>> = {
  this: /^(?:收入|支出)/u,
  prior: /^(?:财政拨款)?结[转余]/u,
};

function saidAbove(labels: readonly string[]): readonly SaidInLabel[] {
  return labels.map((label, index) => {
    const said = saidIn(label);
    const { year, stage } = said.identity;
    const isName =
      (year === 'this' || year === 'prior') &&
      stage === null &&
      said.name === '' &&
      GOES_ON[year].test(labels[index + 1] ?? '');
    return isName ? { identity: UNSAID, name: label, undated: label } : said;
  });
}

/** A column with the labels above it. */
export function columnHead(
  column: number,
  labels: readonly string[],
  leaf: LabelledCell,
  unit: AmountUnit | null = null,
): ColumnHead {
  const said = saidAbove(labels);
  const identity = said.reduce<ColumnIdentity>(
    (all, { identity: { year, stage } }) => ({ year: year ?? all.year, stage: stage ?? all.stage }),
    UNSAID,
  );
  const name = said.map((one) => one.name).join('');
  const undated = said.map((one) => one.undated).join('');
  const unnamed = said.at(-1)?.name === '';
  return {
    column,
    labels,
    leaf,
    identity,
    name,
    wordings: [...new Set([labels.join(''), name, undated, ...(unnamed ? [name + AMOUNT] : [])])],
    unit,
    workedOut: labels.some(isWorkedOut),
  };
}

/**
 * The columns under the rows of a header, from the left. A group of columns that is not merged over them reaches to the
 * next head of its row.
 *
 * @param isGroup which labels may head a group besides years and stages
 */
export function columnHeads(
  grid: SheetGrid,
  rows: readonly number[],
  isGroup: (label: string) => boolean = () => false,
): readonly ColumnHead[] {
  const cells = headCells(grid, rows, (label) => isPhrase(label) || isGroup(label));
  return [...cells]
    .sort(([one], [other]) => one - other)
    .flatMap(([column, above]) => {
      const leaf = above.at(-1);
      const labels = above.map(({ label }) => label);
      const unit = above.reduce<AmountUnit | null>((upper, one) => one.unit ?? upper, null);
      return leaf === undefined ? [] : [columnHead(column, labels, leaf, unit)];
    });
}
