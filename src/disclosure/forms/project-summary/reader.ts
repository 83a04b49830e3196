import type { CellPlace } from '../../sheet/address';
import { samePlace } from '../../sheet/address';
import type { LabelledCell, SheetGrid } from '../../sheet/grid';
import { valueText } from '../../sheet/snapshot';
import { oneLine } from '../../sheet/text';
import { cellFigure, inUnit } from '../cell-figure';
import { isOneOf } from '../final-accounts/words';
import type { ColumnKey, Figure, Line, UnreadPart } from '../form';
import { WORDS_HEAD } from '../self-assessment/labels';
import type { RoledRow } from '../self-assessment/rows';
import type { SummaryHead, SummaryHeader } from './header';
import { isHeadAgain, isUnder } from './header';
import { SUMMARY_WORDS } from './words';

/** What stands below the head of a 汇总表. */
export interface SummaryBody {
  readonly lines: readonly Line[];
  readonly unread: readonly UnreadPart[];
  readonly notes: readonly string[];
}

/** The number of a group of projects, in its name or before it: 一、, （二）. */
const GROUP_NUMBER = /^\(?[一二三四五六七八九十]+(?:\)|、|\.|$)/u;

/** A row with what it says under the heads. */
interface SummaryRow {
  readonly cells: readonly LabelledCell[];
  readonly name: LabelledCell | null;
  readonly figures: readonly Figure[];
  /** Whether something of its own stands under a head that is read. */
  readonly isFilled: boolean;
  /** A filled row's kind, by its labels; a group is a project or a sum of some. */
  readonly kind: 'project' | 'group' | 'total' | 'other';
}

function textOf({ cell }: LabelledCell): string {
  return oneLine(valueText(cell.value));
}

/** Reads the rows below the head of a 汇总表: projects, their total, and what is neither. */
class BodyReader {
  private readonly lines: Line[] = [];
  private readonly unreadLines: UnreadPart[] = [];
  private readonly unreadColumns = new Map<SummaryHead, CellPlace[]>();

  constructor(
    private readonly grid: SheetGrid,
    private readonly header: SummaryHeader,
  ) {}

  read(rows: readonly RoledRow[]): SummaryBody {
    const next = rows.findIndex(({ cells }) => isHeadAgain(this.header, cells));
    const own = (next === -1 ? rows : rows.slice(0, next)).map((row) => this.rowOf(row));
    const totals = own.filter(({ kind }) => kind === 'total').length;
    const projects = own.filter(({ kind }) => kind === 'project').length;
    const last = own.findLastIndex(({ isFilled }) => isFilled);
    const notes: string[] = [];
    for (const [index, row] of own.entries()) {
      if (row.kind === 'total' && totals === 1) this.takeTotal(row);
      // Where all projects are numbered like groups, none of them is one.
      else if (row.kind === 'project' || (row.kind === 'group' && projects === 0)) this.takeProject(row);
      else if (index > last && row.cells.every(({ cell }) => typeof cell.value !== 'number'))
        notes.push(...row.cells.map(textOf));
      else this.leave(row.cells);
    }
    if (next !== -1) for (const { cells } of rows.slice(next)) this.leave(cells);
    return { lines: this.lines, unread: this.unread(), notes };
  }

  private rowOf({ row, cells }: RoledRow): SummaryRow {
    const { area } = this.header.project;
    const name = cells.find((cell) => isUnder(cell, area) && typeof cell.cell.value === 'string') ?? null;
    const figures = [...this.header.columns].flatMap(
      ([key, head]) => this.figure(key, head, row, name) ?? [],
    );
    const isFilled = figures.some(({ place, value }) => place.row === row && value !== null);
    return { cells, name, figures, isFilled, kind: isFilled ? this.kindOf(cells, name) : 'other' };
  }

  /** The figure of a row under a head; null where the row's name reaches there, or a cell from outside the column. */
  private figure(key: ColumnKey, head: SummaryHead, row: number, name: LabelledCell | null): Figure | null {
    const { left, right } = head.area;
    const columns = Array.from({ length: right - left + 1 }, (_unused, index) => left + index);
    const column =
      columns.find((one) => (this.grid.cellAt({ row, column: one })?.value ?? null) !== null) ?? left;
    const place = this.grid.placeAt({ row, column });
    if (name !== null && samePlace(place, this.placeOf(name))) return null;
    // A remark that reaches over the whole table is no figure.
    if (place.column < this.header.project.area.left || place.row <= this.header.bottom) return null;
    const figure = cellFigure(key, this.grid.cellAt({ row, column }), place);
    return head.unit === null ? figure : inUnit(figure, head.unit);
  }

