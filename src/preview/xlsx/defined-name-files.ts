import { isTrue } from '../../files/xml/scan';
import { childOf, childrenOf, type XmlNode } from '../../files/xml/tree';
import { quotedSheetName } from '../host/model/address';
import type { PageLayout } from '../host/model/side-store';
import { printedAreas } from './read-page-layout';

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

/** How names begin that Excel keeps for itself. */
const ownPrefix = '_xlnm.';
const printArea = `${ownPrefix}Print_Area`;
const printTitles = `${ownPrefix}Print_Titles`;

/** Whether the model has a name: Excel's own are not, but those of print areas and titles. */
export function isCarried(name: string): boolean {
  return !name.startsWith(ownPrefix) || name === printArea || name === printTitles;
}

/** All names of a file, from the root of its workbook part. */
export function readNames(book: XmlNode): readonly FileName[] {
  return childrenOf(childOf(book, 'definedNames'), 'definedName').map(({ attributes, text }) => {
    const { name = '', localSheetId, comment = '', hidden } = attributes;
    return {
      name,
      formula: text,
      comment,
      hidden: isTrue(hidden),
      sheetIndex: localSheetId === undefined ? undefined : Number(localSheetId),
    };
  });
}

/** What the names of a file say about printing a sheet. */
export function readPrintNames(
  names: readonly FileName[],
  sheetIndex: number,
): Pick<PageLayout, 'printArea' | 'titleRows' | 'titleColumns'> {
  const areas = (wanted: string): string =>
    printedAreas(
      names.find(({ name, sheetIndex: index }) => name === wanted && index === sheetIndex)?.formula ?? '',
    );
  const titles = areas(printTitles).split(',');
  return {
    printArea: areas(printArea),
    titleRows: titles.find((one) => /^\d/u.test(one)) ?? '',
    titleColumns: titles.find((one) => /^[A-Z]/iu.test(one)) ?? '',
  };
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
    text === '' ? [] : [{ name: builtIn, formula: absolute(text), comment: '', hidden: false, sheetIndex }];
  return [...name(printArea, layout.printArea), ...name(printTitles, titles)];
}
