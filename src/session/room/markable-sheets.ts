import type { Result } from './result';
import { failed, succeeded } from './result';
import type { SheetInfo } from './sheets';
import { protectedFailure } from './sheets';

/** Which of the wanted sheets can be marked. */
export interface MarkableSheets {
  readonly open: ReadonlySet<string>;
  readonly protectedSheets: readonly string[];
}

/**
 * Protected sheets are passed over. They are a failure where there are no others to mark, or where they have earlier
 * marks, which could not be taken away. Sheets that are gone are neither.
 */
export function markableSheets(
  sheets: readonly SheetInfo[],
  wanted: ReadonlySet<string>,
  marked: ReadonlySet<string>,
): Result<MarkableSheets> {
  const names = (isProtected: boolean, among: ReadonlySet<string>): readonly string[] =>
    sheets
      .filter((sheet) => sheet.protected === isProtected && among.has(sheet.name))
      .map(({ name }) => name);
  const open = new Set(names(false, wanted));
  const protectedSheets = names(true, wanted);
  const hindrances = [...names(true, marked), ...(open.size === 0 ? protectedSheets : [])];
  return hindrances.length > 0
    ? failed(protectedFailure([...new Set(hindrances)]))
    : succeeded({ open, protectedSheets });
}
