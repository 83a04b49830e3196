import type { Area, CellPlace } from '../../sheet/address';
import type { LabelledCell, SheetGrid } from '../../sheet/grid';
import { readNumberText } from '../../sheet/printed-number';
import { valueText } from '../../sheet/snapshot';
import { oneLine } from '../../sheet/text';
import type { ColumnKey, Figure, Line, LineKind } from '../form';
import type { Draft, Feature } from './draft';
import { cellFigure } from '../cell-figure';
import { figureUnder, numberInWords } from './figures';
import { amountsInHead, gradeIn, readHead, totalsInHead } from './head';
import type { HeaderColumns, HeaderRole } from './header';
import {
  DEPARTMENT_TITLE,
  FUNDS_HEADING,
  FUNDS_LINE,
  INDICATORS_HEADING,
  OBJECTIVE_HEADING,
  PROJECT_TITLE,
  SCORE_HEAD_POINTS,
  STATED_POINTS,
  SUBTOTAL,
} from './labels';
import type { RoledRow } from './rows';
import type { Segment } from './segments';

/** The points in a heading's own words: "（20分）", "(50 分)", "得分（20分×执行率）". */
const POINTS_IN_WORDS = /([(（]\s*)([\d０-９]+(?:[.．][\d０-９]+)?)(?=\s*分)/u;

/** A sign in a column of its own, and a value that waits for it. */
const SIGN = /^[≥≤><=]$/u;
const BARE_NUMBER = /^[\d,.]+$/u;

const FUND_COLUMNS: readonly ColumnKey[] = [
  'openingBudget',
  'budget',
  'execution',
  'weight',
  'rate',
  'score',
];
const AMOUNTS: ReadonlySet<ColumnKey> = new Set(['openingBudget', 'budget', 'execution']);
const INDICATOR_COLUMNS: readonly ColumnKey[] = ['target', 'actual', 'weight', 'score', 'deviation'];
const TOTAL_COLUMNS: readonly ColumnKey[] = ['weight', 'score'];

/**
 * Reads one segment of a sheet line by line: the funds, the objective, the blocks of indicators and the total.
 * It follows the labels only; which layout they make up is decided afterwards.
 */
class SegmentReader {
  private readonly lines: Line[] = [];
  private readonly features = new Set<Feature>();
  private header: {
    readonly role: HeaderRole;
    readonly columns: Map<HeaderColumnKey, Area>;
    readonly row: number;
  } | null = null;
  private block: Line | null = null;
  private firstLevel: Line | null = null;
  private secondLevel = '';
  private ended = false;

  constructor(
    private readonly grid: SheetGrid,
    private readonly rows: Segment,
  ) {}

  read(): Draft {
    const start = this.rows.findIndex(({ role }) => role.endsWith('-header'));
    const headRows = start === -1 ? this.rows : this.rows.slice(0, start);
    const tables = this.rows.findIndex(({ role }) => role === 'indicator-header');
    const head = readHead(headRows, tables === -1 ? this.rows : this.rows.slice(0, tables));
    for (const row of this.rows) this.take(row);
    const lines = [
      ...totalsInHead(this.grid, headRows),
      ...amountsInHead(this.grid, headRows),
      ...this.lines,
    ];
    const feature = (name: Feature, present: boolean): void => {
      if (present) this.features.add(name);
    };
    feature('title', head.title !== '');
    feature(
      'funds-line',
      lines.some(({ kind }) => kind === 'funds'),
    );
    feature(
      'indicators',
      lines.some(({ kind }) => kind === 'indicator'),
    );
    const department =
      DEPARTMENT_TITLE.test(head.title) || (head.project === null && !PROJECT_TITLE.test(head.title));
    feature(department ? 'department-subject' : 'project-subject', true);
    const last = Math.max(...lines.map(({ place }) => place.row));
    const notes = this.rows
      .filter(({ row }) => row > last)
      .flatMap(({ cells }) => cells.map(({ cell }) => oneLine(valueText(cell.value))));
    return { head, lines, notes, features: this.features };
  }

  private take(row: RoledRow): void {
    switch (row.role) {
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
        this.ended ||= this.lines.some(({ kind }) => kind === 'indicator');
        return;
      default:
        this.takeBody(row);
    }
  }

  private openHeader(role: HeaderRole, row: RoledRow): void {
    if (this.ended) return;
    this.header = { role, columns: new Map(row.columns), row: row.row };
    for (const [key, feature] of HEADER_FEATURES[role]) {
      if (key === null || row.columns.has(key)) this.features.add(feature);
    }
    if (role === 'indicator-header') this.block ??= this.openBlock(row.cells[0], INDICATORS_HEADING);
  }

  /** The one block of a form without goals; its points stand in the heading beside the header, if anywhere. */
  private openBlock(cell: LabelledCell | undefined, heading: RegExp): Line | null {
    if (cell === undefined) return null;
    const points = heading.test(cell.label) ? this.pointsIn(cell) : null;
    return this.add('block', cell, 'total', points === null ? [] : [points]);
  }

  private openGoal(row: RoledRow): void {
    if (this.ended) return;
    this.features.add('goals');
    const [label, ...rest] = row.cells;
    if (label === undefined) return;
    const points = this.pointsIn(label);
    const numbers = rest.map((cell) => cellFigure('score', cell.cell, this.placeOf(cell)));
    const score = numbers.filter(({ reading }) => reading.kind === 'number').at(-1);
    this.block = this.add('block', label, 'total', [points, score ?? null]);
    this.header = null;
    this.firstLevel = null;
    this.secondLevel = '';
  }

  private takeBody(row: RoledRow): void {
    const { header } = this;
    if (header === null || this.ended || row.cells.length === 0) return;
    if (this.continuesHeader(row)) {
      for (const [key, area] of row.columns) if (!header.columns.has(key)) header.columns.set(key, area);
      return;
    }
    if (header.role === 'funds-header') this.takeFunds(row, header.columns);
    else if (header.role === 'objective-header') this.takeObjective(row, header.columns);
    else this.takeIndicator(row, header.columns);
  }

  /** A header may be broken over two rows: the second only adds heads of columns, and holds no number. */
  private continuesHeader(row: RoledRow): boolean {
    const { header } = this;
    if (header === null || row.columns.size === 0) return false;
    const first = this.lines.at(-1);
    const untouched = first === undefined || first.place.row <= header.row;
    const added = [...row.columns.keys()].some((key) => !header.columns.has(key));
    return untouched && added && row.cells.every(({ cell }) => typeof cell.value !== 'number');
  }

  private takeFunds(row: RoledRow, columns: HeaderColumns): void {
    const amountsFrom = Math.min(...[...columns.values()].map(({ left }) => left));
    const labels = row.cells.filter(({ area }) => area.left < amountsFrom || area.right < amountsFrom);
    const label = labels.at(-1);
    if (label === undefined) {
      if (!this.lines.some(({ kind }) => kind === 'funds'))
        this.addFunds('funds', row, row.cells[0], columns);
      return;
    }
    const isTotal = labels.some((cell) => FUNDS_LINE.test(cell.label));
    if (isTotal && !this.lines.some(({ kind }) => kind === 'funds'))
      this.addFunds('funds', row, label, columns);
    else if (!isTotal) this.addFunds('fund-part', row, label, columns);
  }

  private addFunds(
    kind: LineKind,
    row: RoledRow,
    label: LabelledCell | undefined,
    columns: HeaderColumns,
  ): void {
    if (label === undefined) return;
    const figures = this.figures(FUND_COLUMNS, columns, row.row, this.placeOf(label));
    if (kind === 'funds' && !figures.some(({ column }) => column === 'weight')) {
      const stated = this.statedWeight(columns);
      if (stated !== null) figures.push(stated);
    }
    const hasAmount = figures.some(({ column, reading }) => AMOUNTS.has(column) && reading.kind === 'number');
    if (kind === 'funds' || hasAmount) this.add(kind, label, kind === 'funds' ? 'total' : 'funds', figures);
  }

  /** The weight of the execution score where no column prints it: 预算执行情况（20分）, else 得分（20分×执行率）. */
  private statedWeight(columns: HeaderColumns): Figure | null {
    const headings = this.rows.flatMap(({ cells }) => cells);
    const heading = headings.find(({ label }) => FUNDS_HEADING.test(label));
    const head = headings.find(
      ({ label, area }) => SCORE_HEAD_POINTS.test(label) && area.left === columns.get('score')?.left,
    );
    const cell = heading ?? head;
    return cell === undefined ? null : this.pointsIn(cell);
  }

  private takeObjective(row: RoledRow, columns: HeaderColumns): void {
    const score = columns.get('score');
    const label = row.cells[0];
    if (score === undefined || label === undefined || this.lines.some(({ kind }) => kind === 'objective'))
      return;
    const heading = this.rows
      .flatMap(({ cells }) => cells)
      .find((cell) => OBJECTIVE_HEADING.test(cell.label));
    const points = heading === undefined ? null : this.pointsIn(heading);
    this.add('objective', heading ?? label, 'total', [
      points,
      figureUnder(this.grid, 'score', score, row.row, null),
    ]);
  }

  private takeIndicator(row: RoledRow, columns: HeaderColumns): void {
    const names = (['name', 'secondLevel', 'firstLevel'] as const).flatMap((key) => {
      const head = columns.get(key);
      return head === undefined
        ? []
        : [{ key, label: this.grid.labelAt({ row: row.row, column: head.left }), head }];
    });
    if (names.some(({ label }) => SUBTOTAL.test(label))) return;
    this.followLevels(row, columns);
    const figures = this.withSignAndUnit(
      this.figures(INDICATOR_COLUMNS, columns, row.row, null),
      columns,
      row.row,
    );
    const target = figures.filter(
      ({ column }) => column === 'target' || column === 'actual' || column === 'score',
    );
    const named = names.find(
      ({ label, head }) =>
        label !== '' && this.grid.areaAt({ row: row.row, column: head.left }).top === row.row,
    );
    const holds = target.some(({ value }) => value !== null);
    if (named === undefined && !holds) return;
    const nameHead = columns.get('name') ?? columns.get('secondLevel');
    const position = { row: row.row, column: (named?.head ?? nameHead)?.left ?? 0 };
    if (!holds && named?.key !== 'name') return;
    this.lines.push({
      key: `indicator-${this.lines.length}`,
      kind: 'indicator',
      label: oneLine(valueText(this.grid.cellAt(position)?.value ?? null)),
      place: this.grid.placeAt(position),
      partOf: this.firstLevel?.key ?? this.block?.key ?? 'total',
      figures: new Map(figures.map((figure) => [figure.column, figure])),
      firstLevel: this.firstLevel === null ? '' : this.firstLevel.label.replace(/\s/gu, ''),
      secondLevel: this.secondLevel,
    });
  }

  /** Targets whose sign and unit stand in columns of their own (= | 100 | %) read like those in one cell (=100%). */
  private withSignAndUnit(figures: readonly Figure[], columns: HeaderColumns, row: number): Figure[] {
    const [sign, unit] = (['sign', 'unit'] as const).map((key) => {
      const head = columns.get(key);
      return head === undefined ? '' : this.grid.labelAt({ row, column: head.left });
    });
    const quantitySign = SIGN.test(sign ?? '') ? (sign ?? '') : '';
    return figures.map((figure) => {
      const isValue = (figure.column === 'target' || figure.column === 'actual') && figure.text !== '';
      if (!isValue || (quantitySign === '' && (unit ?? '') === '') || !BARE_NUMBER.test(figure.text))
        return figure;
      const text = `${figure.column === 'target' ? quantitySign : ''}${figure.text}${unit ?? ''}`;
      return { ...figure, text, reading: readNumberText(text) };
    });
  }

  /** 一级 and 二级指标 are merged over their rows, repeated on each, or left blank below the first. */
  private followLevels(row: RoledRow, columns: HeaderColumns): void {
    const first = columns.get('firstLevel');
    const second = columns.get('secondLevel');
    if (first !== undefined) {
      const position = { row: row.row, column: first.left };
      const label = this.grid.labelAt(position);
      const known = this.firstLevel === null ? '' : this.grid.labelAt(this.firstLevel.place);
      if (label !== '' && label !== known) {
        const cell = this.grid.cellAt(position);
        if (cell !== undefined) {
          const labelled = { area: this.grid.areaAt(position), cell, label };
          const points = STATED_POINTS.test(label) ? this.pointsIn(labelled) : null;
          this.firstLevel = this.add('first-level', labelled, this.block?.key ?? 'total', [points]);
          this.secondLevel = '';
        }
      }
    }
    const label = second === undefined ? '' : this.grid.labelAt({ row: row.row, column: second.left });
    if (label !== '') this.secondLevel = label;
  }

  private takeTotal(row: RoledRow): void {
    const label = row.cells[0];
    const { header } = this;
    if (label === undefined || header?.role !== 'indicator-header') {
      if (header?.role === 'funds-header') this.takeFunds(row, header.columns);
      return;
    }
    const figures = this.figures(TOTAL_COLUMNS, header.columns, row.row, this.placeOf(label));
    const grade = gradeIn(this.grid, row.cells.slice(1));
    if (grade !== null) figures.push(grade);
    this.add('total', label, null, figures);
    this.ended = true;
  }

  private figures(
    keys: readonly ColumnKey[],
    columns: HeaderColumns,
    row: number,
    label: CellPlace | null,
  ): Figure[] {
    return keys.flatMap((key) => {
      const head = columns.get(key === 'actual' && !columns.has('actual') ? 'achieved' : key);
      const figure = head === undefined ? null : figureUnder(this.grid, key, head, row, label);
      return figure === null ? [] : [figure];
    });
  }

  private pointsIn(cell: LabelledCell): Figure | null {
    return numberInWords('weight', cell, this.placeOf(cell), POINTS_IN_WORDS);
  }

  private add(
    kind: LineKind,
    cell: LabelledCell,
    partOf: string | null,
    figures: readonly (Figure | null)[],
  ): Line {
    const present = figures.filter((figure) => figure !== null);
    const key = kind === 'funds' || kind === 'objective' ? kind : `${kind}-${this.lines.length}`;
    const line: Line = {
      key,
      kind,
      label: oneLine(valueText(cell.cell.value)),
      place: this.placeOf(cell),
      partOf,
      figures: new Map(present.map((figure) => [figure.column, figure])),
    };
    this.lines.push(line);
    return line;
  }

  private placeOf({ area }: LabelledCell): CellPlace {
    return { sheet: this.grid.sheet.name, row: area.top, column: area.left };
  }
}

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
    ],
  };

/** Reads a segment of a sheet into lines with their figures, and says what features it has. */
export function readSegment(grid: SheetGrid, rows: Segment): Draft {
  return new SegmentReader(grid, rows).read();
}
