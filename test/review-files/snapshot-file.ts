import { strToU8, zipSync } from 'fflate';
import { a1 } from '../../src/disclosure/sheet/address';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { escapedAttribute, escapedContent } from '../../src/files/patch/elements';
import { plainStyles, StylesEditor } from '../../src/files/patch/styles-editor';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Every file is of this time, so that the same workbook gives the same bytes. */
const MADE_ON = new Date(2022, 0, 1);

/** The bytes of an .xlsx file with the cells of a snapshot: their values, number formats and merged areas. */
export function snapshotFile({ sheets }: WorkbookSnapshot): Uint8Array {
  const styles = new StylesEditor(plainStyles({ main: MAIN, relationships: RELATIONS }), 'styles');
  const parts = sheets.map((sheet, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(sheet, styles),
  ]);
  const names = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapedAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const related = sheets.map((_, index) =>
    relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...related,
      relationship('rIdStyles', 'styles', 'styles.xml'),
    ]),
    ...(Object.fromEntries(parts) as Record<string, string>),
    'xl/styles.xml': styles.changed() ?? plainStyles({ main: MAIN, relationships: RELATIONS }),
  };
  const bytes = Object.entries(all).map(([path, text]) => [path, strToU8(text)]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime: MADE_ON });
}

function sheetXml({ rows, merges }: SheetSnapshot, styles: StylesEditor): string {
  const data = rows.map(({ row, firstColumn, cells }) => {
    const written = cells.map((cell, index) => cellXml(cell, { row, column: firstColumn + index }, styles));
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const merged = merges.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${a1({ row: top, column: left })}:${a1({ row: bottom, column: right })}"/>`,
  );
  const areas = merged.length === 0 ? '' : `<mergeCells>${merged.join('')}</mergeCells>`;
  return `<worksheet xmlns="${MAIN}"><sheetData>${data.join('')}</sheetData>${areas}</worksheet>`;
}

function cellXml(
  { value, format }: CellSnapshot,
  place: { readonly row: number; readonly column: number },
  styles: StylesEditor,
): string {
  if (value === null || typeof value === 'object' || typeof value === 'boolean') return '';
  const tag = `<c r="${a1(place)}" s="${styles.cellFormat({ numberFormat: format })}"`;
  return typeof value === 'number'
    ? `${tag}><v>${value}</v></c>`
    : `${tag} t="inlineStr"><is><t xml:space="preserve">${escapedContent(value)}</t></is></c>`;
}

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}

function relationships(entries: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}
