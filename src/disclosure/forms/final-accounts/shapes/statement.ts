import type { SheetGrid } from '../../../sheet/grid';
import { valueText } from '../../../sheet/snapshot';
import { oneLine } from '../../../sheet/text';
import { statedFigure } from '../../cell-figure';
import type { Figure, FurtherFigures, Line, UnreadPart } from '../../form';
import { classCodeOf } from '../classes';
import type { StatementForm, StatementPanel, StatementSide } from '../definition';
import type { ChosenColumns } from '../column-choice';
import { chooseColumns, formYear, missingColumns } from '../column-choice';
import type { ColumnHead } from '../header';
import { columnHeads } from '../header';
import { isOneOf } from '../words';
import type { FormRows, LineIdentity, ShapeReading } from './reading';
import {
  beginsNotes,
  columnsRead,
  figuresInRow,
  furtherFigures,
  holdsFigures,
  joinedFigures,
  lineAt,
  NOT_READ,
  numbersColumns,
  unreadColumns,
  unreadLine,
} from './reading';

/** An item's ordinal: 一、 十二、 1. (一) */
const ORDINAL =
  /^(?:(?:[一二三四五六七八九十]+|\d{1,2})[、.,:]|\([一二三四五六七八九十\d]+\)[、.,:]?)(?!\d)/u;

/** A normalised label of an item without its ordinal. */
export function withoutOrdinal(label: string): string {
  return label.replace(ORDINAL, '');
}

/** The kind of an ordinal: its digits left out, 一、 is not (一) and not 1. */
function kindOfOrdinal(ordinal: string): string {
  return ordinal.replace(/[一二三四五六七八九十]+/u, '一').replace(/\d+/u, '1');
}

/** A part of the line above it, which its sum already holds. */
const OF_WHICH = /^其中/u;
const OF_WHICH_BEFORE = /^其中[:,]?/u;

/** A side of the statement in the sheet: where its items and its amounts stand. */
export interface Panel {
  readonly side: StatementSide;
  readonly prefix: StatementPanel['prefix'];
  readonly items: number;
  /** The heads between its items and the next side. */
  readonly heads: readonly ColumnHead[];
  readonly chosen: ChosenColumns;
}

const holdsAny = (figures: readonly Figure[]): boolean =>
  figures.some(({ reading }) => reading.kind === 'number' && !reading.value.isZero());

const NO_READING = { kind: 'unreadable', reason: 'words', raw: '' } as const;

/** Reads one side line by line, from the top. */
export class PanelReader {
  readonly lines: Line[] = [];
  readonly further: FurtherFigures[] = [];
  readonly unread: UnreadPart[] = [];
  private readonly seen = new Set<string>();
  /** The kind of ordinals that the items bear; "" for none yet. */
  private ordinals = '';
  /** Whether the lines are parts: 其中 began them, or ordinals of a lower kind. */
  private inParts = false;

  constructor(
    private readonly grid: SheetGrid,
    private readonly panel: Panel,
  ) {}

  /** @param chosen where the row's amounts stand, where it is not in the panel's own columns */
  take(row: number, chosen = this.panel.chosen): void {
    const { items } = this.panel;
    const name = { row, column: items };
    if (this.grid.areaAt(name).top !== row) return;
    const printed = this.grid.labelAt(name);
    const label = withoutOrdinal(printed);
    if (label === '' || label === '栏次') return;
    this.beginsParts(label, printed);
    const figures = figuresInRow(this.grid, chosen, row);
    const identity = this.identify(label, printed, row);
    if (identity !== null && this.seen.has(identity.key) && holdsAny(figures)) {
      this.repeat(identity.key, row);
      return;
    }
    if (identity === null || this.seen.has(identity.key)) {
      const cells = unreadLine(this.grid, row, columnsRead(chosen));
      this.unread.push(
        ...cells.map((part) => ({
          ...part,
          name: oneLine(valueText(this.grid.cellAt(name)?.value ?? null)),
        })),
      );
      return;
    }
    this.seen.add(identity.key);
    this.further.push(...furtherFigures(this.grid, chosen, [{ key: identity.key, row }]));
    this.lines.push(lineAt(this.grid, identity, name, figures));
  }

  private beginsParts(label: string, printed: string): void {
    const kind = kindOfOrdinal(printed.slice(0, printed.length - label.length));
    if (kind !== '' && this.ordinals === '') this.ordinals = kind;
    if (OF_WHICH.test(label)) this.inParts = true;
    else if (kind !== '') this.inParts = kind !== this.ordinals;
  }

  /** A line that stands there once more: nobody can tell which of them counts. */
  private repeat(key: string, row: number): void {
    const at = this.lines.findIndex((line) => line.key === key);
    const first = this.lines[at];
    if (first === undefined) return;
    const { grid } = this;
    const name = { row, column: this.panel.items };
    const printed = [first.label, oneLine(valueText(grid.cellAt(name)?.value ?? null))];
    const undecided = { why: 'repeated', names: [...new Set(printed)].join('、') } as const;
    const figures = [...first.figures].map(
      ([column, figure]) =>
        [column, statedFigure(figure, { text: '', reading: NO_READING, undecided })] as const,
    );
    this.lines[at] = { ...first, figures: new Map(figures) };
    this.unread.push({
      kind: 'undecided',
      why: 'repeated',
      name: undecided.names,
      cells: [first.place, grid.placeAt(name)],
    });
  }

