import type { EditedPackage } from '../../files/patch/edited-package';
import { escapedAttribute, escapedContent } from '../../files/patch/elements';
import { idAttribute, type Edition } from '../../files/patch/namespaces';
import { sheetIndex } from '../../files/patch/sheet-index';
import { spliced } from '../../files/patch/splices';
import type { StylesEditor } from '../../files/patch/styles-editor';
import { areaText } from '../host/model/address';
import type { Sheet } from '../host/model/sheet';
import { writeCharts } from './chart-files';
import { argb } from './colors';
import { writeComments } from './comment-files';
import { headerFooterText } from './header-footer';
import type { FileLink } from './hyperlink-files';
import { pixelsToHeight, pixelsToWidth, pointsPerInch } from './measures';
import { paperSizes } from './paper-sizes';
import type { People } from './people';
import { withPrefix } from './prefixed';
import { protectionXml } from './protection-options';
import { isSame, type SheetContent } from './sheet-content';
import { SheetElements, withAttributes, type WantedAttributes } from './sheet-elements';
import { columnsXml } from './write-columns';
import { writeFormats } from './write-formats';
import { writeRows, type RowsEdit } from './write-rows';
import type { CellStyles } from './write-style';

/** What sheets are written with. */
export interface SheetWriting {
  readonly pack: EditedPackage;
  readonly edition: Edition;
  readonly styles: () => StylesEditor;
  readonly cellStyles: CellStyles;
  readonly people: People;
}

/** A sheet that is written, and how it is in its file. */
export interface WrittenSheet {
  readonly part: string;
  readonly before: SheetContent;
  readonly now: SheetContent;
  /** Which of the part's conditional formats a format is, by its id. */
  readonly places: ReadonlyMap<string, number>;
  readonly sheet: Sheet;
  /** Whether it is in front of the others, and was. */
  readonly isActive: boolean;
  readonly wasActive: boolean;
}

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Writes into a sheet's part what of the sheet is other than before. */
export async function writeSheet(
  writing: SheetWriting,
  written: WrittenSheet,
): Promise<Omit<RowsEdit, 'splices'>> {
  const { pack, edition, cellStyles } = writing;
  const { part, before, now } = written;
  const text = pack.text(part);
  const index = sheetIndex(text, part);
  const elements = new SheetElements({ text, part, index });
  writeProperties(elements, before, now);
  writeView(elements, written);
  elements.attributes('sheetFormatPr', sizes(before), sizes(now));
  if (!isSame([...before.columns], [...now.columns])) {
    const list = elements.written('cols');
    const known = list === undefined ? '' : unprefixed(list.xml, index.prefix);
    elements.put('cols', columnsXml(known, before.columns, now.columns, cellStyles));
  }
  if (!isSame(before.protection, now.protection))
    elements.put('sheetProtection', now.protection === undefined ? '' : await protectionXml(now.protection));
  replace(elements, 'autoFilter', before, now, filterXml);
  replace(elements, 'mergeCells', before, now, mergesXml);
  if (!isSame(before.links, now.links))
    elements.put('hyperlinks', linksXml(writing, elements, written), true);
  writePage(elements, before, now);
  const drawing = writeCharts(pack, edition, elements.sheet, written.sheet);
  const comments = writeComments(writing, elements.sheet, before, now);
  const rows = writeRows(elements.sheet, before, now, cellStyles);
  const formats = writeFormats(elements.sheet, before.formats, now.formats, written.places, writing.styles);
  const reach = dimensionOf(now);
  if (dimensionOf(before) !== reach) elements.attributes('dimension', { ref: 'A1' }, { ref: reach });
  const splices = elements.ordered([...rows.splices, ...formats, ...drawing, ...comments]);
  if (splices.length > 0) pack.set(part, spliced(text, splices));
  return rows;
}

function replace(
  elements: SheetElements,
  name: string,
  before: SheetContent,
  now: SheetContent,
  render: (content: SheetContent) => string,
): void {
  const xml = render(now);
  if (render(before) !== xml) elements.put(name, xml);
}

