import type { CellWrite } from '../../disclosure/cell-write';
import type { CellPlace } from '../../disclosure/sheet/address';
import type { CellSnapshot } from '../../disclosure/sheet/snapshot';
import { sameValue } from '../../disclosure/sheet/snapshot';
import { isOpenCell } from './content';
import type { Writable } from './written-entry';
import { contentWritten, writtenCell } from './written-entry';

/** What is known of the cells that are to be corrected, and how they may be. */
export interface FateTerms {
  /** What a cell holds now; null where its sheet is gone. */
  readonly cellAt: (place: CellPlace) => CellSnapshot | null;
  readonly isProtected: (sheet: string) => boolean;
  /** Whether corrections are written over formulas. */
  readonly overwriteFormulas: boolean;
  /** Whether a correction that can be a formula is written as one. */
  readonly live: boolean;
}

/** What becomes of corrections. */
export interface Fates {
  readonly written: readonly Writable[];
  /** Cells that no longer hold what the review saw: left alone. */
  readonly stale: readonly CellPlace[];
  /** Cells with formulas: left alone. */
  readonly formulas: readonly CellPlace[];
  /** Cells that protected sheets keep from being written. */
  readonly closed: readonly CellPlace[];
}

/** Sorts corrections by what becomes of them. An unlocked cell of a protected sheet is written like any other. */
export function fatesOf(corrections: readonly CellWrite[], terms: FateTerms): Fates {
  const written: Writable[] = [];
  const stale: CellPlace[] = [];
  const formulas: CellPlace[] = [];
  const closed: CellPlace[] = [];
  for (const correction of corrections) {
    const { place } = correction;
    const cell = terms.cellAt(place);
    if (cell === null || !isAsSeen(correction, cell)) stale.push(place);
    else if (correction.formula && !terms.overwriteFormulas) formulas.push(place);
    else if (terms.isProtected(place.sheet) && !isOpen(correction, cell, terms.live)) closed.push(place);
    else written.push({ correction, cell });
  }
  return { written, stale, formulas, closed };
}

function isAsSeen({ from, formula }: CellWrite, cell: CellSnapshot): boolean {
  return sameValue(cell.value, from) && (cell.formula !== undefined) === formula;
}

function isOpen(correction: CellWrite, cell: CellSnapshot, live: boolean): boolean {
  const line = writtenCell(correction, cell, live);
  return isOpenCell(cell, contentWritten(line), line.given ?? line.format);
}
