import type { Area, CellPlace } from '../../sheet/address';
import type { LabelledCell } from '../../sheet/grid';
import { readNumber } from '../../sheet/printed-number';
import { valueText } from '../../sheet/snapshot';
import { oneLine } from '../../sheet/text';
import type { UnreadPart } from '../form';
import type { HeaderColumns, UndecidedColumn } from './header';
import { WORDS_HEAD } from './labels';
import type { LineCollector } from './line-collector';
import type { RoledRow } from './rows';

/** A table's header as its rows stand under it. */
export interface HeaderAbove {
  readonly columns: HeaderColumns;
  readonly undecided: readonly UndecidedColumn[];
  /** All cells of the header, the lower row's first. */
  readonly cells: readonly LabelledCell[];
}

function nameOf({ cell }: LabelledCell): string {
  return oneLine(valueText(cell.value));
}

/** Whether an area is a cell's. */
function begins({ top, left }: Area, { area }: LabelledCell): boolean {
  return top === area.top && left === area.left;
}

/** Collects what stands in a form's tables and is not read: by columns, where a head is unknown, else by lines. */
export class UnreadParts {
  private readonly columns = new Map<LabelledCell, CellPlace[]>();
  private readonly undecided = new Map<UndecidedColumn, CellPlace[]>();
  private readonly lines: UnreadPart[] = [];

  constructor(private readonly collector: LineCollector) {}

  /** A header: its heads of which nobody can tell which counts are unread, whatever stands below them. */
  takeHeader({ undecided }: HeaderAbove): void {
    for (const column of undecided)
      this.undecided.set(
        column,
        column.heads.map((head) => this.collector.placeOf(head)),
      );
  }

  /** What a row below a header left unread. A total's row is known; only numbers in it have a meaning of their own. */
  takeRow({ cells, role }: RoledRow, header: HeaderAbove): void {
    const [first] = cells;
    if (first === undefined) return;
    const left: CellPlace[] = [];
    for (const cell of cells) {
      const { kind } = readNumber(cell.cell);
      if (this.collector.hasRead(cell) || kind === 'blank' || (role === 'total' && kind !== 'number'))
        continue;
      const place = this.collector.placeOf(cell);
      const listed = this.listFor(cell, header);
      if (listed === undefined) left.push(place);
      else listed?.push(place);
    }
    if (left.length > 0) this.lines.push({ kind: 'line', name: nameOf(first), cells: left });
  }

  /** The cells of the unread column that a cell stands in: undefined where it is in none, null where nobody minds. */
  private listFor(cell: LabelledCell, header: HeaderAbove): CellPlace[] | null | undefined {
    const head = header.cells.find(({ area }) => area.left <= cell.area.left && cell.area.left <= area.right);
    if (head === undefined || [...header.columns.values()].some((area) => begins(area, head)))
      return undefined;
    const doubtful = header.undecided.find(({ heads }) => heads.some(({ area }) => begins(area, head)));
    if (doubtful !== undefined) return this.undecided.get(doubtful);
    if (WORDS_HEAD.test(head.label)) return null;
    const listed = this.columns.get(head) ?? [];
    this.columns.set(head, listed);
    return listed;
  }

  all(): readonly UnreadPart[] {
    const heads = [...this.undecided].map(([column, cells]): UnreadPart => ({
      kind: 'undecided',
      name: column.heads.map(nameOf).join('、'),
      cells,
    }));
    const columns = [...this.columns].map(([head, cells]): UnreadPart => ({
      kind: 'column',
      name: nameOf(head),
      cells,
    }));
    return [...heads, ...columns, ...this.lines];
  }
}
