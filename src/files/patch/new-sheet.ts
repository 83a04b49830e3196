import type { CellPlace } from '../../disclosure/sheet/address';
import { a1, columnLetters } from '../../disclosure/sheet/address';
import { cellXml } from './cell-xml';
import { XML_HEAD } from './edited-package';
import { escapedAttribute } from './elements';
import type { Edition } from './namespaces';
import type { StylesEditor } from './styles-editor';

/** How a cell of a new sheet looks. */
export interface CellLook {
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** "FFC00000" */
  readonly colour?: string;
}

/** A cell of a new sheet. */
export interface NewCell {
  readonly value: number | string | null;
  readonly look?: CellLook;
  /** The cell that a click on it leads to. */
  readonly link?: CellPlace;
}

/** A sheet that is added: its columns' widths in characters and its rows, of which the first is the head. */
export interface NewSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly NewCell[])[];
}

/** No sheet of Excel's has more links. */
const MOST_LINKS = 65_530;

/** The part of a new sheet: landscape, as wide as a page, the head frozen and filterable. */
export function newSheetXml({ widths, rows }: NewSheet, edition: Edition, styles: StylesEditor): string {
  const last = `${columnLetters(widths.length - 1)}${Math.max(1, rows.length)}`;
  const links: string[] = [];
  const rowXml = rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      if (cell.link !== undefined && links.length < MOST_LINKS)
        links.push(linkXml(a1({ row, column }), cell.link));
      return newCellXml(cell, row, column, styles);
    });
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const cols = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `${XML_HEAD}<worksheet xmlns="${edition.main}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${last}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols>`,
    `<sheetData>${rowXml.join('')}</sheetData>`,
    `<autoFilter ref="A1:${columnLetters(widths.length - 1)}1"/>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

function newCellXml(
  { value, look = {} }: NewCell,
  row: number,
  column: number,
  styles: StylesEditor,
): string {
  const font = fontXml(look);
  const format = styles.cellFormat({ font, alignment: '<alignment vertical="top" wrapText="1"/>' });
  const tag = `<c r="${a1({ row, column })}" s="${format}">`;
  return value === null ? `<c r="${a1({ row, column })}" s="${format}"/>` : cellXml(tag, '', { value });
}

function fontXml({ bold, underline, colour }: CellLook): string {
  const content = [
    bold === true ? '<b/>' : '',
    underline === true ? '<u/>' : '',
    '<sz val="11"/>',
    colour === undefined ? '' : `<color rgb="${colour}"/>`,
    '<name val="宋体"/>',
  ];
  return `<font>${content.join('')}</font>`;
}

function linkXml(from: string, to: CellPlace): string {
  const target = `'${to.sheet.replaceAll("'", "''")}'!${a1(to)}`;
  return `<hyperlink ref="${from}" location="${escapedAttribute(target)}" display="${escapedAttribute(target)}"/>`;
}