/** An element as if its part had no prefix. */
function unprefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}

function writeProperties(elements: SheetElements, before: SheetContent, now: SheetContent): void {
  const color = now.tabColor === '' ? '' : `<tabColor rgb="${argb(now.tabColor)}"/>`;
  const setUp = fits(now) ? '<pageSetUpPr fitToPage="1"/>' : '';
  elements.children('sheetPr', [
    ...(before.tabColor === now.tabColor ? [] : [{ gone: ['tabColor'], come: color }]),
    ...(fits(before) === fits(now)
      ? []
      : [{ gone: ['pageSetUpPr'], come: setUp, behind: ['tabColor', 'outlinePr'] }]),
  ]);
}

function fits({ page: { zoom } }: SheetContent): boolean {
  return typeof zoom['horizontalFitToPages'] === 'number' || typeof zoom['verticalFitToPages'] === 'number';
}

/** The view of a sheet: grid lines, whether it is in front, frozen panes. */
function writeView(elements: SheetElements, { before, now, isActive, wasActive }: WrittenSheet): void {
  const view = (content: SheetContent, active: boolean): WantedAttributes => ({
    showGridLines: content.showGridlines ? undefined : '0',
    tabSelected: active ? '1' : undefined,
  });
  const [was, is] = [view(before, wasActive), view(now, isActive)];
  const isFrozenAnew = !isSame(before.frozen, now.frozen);
  if (isSame(was, is) && !isFrozenAnew) return;
  const written = elements.written('sheetViews');
  const first = written?.within.find(({ name }) => name === 'sheetView');
  const { prefix } = elements.sheet.index;
  if (written === undefined || first === undefined) {
    const tag = withAttributes('<sheetView workbookViewId="0"/>', is);
    const pane = paneXml(now);
    const xml = pane === '' ? tag : `${tag.replace(/\/>$/u, '>')}${pane}</sheetView>`;
    elements.put('sheetViews', `<sheetViews>${xml}</sheetViews>`);
    return;
  }
  const { xml } = written;
  const tag = withAttributes(xml.slice(first.start, first.openEnd), is);
  const inner = xml.slice(first.openEnd, first.contentEnd);
  // What is selected is said by pane: others have others.
  const panes = ['pane', 'selection'];
  const gone = written.within.filter(({ name, parent }) => parent === first && panes.includes(name));
  const kept = isFrozenAnew
    ? withPrefix(paneXml(now), prefix) +
      spliced(
        inner,
        gone.map(({ start, end }) => ({ start: start - first.openEnd, end: end - first.openEnd, text: '' })),
      )
    : inner;
  const whole =
    kept === '' ? tag : `${tag.replace(/\s*\/?>$/u, '>')}${kept}${withPrefix('</sheetView>', prefix)}`;
  const closed = kept === '' ? tag.replace(/\s*\/?>$/u, '/>') : whole;
  elements.put('sheetViews', xml.slice(0, first.start) + closed + xml.slice(first.end), true);
}

function paneXml({ frozen: { rows, columns } }: SheetContent): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = (columns === 0 ? '' : ` xSplit="${columns}"`) + (rows === 0 ? '' : ` ySplit="${rows}"`);
  const corner = areaText({ row: rows, column: columns, rows: 1, columns: 1 });
  return `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`;
}

function sizes({ defaults: { rowHeight, columnWidth } }: SheetContent): WantedAttributes {
  return {
    defaultRowHeight: String(pixelsToHeight(rowHeight)),
    defaultColWidth: String(pixelsToWidth(columnWidth)),
  };
}

function filterXml({ filter }: SheetContent): string {
  return filter === undefined ? '' : `<autoFilter ref="${filter}"/>`;
}

function mergesXml({ merges }: SheetContent): string {
  if (merges.length === 0) return '';
  const entries = merges.map((ref) => `<mergeCell ref="${ref}"/>`);
  return `<mergeCells count="${merges.length}">${entries.join('')}</mergeCells>`;
}

