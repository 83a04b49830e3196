import { boundsOf } from '../../../sheet/address';
import type { SheetGrid } from '../../../sheet/grid';
import type { Figure, Line } from '../../form';
import type { BlocksForm } from '../declaration';
import type { HeadLabels } from '../header';
import { headLabels } from '../header';
import type { FormRows, ShapeReading } from './reading';
import { beginsNotes, figureAt, lineAt, NOT_READ, numbersColumns } from './reading';

const CODE_HEAD = /编码$/u;
/** 类 | 款 below 科目编码, each in a column of its own. */
const CODE_PART_HEAD = /^(?:.*编码)?(?:类|款)$/u;
const NAME_HEAD = /名称$/u;
const AMOUNT_HEAD = /(?:决算数|金额|决算|支出数?)$/u;
/** An economic code: 类 3 digits, 款 5. */
const ECONOMIC_CODE = /^\d{3}(?:\d{2})?$/u;

/** One block of codes, names and amounts. */
interface Block {
  readonly codes: readonly number[];
  readonly name: number;
  readonly amount: number;
}

/** The blocks that the header shows: code (in one column or two), name and amount, two or three times beside each other. */
function blocksIn(heads: HeadLabels): readonly Block[] {
  const blocks: Block[] = [];
  let codes: number[] = [];
  let name: number | null = null;
  for (const [column, labels] of [...heads].sort(([one], [other]) => one - other)) {
    const head = labels.join('');
    if (CODE_HEAD.test(head) || CODE_PART_HEAD.test(labels.at(-1) ?? '')) {
      codes = name === null ? [...codes, column] : [column];
      name = null;
    } else if (NAME_HEAD.test(head)) name ??= column;
    else if (AMOUNT_HEAD.test(head) && codes.length > 0 && name !== null) {
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

/** Reads blocks of economic codes side by side and their totals at the foot: T6. */
export function readBlocks(form: FormRows, declaration: BlocksForm): ShapeReading {
  const { grid, rows } = form;
  const bodyAt = headerLength(form);
  const blocks = blocksIn(headLabels(grid, rows.slice(0, bodyAt)));
  if (blocks.length < 2) return NOT_READ(['科目编码', '科目名称', '决算数']);
  const lines: Line[] = [];
  const above = blocks.map(() => '');
  const lastColumn = boundsOf(rows.flatMap((row) => grid.labelsInRow(row).map(({ area }) => area))).right;
  const body = rows.slice(bodyAt);
  for (const [index, row] of body.entries()) {
    const labels = grid.labelsInRow(row);
    if (beginsNotes(grid, row)) break;
    if (numbersColumns(grid, row)) continue;
    const totals = labels.filter(({ label }) => declaration.totals.some((total) => total.label.test(label)));
    for (const [at, { label, area }] of totals.entries()) {
      const total = declaration.totals.find((candidate) => candidate.label.test(label));
      const until = (totals[at + 1]?.area.left ?? lastColumn + 1) - 1;
      const figure = amountBeside(grid, row, body[index + 1], area.right + 1, until);
      if (total === undefined) continue;
      const figures =
        figure === null ? [figureAt(grid, 'amount', { row, column: area.right + 1 })] : [figure];
      lines.push(
        lineAt(grid, { key: total.key, kind: 'named', partOf: null }, { row, column: area.left }, figures),
      );
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
