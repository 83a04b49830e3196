import { relationshipsOf } from '../../files/package/relationships';
import { appending } from '../../files/patch/appending';
import { XML_HEAD, type EditedPackage } from '../../files/patch/edited-package';
import { placeFor, WORKSHEET_ORDER } from '../../files/patch/element-order';
import { escapedAttribute, ownPrefix, scanElements } from '../../files/patch/elements';
import { idAttribute, relate, type Edition } from '../../files/patch/namespaces';
import { spliced, type Splice } from '../../files/patch/splices';
import { parseAddress } from '../host/model/address';
import { boxOf } from '../host/model/geometry';
import type { Sheet } from '../host/model/sheet';
import type { ChartRecord } from '../host/model/side-store';
import { canWrite, chartXml } from './chart-xml';
import type { SheetText } from './write-rows';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawingNames =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const chartNames =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Files measure in these: 12,700 a point. */
const unitsPerPoint = 12_700;

/**
 * Writes the charts that a sheet was given since it was opened, as far as they can be written: into its drawing, else
 * into one of its own. What changes in the sheet itself is returned.
 */
export function writeCharts(
  pack: EditedPackage,
  edition: Edition,
  { part, index }: SheetText,
  sheet: Sheet,
): readonly Splice[] {
  const written = sheet.side.charts.filter(canWrite);
  if (written.length === 0) return [];
  const known = index.children.some(({ name }) => name === 'drawing')
    ? relationshipsOf(pack.pack, part).find(({ kind, path }) => kind === 'drawing' && pack.pack.has(path))
        ?.path
    : undefined;
  const empty = `${XML_HEAD}<xdr:wsDr ${drawingNames}></xdr:wsDr>`;
  const drawing =
    known ??
    pack.add(
      'xl/drawings/drawing{n}.xml',
      empty,
      'application/vnd.openxmlformats-officedocument.drawing+xml',
    );
  const text = pack.text(drawing);
  let last = 1;
  const root = scanElements(text, drawing, ({ name, attributes: { id } }) => {
    if (name.endsWith('cNvPr')) last = Math.max(last, Number(id ?? 0));
  });
  const anchors = written.map((chart, number) => {
    const data = parseAddress(chart.source)?.area ?? { row: 0, column: 0, rows: 1, columns: 1 };
    const path = pack.add(
      'xl/charts/chart{n}.xml',
      chartXml(chart, sheet.name, data),
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    );
    return anchorXml(sheet, chart, last + 1 + number, pack.relate(drawing, `${types}/chart`, path));
  });
  pack.set(drawing, spliced(text, [appending(text, root, ownPrefix(text, root), anchors.join(''))]));
  if (known !== undefined) return [];
  const id = idAttribute(index.root, edition, relate(pack, edition, part, 'drawing', drawing));
  const place = placeFor('drawing', WORKSHEET_ORDER, index.root, index.children);
  return [{ start: place, end: place, text: `<${index.prefix}drawing${id}/>` }];
}

/** Whether a workbook's sheets have charts that cannot be written. */
export function hasUnwritable(sheets: readonly Sheet[]): boolean {
  return sheets.some(({ side }) => side.charts.some((chart) => !canWrite(chart)));
}

function anchorXml(sheet: Sheet, chart: ChartRecord, number: number, id: string): string {
  const { left, top, width, height } = chart;
  return [
    `<xdr:twoCellAnchor ${drawingNames}><xdr:from>${markerXml(sheet, left, top)}</xdr:from>`,
    `<xdr:to>${markerXml(sheet, left + width, top + height)}</xdr:to>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${escapedAttribute(chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
    `<c:chart ${chartNames} r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  ].join('');
}

/** A point of a sheet as a file says it: a cell and the way from its corner. */
function markerXml(sheet: Sheet, x: number, y: number): string {
  const [column, columnOffset] = cellAlong(x, (index) => boxOf({ sheet, area: cell(0, index) }).width);
  const [row, rowOffset] = cellAlong(y, (index) => boxOf({ sheet, area: cell(index, 0) }).height);
  return `<xdr:col>${column}</xdr:col><xdr:colOff>${columnOffset}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${rowOffset}</xdr:rowOff>`;
}

function cell(row: number, column: number): { row: number; column: number; rows: 1; columns: 1 } {
  return { row, column, rows: 1, columns: 1 };
}

/** Cells beyond the engine's own grid have no size: what lies there is put at its end. */
const mostCells = 20_000;

function cellAlong(points: number, sizeOf: (index: number) => number): readonly [number, number] {
  let rest = points;
  let index = 0;
  for (; index < mostCells; index += 1) {
    const size = sizeOf(index);
    if (rest < size || (size === 0 && index > 1_000)) break;
    rest -= size;
  }
  return [index, Math.round(rest * unitsPerPoint)];
}