  private kindOf(cells: readonly LabelledCell[], name: LabelledCell | null): SummaryRow['kind'] {
    const labels = this.lead(cells).map(({ label }) => label);
    if (labels.some((label) => isOneOf(label, SUMMARY_WORDS.total))) return 'total';
    if (name === null || labels.some((label) => isOneOf(label, SUMMARY_WORDS.repeating))) return 'other';
    return labels.some((label) => GROUP_NUMBER.test(label)) ? 'group' : 'project';
  }

  /** The cells of a row up to the column of the names. */
  private lead(cells: readonly LabelledCell[]): readonly LabelledCell[] {
    return cells.filter(({ area }) => area.left <= this.header.project.area.right);
  }

  private takeTotal(row: SummaryRow): void {
    const label = this.lead(row.cells).find((cell) => isOneOf(cell.label, SUMMARY_WORDS.total));
    if (label !== undefined) this.take(row, label, { key: 'total', kind: 'total', partOf: null });
  }

  private takeProject(row: SummaryRow): void {
    if (row.name !== null)
      this.take(row, row.name, { key: `project-${this.lines.length}`, kind: 'project', partOf: 'total' });
  }

  private take(
    { cells, figures }: SummaryRow,
    label: LabelledCell,
    line: Pick<Line, 'key' | 'kind' | 'partOf'>,
  ): void {
    const place = this.placeOf(label);
    const own = figures.filter((figure) => !samePlace(figure.place, place));
    this.lines.push({
      ...line,
      label: textOf(label),
      place,
      figures: new Map(own.map((figure) => [figure.column, figure])),
    });
    const left = cells.filter(
      (cell) => cell !== label && !own.some((figure) => samePlace(figure.place, this.placeOf(cell))),
    );
    this.leave(left.filter((cell) => !this.isOfUnreadColumn(cell)));
  }

  /** Lists a cell under its head where that is not read; nobody minds what stands under numbers of lines and remarks. */
  private isOfUnreadColumn(cell: LabelledCell): boolean {
    const { undecided, others } = this.header;
    const head = [...others, ...undecided.flatMap(({ heads }) => heads)].find(({ area }) =>
      isUnder(cell, area),
    );
    if (head === undefined) return false;
    if (WORDS_HEAD.test(head.cell.label)) return true;
    const listed = this.unreadColumns.get(head) ?? [];
    this.unreadColumns.set(head, listed);
    listed.push(this.placeOf(cell));
    return true;
  }

  private leave(cells: readonly LabelledCell[]): void {
    const [first] = cells;
    if (first === undefined) return;
    const places = cells.map((cell) => this.placeOf(cell));
    this.unreadLines.push({ kind: 'line', name: textOf(first), cells: places });
  }

  private unread(): readonly UnreadPart[] {
    const { undecided, others } = this.header;
    const cellsOf = (head: SummaryHead): readonly CellPlace[] => this.unreadColumns.get(head) ?? [];
    return [
      ...undecided.map(({ why, heads }): UnreadPart => ({
        kind: 'undecided',
        why,
        name: heads.map(({ cell }) => textOf(cell)).join('、'),
        cells: [...heads.map(({ cell }) => this.placeOf(cell)), ...heads.flatMap(cellsOf)],
      })),
      ...others.flatMap((head): readonly UnreadPart[] => {
        const cells = cellsOf(head);
        return cells.length === 0 ? [] : [{ kind: 'column', name: textOf(head.cell), cells }];
      }),
      ...this.unreadLines,
    ];
  }

  private placeOf({ area }: LabelledCell): CellPlace {
    return { sheet: this.grid.sheet.name, row: area.top, column: area.left };
  }
}

/** Reads the rows below the head of a 汇总表. */
export function readSummaryBody(
  grid: SheetGrid,
  header: SummaryHeader,
  rows: readonly RoledRow[],
): SummaryBody {
  return new BodyReader(grid, header).read(rows);
}
