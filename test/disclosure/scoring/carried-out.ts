import type { Correction } from '../../../src/disclosure/findings';
import type {
  CellSnapshot,
  RowSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../../src/disclosure/sheet/snapshot';

function cellsWith(
  { firstColumn, cells }: RowSnapshot,
  column: number,
  cell: CellSnapshot,
): readonly CellSnapshot[] {
  const at = column - firstColumn;
  const length = Math.max(cells.length, at + 1);
  return Array.from({ length }, (_unused, index) =>
    index === at ? cell : (cells[index] ?? { value: null, format: 'General' }),
  );
}

function written(sheet: SheetSnapshot, { place, to, format }: Correction): SheetSnapshot {
  const rows = sheet.rows.map((row) => {
    if (row.row !== place.row) return row;
    const present = row.cells[place.column - row.firstColumn]?.format ?? 'General';
    return { ...row, cells: cellsWith(row, place.column, { value: to, format: format ?? present }) };
  });
  return { ...sheet, rows };
}

/** A workbook as it is once corrections are written as values. */
export function carriedOut(workbook: WorkbookSnapshot, corrections: readonly Correction[]): WorkbookSnapshot {
  return {
    sheets: workbook.sheets.map((sheet) =>
      corrections.filter(({ place }) => place.sheet === sheet.name).reduce(written, sheet),
    ),
  };
}
