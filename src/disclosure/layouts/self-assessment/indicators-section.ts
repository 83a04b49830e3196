import type { LabelledCell } from '../../sheet/grid';
import { readNumberText } from '../../sheet/printed-number';
import { valueText } from '../../sheet/snapshot';
import { oneLine } from '../../sheet/text';
import { cellFigure, statedFigure } from '../cell-figure';
import type { ColumnKey, Figure, Line } from '../form';
import { INDICATORS_HEADING, STATED_POINTS, SUBTOTAL } from './labels';
import type { BodyRow, LineCollector } from './line-collector';
import type { RoledRow } from './rows';

const INDICATOR_COLUMNS: readonly ColumnKey[] = ['target', 'actual', 'weight', 'score', 'deviation'];
const VALUES: ReadonlySet<ColumnKey> = new Set(['target', 'actual', 'score']);

/** A sign in a column of its own, and a value that waits for it. */
const SIGN = /^[≥≤><=]$/u;
const BARE_NUMBER = /^[\d,.]+$/u;

/** Reads the blocks of indicators: goals, 一级 and 二级指标, and the indicators below them. */
export class IndicatorsSection {
  private block: Line | null = null;
  private firstLevel: Line | null = null;
  private secondLevel = '';

  constructor(private readonly collector: LineCollector) {}

  /** A goal with its points; its score stands beside it, where the form prints one. */
  openGoal({ cells: [label, ...rest] }: RoledRow): void {
    if (label === undefined) return;
    const points = this.collector.pointsIn(label);
    const numbers = rest.map((cell) => cellFigure('score', cell.cell, this.collector.placeOf(cell)));
    const score = numbers.filter(({ reading }) => reading.kind === 'number').at(-1);
    this.block = this.collector.add('block', label, 'total', [points, score ?? null]);
    this.firstLevel = null;
    this.secondLevel = '';
  }

  /** The one block of a form without goals; its points stand in the heading beside the header, if anywhere. */
  openHeader({ cells: [cell] }: RoledRow): void {
    if (this.block !== null || cell === undefined) return;
    const points = INDICATORS_HEADING.test(cell.label) ? this.collector.pointsIn(cell) : null;
    this.block = this.collector.add('block', cell, 'total', [points]);
  }

  /** A row below the indicators' header. Rows that only go on with a level, and subtotals, are no indicators. */
  take(row: BodyRow): void {
    const names = (['name', 'secondLevel', 'firstLevel'] as const).flatMap((key) => {
      const label = this.labelUnder(row, key);
      const column = row.under.get(key)?.left;
      return label === null || column === undefined ? [] : [{ key, label, column }];
    });
    if (names.some(({ label }) => SUBTOTAL.test(label))) return;
    this.followLevels(row);
    const figures = this.withSignAndUnit(this.collector.figures(INDICATOR_COLUMNS, row, null), row);
    const holds = figures.some(({ column, value }) => VALUES.has(column) && value !== null);
    const begins = (column: number): boolean =>
      this.collector.grid.areaAt({ row: row.row, column }).top === row.row;
    const named = names.find(({ label, column }) => label !== '' && begins(column));
    if (!holds && named?.key !== 'name') return;
    const column = named?.column ?? (row.under.get('name') ?? row.under.get('secondLevel'))?.left ?? 0;
    this.add({ row: row.row, column }, figures);
  }

  private add(name: { readonly row: number; readonly column: number }, figures: readonly Figure[]): void {
    const { grid } = this.collector;
    this.collector.push({
      key: this.collector.key('indicator'),
      kind: 'indicator',
      label: oneLine(valueText(grid.cellAt(name)?.value ?? null)),
      place: grid.placeAt(name),
      partOf: this.firstLevel?.key ?? this.block?.key ?? 'total',
      figures: new Map(figures.map((figure) => [figure.column, figure])),
      firstLevel: this.firstLevel === null ? '' : this.firstLevel.label.replace(/\s/gu, ''),
      secondLevel: this.secondLevel,
    });
  }

  private labelUnder(
    { row, under }: BodyRow,
    key: 'name' | 'secondLevel' | 'firstLevel' | 'sign' | 'unit',
  ): string | null {
    const head = under.get(key);
    return head === undefined ? null : this.collector.grid.labelAt({ row, column: head.left });
  }

  /** Targets whose sign and unit stand in columns of their own (= | 100 | %) read like those in one cell (=100%). */
  private withSignAndUnit(figures: readonly Figure[], row: BodyRow): readonly Figure[] {
    const printed = this.labelUnder(row, 'sign') ?? '';
    const sign = SIGN.test(printed) ? printed : '';
    const unit = this.labelUnder(row, 'unit') ?? '';
    if (sign === '' && unit === '') return figures;
    return figures.map((figure) => {
      const isValue = figure.column === 'target' || figure.column === 'actual';
      if (!isValue || !BARE_NUMBER.test(figure.text)) return figure;
      const text = `${figure.column === 'target' ? sign : ''}${figure.text}${unit}`;
      return statedFigure(figure, { text, reading: readNumberText(text) });
    });
  }

  /** 一级 and 二级指标 are merged over their rows, repeated on each, or left blank below the first. */
  private followLevels(row: BodyRow): void {
    const { grid } = this.collector;
    const first = row.under.get('firstLevel');
    const label = this.labelUnder(row, 'firstLevel') ?? '';
    const known = this.firstLevel === null ? '' : grid.labelAt(this.firstLevel.place);
    if (first !== undefined && label !== '' && label !== known) {
      const position = { row: row.row, column: first.left };
      const cell = grid.cellAt(position);
      if (cell !== undefined) this.openFirstLevel({ area: grid.areaAt(position), cell, label });
    }
    const second = this.labelUnder(row, 'secondLevel') ?? '';
    if (second !== '') this.secondLevel = second;
  }

  private openFirstLevel(cell: LabelledCell): void {
    const points = STATED_POINTS.test(cell.label) ? this.collector.pointsIn(cell) : null;
    this.firstLevel = this.collector.add('first-level', cell, this.block?.key ?? 'total', [points]);
    this.secondLevel = '';
  }
}