function linksXml(
  { pack, edition }: SheetWriting,
  elements: SheetElements,
  { part, before, now }: WrittenSheet,
): string {
  const { index } = elements.sheet;
  const written = elements.written('hyperlinks');
  const known = new Map(
    (written?.within ?? []).map(({ attributes: { ref = '' }, start, end }) => [
      ref,
      written?.xml.slice(start, end) ?? '',
    ]),
  );
  const linkXml = ({ ref, address, location = '' }: FileLink): string => {
    if (address === undefined) return `<hyperlink ref="${ref}" location="${escapedAttribute(location)}"/>`;
    const id = pack.relateOutside(part, `${relationshipTypes}/hyperlink`, address);
    return `<hyperlink ref="${ref}"${idAttribute(index.root, edition, id)}/>`;
  };
  const same = new Set(before.links.map((link) => JSON.stringify(link)));
  const entries = now.links.map((link) => {
    const as = same.has(JSON.stringify(link)) ? known.get(link.ref) : undefined;
    return as ?? withPrefix(linkXml(link), index.prefix);
  });
  if (entries.length === 0) return '';
  const [open, close] = ['<hyperlinks>', '</hyperlinks>'].map((tag) => withPrefix(tag, index.prefix));
  return [open, ...entries, close].join('');
}

function writePage(elements: SheetElements, before: SheetContent, now: SheetContent): void {
  elements.attributes('printOptions', printOptions(before), printOptions(now));
  if (!isSame(before.page.margins, now.page.margins)) elements.attributes('pageMargins', {}, margins(now));
  elements.attributes('pageSetup', pageSetup(before), pageSetup(now));
  const texts = (content: SheetContent): string => headerFooterXml(content);
  if (texts(before) !== texts(now))
    elements.children('headerFooter', [{ gone: ['oddHeader', 'oddFooter'], come: texts(now) }]);
}

function printOptions({ page }: SheetContent): WantedAttributes {
  return {
    horizontalCentered: page.centerHorizontally ? '1' : undefined,
    verticalCentered: page.centerVertically ? '1' : undefined,
    gridLines: page.printGridlines ? '1' : undefined,
  };
}

function margins({ page }: SheetContent): WantedAttributes {
  return Object.fromEntries(
    Object.entries(page.margins).map(([side, points]) => [side, String(points / pointsPerInch)]),
  );
}

function pageSetup(content: SheetContent): WantedAttributes {
  const { orientation, paperSize, zoom } = content.page;
  const { scale, horizontalFitToPages, verticalFitToPages } = zoom;
  const size = paperSizes.find(([, name]) => name === paperSize)?.[0];
  const number = (value: unknown, usual: number): string | undefined =>
    typeof value === 'number' && value !== usual ? String(value) : undefined;
  return {
    paperSize: size === undefined ? undefined : String(size),
    scale: number(scale, 100),
    fitToWidth: fits(content) ? number(horizontalFitToPages ?? 0, 1) : undefined,
    fitToHeight: fits(content) ? number(verticalFitToPages ?? 0, 1) : undefined,
    orientation: orientation === 'Landscape' ? 'landscape' : undefined,
  };
}

function headerFooterXml({ page: { headersFooters } }: SheetContent): string {
  const text = (element: string, kind: 'Header' | 'Footer'): string => {
    const content = headerFooterText(headersFooters, kind);
    return content === null ? '' : `<${element}>${escapedContent(content)}</${element}>`;
  };
  return text('oddHeader', 'Header') + text('oddFooter', 'Footer');
}

/** The area around all cells, "A1" for none. */
function dimensionOf({ cells }: SheetContent): string {
  const rows = [...cells.keys()];
  const columns = [...cells.values()].flatMap((row) => [...row.keys()]);
  const bounds = (numbers: readonly number[]): readonly [number, number] =>
    numbers.reduce<readonly [number, number]>(
      ([low, high], number) => [Math.min(low, number), Math.max(high, number)],
      [numbers[0] ?? 0, numbers[0] ?? 0],
    );
  const [[top, bottom], [left, right]] = [bounds(rows), bounds(columns)];
  return areaText({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}
