import { a1 } from '../../disclosure/sheet/address';
import { cellText } from '../../presentation/own-sheets/cell-text';
import type { Look } from '../../presentation/own-sheets/made-sheet';
import { MARGINS } from '../../presentation/own-sheets/made-sheet';
import { textHeight } from '../../presentation/own-sheets/text-height';
import { cellXml } from '../patch/cell-xml';
import { XML_HEAD } from '../patch/edited-package';
import { escapedContent } from '../patch/elements';
import type { Edition } from '../patch/namespaces';
import { NewCellFormats, USUAL_FONT } from '../patch/new-cell-formats';
import { colsXml, MOST_LINKS, POINTS_OF_AN_INCH, viewXml } from '../patch/new-sheet';
import type { StylesEditor } from '../patch/styles-editor';
import type { WrittenCell, WrittenRow, WrittenSheet } from './written-sheet';

/** Excel's last row. */
const LAST_ROW = 1_048_575;
const BAR_COLOUR = 'FF9DC3E6';

/** The rows of a sheet as far as it is written: how many, and where its cells lead. */
export interface SheetProgress {
  rows: number;
  /** Rows that no sheet has room for. */
  left: number;
  /** The files that cells lead to, in the order of their relationships rId1, rId2 … */
  readonly targets: Map<string, string>;
}

/**
 * The part of a sheet, piece by piece.
 *
 * @param progress what is known of the sheet when its last piece is taken
 * @param drawing the id of the relationship to its drawing; null where it has no charts
 */
export function* sheetPieces(
  sheet: WrittenSheet,
  edition: Edition,
  styles: StylesEditor,
  progress: SheetProgress,
  drawing: string | null,
): Generator<string> {
  const { head, widths } = sheet;
  yield [
    `${XML_HEAD}<worksheet xmlns="${edition.main}" xmlns:r="${edition.relationships}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    viewXml({ gridlines: false, frozen: head !== null, head: head ?? 0 }),
    `<sheetFormatPr defaultRowHeight="15"/><cols>${colsXml(sheet)}</cols><sheetData>`,
  ].join('');
  const formats = new Formats(sheet, styles);
  const links: string[] = [];
  const merges: string[] = [];
  for (const made of sheet.rows) {
    const row = progress.rows;
    if (row > LAST_ROW) {
      progress.left += 1;
      continue;
    }
    progress.rows += 1;
    yield rowXml(made, row, sheet, formats, { links, merges, targets: progress.targets });
  }
  const right = a1({ row: Math.max(0, progress.rows - 1), column: widths.length - 1 });
  yield [
    '</sheetData>',
    head === null || progress.rows <= head + 1
      ? ''
      : `<autoFilter ref="${a1({ row: head, column: 0 })}:${right}"/>`,
    merges.length === 0 ? '' : `<mergeCells>${merges.join('')}</mergeCells>`,
    ...sheet.bars.map((bar, index) => barsXml(bar, index, (head ?? 0) + 1, progress.rows - 1)),
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    pageXml(sheet),
    breaksXml(sheet.pages),
    drawing === null ? '' : `<drawing r:id="${drawing}"/>`,
    '</worksheet>',
  ].join('');
}

/** Cell formats, each made once. */
class Formats {
  readonly #formats: NewCellFormats;
  readonly #known = new Map<string, number>();
  readonly #head: number;

  constructor({ head, widths }: WrittenSheet, styles: StylesEditor) {
    this.#head = head ?? Number.POSITIVE_INFINITY;
    const boxes = head === null ? [] : [{ top: head, left: 0, bottom: LAST_ROW, right: widths.length - 1 }];
    this.#formats = new NewCellFormats({ font: null, boxes }, styles);
  }

  of(look: Look, isLink: boolean, row: number): number {
    const key = JSON.stringify([look, isLink, row >= this.#head]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const format = this.#formats.of(look, isLink, { row, column: 0 });
    this.#known.set(key, format);
    return format;
  }
}

/** What is told of a sheet's cells behind all its rows. */
interface Behind {
  readonly links: string[];
  readonly merges: string[];
  readonly targets: Map<string, string>;
}

function rowXml(
  { cells, look, height }: WrittenRow,
  row: number,
  { widths }: WrittenSheet,
  formats: Formats,
  behind: Behind,
): string {
  let column = 0;
  let highest = textHeight('', 1, USUAL_FONT.size);
  const written = cells.map((cell) => {
    const { span = 1, value } = cell;
    const at = a1({ row, column });
    const format = formats.of({ ...look, ...cell.look }, cell.target !== undefined, row);
    const held = typeof value === 'string' ? cellText(value) : value;
    if (span > 1) behind.merges.push(`<mergeCell ref="${at}:${a1({ row, column: column + span - 1 })}"/>`);
    tellLink(cell, at, behind);
    if (height === 'fit') {
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      highest = Math.max(highest, textHeight(String(held), width, USUAL_FONT.size));
    }
    const tag = `<c r="${at}" s="${format}"`;
    const xml = held === '' ? `${tag}/>` : cellXml(`${tag}>`, '', { value: held });
    const merged = Array.from(
      { length: span - 1 },
      (_, index) => `<c r="${a1({ row, column: column + index + 1 })}" s="${format}"/>`,
    );
    column += span;
    return xml + merged.join('');
  });
  const high = typeof height === 'number' ? height : height === 'fit' ? highest : null;
  return `<row r="${row + 1}"${high === null ? '' : ` ht="${high}" customHeight="1"`}>${written.join('')}</row>`;
}

function tellLink({ target }: WrittenCell, at: string, { links, targets }: Behind): void {
  if (target === undefined || links.length >= MOST_LINKS) return;
  const id = targets.get(target) ?? `rId${targets.size + 1}`;
  targets.set(target, id);
  links.push(`<hyperlink ref="${at}" r:id="${id}"/>`);
}

function barsXml(
  { column, most }: WrittenSheet['bars'][number],
  index: number,
  from: number,
  to: number,
): string {
  if (to < from) return '';
  const area = `${a1({ row: from, column })}:${a1({ row: to, column })}`;
  const end = most === undefined ? '<cfvo type="max"/>' : `<cfvo type="num" val="${most}"/>`;
  return (
    `<conditionalFormatting sqref="${area}"><cfRule type="dataBar" priority="${index + 1}"><dataBar>` +
    `<cfvo type="num" val="0"/>${end}<color rgb="${BAR_COLOUR}"/></dataBar></cfRule></conditionalFormatting>`
  );
}

/** Where printed pages begin: a break is named by the number of the row above it, counted from one. */
function breaksXml(pages: readonly number[]): string {
  if (pages.length === 0) return '';
  const breaks = pages.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${pages.length}" manualBreakCount="${pages.length}">${breaks.join('')}</rowBreaks>`;
}

function pageXml({ header, footer }: WrittenSheet): string {
  const margins = Object.entries(MARGINS).map(([side, points]) => ` ${side}="${points / POINTS_OF_AN_INCH}"`);
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins${margins.join('')}/>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    `<headerFooter><oddHeader>&amp;C${escapedContent(header)}</oddHeader><oddFooter>&amp;C${escapedContent(footer)}</oddFooter></headerFooter>`,
  ].join('');
}
