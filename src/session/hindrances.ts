import type { CellPlace } from '../disclosure/sheet/address';
import { cellIn } from '../disclosure/sheet/cell-at';
import type { WorkbookSnapshot } from '../disclosure/sheet/snapshot';

/** What keeps a cell from being written unasked: its sheet is hidden, from the menu too, or protected and the cell locked. */
export type Hindrance = 'hidden' | 'veryHidden' | 'protected';

/** Finds what keeps cells of a workbook from being written unasked; mostly nothing. */
export function hindrancesIn({ sheets }: WorkbookSnapshot): (place: CellPlace) => readonly Hindrance[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (place) => {
    const sheet = byName.get(place.sheet);
    if (sheet === undefined) return [];
    const { visibility } = sheet;
    const isClosed = sheet.protected && cellIn(sheet, place)?.unlocked !== true;
    return [...(visibility === 'visible' ? [] : [visibility]), ...(isClosed ? (['protected'] as const) : [])];
  };
}
