import { isNothingChecked } from '../../disclosure/duties/verdict';
import type { Language } from '../../voice/languages';
import { drawGrid } from '../own-sheets/borders';
import { linkCell } from '../own-sheets/cell-link';
import { pageFooter } from '../own-sheets/own-sheet-words';
import { setUpPage } from '../own-sheets/page-setup';
import { SEVERITY_COLOURS } from '../own-sheets/severity-colours';
import { asText } from '../own-sheets/sheet-text';
import { writeTableRows } from '../own-sheets/table-rows';
import { textHeight } from '../own-sheets/text-height';
import type { Breathe } from '../run';
import { passing } from '../run';
import type { Key } from '../../voice/catalogue';
import { voice } from '../../voice/say';
import type { OpinionInput } from './opinion-input';
import type { OpinionRow } from './opinion-rows';
import {
  CELL_COLUMN,
  COLUMNS,
  conclusionText,
  findingRows,
  goneRows,
  headLines,
  SEVERITY_COLUMN,
} from './opinion-rows';

/** The last column. */
const LAST = COLUMNS.length - 1;

const FONT = '宋体';
const FONT_SIZE = 10;
const TITLE_SIZE = 18;
const SHADE = '#E7ECF2';

/** Room for an opinion to be written by hand, in points. */
const CONCLUSION_HEIGHT = 72;
const SIGNATURE_HEIGHT = 28;

/** Who signs, and over which columns each signs: the first and the last. */
const SIGNATURES: readonly (readonly [who: Key<'opinion'>, from: number, to: number])[] = [
  ['handler', 0, 3],
  ['reviewer', 4, 5],
  ['head', 6, 8],
];

/** Queues the contents of the sheet with the opinions. */
export async function fillOpinion(
  sheet: Excel.Worksheet,
  input: OpinionInput,
  language: Language,
  breathe: Breathe,
): Promise<void> {
  const say = voice(language, 'opinion');
  const page = new Page(sheet);
  const lines = headLines(input, language);
  const [title = '', department = '', year = '', ...others] = lines;
  page.title(title);
  page.line([
    [department, 0, 5],
    [year, 6, LAST],
  ]);
  for (const line of others) page.line([[line, 0, LAST]]);
  const top = page.row;
  page.head(COLUMNS.map(({ head }) => say(head)));
  const rows = findingRows(input.review, input.standing, language);
  const gone = goneRows(input.standing.gone, rows.length, language);
  if (rows.length === 0) page.heading(say(isNothingChecked(input.review) ? 'nothingChecked' : 'noFindings'));
  await page.table(rows, breathe);
  if (gone.length > 0) {
    page.heading(say('goneHeading'));
    await page.table(gone, breathe);
  }
  page.heading(say('conclusion'));
  page.box(conclusionText(input.conclusion), CONCLUSION_HEIGHT);
  page.grid(top);
  page.line([['', 0, LAST]]);
  page.signatures(SIGNATURES.map(([who, from, to]) => [say(who), from, to]));
  page.signatures(SIGNATURES.map(([, from, to]) => [say('date'), from, to]));
  setUpPage(sheet, {
    orientation: 'Landscape',
    rows: page.row,
    columns: COLUMNS.length,
    titleRow: top,
    header: '',
    footer: pageFooter(language),
  });
}

/** A text over some columns of a row: the first and the last. */
type Spanned = readonly [text: string, from: number, to: number];

/** A sheet that is filled from above. */
class Page {
  /** The next row, zero-based. */
  row = 0;

  constructor(private readonly sheet: Excel.Worksheet) {
    const { font } = passing(sheet.getRange()).format;
    font.name = FONT;
    font.size = FONT_SIZE;
    sheet.showGridlines = false;
    COLUMNS.forEach(({ width }, column) => {
      passing(passing(sheet.getCell(0, column)).getEntireColumn()).format.columnWidth = width;
    });
  }

  title(text: string): void {
    const range = this.spanned([[text, 0, LAST]], { size: TITLE_SIZE });
    range.format.font.size = TITLE_SIZE;
    range.format.font.bold = true;
    range.format.horizontalAlignment = 'Center';
  }

  line(texts: readonly Spanned[]): void {
    this.spanned(texts);
  }

  head(texts: readonly string[]): void {
    const range = passing(this.sheet.getRangeByIndexes(this.row, 0, 1, texts.length));
    range.values = [texts.map(asText)];
    range.format.font.bold = true;
    range.format.fill.color = SHADE;
    range.format.horizontalAlignment = 'Center';
    range.format.verticalAlignment = 'Center';
    range.format.wrapText = true;
    this.row += 1;
  }

  heading(text: string): void {
    const range = this.spanned([[text, 0, LAST]]);
    range.format.font.bold = true;
    range.format.fill.color = SHADE;
  }

  box(text: string, height: number): void {
    this.spanned([[text, 0, LAST]], { least: height }).format.verticalAlignment = 'Top';
  }

  signatures(texts: readonly Spanned[]): void {
    this.spanned(texts, { least: SIGNATURE_HEIGHT });
  }

  async table(rows: readonly OpinionRow[], breathe: Breathe): Promise<void> {
    if (rows.length === 0) return;
    await writeTableRows(
      this.sheet,
      this.row,
      rows.map(({ cells }) => cells),
      breathe,
    );
    COLUMNS.forEach(({ centred }, column) => {
      if (centred !== true) return;
      const cells = passing(this.sheet.getRangeByIndexes(this.row, column, rows.length, 1));
      cells.format.horizontalAlignment = 'Center';
    });
    for (const { place, severity } of rows) {
      if (place !== undefined) linkCell(this.sheet, this.row, CELL_COLUMN, place);
      const colour = SEVERITY_COLOURS[severity];
      if (colour !== undefined)
        passing(this.sheet.getCell(this.row, SEVERITY_COLUMN)).format.font.color = colour;
      this.row += 1;
      await breathe();
    }
    // A link brings the font of the workbook's own style for links.
    const links = passing(this.sheet.getRangeByIndexes(this.row - rows.length, CELL_COLUMN, rows.length, 1));
    links.format.font.name = FONT;
    links.format.font.size = FONT_SIZE;
  }

  /** Lines between all cells from a row down to the last one. */
  grid(top: number): void {
    drawGrid(passing(this.sheet.getRangeByIndexes(top, 0, this.row - top, COLUMNS.length)));
  }

  /** Texts in merged cells of the row at hand, which gets high enough for them, and then the next one. */
  private spanned(
    texts: readonly Spanned[],
    look: { readonly size?: number; readonly least?: number } = {},
  ): Excel.Range {
    const { size = FONT_SIZE, least = 0 } = look;
    for (const [text, from, to] of texts) {
      passing(this.sheet.getRangeByIndexes(this.row, from, 1, to - from + 1)).merge();
      passing(this.sheet.getCell(this.row, from)).values = [[asText(text)]];
    }
    const range = passing(this.sheet.getRangeByIndexes(this.row, 0, 1, COLUMNS.length));
    range.format.wrapText = true;
    range.format.verticalAlignment = 'Center';
    range.format.rowHeight = Math.max(
      least,
      ...texts.map(([text, from, to]) => textHeight(text, widthOf(from, to), size)),
    );
    this.row += 1;
    return range;
  }
}

/** The width of some columns together, in points: the first and the last. */
function widthOf(from: number, to: number): number {
  return COLUMNS.slice(from, to + 1).reduce((sum, { width }) => sum + width, 0);
}
