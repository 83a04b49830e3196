import type { LabelledCell } from '../../sheet/grid';
import type { ColumnKey, Figure, LineKind } from '../form';
import { figureUnder } from './figures';
import type { HeaderColumns } from './header';
import { FUNDS_HEADING, FUNDS_LINE, OBJECTIVE_HEADING, SCORE_HEAD_POINTS } from './labels';
import type { BodyRow, LineCollector } from './line-collector';
import type { Segment } from './segments';

const FUND_COLUMNS: readonly ColumnKey[] = [
  'openingBudget',
  'budget',
  'execution',
  'weight',
  'rate',
  'score',
  'deviation',
];
const AMOUNTS: ReadonlySet<ColumnKey> = new Set(['openingBudget', 'budget', 'execution']);

/** Reads the funds (资金情况, 预算执行情况) and the scored objective (项目绩效总目标) of a form. */
export class FundsSection {
  constructor(
    private readonly collector: LineCollector,
    /** All rows of the form: the points of a section may stand in a heading anywhere beside it. */
    private readonly segment: Segment,
  ) {}

  /** A row below the funds' header: the line whose rate is scored, or one of its parts. */
  takeFunds(row: BodyRow): void {
    const amountsFrom = Math.min(...[...row.under.values()].map(({ left }) => left));
    const labels = row.cells.filter(({ area }) => area.left < amountsFrom);
    const label = labels.at(-1);
    for (const { area } of labels) this.collector.note({ row: area.top, column: area.left });
    const open = !this.collector.has('funds');
    const isTotal = label === undefined || labels.some((cell) => FUNDS_LINE.test(cell.label));
    const named = label ?? this.heading() ?? row.cells[0];
    if (named === undefined || (isTotal && !open)) return;
    this.add(isTotal ? 'funds' : 'fund-part', row, named);
  }

  /** The row below the objective's header, where the form scores it. */
  takeObjective(row: BodyRow): void {
    const score = row.under.get('score');
    const label = row.cells[0];
    if (score === undefined || label === undefined || this.collector.has('objective')) return;
    const heading = this.headings().find((cell) => OBJECTIVE_HEADING.test(cell.label));
    const points = heading === undefined ? null : this.collector.pointsIn(heading);
    const figure = figureUnder(this.collector.grid, 'score', score, row.row, null);
    this.collector.add('objective', heading ?? label, 'total', [points, figure]);
  }

  private add(kind: LineKind & ('funds' | 'fund-part'), row: BodyRow, label: LabelledCell): void {
    const figures = this.collector.figures(FUND_COLUMNS, row, this.collector.placeOf(label));
    if (kind === 'funds') {
      const stated = figures.some(({ column }) => column === 'weight') ? null : this.statedWeight(row.under);
      this.collector.add('funds', label, 'total', [...figures, stated]);
      return;
    }
    const hasAmount = figures.some(({ column, reading }) => AMOUNTS.has(column) && reading.kind === 'number');
    if (hasAmount) this.collector.add('fund-part', label, 'funds', figures);
  }

  /** The weight of the execution score where no column prints it: 预算执行情况（20分）, else 得分（20分×执行率）. */
  private statedWeight(columns: HeaderColumns): Figure | null {
    const heading = this.headings().find(({ label }) => FUNDS_HEADING.test(label));
    const head = this.headings().find(
      ({ label, area }) => SCORE_HEAD_POINTS.test(label) && area.left === columns.get('score')?.left,
    );
    const cell = heading ?? head;
    return cell === undefined ? null : this.collector.pointsIn(cell);
  }

  /** The first cell of the header: the name of a line that has none of its own. */
  private heading(): LabelledCell | undefined {
    return this.segment.find(({ role }) => role === 'funds-header')?.cells[0];
  }

  private headings(): readonly LabelledCell[] {
    return this.segment.flatMap(({ cells }) => cells);
  }
}
