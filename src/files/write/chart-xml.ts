import type { Area } from '../../disclosure/sheet/address';
import { columnLetters } from '../../disclosure/sheet/address';
import { escapedText } from '../workbook/cell-text';
import { escapedContent } from '../patch/elements';
import { XML_HEAD } from '../patch/edited-package';
import type { BarChart } from './written-sheet';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Hundredths of a point. */
const TITLE_SIZE = 1200;

/** The drawing of a sheet with these charts, each of which has the id rId1, rId2 … */
export function drawingXml(charts: readonly BarChart[]): string {
  const anchors = charts.map(({ over, title }, index) => {
    const frame =
      `<xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${index + 1}" descr="${escapedContent(escapedText(title)).replaceAll('"', '&quot;')}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>';
    const graphic = `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>`;
    return (
      `<xdr:twoCellAnchor>${cornerXml('from', over.top, over.left)}${cornerXml('to', over.bottom + 1, over.right + 1)}` +
      `<xdr:graphicFrame macro="">${frame}${graphic}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}">${anchors.join('')}</xdr:wsDr>`;
}

function cornerXml(name: string, row: number, column: number): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}

/** The part of a chart of lying bars, the first on top. */
export function barChartXml(sheet: string, { title, labels, series, format }: BarChart): string {
  const category = `<c:cat><c:strRef>${referenceXml(sheet, labels.area)}<c:strCache>${cacheXml(labels.values.map((label) => escapedContent(escapedText(label))))}</c:strCache></c:strRef></c:cat>`;
  const bars = series.map(({ name, colour, area, values }, index) => {
    const numbers = `<c:val><c:numRef>${referenceXml(sheet, area)}<c:numCache><c:formatCode>${escapedContent(format)}</c:formatCode>${cacheXml(values.map(String))}</c:numCache></c:numRef></c:val>`;
    const look = `<c:spPr><a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`;
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapedContent(escapedText(name))}</c:v></c:tx>${look}` +
      `<c:dLbls>${shownXml('1')}</c:dLbls>${category}${numbers}</c:ser>`
    );
  });
  const plot =
    `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars.join('')}` +
    '<c:gapWidth val="50"/><c:axId val="1"/><c:axId val="2"/></c:barChart>';
  const axes =
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/></c:catAx>' +
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/>' +
    `<c:numFmt formatCode="${escapedContent(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/></c:valAx>`;
  const legend = series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '';
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${TITLE_SIZE}" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="${TITLE_SIZE}" b="1"/>` +
    `<a:t>${escapedContent(escapedText(title))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plot}${axes}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function shownXml(value: '0' | '1'): string {
  return `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

function cacheXml(values: readonly string[]): string {
  const points = values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`);
  return `<c:ptCount val="${values.length}"/>${points.join('')}`;
}

function referenceXml(sheet: string, { top, left, bottom, right }: Area): string {
  const cells = `$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
  return `<c:f>${escapedContent(`'${sheet.replaceAll("'", "''")}'!${cells}`)}</c:f>`;
}
