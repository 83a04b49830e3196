import type { SheetVisibility } from '../../disclosure/sheet/snapshot';
import type { SheetReference } from '../../record/identity/sheets';
import type { RoomFailure } from './failure';
import { failure } from './failure';
import type { Result } from './result';
import { failed, succeeded } from './result';

/** A worksheet of the workbook, without its cells. */
export interface SheetInfo extends SheetReference {
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
}

/** The protected sheets among those of some places, in the workbook's order. */
export function protectedAmong(
  sheets: readonly SheetInfo[],
  places: readonly { readonly sheet: string }[],
): readonly string[] {
  const names = new Set(places.map(({ sheet }) => sheet));
  return sheets.filter((sheet) => sheet.protected && names.has(sheet.name)).map(({ name }) => name);
}

/** Whether a sheet is protected, by its name. */
export function isProtectedIn(sheets: readonly SheetInfo[]): (name: string) => boolean {
  const names = new Set(sheets.filter((sheet) => sheet.protected).map(({ name }) => name));
  return (name) => names.has(name);
}

/** That sheets are protected. */
export function protectedFailure(names: readonly string[]): RoomFailure {
  return failure('protectedSheet', { sheet: names.join('、') });
}

/** Nothing may be written if one of the named sheets is protected. */
export function refuseProtected(sheets: readonly SheetInfo[], names: ReadonlySet<string>): Result<void> {
  const hindrances = protectedAmong(
    sheets,
    [...names].map((sheet) => ({ sheet })),
  );
  return hindrances.length === 0 ? succeeded(undefined) : failed(protectedFailure(hindrances));
}
