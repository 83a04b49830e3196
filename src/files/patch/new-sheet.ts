import type { Area, CellPlace } from '../../disclosure/sheet/address';
import { a1, columnLetters } from '../../disclosure/sheet/address';
import { cellText } from '../../presentation/own-sheets/cell-text';
import type { Look, MadeCell, MadeRow, MadeSheet } from '../../presentation/own-sheets/made-sheet';
import { linkTarget, MARGINS, placedCells } from '../../presentation/own-sheets/made-sheet';
import { fittedHeight } from '../../presentation/own-sheets/fitted-height';
import { textHeight } from '../../presentation/own-sheets/text-height';
import { cellXml } from './cell-xml';
import { XML_HEAD } from './edited-package';
import { escapedAttribute, escapedContent } from './elements';
import type { Edition } from './namespaces';
import { NewCellFormats, USUAL_FONT } from './new-cell-formats';
import type { StylesEditor } from './styles-editor';

/** No sheet of Excel's has more links. */
export const MOST_LINKS = 65_530;

/** Widths are counted in digits of the usual font, of seven pixels each. */
const DIGITS_OF_A_POINT = 96 / 72 / 7;
export const POINTS_OF_AN_INCH = 72;

/** The attributes that give a sheet an id of its own, which programs that do not know them pass over. */
function uidXml(uid: string): string {
  return [
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr"',
    ` xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="${uid}"`,
  ].join('');
}

/**
 * The part of a made sheet, without what is not written into files.
 *
 * @param uid an id of its own, "{…}"
 */
export function newSheetXml(made: MadeSheet, edition: Edition, styles: StylesEditor, uid?: string): string {
  const { rows, filter } = made;
  return [
    `${XML_HEAD}<worksheet xmlns="${edition.main}"${uid === undefined ? '' : uidXml(uid)}>`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${areaText(usedArea(made))}"/>`,
    viewXml(made),
    `<sheetFormatPr defaultRowHeight="15"/><cols>${colsXml(made)}</cols>`,
    `<sheetData>${dataXml(made, new NewCellFormats(made, styles))}</sheetData>`,
    filter === null ? '' : `<autoFilter ref="${areaText(filter)}"/>`,
    listXml('mergeCells', mergesXml(rows)),
    listXml('hyperlinks', linksXml(rows)),
    pageXml(made),
    '</worksheet>',
  ].join('');
}

function usedArea({ rows, widths }: MadeSheet): Area {
  return { top: 0, left: 0, bottom: Math.max(1, rows.length) - 1, right: widths.length - 1 };
}

/** How a sheet is seen: with or without lines, its head in sight or not. */
export function viewXml({
  gridlines,
  frozen,
  head,
}: Pick<MadeSheet, 'gridlines' | 'frozen' | 'head'>): string {
  const open = `<sheetViews><sheetView${gridlines ? '' : ' showGridLines="0"'} workbookViewId="0">`;
  const below = a1({ row: head + 1, column: 0 });
  const pane = frozen
    ? `<pane ySplit="${head + 1}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>`
    : '';
  return `${open}${pane}</sheetView></sheetViews>`;
}

/** The widths of a sheet's columns. */
export function colsXml({ widths }: Pick<MadeSheet, 'widths'>): string {
  return widths
    .map((points, index) => {
      const width = (points * DIGITS_OF_A_POINT).toFixed(2);
      return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
    })
    .join('');
}

function dataXml(sheet: MadeSheet, formats: NewCellFormats): string {
  return sheet.rows
    .map((made, row) => {
      const cells = placedCells(made).map(({ column, cell }) =>
        newCellXml(cell, made.look, { row, column }, formats),
      );
      return `<row r="${row + 1}"${heightXml(sheet, made)}>${cells.join('')}</row>`;
    })
    .join('');
}

/** A row's height; one that is to fit its texts is estimated where they take several lines, and stays free to be fitted. */
function heightXml(sheet: MadeSheet, made: MadeRow): string {
  const fitted = fittedHeight(sheet, made);
  if (fitted === null) return '';
  if (made.height !== 'fit') return ` ht="${fitted}" customHeight="1"`;
  return fitted > textHeight('', 1, sheet.font?.size ?? USUAL_FONT.size) ? ` ht="${fitted}"` : '';
}

/** A cell, and those that it is merged over, which have its look. */
function newCellXml(
  { value, look, link, span = 1 }: MadeCell,
  rowLook: Look,
  { row, column }: { readonly row: number; readonly column: number },
  formats: NewCellFormats,
): string {
  return Array.from({ length: span }, (_, index) => {
    const at = { row, column: column + index };
    const format = formats.of({ ...rowLook, ...look }, link !== undefined, at);
    const tag = `<c r="${a1(at)}" s="${format}"`;
    const held = typeof value === 'string' ? cellText(value) : value;
    return index > 0 || held === '' ? `${tag}/>` : cellXml(`${tag}>`, '', { value: held });
  }).join('');
}

function mergesXml(rows: readonly MadeRow[]): readonly string[] {
  return rows.flatMap((made, row) =>
    placedCells(made)
      .filter(({ cell: { span = 1 } }) => span > 1)
      .map(({ column, cell: { span = 1 } }) => {
        const area = { top: row, left: column, bottom: row, right: column + span - 1 };
        return `<mergeCell ref="${areaText(area)}"/>`;
      }),
  );
}

function linksXml(rows: readonly MadeRow[]): readonly string[] {
  return rows
    .flatMap((made, row) =>
      placedCells(made).flatMap(({ column, cell: { link } }) =>
        link === undefined ? [] : [linkXml(a1({ row, column }), link)],
      ),
    )
    .slice(0, MOST_LINKS);
}

function linkXml(from: string, to: CellPlace): string {
  const target = escapedAttribute(linkTarget(to));
  return `<hyperlink ref="${from}" location="${target}" display="${target}"/>`;
}

function pageXml({ footer }: MadeSheet): string {
  const margins = Object.entries(MARGINS).map(([side, points]) => ` ${side}="${points / POINTS_OF_AN_INCH}"`);
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins${margins.join('')}/>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    `<headerFooter><oddFooter>&amp;C${escapedContent(footer)}</oddFooter></headerFooter>`,
  ].join('');
}

function listXml(name: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `<${name}>${entries.join('')}</${name}>`;
}

/** "A1:C3" */
function areaText({ top, left, bottom, right }: Area): string {
  return `${a1({ row: top, column: left })}:${a1({ row: bottom, column: right })}`;
}

/** A name that the workbook gives to cells of a sheet. */
export interface SheetName {
  readonly name: string;
  /** What it stands for. */
  readonly formula: string;
}

/** The names by which a workbook knows what of a made sheet is printed, and on every page. */
export function printNames(sheet: string, { printed, head }: MadeSheet): readonly SheetName[] {
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  const { top, left, bottom, right } = printed;
  const [from, to] = [columnLetters(left), columnLetters(right)];
  return [
    { name: '_xlnm.Print_Area', formula: `${quoted}!$${from}$${top + 1}:$${to}$${bottom + 1}` },
    { name: '_xlnm.Print_Titles', formula: `${quoted}!$${head + 1}:$${head + 1}` },
  ];
}
