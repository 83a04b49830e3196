import { strToU8, zipSync } from 'fflate';
import { a1, columnLetters, parseArea } from '../../src/disclosure/sheet/address';
import { XML_HEAD } from '../../src/files/patch/edited-package';
import { escapedAttribute, escapedContent } from '../../src/files/patch/elements';
import { plainStyles, StylesEditor } from '../../src/files/patch/styles-editor';
import type { Look, PrintedDocument, PrintedSheet } from './printed-sheet';
import type { Printed } from './printed-value';
import { rowHeights } from './row-heights';

interface Style {
  readonly font: string;
  readonly alignment: string;
  readonly bordered: boolean;
}

const font = (name: string, size: number): string => `<font><sz val="${size}"/><name val="${name}"/></font>`;
const aligned = (horizontal: string, more = ''): string =>
  `<alignment horizontal="${horizontal}" vertical="center" wrapText="1"${more}/>`;

const STYLES: Readonly<Record<Look, Style>> = {
  attachment: { font: font('黑体', 12), alignment: '<alignment vertical="center"/>', bordered: false },
  title: { font: font('黑体', 16), alignment: aligned('center'), bordered: false },
  heading: { font: font('宋体', 11), alignment: aligned('left'), bordered: false },
  corner: { font: font('宋体', 10), alignment: aligned('right'), bordered: false },
  label: { font: font('宋体', 10), alignment: aligned('center'), bordered: true },
  figure: { font: font('宋体', 10), alignment: aligned('center'), bordered: true },
  amount: { font: font('宋体', 10), alignment: aligned('right', ' indent="1"'), bordered: true },
  text: { font: font('宋体', 10), alignment: aligned('left'), bordered: true },
  note: { font: font('宋体', 9), alignment: aligned('left'), bordered: false },
};

const BORDER =
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CORE = 'application/vnd.openxmlformats-package';

/** Every date in the file is this one, so that the same document gives the same bytes. */
const MADE_ON = new Date(2022, 0, 1);

/** A published document as the bytes of an .xlsx file. */
export function documentFile({ title, sheets }: PrintedDocument): Uint8Array {
  const styles = new StylesEditor(plainStyles({ main: MAIN, relationships: RELATIONS }), 'styles');
  const texts = new Map<string, number>();
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([
      ['rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(title),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index): Relation => {
        return [`rId${index + 1}`, `${RELATIONS}/worksheet`, `worksheets/sheet${index + 1}.xml`];
      }),
      [`rId${sheets.length + 1}`, `${RELATIONS}/styles`, 'styles.xml'],
      [`rId${sheets.length + 2}`, `${RELATIONS}/sharedStrings`, 'sharedStrings.xml'],
    ]),
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet, styles, texts);
  });
  parts['xl/styles.xml'] = styles.changed() ?? '';
  parts['xl/sharedStrings.xml'] = sharedTexts([...texts.keys()]);
  const bytes = Object.entries(parts).map(([path, xml]): [string, Uint8Array] => [path, strToU8(xml)]);
  return zipSync(Object.fromEntries(bytes), { mtime: MADE_ON });
}

function worksheet(printed: PrintedSheet, styles: StylesEditor, texts: Map<string, number>): string {
  const cells = new Map<string, string>();
  let columnCount = printed.widths.length;
  const merges: string[] = [];
  printed.lines.forEach((line, row) => {
    for (const { columns, rows = 1, content, look } of line) {
      const [first = columns, last = first] = columns.split(':');
      const area = parseArea(`${first}${row + 1}:${last}${row + rows}`);
      if (area === null) throw new Error(`not a range of columns: ${columns}`);
      const { top, left, bottom, right } = area;
      columnCount = Math.max(columnCount, right + 1);
      for (let r = top; r <= bottom; r++)
        for (let c = left; c <= right; c++) {
          const isFirst = r === top && c === left;
          const at = a1({ row: r, column: c });
          cells.set(at, cell(at, look, isFirst ? content : null, styles, texts));
        }
      if (top !== bottom || left !== right)
        merges.push(`${a1({ row: top, column: left })}:${a1({ row: bottom, column: right })}`);
    }
  });
  const cols = printed.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const heights = rowHeights(printed);
  const rows = heights.map((height, row) => {
    const inRow = Array.from({ length: columnCount }, (_, column) => cells.get(a1({ row, column })) ?? '');
    return `<row r="${row + 1}" ht="${height}" customHeight="1">${inRow.join('')}</row>`;
  });
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${columnLetters(columnCount - 1)}${heights.length}"/>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>${rows.join('')}</sheetData>`,
    `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" fitToHeight="0" orientation="${printed.landscape === true ? 'landscape' : 'portrait'}"/></worksheet>`,
  ].join('');
}

function cell(
  at: string,
  look: Look,
  content: Printed,
  styles: StylesEditor,
  texts: Map<string, number>,
): string {
  const { font: written, alignment, bordered } = STYLES[look];
  const isFormatted = content !== null && typeof content === 'object';
  const format = styles.cellFormat({
    font: written,
    alignment,
    ...(bordered ? { border: BORDER } : {}),
    ...(isFormatted ? { numberFormat: content.format } : {}),
  });
  const tag = `<c r="${at}" s="${format}"`;
  if (content === null) return `${tag}/>`;
  if (typeof content !== 'string') return `${tag}><v>${isFormatted ? content.value : content}</v></c>`;
  const known = texts.get(content) ?? texts.size;
  texts.set(content, known);
  return `${tag} t="s"><v>${known}</v></c>`;
}

function sharedTexts(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapedContent(text)}</t></si>`);
  return `${XML_HEAD}<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${items.join('')}</sst>`;
}

function workbook(sheets: readonly PrintedSheet[]): string {
  const entries = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapedAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${entries.join('')}</sheets></workbook>`;
}

type Relation = readonly [id: string, type: string, target: string];

function relationships(relations: readonly Relation[]): string {
  const entries = relations.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}+xml"/>`;
  const all = [
    override('docProps/core.xml', `${CORE}.core-properties`),
    override('xl/workbook.xml', `${OFFICE}.sheet.main`),
    override('xl/styles.xml', `${OFFICE}.styles`),
    override('xl/sharedStrings.xml', `${OFFICE}.sharedStrings`),
    ...Array.from({ length: sheets }, (_, index) =>
      override(`xl/worksheets/sheet${index + 1}.xml`, `${OFFICE}.worksheet`),
    ),
  ];
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${CORE}.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${all.join('')}</Types>`;
}

function coreProperties(title: string): string {
  const names =
    `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const date = (kind: string): string =>
    `<dcterms:${kind} xsi:type="dcterms:W3CDTF">2022-01-01T00:00:00Z</dcterms:${kind}>`;
  return `${XML_HEAD}<cp:coreProperties ${names}><dc:creator>决算核对</dc:creator><dc:title>${escapedContent(title)}</dc:title><cp:lastModifiedBy>决算核对</cp:lastModifiedBy>${date('created')}${date('modified')}</cp:coreProperties>`;
}
