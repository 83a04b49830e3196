import type { CellPlace } from '../../disclosure/sheet/address';
import type { CellSnapshot } from '../../disclosure/sheet/snapshot';
import { sameValue } from '../../disclosure/sheet/snapshot';
import type { CorrectionsEntry, WrittenCell } from '../journal/journal';
import type { Content } from './content';
import { isOpenCell } from './content';

/** A cell of an entry. */
export interface FoundCell {
  readonly written: WrittenCell;
  /** Where it is now; where it was when it was written, for one that is not found. */
  readonly place: CellPlace;
  /** What it holds; null where it is not certain which cell it is, or its sheet is gone. */
  readonly now: CellSnapshot | null;
}

/** What is to be done with one written cell to take it back. */
export interface ReversalStep {
  readonly place: CellPlace;
  /** The content that is put back; null where the cell holds it already. */
  readonly content: Content | null;
  readonly format: string;
  /** The format that it has until then. */
  readonly present: string;
}

/** How an entry is taken back, from what its cells hold now. */
export interface Reversal {
  readonly steps: readonly ReversalStep[];
  /** Cells that hold again what they held before. */
  readonly restored: readonly CellPlace[];
  /** Cells that somebody has changed since. */
  readonly changedSince: readonly CellPlace[];
  /** Cells that are not to be found, as they were written. */
  readonly lost: readonly CellPlace[];
  /** Cells that protected sheets keep from being taken back. */
  readonly closed: readonly CellPlace[];
  /** What stays in the journal: what is lost, and what protected sheets keep. */
  readonly left: ReadonlySet<WrittenCell>;
}

/** Works out how an entry is taken back. What a protected sheet keeps from being written stays. */
export function reversalOf(cells: readonly FoundCell[], isProtected: (sheet: string) => boolean): Reversal {
  const steps: ReversalStep[] = [];
  const changedSince: CellPlace[] = [];
  const lost: CellPlace[] = [];
  const closed: CellPlace[] = [];
  const left = new Set<WrittenCell>();
  for (const { written, place, now } of cells) {
    if (now === null) {
      lost.push(place);
      left.add(written);
      continue;
    }
    const state = stateOf(written, now);
    const format = formatAfter(written, now);
    if (state === 'changed') changedSince.push(place);
    else if (state === 'written' || now.format !== format) {
      const content = state === 'written' ? contentBefore(written) : null;
      const isOpen = !isProtected(place.sheet) || (content !== null && isOpenCell(now, content, format));
      if (isOpen) steps.push({ place, content, format, present: now.format });
      else {
        closed.push(place);
        left.add(written);
      }
    }
  }
  const restored = steps.filter(({ content }) => content !== null).map(({ place }) => place);
  return { steps, restored, changedSince, lost, closed, left };
}

/**
 * What is left of an entry once it is taken back; null where nothing is. It is another one, as old as it was.
 *
 * @param entry with the very cells that the reversal is about
 */
export function restOf(
  entry: CorrectionsEntry,
  { left }: Pick<Reversal, 'left'>,
  id: string,
): CorrectionsEntry | null {
  const sheets = entry.sheets
    .map((written) => ({ ...written, cells: written.cells.filter((cell) => left.has(cell)) }))
    .filter(({ cells }) => cells.length > 0);
  return sheets.length === 0 ? null : { ...entry, id, sheets };
}

/** Whether a cell holds what was written, or still (or again) what it held before: a batch may have failed half-way. */
function stateOf(cell: WrittenCell, now: CellSnapshot): 'written' | 'before' | 'changed' {
  if (holdsWritten(cell, now)) return 'written';
  const asBefore =
    cell.formula === undefined
      ? now.formula === undefined && sameValue(now.value, cell.from)
      : now.formula === cell.formula;
  return asBefore ? 'before' : 'changed';
}

/** A formula counts by what it says, not by what it comes to: its inputs may have changed since. */
function holdsWritten({ to, live }: WrittenCell, { value, formula }: CellSnapshot): boolean {
  if (live === undefined) return formula === undefined && sameValue(value, to === '' ? null : to);
  return formula !== undefined && plainFormula(formula) === plainFormula(live);
}

/** Spreadsheets write blanks and the names of functions in manners of their own. */
function plainFormula(formula: string): string {
  return formula.replace(/\s+/gu, '').toUpperCase();
}

function contentBefore({ from, formula }: WrittenCell): Content {
  return formula === undefined ? { value: from } : { value: from, formula };
}

/** The writing gave the cell a format, or changed it in passing; what it is now otherwise, the user has chosen. */
function formatAfter({ format, passing: between, given }: WrittenCell, now: CellSnapshot): string {
  return now.format === between || now.format === given ? format : now.format;
}
