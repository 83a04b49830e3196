import { parseAddress } from '../host/model/address';
import { boxOf } from '../host/model/geometry';
import type { Sheet } from '../host/model/sheet';
import type { ChartRecord } from '../host/model/side-store';
import { canWrite, chartXml } from './chart-xml';
import type { PackageFiles } from './package-files';
import { escapeXml } from './xml-scan';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawingNames =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const chartNames =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Files measure in these: 12,700 a point. */
const unitsPerPoint = 12_700;

/** What stands behind a sheet's drawing in its part. */
const behindDrawing =
  /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** Writes the charts of the sheets, by the paths of the sheets' parts, as far as they can be written. */
export function writeCharts(files: PackageFiles, sheets: ReadonlyMap<string, Sheet>): void {
  let charts = 0;
  let drawings = 0;
  for (const [path, sheet] of sheets) {
    const written = sheet.side.charts.filter(canWrite);
    const xml = files.text(path);
    if (written.length === 0 || xml === undefined) continue;
    drawings += 1;
    const drawing = `xl/drawings/drawing${drawings}.xml`;
    const anchors = written.map((chart, index) => {
      charts += 1;
      const part = `xl/charts/chart${charts}.xml`;
      const data = parseAddress(chart.source)?.area ?? { row: 0, column: 0, rows: 1, columns: 1 };
      files.write(part, chartXml(chart, sheet.name, data));
      files.declare(part, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml');
      const id = files.relate(drawing, `${types}/chart`, `../charts/chart${charts}.xml`);
      return anchorXml(sheet, chart, index + 2, id);
    });
    files.write(
      drawing,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><xdr:wsDr ${drawingNames}>${anchors.join('')}</xdr:wsDr>`,
    );
    files.declare(drawing, 'application/vnd.openxmlformats-officedocument.drawing+xml');
    const id = files.relate(path, `${types}/drawing`, `../drawings/drawing${drawings}.xml`);
    const element = `<drawing xmlns:r="${types}" r:id="${id}"/>`;
    files.write(
      path,
      xml.replace(behindDrawing, (found) => `${element}${found}`),
    );
  }
}

/** Whether a workbook's sheets have charts that cannot be written. */
export function hasUnwritable(sheets: readonly Sheet[]): boolean {
  return sheets.some(({ side }) => side.charts.some((chart) => !canWrite(chart)));
}

function anchorXml(sheet: Sheet, chart: ChartRecord, number: number, id: string): string {
  const { left, top, width, height } = chart;
  return [
    `<xdr:twoCellAnchor><xdr:from>${markerXml(sheet, left, top)}</xdr:from>`,
    `<xdr:to>${markerXml(sheet, left + width, top + height)}</xdr:to>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${escapeXml(chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
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
