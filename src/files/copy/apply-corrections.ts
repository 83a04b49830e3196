import type { Correction } from '../../disclosure/findings';
import { cellIn } from '../../disclosure/sheet/cell-at';
import type { CellSnapshot, WorkbookSnapshot } from '../../disclosure/sheet/snapshot';
import type { WorkbookEditor } from '../patch/workbook-editor';
import type { CorrectionFate } from '../../presentation/report/report-input';

/** Which corrections are written. */
export interface CorrectionChoice {
  /** Whether formula cells are corrected too. */
  readonly formulas: boolean;
  /** Whether a correction is written as a formula over its inputs, where it has one. */
  readonly live: boolean;
}

/**
 * Writes the chosen corrections into a copy, and says of each what became of it. A cell keeps its format, but an empty one
 * may be given one.
 */
export function applyCorrections(
  editor: WorkbookEditor,
  snapshot: WorkbookSnapshot,
  corrections: readonly Correction[],
  choice: CorrectionChoice,
): ReadonlyMap<Correction, CorrectionFate> {
  return new Map(
    corrections.map((correction) => [
      correction,
      correction.formula && !choice.formulas ? 'keptFormula' : write(editor, snapshot, correction, choice),
    ]),
  );
}

function write(
  editor: WorkbookEditor,
  snapshot: WorkbookSnapshot,
  { place, to, live, format }: Correction,
  choice: CorrectionChoice,
): CorrectionFate {
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
  const sheet = sheets.find(({ name }) => name === place.sheet);
  return sheet && cellIn(sheet, place);
}

/** Whether nothing stands in a cell. */
function isBlank(cell: CellSnapshot | undefined): boolean {
  return cell === undefined || (cell.value === null && cell.formula === undefined);
}
