import type { CellValue } from '../../disclosure/sheet/snapshot';
import { LIMITS } from '../limits';
import { Refusal } from '../refusal';
import type { Attributes } from '../xml/scan';
import { unescapedText } from './cell-text';
import { movedFormula } from './moved-formula';
import type { Tally } from './rows';

/** A cell with a formula, as a sheet writes it. */
interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string | null;
  readonly formulaAttributes: Attributes;
}

/** A cell whose formula may be known only later. */
interface Snapshot {
  readonly value: CellValue;
  formula: string;
  readonly format: string;
}

/** Written where a cell shares a formula that the sheet does not have. */
const UNKNOWN = '=#REF!';

/** Gives every cell of a sheet its own formula, also those that share one. */
export class SharedFormulas {
  private readonly masters = new Map<string, FormulaCell>();
  private readonly waiting: (readonly [Snapshot, FormulaCell])[] = [];

  /** Gives a cell its formula, or keeps it waiting for the one that it shares. */
  give(snapshot: Snapshot, cell: FormulaCell, tally: Tally): void {
    const { t, si, r1, r2 } = cell.formulaAttributes;
    const formula = cell.formula ?? '';
    if (t === 'dataTable') snapshot.formula = `=TABLE(${[r1, r2].filter(Boolean).join(',')})`;
    else if (t !== 'shared' || si === undefined || formula !== '')
      snapshot.formula = `=${unescapedText(formula)}`;
    if (t === 'shared' && si !== undefined) {
      if (formula !== '' && !this.masters.has(si)) this.masters.set(si, cell);
      if (formula === '') this.follow(snapshot, cell, si, tally);
    }
    if (snapshot.formula === '=') snapshot.formula = UNKNOWN;
  }

  /** Settles the cells that came before the formula that they share. */
  settle(tally: Tally): void {
    for (const [snapshot, cell] of this.waiting.splice(0)) {
      const { si = '' } = cell.formulaAttributes;
      const master = this.masters.get(si);
      snapshot.formula = master === undefined ? UNKNOWN : formulaAt(master, cell);
      count(snapshot, tally);
    }
  }

  private follow(snapshot: Snapshot, cell: FormulaCell, si: string, tally: Tally): void {
    const master = this.masters.get(si);
    if (master === undefined) {
      this.waiting.push([snapshot, cell]);
      return;
    }
    snapshot.formula = formulaAt(master, cell);
    count(snapshot, tally);
  }
}

function formulaAt(master: FormulaCell, { row, column }: FormulaCell): string {
  const formula = unescapedText(master.formula ?? '');
  return `=${movedFormula(formula, row - master.row, column - master.column)}`;
}

function count({ formula }: Snapshot, tally: Tally): void {
  tally.formulaCharacters += formula.length;
  if (tally.formulaCharacters > LIMITS.formulaCharacters) throw new Refusal('formulasTooLong');
}
