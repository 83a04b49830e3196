import type { Unrecognised } from './findings';
import type { NearMiss, Recognition } from './layouts/recognition';
import type { SheetSnapshot } from './sheet/snapshot';

function nearMiss(
  sheet: SheetSnapshot,
  { layout, layoutName, title, row, missing, unexpected = [] }: NearMiss,
): Unrecognised {
  const near = { row: String(row + 1), title, layout: layoutName };
  const reason: Unrecognised['reason'] =
    missing.length === 0 && unexpected.length > 0
      ? { key: 'sheetUnlike', values: { ...near, unexpected: unexpected.join('、') } }
      : { key: 'sheetNear', values: { ...near, missing: missing.join('、') } };
  return { sheet: sheet.name, nearest: layout, reason };
}

/** What of a sheet is no known form, and why; nothing for a sheet that holds forms alone. */
export function unrecognisedIn(
  sheet: SheetSnapshot,
  { forms, nearMisses }: Recognition,
): readonly Unrecognised[] {
  if (sheet.rows.length === 0)
    return [{ sheet: sheet.name, nearest: null, reason: { key: 'sheetEmpty', values: {} } }];
  if (nearMisses.length > 0) return nearMisses.map((miss) => nearMiss(sheet, miss));
  return forms.length > 0
    ? []
    : [{ sheet: sheet.name, nearest: null, reason: { key: 'sheetUnknown', values: {} } }];
}
