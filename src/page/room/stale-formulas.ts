import type { CellPlace } from '../../disclosure/sheet/address';
import { contains } from '../../disclosure/sheet/address';
import type { NamedArea } from '../../disclosure/sheet/formula-areas';
import { areasNamed, looksElsewhere } from '../../disclosure/sheet/formula-areas';
import type { WorkbookSnapshot } from '../../disclosure/sheet/snapshot';

/** A cell that was written since the workbook was calculated, and which change of it came last. */
export interface ChangedCell {
  readonly place: CellPlace;
  /** Counts the changes; cells that were changed at once have the same. */
  readonly change: number;
  /** Whether it holds again what it held then: only what was written in between may have seen anything else. */
  readonly isRestored: boolean;
}

/** A cell with a formula, and what it depends on. */
interface FormulaCell {
  readonly place: CellPlace;
  readonly areas: readonly NamedArea[];
  /** Whether it may depend on any cell. */
  readonly isOpen: boolean;
  /** The change from which on its result is known; 0 for one that the workbook calculated. */
  readonly known: number;
}

/** The formulas of a workbook, to tell which have not been calculated since what they depend on has changed. */
export class StaleFormulas {
  private readonly formulas: readonly FormulaCell[];

  /** @param written the formulas that were written since, with the change that wrote each and what it came to */
  constructor({ sheets }: WorkbookSnapshot, written: (place: CellPlace) => number) {
    this.formulas = sheets.flatMap(({ name: sheet, rows }) =>
      rows.flatMap(({ row, firstColumn, cells }) =>
        cells.flatMap(({ formula }, index): readonly FormulaCell[] => {
          if (formula === undefined) return [];
          const place = { sheet, row, column: firstColumn + index };
          const areas = areasNamed(formula);
          return [{ place, areas, isOpen: looksElsewhere(formula), known: written(place) }];
        }),
      ),
    );
  }

  /** The cells whose formulas are stale after some changes, directly or through other formulas. */
  after(changed: readonly ChangedCell[]): readonly CellPlace[] {
    const stale: CellPlace[] = [];
    let fresh = this.formulas;
    let pending: readonly ChangedCell[] = changed;
    while (pending.length > 0 && fresh.length > 0) {
      const looked = pending;
      const isStale = (formula: FormulaCell): boolean => looked.some((cell) => dependsOn(formula, cell));
      const found = fresh.filter(isStale);
      const gone = new Set(found);
      fresh = fresh.filter((formula) => !gone.has(formula));
      pending = found.map(({ place }) => ({ place, change: Infinity, isRestored: false }));
      stale.push(...found.map(({ place }) => place));
    }
    return stale;
  }
}

function dependsOn(
  { place: own, areas, isOpen, known }: FormulaCell,
  { place, change, isRestored }: ChangedCell,
): boolean {
  if (change <= known || (isRestored && known === 0)) return false;
  return (
    isOpen ||
    areas.some(
      ({ sheet = own.sheet, area }) =>
        sheet.toLowerCase() === place.sheet.toLowerCase() && contains(area, place),
    )
  );
}
