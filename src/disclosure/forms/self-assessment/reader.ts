import type { Area } from '../../sheet/address';
import type { SheetGrid } from '../../sheet/grid';
import { valueText } from '../../sheet/snapshot';
import { oneLine } from '../../sheet/text';
import type { ColumnKey } from '../form';
import type { Draft, Feature, Head } from './draft';
import { FundsSection } from './funds-section';
import { amountsInHead, gradeIn, readHead, totalsInHead } from './head';
import type { HeaderColumns, HeaderRole } from './header';
import { IndicatorsSection } from './indicators-section';
import { DEPARTMENT_TITLE, PROJECT_TITLE } from './labels';
import type { BodyRow } from './line-collector';
import { LineCollector } from './line-collector';
import { withWeightsInPoints } from './percent-weights';
import type { RoledRow } from './rows';
import type { Segment } from './segments';
import type { HeaderAbove } from './unread';
import { UnreadParts } from './unread';

const TOTAL_COLUMNS: readonly ColumnKey[] = ['weight', 'score'];

type HeaderColumnKey = Parameters<HeaderColumns['get']>[0];

/** The features that a header shows: by being there (null), or by one of its columns. */
const HEADER_FEATURES: Readonly<Record<HeaderRole, readonly (readonly [HeaderColumnKey | null, Feature])[]>> =
  {
    'funds-header': [
      [null, 'funds-header'],
      ['rate', 'rate-column'],
    ],
    'objective-header': [['score', 'scored-objective']],
    'indicator-header': [
      [null, 'indicator-header'],
      ['weight', 'weight-column'],
      ['score', 'score-column'],
      ['coefficient', 'coefficient-column'],
      ['actual', 'actual-column'],
      ['achieved', 'actual-column'],
    ],
  };

/** The header that the rows below it stand under. */
interface OpenHeader extends HeaderAbove {
  readonly role: HeaderRole;
  readonly columns: Map<HeaderColumnKey, Area>;
  readonly row: number;
}

/**
 * Reads one segment of a sheet line by line: the funds, the objective, the blocks of indicators and the total.
 * It follows the labels only; which layout they make up is decided afterwards.
 */
class SegmentReader {
  private readonly collector: LineCollector;
  private readonly funds: FundsSection;
  private readonly indicators: IndicatorsSection;
  private readonly features = new Set<Feature>();
  private readonly unread: UnreadParts;
  private header: OpenHeader | null = null;
  private ended = false;

  constructor(
    private readonly grid: SheetGrid,
    private readonly rows: Segment,
  ) {
    this.collector = new LineCollector(grid);
    this.unread = new UnreadParts(this.collector);
    this.funds = new FundsSection(this.collector, rows);
    this.indicators = new IndicatorsSection(this.collector);
  }

  read(): Draft {
    const start = this.rows.findIndex(({ role }) => role.endsWith('-header'));
    const headRows = start === -1 ? this.rows : this.rows.slice(0, start);
    const tables = this.rows.findIndex(({ role }) => role === 'indicator-header');
    const head = readHead(headRows, tables === -1 ? this.rows : this.rows.slice(0, tables));
    for (const row of this.rows) this.take(row);
    this.noteFeatures(head);
    const lines = [
      ...totalsInHead(this.grid, headRows),
      ...amountsInHead(this.grid, headRows),
      ...this.collector.lines,
    ];
    const last = lines.reduce((row, { place }) => Math.max(row, place.row), -1);
    const notes = this.rows
      .filter(({ row }) => row > last)
      .flatMap(({ cells }) => cells.map(({ cell }) => oneLine(valueText(cell.value))));
    return {
      head,
      lines: withWeightsInPoints(lines),
      notes,
      unread: this.unread.all(),
      features: this.features,
    };
  }

  private noteFeatures({ title, project }: Head): void {
    const department = DEPARTMENT_TITLE.test(title) || (project === null && !PROJECT_TITLE.test(title));
    this.features.add(department ? 'department-subject' : 'project-subject');
    if (title !== '') this.features.add('title');
    if (this.collector.has('funds')) this.features.add('funds-line');
    if (this.collector.has('indicator')) this.features.add('indicators');
  }

  private take(row: RoledRow): void {
    switch (row.role) {
      case 'header-below':
        return;
      case 'funds-header':
      case 'objective-header':
      case 'indicator-header':
        this.openHeader(row.role, row);
        return;
      case 'goal':
        this.openGoal(row);
        return;
      case 'total':
        this.takeTotal(row);
        return;
      case 'after':
        this.ended ||= this.collector.has('indicator');
        return;
      default:
        this.takeBody(row);
    }
  }

  private openHeader(role: HeaderRole, row: RoledRow): void {
    if (this.ended) return;
    const { columns, undecided, rows } = row.head;
    const lower = rows === 2 ? this.grid.labelsInRow(row.row + 1) : [];
    const cells = [...lower, ...row.cells];
    this.header = { role, columns: new Map(columns), undecided, cells, row: row.row + rows - 1 };
    this.unread.takeHeader(this.header);
    for (const [key, feature] of HEADER_FEATURES[role]) {
      if (key === null || row.head.columns.has(key)) this.features.add(feature);
    }
    if (role === 'indicator-header') this.indicators.openHeader(row);
  }

  private openGoal(row: RoledRow): void {
    if (this.ended) return;
    this.features.add('goals');
    this.indicators.openGoal(row);
    this.header = null;
  }

  private takeBody(row: RoledRow): void {
    const { header } = this;
    if (header === null || this.ended || row.cells.length === 0) return;
    if (this.continues(header, row)) {
      for (const [key, area] of row.head.columns) if (!header.columns.has(key)) header.columns.set(key, area);
      return;
    }
    const body: BodyRow = { ...row, under: header.columns };
    if (header.role === 'funds-header') this.funds.takeFunds(body);
    else if (header.role === 'objective-header') this.funds.takeObjective(body);
    else this.indicators.take(body);
    // What is below the head of an objective are words.
    if (header.role !== 'objective-header') this.unread.takeRow(row, header);
  }

  /** A header may be broken over two rows: the second only adds heads of columns, and holds no number. */
  private continues(header: OpenHeader, row: RoledRow): boolean {
    const last = this.collector.lines.at(-1);
    const untouched = last === undefined || last.place.row <= header.row;
    const added = [...row.head.columns.keys()].some((key) => !header.columns.has(key));
    return untouched && added && row.cells.every(({ cell }) => typeof cell.value !== 'number');
  }

  /** 总分 below the indicators; below the funds' header, 合计 is the funds' own line. */
  private takeTotal(row: RoledRow): void {
    const [label, ...others] = row.cells;
    const { header } = this;
    if (label === undefined || header === null) return;
    const body: BodyRow = { ...row, under: header.columns };
    if (header.role === 'funds-header') {
      this.funds.takeFunds(body);
      this.unread.takeRow({ ...row, role: 'other' }, header);
    }
    if (header.role !== 'indicator-header') return;
    const figures = this.collector.figures(TOTAL_COLUMNS, body, this.collector.placeOf(label));
    this.collector.add('total', label, null, [...figures, gradeIn(this.grid, others)]);
    this.unread.takeRow(row, header);
    this.ended = true;
  }
}

/** Reads a segment of a sheet into lines with their figures, and says what features it has. */
export function readSegment(grid: SheetGrid, rows: Segment): Draft {
  return new SegmentReader(grid, rows).read();
}
