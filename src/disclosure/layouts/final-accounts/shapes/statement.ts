import type { SheetGrid } from '../../../sheet/grid';
import type { AccountsColumn, Line } from '../../form';
import { classCodeOf } from '../classes';
import type { StatementForm, StatementPanel, StatementSide } from '../definition';
import { headLabels, matchColumns, missingColumns } from '../header';
import { isOneOf } from '../words';
import type { FormRows, LineIdentity, ShapeReading } from './reading';
import { beginsNotes, figuresInRow, lineAt, NOT_READ, numbersColumns } from './reading';

/** An item's ordinal: 一、 十二、 1. (一) */
const ORDINAL =
  /^(?:(?:[一二三四五六七八九十]+|\d{1,2})[、.,:]|\([一二三四五六七八九十\d]+\)[、.,:]?)(?!\d)/u;
/** A part of the line above it, which its sum already holds. */
const OF_WHICH = /^其中/u;

/** A side of the statement in the sheet: where its items and its amounts stand. */
export interface Panel {
  readonly side: StatementSide;
  readonly prefix: StatementPanel['prefix'];
  readonly items: number;
  readonly columns: ReadonlyMap<AccountsColumn, number>;
}

/** Reads one side line by line, from the top. */
export class PanelReader {
  readonly lines: Line[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly grid: SheetGrid,
    private readonly panel: Panel,
  ) {}

  /** @param columns where the row's amounts stand, where it is not in the panel's own columns */
  take(row: number, columns = this.panel.columns): void {
    const { items } = this.panel;
    const name = { row, column: items };
    if (this.grid.areaAt(name).top !== row) return;
    const printed = this.grid.labelAt(name);
    const label = printed.replace(ORDINAL, '');
    if (label === '' || label === '栏次') return;
    const figures = figuresInRow(this.grid, columns, row);
    const identity = this.identify(label, printed, row);
    if (identity === null || this.seen.has(identity.key)) return;
    this.seen.add(identity.key);
    this.lines.push(lineAt(this.grid, identity, name, figures));
  }

  /** The declared line that a label names; below the line that it must follow, those that follow it come first. */
  private identify(label: string, printed: string, row: number): LineIdentity | null {
    const { side, prefix } = this.panel;
    const candidates = side.lines.filter(
      ({ words, after }) => isOneOf(label, words) && (after === undefined || this.seen.has(after)),
    );
    const declared = candidates.find(({ after }) => after !== undefined) ?? candidates[0];
    if (declared !== undefined && !this.seen.has(declared.key))
      return { key: declared.key, kind: 'named', partOf: declared.partOf ?? null, name: declared.name };
    if (this.seen.has(side.total) || OF_WHICH.test(printed)) return null;
    const code = prefix === 'expenditure' ? classCodeOf(label) : null;
    if (code !== null) return { key: `class-${code}`, kind: 'named', partOf: side.total, code };
    return { key: `${prefix}-item-${row}`, kind: 'named', partOf: side.total };
  }
}

/** Reads a statement of two sides, with or without 行次 columns and a 栏次 row. */
export function readStatement({ grid, rows }: FormRows, definition: StatementForm): ShapeReading {
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
  const labels = headLabels(grid, bodyAt === -1 ? rows : rows.slice(0, bodyAt));
  const within = (from: number, to: number | undefined) => (column: number) =>
    column > from && (to === undefined || column < to);
  const panels: readonly Panel[] = [
    {
      side: definition.income,
      prefix: 'income',
      items: left,
      columns: matchColumns(labels, definition.income.columns, within(left, right)),
    },
    {
      side: definition.expenditure,
      prefix: 'expenditure',
      items: right,
      columns: matchColumns(labels, definition.expenditure.columns, within(right, third)),
    },
  ];
  const missing = panels.flatMap(({ side, columns }) => missingColumns(columns, side.columns));
  if (missing.length > 0) return NOT_READ(missing);
  const readers = panels.map((panel) => new PanelReader(grid, panel));
  for (const row of body) {
    if (beginsNotes(grid, row)) break;
    if (!numbersColumns(grid, row)) for (const reader of readers) reader.take(row);
  }
  return { lines: readers.flatMap(({ lines }) => lines), missing, unknownColumns: [] };
}
