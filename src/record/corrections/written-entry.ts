import type { CellWrite } from '../../disclosure/cell-write';
import type { CellSnapshot, CellValue } from '../../disclosure/sheet/snapshot';
import { grouped } from '../../disclosure/grouping';
import type { SheetReference } from '../identity/sheets';
import type { Grid } from '../identity/words';
import { columnNames, rowNames } from '../identity/words';
import type { CorrectionsEntry, WrittenCell, WrittenSheet } from '../journal/journal';
import type { Content } from './content';
import { GENERAL, passingFormat, TEXT } from './content';

/** What is to be written, with the cell as it is now. */
export interface Writable<Write extends CellWrite = CellWrite> {
  readonly correction: Write;
  readonly cell: CellSnapshot;
}

/** With what an entry of the journal is made. */
export interface EntryTerms {
  /** Its id, and when it is made. */
  readonly stamp: Pick<CorrectionsEntry, 'id' | 'time'>;
  readonly sheets: readonly SheetReference[];
  /** The values of a sheet as they are now. */
  readonly gridOf: (sheet: string) => Grid;
  /** Whether a correction that can be a formula is written as one. */
  readonly live: boolean;
  readonly by: string | undefined;
  /** What was written, where it is no correction of a form. */
  readonly of?: CorrectionsEntry['of'];
}

/** The journal's entry for corrections that are to be written: everything that is needed to take them back. */
export function entryOf(
  written: readonly Writable[],
  { stamp, sheets, gridOf, live, by, of }: EntryTerms,
): CorrectionsEntry {
  return {
    kind: 'corrections',
    ...stamp,
    ...(by === undefined ? {} : { by }),
    ...(of === undefined ? {} : { of }),
    roster: sheets.map(({ id }) => id),
    sheets: [...grouped(written, ({ correction }) => correction.place.sheet)].map(([name, here]) => ({
      sheet: { id: sheets.find((sheet) => sheet.name === name)?.id ?? '', name },
      ...foundAgain(
        here.map(({ correction, cell }) => writtenCell(correction, cell, live)),
        gridOf(name),
      ),
    })),
  };
}

/** What a cell is to hold once it is written. */
export function contentWritten({ to, live }: Pick<WrittenCell, 'to' | 'live'>): Content {
  if (live !== undefined) return { value: to, formula: live };
  return { value: to === '' ? null : to };
}

/** Cells with what they are found again by, in the sheet as it is once everything is written. */
function foundAgain(cells: readonly WrittenCell[], before: Grid): Omit<WrittenSheet, 'sheet'> {
  const grid = gridWith(before, cells);
  return { cells, rows: rowNames(grid), columns: columnNames(grid) };
}

/** The journal's line for a cell that is to be written. */
export function writtenCell(
  { place, to, live, format: wanted }: CellWrite,
  { value, formula, format }: CellSnapshot,
  isLive: boolean,
): WrittenCell {
  // In a text cell, a formula would become its own text as soon as somebody edits it.
  const asFormula = isLive && live !== undefined && format !== TEXT ? { live } : {};
  const given = value === null && format === GENERAL && wanted !== undefined ? { given: wanted } : {};
  const between = passingFormat(contentWritten({ to, ...asFormula }), given.given ?? format);
  return {
    row: place.row,
    column: place.column,
    from: value,
    ...(formula === undefined ? {} : { formula }),
    format,
    ...(between === undefined ? {} : { passing: between }),
    ...given,
    to,
    ...asFormula,
  };
}

/** A grid in which cells hold other values. */
function gridWith(
  grid: Grid,
  cells: readonly { readonly row: number; readonly column: number; readonly to: CellValue }[],
): Grid {
  const rows: CellValue[][] = grid.map((row) => [...row]);
  for (const { row, column, to } of cells) {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = to;
  }
  return rows;
}
