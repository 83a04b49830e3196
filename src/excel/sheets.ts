import type { SheetVisibility } from '../disclosure/sheet/snapshot';
import type { ExcelFailure } from './failure';
import { failure } from './failure';
import type { SheetReference } from '../record/identity/sheets';
import type { Result } from './result';
import { failed, succeeded } from './result';

/** A worksheet of the workbook, without its cells. */
export interface SheetInfo extends SheetReference {
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
}

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Queues the reading of the workbook's sheets; call what it returns after the sync. */
export function queueSheets(context: Excel.RequestContext): () => readonly SheetInfo[] {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  return () =>
    worksheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visibility: VISIBILITIES[visibility] ?? 'visible',
      protected: protection.protected,
    }));
}

/** The protected sheets among those of some places, in the workbook's order. */
export function protectedAmong(
  sheets: readonly SheetInfo[],
  places: readonly { readonly sheet: string }[],
): readonly string[] {
  const names = new Set(places.map(({ sheet }) => sheet));
  return sheets.filter((sheet) => sheet.protected && names.has(sheet.name)).map(({ name }) => name);
}

/** That sheets are protected. */
export function protectedFailure(names: readonly string[]): ExcelFailure {
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
