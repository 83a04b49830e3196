import { boundsOf } from '../../../sheet/address';
import type { SheetGrid } from '../../../sheet/grid';
import type { AmountUnit, Figure, FurtherFigures, Line, UnreadPart } from '../../form';
import type { BlocksForm } from '../definition';
import type { ChosenColumns } from '../column-choice';
import { chooseColumns, formYear } from '../column-choice';
import type { ColumnHead } from '../header';
import { columnHeads } from '../header';
import { endsWithOneOf, isOneOf } from '../words';
import type { FormRows, ShapeReading } from './reading';
import {
  beginsNotes,
  columnsRead,
  figureAt,
  figuresInRow,
  furtherFigures,
  holdsFigures,
  holdsNumber,
  joinedFigures,
  lineAt,
  NOT_READ,
  numbersColumns,
  unreadColumns,
  unreadLine,
} from './reading';

/** An economic code: 类 3 digits, 款 5. */
const ECONOMIC_CODE = /^\d{3}(?:\d{2})?$/u;

/** One block of codes, names and amounts as the header shows it. */
interface BlockHeads {
  readonly codes: readonly number[];
  readonly name: number;
  /** The columns from its name to the next block. */
  readonly heads: readonly ColumnHead[];
}

/** The same with its column of amounts chosen. */
interface Block extends BlockHeads {
  readonly chosen: ChosenColumns;
}

/** The blocks that the header shows: code (in one column or two), name and amounts, once to three times beside each other. */
function blocksIn(heads: readonly ColumnHead[], { leading }: BlocksForm): readonly BlockHeads[] {
  const isCode = (labels: readonly string[]): boolean =>
    endsWithOneOf(labels.join(''), leading.codes.words) || isOneOf(labels.at(-1) ?? '', leading.codes.levels);
  const blocks: { codes: number[]; name: number | null; heads: ColumnHead[] }[] = [];
  let open: (typeof blocks)[number] | undefined;
  for (const head of heads) {
    const { column, labels } = head;
    if (isCode(labels)) {
      if (open?.name === null) open.codes.push(column);
      else {
        open = { codes: [column], name: null, heads: [] };
        blocks.push(open);
      }
    } else if (open !== undefined) {
      if (open.name === null && endsWithOneOf(labels.join(''), leading.names.words)) open.name = column;
      else if (open.name !== null) open.heads.push(head);
    }
  }
  return blocks.flatMap(({ name, ...block }) => (name === null ? [] : [{ ...block, name }]));
}

/** The header: the rows above the first that begins with a code. */
function headerLength({ grid, rows }: FormRows): number {
  const first = rows.findIndex(
    (row) =>
      !numbersColumns(grid, row) && grid.labelsInRow(row).some(({ label }) => ECONOMIC_CODE.test(label)),
  );
  return first === -1 ? rows.length : first;
}

/** The code that a block prints in a row: its parts (类 | 款) joined. */
function codeAt(grid: SheetGrid, { codes }: BlockHeads, row: number, above: string): string {
  const parts = codes.map((column) => {
    const area = grid.areaAt({ row, column });
    return area.top === row && area.left === column ? grid.labelAt({ row, column }) : '';
  });
  const [first = '', second = ''] = parts;
  if (first === '' && /^\d{1,2}$/u.test(second)) return `${above.slice(0, 3)}${second.padStart(2, '0')}`;
  return `${first}${/^\d$/u.test(second) ? `0${second}` : second}`;
}

/** The first number to the right of a label in its row, or in the row below where only numbers stand. */
function amountBeside(
  grid: SheetGrid,
  row: number,
  below: number | undefined,
  from: number,
  to: number,
  accepts: (column: number) => boolean,
  units: ReadonlyMap<number, AmountUnit>,
): Figure | null {
  for (const candidate of [row, below]) {
    if (candidate === undefined) continue;
    for (let column = from; column <= to; column += 1) {
      const figure = figureAt(grid, 'amount', { row: candidate, column }, units);
      if (figure.reading.kind === 'number' && accepts(column)) return figure;
    }
    const next = below === undefined ? [] : grid.labelsInRow(below);
    if (next.some(({ label }) => !/^[\d,.]+$/u.test(label))) return null;
  }
  return null;
}

/**
 * The figure of a total at the foot: the number beside its words. Where several stand there and the blocks hold amounts
 * of other years too, only one in their own year's columns is it.
 */
function totalFigures(
  grid: SheetGrid,
  blocks: readonly Block[],
  [row, below]: readonly [number, number | undefined],
  [from, to]: readonly [number, number],
): readonly Figure[] {
  const units = new Map(blocks.flatMap(({ chosen }) => [...(chosen.units ?? [])]));
  const beside = (accepts: (column: number) => boolean): Figure | null =>
    amountBeside(grid, row, below, from, to, accepts, units);
  const single = blocks.every(({ chosen }) => chosen.further.length + chosen.undecided.size === 0);
  const isNumber = (column: number): boolean =>
    figureAt(grid, 'amount', { row, column }).reading.kind === 'number' && grid.beginsAt(row, column);
  const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_unused, at) => from + at).filter(
    isNumber,
  );
  if (single || numbers.length === 1)
    return [beside(() => true) ?? figureAt(grid, 'amount', { row, column: from })];
  const own = new Set(blocks.flatMap(({ chosen }) => [...chosen.columns.values()]));
  const figure = beside((column) => own.has(column));
  if (figure !== null) return [figure];
  const heads = blocks.flatMap((block) => block.heads).filter(({ column }) => column >= from && column <= to);
  return figuresInRow(grid, { columns: new Map(), undecided: new Map([['amount', heads]]) }, row);
}

