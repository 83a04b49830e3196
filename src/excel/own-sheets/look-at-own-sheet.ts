import type { OwnSheet } from '../../presentation/own-sheets/own-sheet';
import type { SheetReference } from '../../record/identity/sheets';
import { ownSheetEntry } from '../../record/journal/journal';
import type { Knowledge, Look } from '../knowledge';
import { look } from '../knowledge';
import { passing } from '../run';

/** The sheet that the journal says is ours, whose reading is queued. */
interface QueuedSheet {
  /** After the sync, whether it is: the user may have deleted it and given its name to a sheet of their own. */
  isOurs(): boolean;
  /** After the sync, the ids of the charts on it. */
  charts(): readonly string[];
}

/** What is known of the workbook and of an own sheet in it. */
export interface OwnSheetLook extends Look<QueuedSheet> {
  /** Whether the workbook's structure is protected: no sheet can be added or removed. */
  readonly structureProtected: boolean;
}

/** Looks at the workbook and at the add-in's own sheet of a kind in it. */
export async function lookAtOwnSheet(context: Excel.RequestContext, own: OwnSheet): Promise<OwnSheetLook> {
  const { protection } = context.workbook;
  protection.load('protected');
  const nameIn = (known: Knowledge): string | undefined => ownSheetIn(known, own)?.name;
  const seen = await look(context, (known) => queueSheet(context, own, nameIn(known)), nameIn);
  return { ...seen, structureProtected: protection.protected };
}

/** The own sheet that was seen; undefined where there is none. */
export function seenOwnSheet(seen: OwnSheetLook, own: OwnSheet): SheetReference | undefined {
  return seen.queued.isOurs() ? ownSheetIn(seen, own) : undefined;
}

/** The sheet that the journal says is ours. */
function ownSheetIn({ journal, sheetsOf }: Knowledge, { kind }: OwnSheet): SheetReference | undefined {
  const entry = ownSheetEntry(journal, kind);
  if (entry === undefined) return undefined;
  // One that was just made is known by its name alone.
  return sheetsOf(entry)(entry.sheet) ?? (entry.sheet.id === '' ? entry.sheet : undefined);
}

function queueSheet(
  context: Excel.RequestContext,
  { titles }: OwnSheet,
  name: string | undefined,
): QueuedSheet {
  if (name === undefined) return { isOurs: () => false, charts: () => [] };
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const title = passing(sheet.getRange('A1'));
  title.load('values');
  const used = passing(sheet.getUsedRangeOrNullObject(true));
  used.load('address');
  const { charts } = sheet;
  charts.load('items/id');
  return {
    isOurs: () => {
      if (title.isNullObject) return false;
      const [[text] = []] = title.values as unknown[][];
      // A sheet whose writing failed at the start is empty.
      return used.isNullObject || titles.some((known) => known === text);
    },
    charts: () => (title.isNullObject ? [] : charts.items.map(({ id }) => id)),
  };
}
