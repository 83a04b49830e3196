import type { SheetVisibility } from '../disclosure/sheet/snapshot';
import type { SheetInfo } from '../session/room/sheets';

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
