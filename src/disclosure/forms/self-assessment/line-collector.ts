import type { Area, CellPlace, Position } from '../../sheet/address';
import type { LabelledCell, SheetGrid } from '../../sheet/grid';
import { valueText } from '../../sheet/snapshot';
import { oneLine } from '../../sheet/text';
import { inUnit } from '../cell-figure';
import type { AmountUnit, ColumnKey, Figure, Line, LineKind } from '../form';
import { figureUnder, numberInWords } from './figures';
import type { HeaderColumns } from './header';
import type { RoledRow } from './rows';

/** The points in a heading's own words: "（20分）", "(50 分)", "得分（20分×执行率）". */
const POINTS_IN_WORDS = /([(（]\s*)([\d０-９]+(?:[.．][\d０-９]+)?)(?=\s*分)/u;

/** The columns that hold amounts. */
const AMOUNTS: ReadonlySet<ColumnKey> = new Set(['openingBudget', 'budget', 'execution']);

const UNIT_OF_HEAD = /\((?:单位:)?(万元|元)\)/u;

/** A row of the form's body with the columns of the header above it. */
export interface BodyRow extends RoledRow {
  readonly under: HeaderColumns;
}

/** Collects the lines of one form, in print order. The readers of its sections share it. */
export class LineCollector {
  readonly lines: Line[] = [];
  private readonly read = new Set<string>();

  constructor(readonly grid: SheetGrid) {}

  has(kind: LineKind): boolean {
    return this.lines.some((line) => line.kind === kind);
  }

  /** Adds a line that a cell names. Funds and objective stand once in a form; other keys are numbered. */
  add(kind: LineKind, cell: LabelledCell, partOf: string | null, figures: readonly (Figure | null)[]): Line {
    const present = figures.filter((figure) => figure !== null);
    return this.push({
      key: kind === 'funds' || kind === 'objective' ? kind : this.key(kind),
      kind,
      label: oneLine(valueText(cell.cell.value)),
      place: this.placeOf(cell),
      partOf,
      figures: new Map(present.map((figure) => [figure.column, figure])),
    });
  }

  push(line: Line): Line {
    this.note(line.place);
    for (const { place } of line.figures.values()) this.note(place);
    this.lines.push(line);
    return line;
  }

  /** Notes that a cell was read. */
  note({ row, column }: Position): void {
    this.read.add(`${row} ${column}`);
  }

  hasRead({ area }: LabelledCell): boolean {
    return this.read.has(`${area.top} ${area.left}`);
  }

  key(kind: LineKind): string {
    return `${kind}-${this.lines.length}`;
  }

  /** The figures of a row under the columns of its header. @param label the cell of the line's label, which is no figure */
  figures(keys: readonly ColumnKey[], { row, under }: BodyRow, label: CellPlace | null): Figure[] {
    return keys.flatMap((key) => {
      const head = under.get(key === 'actual' && !under.has('actual') ? 'achieved' : key);
      const figure = head === undefined ? null : figureUnder(this.grid, key, head, row, label);
      if (head === undefined || figure === null) return [];
      const unit = AMOUNTS.has(key) ? this.unitOf(head) : null;
      return [unit === null ? figure : inUnit(figure, unit)];
    });
  }

  /** The unit that a head states for its own column: 执行数(元). */
  private unitOf({ top, left }: Area): AmountUnit | null {
    const unit = UNIT_OF_HEAD.exec(this.grid.labelAt({ row: top, column: left }))?.[1];
    return unit === '万元' || unit === '元' ? unit : null;
  }

  /** The points that a heading states in its own words, as the line's weight. */
  pointsIn(cell: LabelledCell): Figure | null {
    return numberInWords('weight', cell, this.placeOf(cell), POINTS_IN_WORDS);
  }

  placeOf({ area }: LabelledCell): CellPlace {
    return { sheet: this.grid.sheet.name, row: area.top, column: area.left };
  }
}
