import { quotedSheetName } from '../host/model/address';
import type { PageLayout } from '../host/model/side-store';
import type { PackageFiles } from './package-files';
import { elements, escapeXml, unescapeXml } from './xml-scan';

/** A name of a file. */
export interface FileName {
  readonly name: string;
  /** Without the leading "=". */
  readonly formula: string;
  readonly comment: string;
  readonly hidden: boolean;
  /** Place of the sheet it belongs to; undefined for the workbook. */
  readonly sheetIndex: number | undefined;
}

const book = 'xl/workbook.xml';

/** The names of a file, without those Excel keeps for itself (print areas and the like). */
export function readNames(files: PackageFiles): readonly FileName[] {
  return elements(files.text(book) ?? '', 'definedName')
    .map(({ attributes, inner }) => {
      const index = attributes.get('localSheetId');
      return {
        name: attributes.get('name') ?? '',
        formula: unescapeXml(inner),
        comment: attributes.get('comment') ?? '',
        hidden: attributes.get('hidden') === '1',
        sheetIndex: index === undefined ? undefined : Number(index),
      };
    })
    .filter(({ name }) => !name.startsWith('_xlnm.'));
}

/** Writes names. */
export function writeNames(files: PackageFiles, names: readonly FileName[]): void {
  const xml = files.text(book);
  if (xml === undefined || names.length === 0) return;
  const entries = names
    .map(({ name, formula, comment, hidden, sheetIndex }) => {
      const attributes = [
        ` name="${escapeXml(name)}"`,
        comment === '' ? '' : ` comment="${escapeXml(comment)}"`,
        sheetIndex === undefined ? '' : ` localSheetId="${sheetIndex}"`,
        hidden ? ' hidden="1"' : '',
      ];
      return `<definedName${attributes.join('')}>${escapeXml(formula)}</definedName>`;
    })
    .join('');
  const withList = xml.includes('</definedNames>')
    ? xml.replace('</definedNames>', `${entries}</definedNames>`)
    : xml.replace('</sheets>', `</sheets><definedNames>${entries}</definedNames>`);
  files.write(book, withList);
}

/** The names under which Excel keeps a sheet's print area and print titles. */
export function printNames(sheetName: string, sheetIndex: number, layout: PageLayout): readonly FileName[] {
  const prefix = `${quotedSheetName(sheetName)}!`;
  const absolute = (text: string): string =>
    text
      .split(',')
      .map((one) => prefix + one.replace(/[A-Z]+|\d+/g, '$$$&'))
      .join(',');
  const titles = [layout.titleColumns, layout.titleRows].filter((text) => text !== '').join(',');
  const name = (builtIn: string, text: string): readonly FileName[] =>
    text === ''
      ? []
      : [{ name: `_xlnm.${builtIn}`, formula: absolute(text), comment: '', hidden: false, sheetIndex }];
  return [...name('Print_Area', layout.printArea), ...name('Print_Titles', titles)];
}