/** The columns of a block for other years and stages, those alone that hold a number beside the words of a total. */
function furtherInTotal(
  grid: SheetGrid,
  chosen: ChosenColumns,
  row: number,
  [from, to]: readonly [number, number],
): ChosenColumns {
  const holding = chosen.further.map((other) => ({
    ...other,
    columns: new Map(
      [...other.columns].filter(([, at]) => at >= from && at <= to && holdsNumber(grid, row, at)),
    ),
  }));
  return { ...chosen, further: holding.filter(({ columns }) => columns.size > 0) };
}

/** Whether all totals of the form stand below its heads: then one block alone is the form, as a list. */
function hasAllTotals(grid: SheetGrid, body: readonly number[], { totals }: BlocksForm): boolean {
  return totals.every(({ words }) =>
    body.some((row) => grid.textsInRow(row).some(({ label }) => isOneOf(label, words))),
  );
}

/** Reads blocks of economic codes side by side and their totals at the foot. */
export function readBlocks(form: FormRows, definition: BlocksForm): ShapeReading {
  const { grid, rows } = form;
  const bodyAt = headerLength(form);
  const { codes, names } = definition.leading;
  const declared = [definition.amount];
  const body = rows.slice(bodyAt);
  const found = blocksIn(columnHeads(grid, rows.slice(0, bodyAt)), definition);
  const year = formYear(
    found.flatMap(({ heads }) => heads),
    declared,
    form.year,
  );
  const holds = holdsFigures(grid, body);
  const blocks = found
    .map((block): Block => ({
      ...block,
      chosen: chooseColumns(block.heads, declared, { year, unit: form.unit, holds }),
    }))
    .filter(({ chosen }) => chosen.columns.size + chosen.undecided.size > 0);
  const isForm = blocks.length > 1 || (blocks.length === 1 && hasAllTotals(grid, body, definition));
  if (!isForm) return NOT_READ([codes.name, names.name, '决算数']);
  const lines: Line[] = [];
  const above = blocks.map(() => '');
  const lastColumn = boundsOf(rows.flatMap((row) => grid.labelsInRow(row).map(({ area }) => area))).right;
  const further: FurtherFigures[] = [];
  const unread: UnreadPart[] = [];
  let totalsAt = -1;
  for (const [index, row] of body.entries()) {
    const labels = grid.labelsInRow(row);
    if (beginsNotes(grid, row)) break;
    if (numbersColumns(grid, row)) continue;
    const totals = labels.filter(({ label }) => definition.totals.some(({ words }) => isOneOf(label, words)));
    for (const [at, { label, area }] of totals.entries()) {
      const total = definition.totals.find(({ words }) => isOneOf(label, words));
      const until = (totals[at + 1]?.area.left ?? lastColumn + 1) - 1;
      if (total === undefined) continue;
      const figures = totalFigures(grid, blocks, [row, body[index + 1]], [area.right + 1, until]);
      const identity = { key: total.key, kind: 'named', partOf: null, name: total.name } as const;
      lines.push(lineAt(grid, identity, { row, column: area.left }, figures));
      if (figures.some(({ undecided }) => undecided !== undefined)) {
        const columns = Array.from(
          { length: until - area.right },
          (_unused, offset) => area.right + 1 + offset,
        );
        unread.push(...unreadLine(grid, row, columns).map((part) => ({ ...part, name: total.name })));
      }
      for (const { chosen } of blocks) {
        const besides = furtherInTotal(grid, chosen, row, [area.right + 1, until]);
        further.push(...furtherFigures(grid, besides, [{ key: total.key, row }]));
      }
    }
    if (totals.length > 0) {
      totalsAt = index;
      continue;
    }
    for (const [at, block] of blocks.entries()) {
      const code = codeAt(grid, block, row, above[at] ?? '');
      if (!ECONOMIC_CODE.test(code)) {
        // The row below the totals may hold their figures alone.
        const ofTotals = totalsAt === index - 1 && grid.textsInRow(row).length === 0;
        if (!ofTotals) unread.push(...unreadLine(grid, row, columnsRead(block.chosen)));
        continue;
      }
      above[at] = code;
      const partOf = code.length > 3 ? code.slice(0, 3) : null;
      const figures = figuresInRow(grid, block.chosen, row);
      further.push(...furtherFigures(grid, block.chosen, [{ key: code, row }]));
      lines.push(
        lineAt(grid, { key: code, kind: 'coded', partOf, code }, { row, column: block.name }, figures),
      );
    }
  }
  return {
    lines,
    missing: [],
    unknownColumns: [],
    year: year.year,
    further: joinedFigures(further),
    unread: [...blocks.flatMap(({ heads, chosen }) => unreadColumns(grid, heads, [chosen], body)), ...unread],
    table: {
      heads: found.flatMap(({ heads }) => heads),
      body,
      naming: (column) => found.some((block) => block.name === column || block.codes.includes(column)),
    },
  };
}