  /**
   * A line above the total that is a part, by 其中 before it or before those above it; undefined for none. What bears no
   * ordinal there, where others do, is no item; where none does, nobody can tell.
   */
  private identifyPart(label: string, printed: string): LineIdentity | null | undefined {
    const { side } = this.panel;
    if (!this.inParts || this.seen.has(side.total)) return undefined;
    const declared = side.lines.find(({ words }) => isOneOf(label.replace(OF_WHICH_BEFORE, ''), words));
    if (declared === undefined) return this.ordinals === '' || OF_WHICH.test(printed) ? undefined : null;
    const { key, name, within } = declared;
    if (within === undefined || !this.seen.has(within) || this.seen.has(key)) return undefined;
    return { key, kind: 'named', partOf: within, name };
  }

  /** The declared line that a label names; below the line that it must follow, those that follow it come first. */
  private identify(label: string, printed: string, row: number): LineIdentity | null {
    const { side, prefix } = this.panel;
    const part = this.identifyPart(label, printed);
    if (part !== undefined) return part;
    const candidates = side.lines.filter(
      ({ words, after }) => isOneOf(label, words) && (after === undefined || this.seen.has(after)),
    );
    const declared = candidates.find(({ after }) => after !== undefined) ?? candidates[0];
    const isRepeated = declared !== undefined && this.seen.has(declared.key);
    if (declared !== undefined && (!isRepeated || !(this.seen.has(side.total) || OF_WHICH.test(printed))))
      return { key: declared.key, kind: 'named', partOf: declared.partOf ?? null, name: declared.name };
    if (this.seen.has(side.total) || OF_WHICH.test(printed)) return null;
    const code = prefix === 'expenditure' ? classCodeOf(label) : null;
    if (code !== null) return { key: `class-${code}`, kind: 'named', partOf: side.total, code };
    return { key: `${prefix}-item-${row}`, kind: 'named', partOf: side.total };
  }
}

/** 行次: the numbers of the lines, which are no figures. */
const LINE_NUMBERS = /行次$/u;

/** The heads of a side's amounts. */
export function amountHeads({ heads }: Panel): readonly ColumnHead[] {
  return heads.filter(({ labels }) => !LINE_NUMBERS.test(labels.join('')));
}

/** Tells the columns of the items and of the numbers of lines. */
export function namesLines(panels: readonly Panel[]): (column: number) => boolean {
  const naming = new Set(
    panels.flatMap(({ items, heads }) => [
      items,
      ...heads.filter(({ labels }) => LINE_NUMBERS.test(labels.join(''))).map(({ column }) => column),
    ]),
  );
  return (column) => naming.has(column);
}

/** Reads a statement of two sides, with or without 行次 columns and a 栏次 row. */
export function readStatement({ grid, rows, year, unit }: FormRows, definition: StatementForm): ShapeReading {
  const { items } = definition;
  const itemHeads = (row: number) => grid.labelsInRow(row).filter(({ label }) => isOneOf(label, items.words));
  const notRead = NOT_READ([`${items.name}（收入）`, `${items.name}（支出）`]);
  const headAt = rows.findIndex((row) => itemHeads(row).length >= 2);
  const headRow = rows[headAt];
  if (headRow === undefined) return notRead;
  const [left, right, third] = itemHeads(headRow).map(({ area }) => area.left);
  if (left === undefined || right === undefined) return notRead;
  const isBody = (row: number): boolean =>
    row > headRow &&
    !numbersColumns(grid, row) &&
    [left, right].some(
      (column) => grid.areaAt({ row, column }).top === row && grid.labelAt({ row, column }) !== '',
    );
  const bodyAt = rows.findIndex(isBody);
  const body = bodyAt === -1 ? [] : rows.slice(bodyAt);
  const heads = columnHeads(grid, bodyAt === -1 ? rows : rows.slice(0, bodyAt));
  const within = (from: number, to: number | undefined): readonly ColumnHead[] =>
    heads.filter(({ column }) => column > from && (to === undefined || column < to));
  const sides = [
    { side: definition.income, prefix: 'income', items: left, heads: within(left, right) },
    { side: definition.expenditure, prefix: 'expenditure', items: right, heads: within(right, third) },
  ] as const;
  const formYears = formYear(
    sides.flatMap((one) => one.heads),
    sides.flatMap(({ side }) => side.columns),
    year,
  );
  const holds = holdsFigures(grid, body);
  const panels = sides.map((one): Panel => ({
    ...one,
    chosen: chooseColumns(one.heads, one.side.columns, { year: formYears, unit, holds }),
  }));
  const missing = panels.flatMap(({ side, chosen }) => missingColumns(chosen, side.columns));
  if (missing.length > 0) return NOT_READ(missing);
  const readers = panels.map((panel) => new PanelReader(grid, panel));
  for (const row of body) {
    if (beginsNotes(grid, row)) break;
    if (!numbersColumns(grid, row)) for (const reader of readers) reader.take(row);
  }
  return {
    lines: readers.flatMap(({ lines }) => lines),
    missing,
    unknownColumns: [],
    year: formYears.year,
    further: joinedFigures(readers.flatMap(({ further }) => further)),
    unread: [
      ...panels.flatMap((panel) => unreadColumns(grid, amountHeads(panel), [panel.chosen], body)),
      ...readers.flatMap(({ unread }) => unread),
    ],
    table: { heads, body, naming: namesLines(panels) },
  };
}
