import { isOwnSheet } from '../../../disclosure/own-sheets';
import type { SheetSnapshot } from '../../../disclosure/sheet/snapshot';
import type { SheetInfo } from '../sheets';
import { hasOutwardFormulas } from './outward-formulas';
import { sameSheet } from './same-sheet';
import type { WorkbookReading } from './workbook-reading';

/** What is known of a workbook since an earlier reading. */
export interface SinceReading {
  readonly before: Pick<WorkbookReading, 'snapshot' | 'sheetIds' | 'isCalculated'>;
  /** The names of the sheets that were edited since, as they were called then or are called now. */
  readonly changed: ReadonlySet<string>;
}

/** The snapshots of an earlier reading by their sheets' names; none without one. */
export function snapshotsBefore(since: SinceReading | undefined): ReadonlyMap<string, SheetSnapshot> {
  return new Map(since?.before.snapshot.sheets.map((sheet) => [sheet.name, sheet]));
}

/**
 * The sheets whose cells must be read: all of which it is not certain that they hold what they held. Where
 * anything changed, that includes every sheet whose formulas may look beyond it.
 */
export function sheetsToRead(
  sheets: readonly SheetInfo[],
  since: SinceReading | undefined,
): readonly SheetInfo[] {
  const readable = sheets.filter(({ name }) => !isOwnSheet(name));
  const before = snapshotsBefore(since);
  const untouched = (sheet: SheetInfo): boolean => {
    const snapshot = before.get(sheet.name);
    return (
      since !== undefined &&
      since.before.isCalculated &&
      snapshot !== undefined &&
      snapshot.unreadAreas === undefined &&
      since.before.sheetIds.get(sheet.name) === sheet.id &&
      !since.changed.has(sheet.name) &&
      snapshot.visibility === sheet.visibility &&
      snapshot.protected === sheet.protected
    );
  };
  const order = [...before.keys()];
  const nothingChanged =
    sheets.length === order.length &&
    sheets.every(({ name }, index) => name === order[index]) &&
    readable.every(untouched);
  return readable.filter((sheet) => {
    const snapshot = before.get(sheet.name);
    if (snapshot === undefined || !untouched(sheet)) return true;
    return !nothingChanged && hasOutwardFormulas(snapshot);
  });
}

/** A sheet's snapshot: the very object of the earlier reading where it says the same. */
export function keptSnapshot(before: SheetSnapshot | undefined, now: SheetSnapshot): SheetSnapshot {
  return before !== undefined && sameSheet(before, now) ? before : now;
}
