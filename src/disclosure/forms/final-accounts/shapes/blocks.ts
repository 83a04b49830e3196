import { boundsOf } from '../../../sheet/address';
import type { SheetGrid } from '../../../sheet/grid';
import type { Figure, Line } from '../../form';
import type { BlocksForm } from '../definition';
import type { HeadLabels } from '../header';
import { headLabels } from '../header';
import { endsWithOneOf, isOneOf } from '../words';
import type { FormRows, ShapeReading } from './reading';
import { beginsNotes, figureAt, lineAt, NOT_READ, numbersColumns } from './reading';

/** An economic code: 类 3 digits, 款 5. */
const ECONOMIC_CODE = /^\d{3}(?:\d{2})?$/u;

/** One block of codes, names and amounts. */
interface Block {
  readonly codes: readonly number[];
  readonly name: number;
  readonly amount: number;
}

/** The blocks that the header shows: code (in one column or two), name and amount, two or three times beside each other. */
function blocksIn(heads: HeadLabels, { leading, amount }: BlocksForm): readonly Block[] {
  const isCode = (labels: readonly string[]): boolean =>
    endsWithOneOf(labels.join(''), leading.codes.words) || isOneOf(labels.at(-1) ?? '', leading.codes.levels);
  const blocks: Block[] = [];
  let codes: number[] = [];
  let name: number | null = null;
  for (const [column, labels] of [...heads].sort(([one], [other]) => one - other)) {
    const head = labels.join('');
    if (isCode(labels)) {
      codes = name === null ? [...codes, column] : [column];
      name = null;
    } else if (endsWithOneOf(head, leading.names.words)) name ??= column;
    else if (endsWithOneOf(head, amount.words) && codes.length > 0 && name !== null) {
      blocks.push({ codes, name, amount: column });
      codes = [];
      name = null;
    }
  }
  return blocks;
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
function codeAt(grid: SheetGrid, { codes }: Block, row: number, above: string): string {
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
): Figure | null {
  for (const candidate of [row, below]) {
    if (candidate === undefined) continue;
    for (let column = from; column <= to; column += 1) {
      const figure = figureAt(grid, 'amount', { row: candidate, column });
      if (figure.reading.kind === 'number') return figure;
    }
    const next = below === undefined ? [] : grid.labelsInRow(below);
    if (next.some(({ label }) => !/^[\d,.]+$/u.test(label))) return null;
  }
  return null;
}

/** Reads blocks of economic codes side by side and their totals at the foot. */
export function readBlocks(form: FormRows, definition: BlocksForm): ShapeReading {
  const { grid, rows } = form;
  const bodyAt = headerLength(form);
  const blocks = blocksIn(headLabels(grid, rows.slice(0, bodyAt)), definition);
  const { codes, names } = definition.leading;
  if (blocks.length < 2) return NOT_READ([codes.name, names.name, '决算数']);
  const lines: Line[] = [];
  const above = blocks.map(() => '');
  const lastColumn = boundsOf(rows.flatMap((row) => grid.labelsInRow(row).map(({ area }) => area))).right;
  const body = rows.slice(bodyAt);
  for (const [index, row] of body.entries()) {
    const labels = grid.labelsInRow(row);
    if (beginsNotes(grid, row)) break;
    if (numbersColumns(grid, row)) continue;
    const totals = labels.filter(({ label }) => definition.totals.some(({ words }) => isOneOf(label, words)));
    for (const [at, { label, area }] of totals.entries()) {
      const total = definition.totals.find(({ words }) => isOneOf(label, words));
      const until = (totals[at + 1]?.area.left ?? lastColumn + 1) - 1;
      const figure = amountBeside(grid, row, body[index + 1], area.right + 1, until);
      if (total === undefined) continue;
      const figures =
        figure === null ? [figureAt(grid, 'amount', { row, column: area.right + 1 })] : [figure];
      const identity = { key: total.key, kind: 'named', partOf: null, name: total.name } as const;
      lines.push(lineAt(grid, identity, { row, column: area.left }, figures));
    }
    if (totals.length > 0) continue;
    for (const [at, block] of blocks.entries()) {
      const code = codeAt(grid, block, row, above[at] ?? '');
      if (!ECONOMIC_CODE.test(code)) continue;
      above[at] = code;
      const partOf = code.length > 3 ? code.slice(0, 3) : null;
      const figure = figureAt(grid, 'amount', { row, column: block.amount });
      lines.push(
        lineAt(grid, { key: code, kind: 'coded', partOf, code }, { row, column: block.name }, [figure]),
      );
    }
  }
  return { lines, missing: [], unknownColumns: [] };
}
