import type { Correction } from '../disclosure/findings';
import type { CellSnapshot, WorkbookSnapshot } from '../disclosure/sheet/snapshot';
import type { WorkbookEditor } from '../files/patch/workbook-editor';

/** Which corrections are written. */
export interface CorrectionChoice {
  /** Whether formula cells are corrected too. */
  readonly formulas: boolean;
  /** Whether a correction is written as a formula over its inputs, where it has one. */
  readonly live: boolean;
}

/** What became of a correction in the copy. */
export type CorrectionState = 'written' | 'keptFormula' | 'keptArray' | 'keptTableHead';

/** A correction and what became of it. */
export interface AppliedCorrection {
  readonly correction: Correction;
  readonly state: CorrectionState;
}

/** Writes the chosen corrections into a copy. A cell keeps its format, but an empty one may be given one. */
export function applyCorrections(
  editor: WorkbookEditor,
  snapshot: WorkbookSnapshot,
  corrections: readonly Correction[],
  choice: CorrectionChoice,
): readonly AppliedCorrection[] {
  return corrections.map((correction) => {
    if (correction.formula && !choice.formulas) return { correction, state: 'keptFormula' };
    return { correction, state: write(editor, snapshot, correction, choice) };
  });
}

function write(
  editor: WorkbookEditor,
  snapshot: WorkbookSnapshot,
  { place, to, live, format }: Correction,
  choice: CorrectionChoice,
): CorrectionState {
  const content = choice.live && live !== undefined ? { value: to, formula: live } : { value: to };
  const given = format !== undefined && isBlank(cellAt(snapshot, place)) ? format : undefined;
  switch (editor.write(place, content, given)) {
    case null:
      return 'written';
    case 'array':
      return 'keptArray';
    case 'tableHead':
      return 'keptTableHead';
    case 'noSheet':
      throw new Error(`no sheet ${place.sheet}`);
  }
}

function cellAt({ sheets }: WorkbookSnapshot, place: Correction['place']): CellSnapshot | undefined {
  const rows = sheets.find(({ name }) => name === place.sheet)?.rows ?? [];
  const row = rows.find((one) => one.row === place.row);
  return row?.cells[place.column - row.firstColumn];
}

/** Whether nothing stands in a cell. */
function isBlank(cell: CellSnapshot | undefined): boolean {
  return cell === undefined || (cell.value === null && cell.formula === undefined);
}
