import type { CellPlace } from '../../disclosure/sheet/address';
import { areasNamed, looksElsewhere } from '../../disclosure/sheet/formula-areas';
import type { WorkbookSnapshot } from '../../disclosure/sheet/snapshot';
import { AreaIndex } from './area-index';

/** A cell that was written since the workbook was calculated, and which change of it came last. */
export interface ChangedCell {
  readonly place: CellPlace;
  /** Counts the changes; cells that were changed at once have the same. */
  readonly change: number;
  /** Whether it holds again what it held then: only what was written in between may have seen anything else. */
  readonly isRestored: boolean;
}

/** A cell with a formula. */
interface FormulaCell {
  readonly place: CellPlace;
  /** The change from which on its result is known; 0 for one that the workbook calculated. */
  readonly known: number;
}

/** The formulas of a workbook, to tell which have not been calculated since what they depend on has changed. */
export class StaleFormulas {
  private readonly byArea = new AreaIndex<FormulaCell>();
  /** Those that may depend on any cell. */
  private open: FormulaCell[] = [];

  /** @param written the formulas that were written since, with the change that wrote each and what it came to */
  constructor({ sheets }: WorkbookSnapshot, written: (place: CellPlace) => number) {
    for (const { name, rows } of sheets)
      for (const { row, firstColumn, cells } of rows)
        for (const [index, { formula }] of cells.entries()) {
          if (formula === undefined) continue;
          const place = { sheet: name, row, column: firstColumn + index };
          const cell = { place, known: written(place) };
          if (looksElsewhere(formula)) this.open.push(cell);
          else for (const { sheet = name, area } of areasNamed(formula)) this.byArea.add(cell, sheet, area);
        }
  }

  /** The cells whose formulas are stale after some changes, directly or through other formulas; asked once. */
  after(changed: readonly ChangedCell[]): readonly CellPlace[] {
    const stale: CellPlace[] = [];
    const pending = [...changed];
    for (let cell = pending.pop(); cell !== undefined; cell = pending.pop()) {
      const change = cell;
      const isStale = (formula: FormulaCell): boolean => isNews(change, formula);
      const found = [...this.byArea.take(change.place, isStale), ...this.open.filter(isStale)];
      this.open = this.open.filter((formula) => !isStale(formula));
      for (const { place } of found) {
        stale.push(place);
        pending.push({ place, change: Infinity, isRestored: false });
      }
    }
    return stale;
  }
}

/** Whether a change came after what a formula's result is known from. */
function isNews({ change, isRestored }: ChangedCell, { known }: FormulaCell): boolean {
  return change > known && !(isRestored && known === 0);
}
