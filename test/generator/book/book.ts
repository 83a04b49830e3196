import type { CellPlace } from '../../../src/disclosure/sheet/address';
import type { WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import type { Printed, PrintStyle } from '../layout/printing';
import type { FormId } from '../forms';
import type { LineGroup } from '../tables/table';

/** A printed figure and its cell. */
export interface Figure {
  readonly column: string;
  readonly value: Printed;
  readonly place: CellPlace;
}

/** The cells of a line's code; each holds the characters from `from` up to `to`. */
export interface CodeCell {
  readonly from: number;
  readonly to: number;
  /** What stands behind the code in the same cell. */
  readonly after: string;
  readonly place: CellPlace;
}

/** A line as it is printed. */
export interface Line {
  readonly key: string;
  readonly group: LineGroup;
  /** The printed code, or "" for a line that has none. */
  readonly code: string;
  /** The name as the classification has it. */
  readonly name: string;
  /** The cells of its words other than the code. */
  readonly names: readonly CellPlace[];
  readonly codes: readonly CodeCell[];
  readonly figures: readonly Figure[];
}

/** A printed form. */
export interface BookForm {
  readonly form: FormId;
  /** Whether it has nothing to show. */
  readonly empty: boolean;
  readonly lines: readonly Line[];
}

/** A disclosure as it is printed in a workbook: what every figure and code is, and in which cell it stands. */
export interface Book {
  readonly workbook: WorkbookSnapshot;
  readonly year: number;
  readonly style: PrintStyle;
  readonly forms: ReadonlyMap<FormId, BookForm>;
}

/** The figure of a line in a column; undefined where the line has none there. */
export function figureOf(line: Line | undefined, column: string): Figure | undefined {
  return line?.figures.find((figure) => figure.column === column);
}
