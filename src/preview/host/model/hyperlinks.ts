import { BooleanNumber } from '@univerjs/core';
import { AddHyperLinkMutation, HyperLinkModel, RemoveHyperLinkMutation } from '@univerjs/sheets-hyper-link';
import { invalidArgument } from '../protocol/host-error';
import { isJsonObject, type Json } from '../protocol/json';
import { areaText, fullAddress, parseAddress } from './address';
import type { Area } from './area';
import { Cells } from './cells';
import type { Sheet } from './sheet';

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A link of a cell: to a web address, or to a place in the workbook ("Sheet1!A1"). */
export interface Link {
  readonly row: number;
  readonly column: number;
  readonly address: string | undefined;
  readonly documentReference: string | undefined;
}

/** The links of a sheet. */
export function linksOf(sheet: Sheet): readonly Link[] {
  const model = sheet.workbook.injector.get(HyperLinkModel);
  return model.getSubUnit(sheet.workbook.unitId, sheet.id).map(({ row, column, payload }) => ({
    row,
    column,
    ...target(sheet, payload),
  }));
}

/** Excel's `range.hyperlink` of the first cell; null when it has none. */
export function hyperlinkOf({ sheet, area }: Place): Json {
  const model = sheet.workbook.injector.get(HyperLinkModel);
  const link = model.getHyperLinkByLocation(sheet.workbook.unitId, sheet.id, area.row, area.column);
  if (!link) return null;
  const { address, documentReference } = target(sheet, link.payload);
  const [[text = ''] = []] = new Cells(sheet, { ...area, rows: 1, columns: 1 }).texts();
  return {
    textToDisplay: text,
    ...(address ? { address } : {}),
    ...(documentReference ? { documentReference } : {}),
  };
}

/** Sets `range.hyperlink` of every cell, with the text to display and the look of a link. */
export function setHyperlink(place: Place, value: Json): void {
  if (!isJsonObject(value)) throw invalidArgument('a hyperlink is an object');
  const { address, documentReference, textToDisplay } = value;
  const payload =
    typeof documentReference === 'string'
      ? payloadOf(place.sheet, documentReference)
      : typeof address === 'string'
        ? address
        : undefined;
  if (payload === undefined) throw invalidArgument('a hyperlink has an address or a documentReference');
  place.sheet.assertWritable();
  clearHyperlinks(place);
  const cells = new Cells(place.sheet, place.area);
  if (typeof textToDisplay === 'string') cells.write(textToDisplay);
  cells.writeStyle(() => ({ cl: { rgb: '#0563C1' }, ul: { s: BooleanNumber.TRUE } }));
  const { row, column, rows, columns } = cells.clipped();
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) addLink(place.sheet, r, c, payload);
  }
}

/** Puts a link on a cell, nothing else. */
export function addLink(sheet: Sheet, row: number, column: number, payload: string): void {
  const id = crypto.randomUUID();
  const where = { unitId: sheet.workbook.unitId, subUnitId: sheet.id };
  sheet.workbook.editor.mutate(
    AddHyperLinkMutation,
    { ...where, link: { id, row, column, payload } },
    { mutation: RemoveHyperLinkMutation, params: { ...where, id } },
  );
}

/** Takes the links off the cells. */
export function clearHyperlinks({ sheet, area }: Place): void {
  const model = sheet.workbook.injector.get(HyperLinkModel);
  const where = { unitId: sheet.workbook.unitId, subUnitId: sheet.id };
  for (const link of model.getSubUnit(where.unitId, where.subUnitId)) {
    const { id, row, column } = link;
    if (row < area.row || row >= area.row + area.rows) continue;
    if (column < area.column || column >= area.column + area.columns) continue;
    sheet.workbook.editor.mutate(
      RemoveHyperLinkMutation,
      { ...where, id },
      { mutation: AddHyperLinkMutation, params: { ...where, link } },
    );
  }
}

/** The engine's form of a place in the workbook; a name or an unknown sheet stays as it is, behind "#". */
export function payloadOf(sheet: Sheet, reference: string): string {
  const address = parseAddress(reference);
  const named = address?.sheetName === undefined ? sheet : sheet.workbook.sheets.find(address.sheetName);
  return address && named ? `#gid=${named.id}&range=${areaText(address.area)}` : `#${reference}`;
}

function target(sheet: Sheet, payload: string): Pick<Link, 'address' | 'documentReference'> {
  if (!payload.startsWith('#')) return { address: payload, documentReference: undefined };
  const [, gid, range] = /^#gid=([^&]*)&range=(.*)$/.exec(payload) ?? [];
  const area = parseAddress(range ?? '')?.area;
  const named = gid === undefined ? undefined : sheet.workbook.sheets.find(gid);
  const inside = named && area ? fullAddress(named.name, area) : payload.slice(1);
  return { address: undefined, documentReference: inside };
}
