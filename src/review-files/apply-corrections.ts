import type { Cell, Workbook, Worksheet } from '@cj-tech-master/excelts';
import { FormulaType } from '@cj-tech-master/excelts';
import type { Correction } from '../disclosure/findings';

/** Which corrections are written. */
export interface CorrectionChoice {
  /** Whether formula cells are corrected too. */
  readonly formulas: boolean;
  /** Whether a correction is written as a formula over its inputs, where it has one. */
  readonly live: boolean;
}

/** What became of a correction in the copy. */
export type CorrectionState = 'written' | 'keptFormula';

/** A correction and what became of it. */
export interface AppliedCorrection {
  readonly correction: Correction;
  readonly state: CorrectionState;
}

const GENERAL = 'General';

/** Writes the chosen corrections into a workbook. A cell keeps its format, but an empty one may be given one. */
export function applyCorrections(
  workbook: Workbook,
  corrections: readonly Correction[],
  choice: CorrectionChoice,
): readonly AppliedCorrection[] {
  const applied = corrections.map((correction) => ({ correction, state: stateOf(correction, choice) }));
  const written = applied.filter(({ state }) => state === 'written').map(({ correction }) => correction);
  for (const name of new Set(written.filter(({ formula }) => formula).map(({ place }) => place.sheet))) {
    const sheet = workbook.getWorksheet(name);
    if (sheet !== undefined) unshareFormulas(sheet);
  }
  for (const { place, to, live, format } of written) {
    const cell = workbook.getWorksheet(place.sheet)?.getCell(place.row + 1, place.column + 1);
    if (cell === undefined) continue;
    // Cells may share one style: it is another one from here on, not this one changed.
    if (format !== undefined && isPlain(cell)) cell.style = { ...cell.style, numFmt: format };
    cell.value = choice.live && live !== undefined ? { formula: live.slice(1), result: to } : to;
  }
  return applied;
}

function stateOf({ formula }: Correction, choice: CorrectionChoice): CorrectionState {
  return formula && !choice.formulas ? 'keptFormula' : 'written';
}

/** Whether a cell is empty and has no number format of its own. */
function isPlain({ value, numFmt }: Cell): boolean {
  return value === null && (numFmt === undefined || numFmt === '' || numFmt === GENERAL);
}

/** Gives every cell its own formula, so that one that others share can be replaced. */
function unshareFormulas(sheet: Worksheet): void {
  const own: (() => void)[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const { formula, result } = cell;
      if (cell.formulaType !== FormulaType.Shared || formula === undefined) return;
      own.push(() => {
        cell.value = result === undefined ? { formula } : { formula, result };
      });
    });
  });
  for (const write of own) write();
}
