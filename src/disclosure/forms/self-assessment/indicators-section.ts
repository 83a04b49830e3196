import type { Position } from '../../sheet/address';
import type { LabelledCell } from '../../sheet/grid';
import { readNumberText } from '../../sheet/printed-number';
import { valueText } from '../../sheet/snapshot';
import { normaliseLabel, oneLine } from '../../sheet/text';
import { cellFigure, statedFigure } from '../cell-figure';
import type { ColumnKey, Figure, Line } from '../form';
import {
  INDICATORS_HEADING,
  NO_UNIT_IN_COLUMN,
  NOT_ADJUSTED,
  SIGNS_IN_COLUMN,
  STATED_POINTS,
  SUBTOTAL,
  SUM_OF_INDICATORS,
} from './labels';
import type { BodyRow, LineCollector } from './line-collector';
import type { HeaderKey } from './labels';
import type { RoledRow } from './rows';

const INDICATOR_COLUMNS: readonly ColumnKey[] = [
  'target',
  'actual',
  'weight',
  'coefficient',
  'score',
  'deviation',
];
/** The columns of words that go into a line's name, level, sign and unit. */
const NAMING: readonly HeaderKey[] = ['name', 'secondLevel', 'firstLevel', 'adjustedTarget', 'sign', 'unit'];
const VALUES: ReadonlySet<ColumnKey> = new Set(['target', 'actual', 'score']);

/** A value that waits for the unit in a column of its own. */
const BARE_NUMBER = /^-?[\d,]*\.?\d+$/u;
/** A number, bare or with its unit, that waits for the sign: no date, no range, none with a sign or its words (10天以内). */
const UNSIGNED = /^-?[\d,]*\.?\d+(?!月)[^\d年日号季以内左≥≤><=]*$/u;

/** What stands in the columns of signs and units beside a target. */
interface OwnColumns {
  readonly sign?: string;
  readonly unit?: string;
}

function isSign(word: string): boolean {
  return SIGNS_IN_COLUMN.some(([sign]) => sign === word);
}

/**
 * A value whose sign and unit stand in columns of their own (= | 100 | %) reads like one in one cell (=100%); one that
 * already has the unit (100%) only lacks the sign. The sign is the target's; the unit is of both.
 */
function withSignAndUnit(figure: Figure, { sign = '', unit = '' }: OwnColumns): Figure {
  if (figure.column !== 'target' && figure.column !== 'actual') return figure;
  const printed = normaliseLabel(figure.text);
  const before = figure.column === 'target' && isSign(sign) && UNSIGNED.test(printed) ? sign : '';
  const behind = BARE_NUMBER.test(printed) ? unit : '';
  if (before === '' && behind === '') return figure;
  const text = `${before}${figure.text}${behind}`;
  return statedFigure(figure, { text, reading: readNumberText(text) });
}

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
    if (names.some(({ label }) => SUBTOTAL.test(label) || this.isSum(label, row))) return;
    this.followLevels(row);
    for (const key of NAMING) this.noteUnder(row, key);
    const own = this.ownColumns(row);
    const figures = this.collector
      .figures(INDICATOR_COLUMNS, this.withTargetInForce(row), null)
      .map((figure) => withSignAndUnit(figure, own));
    const holds = figures.some(({ column, value }) => VALUES.has(column) && value !== null);
    const begins = (column: number): boolean =>
      this.collector.grid.areaAt({ row: row.row, column }).top === row.row;
    const named = names.find(({ label, column }) => label !== '' && begins(column));
    if (!holds && named?.key !== 'name') return;
    const column = named?.column ?? (row.under.get('name') ?? row.under.get('secondLevel'))?.left ?? 0;
    this.add({ row: row.row, column }, figures, own);
  }

  private isSum(label: string, { row, under }: BodyRow): boolean {
    const isBlank = (['target', 'actual'] as const).every((key) => {
      const column = under.get(key)?.left;
      return column === undefined || this.collector.grid.labelAt({ row, column }) === '';
    });
    return isBlank && SUM_OF_INDICATORS.test(label);
  }

  private add(name: Position, figures: readonly Figure[], own: OwnColumns): void {
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
      ...own,
    });
  }

  /** Notes the cell of a row under a head as read. */
  private noteUnder({ row, under }: BodyRow, key: HeaderKey): void {
    const head = under.get(key);
    if (head !== undefined) this.collector.note(this.collector.grid.placeAt({ row, column: head.left }));
  }

  private labelUnder(
    { row, under }: BodyRow,
    key: 'name' | 'secondLevel' | 'firstLevel' | 'adjustedTarget' | 'sign' | 'unit',
  ): string | null {
    const head = under.get(key);
    return head === undefined ? null : this.collector.grid.labelAt({ row, column: head.left });
  }

  /** The row with its adjusted target as its target, where it was adjusted, or where no other is printed. */
  private withTargetInForce(row: BodyRow): BodyRow {
    const adjusted = row.under.get('adjustedTarget');
    if (adjusted === undefined) return row;
    const kept = NOT_ADJUSTED.test(this.labelUnder(row, 'adjustedTarget') ?? '');
    if (kept && row.under.has('target')) return row;
    return { ...row, under: new Map(row.under).set('target', adjusted) };
  }

  /** What stands beside a target in columns of its own, where the form has them and the row fills them. */
  private ownColumns(row: BodyRow): OwnColumns {
    const printed = this.labelUnder(row, 'sign') ?? '';
    const sign = SIGNS_IN_COLUMN.find(([, pattern]) => pattern.test(printed))?.[0] ?? printed;
    const unit = this.labelUnder(row, 'unit') ?? '';
    return {
      ...(sign === '' ? {} : { sign }),
      ...(NO_UNIT_IN_COLUMN.test(unit) ? {} : { unit }),
    };
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
