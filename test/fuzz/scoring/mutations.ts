import type { Area, Position } from '../../../src/disclosure/sheet/address';
import { a1 } from '../../../src/disclosure/sheet/address';
import type { CellSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { valueText } from '../../../src/disclosure/sheet/snapshot';
import type { Random } from '../../generator/random';
import { BASE_FORMS, baseSheet } from './base-forms';
import type { FuzzSheet, Role } from './fuzz-sheet';
import { cellAt, DERIVED, INPUTS, NO_CELL, positionsOf, widthOf, withCell } from './fuzz-sheet';
import { ODD_CELLS } from './odd-cells';
import { below, beside, transposed, withoutRow, withRow, withRowsSwapped } from './rearranged';
import { HEAD_WORDS, HEADINGS, INDICATOR_NAMES, pairOfValues, REMARKS } from './values';

/** One way to change a sheet. */
export interface Mutation {
  readonly name: string;
  /** Whether each cell stays what it was on the base form, so that its role still says what it is. */
  readonly keepsRoles: boolean;
  readonly apply: (sheet: FuzzSheet, random: Random) => FuzzSheet;
}

const FIGURES: readonly Role[] = [...INPUTS, ...DERIVED];

/** Changes one cell with one of some roles; a sheet without any is left. */
function onCell(
  roles: readonly Role[],
  change: (cell: CellSnapshot, random: Random, sheet: FuzzSheet) => CellSnapshot,
): Mutation['apply'] {
  return (sheet, random) => {
    const positions = positionsOf(sheet, roles);
    if (positions.length === 0) return sheet;
    const position = random.pick(positions);
    return withCell(sheet, position, change(cellAt(sheet, position).cell, random, sheet));
  };
}

const text = (value: string | null): CellSnapshot => ({ value, format: 'General' });

const changePair: Mutation['apply'] = (sheet, random) => {
  const targets = positionsOf(sheet, ['target']);
  if (targets.length === 0) return sheet;
  const target = random.pick(targets);
  const actual = positionsOf(sheet, ['actual']).find(({ row }) => row === target.row);
  const [wanted, reached] = pairOfValues(random);
  const changed = withCell(sheet, target, { value: wanted, format: 'General' });
  return actual === undefined ? changed : withCell(changed, actual, { value: reached, format: 'General' });
};

function addressOf(sheet: FuzzSheet, roles: readonly Role[], random: Random): string {
  const positions = positionsOf(sheet, roles);
  return positions.length === 0 ? 'A1' : a1(random.pick(positions));
}

/** A formula in a cell that keeps its value, over cells with some roles. */
function withFormula(on: readonly Role[], over: readonly Role[]): Mutation['apply'] {
  return onCell(on, (cell, random, sheet) => {
    const [one, other] = [addressOf(sheet, over, random), addressOf(sheet, over, random)];
    return {
      ...cell,
      formula: random.pick([`=${one}`, `=SUM(${one}:${other})`, `=${one}+$${other}`, '=1+1']),
    };
  });
}

/** The area that begins at a cell and covers so many rows and columns of the sheet. */
function areaAt(sheet: FuzzSheet, { row, column }: Position, rows: number, columns: number): Area {
  return {
    top: Math.max(0, row),
    left: Math.max(0, column),
    bottom: Math.min(sheet.rows.length - 1, row + rows - 1),
    right: Math.min(widthOf(sheet) - 1, column + columns - 1),
  };
}

/** Merges an area as the spreadsheet does, only the first cell keeping what it holds, or as a broken file may say it. */
function withMerge(sheet: FuzzSheet, area: Area, random: Random, overlapping = false): FuzzSheet {
  if (area.bottom <= area.top && area.right <= area.left) return sheet;
  const meets = (other: Area): boolean =>
    other.top <= area.bottom &&
    area.top <= other.bottom &&
    other.left <= area.right &&
    area.left <= other.right;
  const merges = overlapping ? sheet.merges : sheet.merges.filter((other) => !meets(other));
  const clears = random.chance(0.7);
  const isCovered = (row: number, column: number): boolean =>
    area.top <= row &&
    row <= area.bottom &&
    area.left <= column &&
    column <= area.right &&
    (row !== area.top || column !== area.left);
  const rows = sheet.rows.map((cells, row) =>
    cells.map((cell, column) =>
      clears && isCovered(row, column) ? { ...cell, cell: { ...cell.cell, value: null } } : cell,
    ),
  );
  return { rows, merges: [...merges, area] };
}

function mergeAt(
  roles: readonly Role[],
  area: (sheet: FuzzSheet, position: Position, random: Random) => Area,
  overlapping = false,
): Mutation['apply'] {
  return (sheet, random) => {
    const positions = positionsOf(sheet, roles);
    if (positions.length === 0) return sheet;
    return withMerge(sheet, area(sheet, random.pick(positions), random), random, overlapping);
  };
}

/** Merges a cell with those before it, so that an input and what is derived from it may share one area. */
const backwards = (sheet: FuzzSheet, { row, column }: Position, random: Random): Area => {
  const columns = random.int(2, 4);
  return areaAt(sheet, { row, column: column - columns + 1 }, 1, columns);
};

function onRows(change: (sheet: FuzzSheet, row: number, random: Random) => FuzzSheet): Mutation['apply'] {
  return (sheet, random) =>
    sheet.rows.length < 2 ? sheet : change(sheet, random.int(0, sheet.rows.length - 1), random);
}

const onColumns =
  (apply: Mutation['apply']): Mutation['apply'] =>
  (sheet, random) =>
    transposed(apply(transposed(sheet), random));

const deleteRow = onRows(withoutRow);
const duplicateRow = onRows((sheet, row) => withRow(sheet, row, sheet.rows[row] ?? []));
const insertRow = onRows((sheet, row) => withRow(sheet, row, sheet.rows[row]?.map(() => NO_CELL) ?? []));
const swapRows = onRows((sheet, row, random) => {
  const other = random.chance(0.5) ? row + 1 : random.int(0, sheet.rows.length - 1);
  return other < sheet.rows.length ? withRowsSwapped(sheet, row, other) : sheet;
});

const addForm =
  (join: typeof below): Mutation['apply'] =>
  (sheet, random) =>
    join(sheet, baseSheet(random.pick(BASE_FORMS)), random.int(0, 2));

const moves = (name: string, apply: Mutation['apply']): Mutation => ({ name, keepsRoles: false, apply });
const keeps = (name: string, apply: Mutation['apply']): Mutation => ({ name, keepsRoles: true, apply });

/** Every way to change a sheet, by name; a new way is a new entry. */
export const MUTATIONS: readonly Mutation[] = [
  keeps('pair-of-values', changePair),
  keeps(
    'indicator-name',
    onCell(['name'], (_cell, random) => text(random.pick(INDICATOR_NAMES))),
  ),
  ...ODD_CELLS.map(({ name, make }) =>
    keeps(
      `odd-${name}`,
      onCell(FIGURES, (cell, random) => make(random, cell)),
    ),
  ),
  keeps(
    'odd-rest',
    onCell(['head', 'name', 'other'], (cell, random) => random.pick(ODD_CELLS).make(random, cell)),
  ),
  keeps('formula-on-derived', withFormula(DERIVED, FIGURES)),
  keeps('formula-on-input', withFormula(INPUTS, DERIVED)),
  keeps('merge-input-and-derived', mergeAt(DERIVED, backwards)),
  keeps(
    'merge-across',
    mergeAt(FIGURES, (sheet, at, random) => areaAt(sheet, at, 1, random.int(2, 4))),
  ),
  keeps(
    'merge-down',
    mergeAt(FIGURES, (sheet, at, random) => areaAt(sheet, at, random.int(2, 4), 1)),
  ),
  keeps(
    'merge-block',
    mergeAt(FIGURES, (sheet, at, random) => areaAt(sheet, at, random.int(2, 3), random.int(2, 3))),
  ),
  moves(
    'merge-overlapping',
    mergeAt(FIGURES, (sheet, at, random) => areaAt(sheet, at, random.int(1, 3), random.int(1, 3)), true),
  ),
  moves(
    'merge-heads',
    mergeAt(['head'], (sheet, at, random) => areaAt(sheet, at, random.int(1, 2), random.int(1, 3))),
  ),
  moves('unmerge', (sheet, random) => {
    if (sheet.merges.length === 0) return sheet;
    const gone = random.int(0, sheet.merges.length - 1);
    return { ...sheet, merges: sheet.merges.filter((_area, index) => index !== gone) };
  }),
  moves('delete-row', deleteRow),
  moves('duplicate-row', duplicateRow),
  moves('insert-row', insertRow),
  moves('swap-rows', swapRows),
  moves('delete-column', onColumns(deleteRow)),
  moves('duplicate-column', onColumns(duplicateRow)),
  moves('insert-column', onColumns(insertRow)),
  moves('swap-columns', onColumns(swapRows)),
  moves(
    'other-head',
    onCell(['head'], (_cell, random) => text(random.pick(HEAD_WORDS))),
  ),
  moves(
    'lost-head',
    onCell(['head'], () => text(null)),
  ),
  moves(
    'year-in-head',
    onCell(['head'], ({ value }, random) =>
      text(`${random.pick(['2021', '2022', '2023'])}年${valueText(value)}`),
    ),
  ),
  moves(
    'spaced-head',
    onCell(['head'], ({ value }, random) =>
      text(Array.from(valueText(value)).join(random.pick([' ', '\n', '\u3000']))),
    ),
  ),
  moves(
    'other-heading',
    onCell(['other', 'total'], (_cell, random) => text(random.pick(HEADINGS))),
  ),
  moves('remark', (sheet, random) => ({
    ...sheet,
    rows: [...sheet.rows, [{ ...NO_CELL, cell: text(random.pick(REMARKS)) }]],
  })),
  keeps('form-below', addForm(below)),
  moves('form-beside', addForm(beside)),
];
