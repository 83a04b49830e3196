import type { CellPlace } from '../../../src/disclosure/sheet/address';
import type { CellSnapshot, RowSnapshot, SheetSnapshot } from '../../../src/disclosure/sheet/snapshot';
import type { Block, BlockCell } from './block';
import { moved } from './block';
import { formName, formNumber } from './titles';
import type { Variant } from './variant';

/** A form on its sheet, its cells at the sheet's own rows and columns. */
export interface PlacedBlock {
  readonly block: Block;
  readonly sheet: string;
}

const ROWS_BETWEEN = 2;
const LONGEST_NAME = 31;
const FORMS_ON_A_SHEET: Readonly<Record<Variant['sheets'], number>> = { each: 1, pairs: 2, all: 9 };

function sheetName({ form }: Block, index: number, variant: Variant): string {
  const number = formNumber(form, variant);
  return {
    number: `公开0${number}表`,
    title: `${number} ${formName(form, { ...variant, quotes: '' })}`.slice(0, LONGEST_NAME),
    silent: `Sheet${index + 1}`,
  }[variant.sheetNames];
}

/** The forms stacked on sheets, in their order. */
export function placeOnSheets(blocks: readonly Block[], variant: Variant): PlacedBlock[] {
  const each = FORMS_ON_A_SHEET[variant.sheets];
  const down = variant.offset === 'down' || variant.offset === 'both' ? 2 : 0;
  const right = variant.offset === 'right' || variant.offset === 'both' ? 1 : 0;
  let next = { row: down, sheet: '' };
  return blocks.map((block, index): PlacedBlock => {
    if (index % each === 0) next = { row: down, sheet: sheetName(block, index / each, variant) };
    const { row, sheet } = next;
    next = { sheet, row: row + block.height + ROWS_BETWEEN };
    return { sheet, block: { ...block, cells: moved(block.cells, row, right) } };
  });
}

const EMPTY: CellSnapshot = { value: null, format: 'General' };

function rowOf(row: number, cells: ReadonlyMap<number, CellSnapshot>): RowSnapshot[] {
  const filled = [...cells].filter(([, { value }]) => value !== null).map(([column]) => column);
  if (filled.length === 0) return [];
  const [first, last] = [Math.min(...cells.keys()), Math.max(...cells.keys())];
  const dense = Array.from({ length: last - first + 1 }, (_, index) => cells.get(first + index) ?? EMPTY);
  return [{ row, firstColumn: first, cells: dense }];
}

function sheetOf(name: string, cells: readonly BlockCell[]): SheetSnapshot {
  const rows = new Map<number, Map<number, CellSnapshot>>();
  for (const { row, column, cell } of cells) {
    const known = rows.get(row) ?? new Map<number, CellSnapshot>();
    known.set(column, cell);
    rows.set(row, known);
  }
  const ordered = [...rows].sort(([one], [other]) => one - other);
  return {
    name,
    visibility: 'visible',
    protected: false,
    rows: ordered.flatMap(([row, known]) => rowOf(row, known)),
    merges: cells
      .filter(({ rows: high, columns: wide }) => high > 1 || wide > 1)
      .map(({ row, column, rows: high, columns: wide }) => ({
        top: row,
        left: column,
        bottom: row + high - 1,
        right: column + wide - 1,
      })),
  };
}

/** The sheets that the placed forms make, in the order of their tabs. */
export function sheetsOf(placed: readonly PlacedBlock[]): SheetSnapshot[] {
  const names = [...new Set(placed.map(({ sheet }) => sheet))];
  return names.map((name) =>
    sheetOf(
      name,
      placed.filter(({ sheet }) => sheet === name).flatMap(({ block }) => block.cells),
    ),
  );
}

/** The place of a placed cell in the workbook. */
export function placeOf(sheet: string, { row, column }: BlockCell): CellPlace {
  return { sheet, row, column };
}
