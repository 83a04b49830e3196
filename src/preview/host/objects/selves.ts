import type { Area } from '../model/area';
import { parseAddress } from '../model/address';
import { isOnSheet } from '../model/area';
import { Cells } from '../model/cells';
import type { Sheet } from '../model/sheet';
import { invalidArgument } from '../protocol/host-error';

/** What a Range stands for. */
export interface RangeSelf {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What a RangeAreas, or the format of a range, stands for. */
export interface AreasSelf {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** The cells of a range. */
export function cellsOf({ sheet, area }: RangeSelf): Cells {
  return new Cells(sheet, area);
}

/** The cells of each area. */
export function cellsOfAreas({ sheet, areas }: AreasSelf): readonly Cells[] {
  return areas.map((area) => new Cells(sheet, area));
}

/** A range, checked to lie on the sheet. */
export function rangeOn(sheet: Sheet, area: Area): RangeSelf {
  if (!isOnSheet(area)) throw invalidArgument('the range does not lie on the sheet');
  return { sheet, area };
}

/** The range an A1 address names, on the given sheet unless the address names another; InvalidArgument if it is none. */
export function rangeAt(sheet: Sheet, text: string): RangeSelf {
  const address = parseAddress(text);
  if (!address) throw invalidArgument(`"${text}" is no address`);
  if (address.sheetName === undefined) return rangeOn(sheet, address.area);
  const named = sheet.workbook.sheets.find(address.sheetName);
  if (!named) throw invalidArgument(`"${text}" names no sheet of the workbook`);
  return rangeOn(named, address.area);
}
