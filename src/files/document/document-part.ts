import { LIMITS } from '../limits';
import type { Package } from '../package/package';
import { Refusal } from '../refusal';
import type { Attributes } from '../xml/scan';
import { qualified, scanPart } from '../xml/scan';
import type { Block, TableCell, TableRow } from './blocks';

/**
 * What is not part of the document as it is read: what was deleted or moved away, how something was formatted before a
 * change, phonetic hints, and the newer form of what stands in an older one too.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'tcPrChange',
  'trPrChange',
  'rt',
  'mc:Choice',
]);

/** What stands for a character inside a run. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};

/** Breaks that begin a page or a column, not a line. */
const OTHER_BREAKS: ReadonlySet<string> = new Set(['page', 'column']);

/** A paragraph that is being read, and what text boxes in it hold. */
interface OpenParagraph {
  text: string;
  readonly inside: Block[];
}

interface OpenCell {
  span: number;
  merge: TableCell['merge'];
  /** Whether it is a part of the cell to its left, as older files say it. */
  beside: boolean;
  readonly blocks: Block[];
}

interface OpenRow {
  before: number;
  deleted: boolean;
  readonly cells: OpenCell[];
}

/** The paragraphs and tables of a document part of a .docx; a text box comes behind the paragraph that it is in. */
export function documentBlocks(pack: Package, part: string): readonly Block[] {
  const reader = new DocumentReader();
  scanPart(pack, part, reader, 'document');
  return reader.blocks;
}

class DocumentReader {
  readonly blocks: Block[] = [];
  /** Where blocks are put at the moment: into the document, a paragraph's text box, a cell. */
  private readonly sinks: Block[][] = [this.blocks];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: TableRow[][] = [];
  private readonly rows: OpenRow[] = [];
  private readonly cells: OpenCell[] = [];
  private count = 0;
  private countInTables = 0;
  private leftOut = 0;
  private runs = 0;
  private inText = false;
  private inRowProperties = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'del' && this.inRowProperties) this.deleteRow();
    if (LEFT_OUT.has(name)) this.leftOut += 1;
    if (this.leftOut > 0) return;
    switch (name) {
      case 'p':
        this.beginParagraph();
        break;
      case 'tbl':
        this.tables.push([]);
        break;
      case 'tr':
        this.rows.push({ before: 0, deleted: false, cells: [] });
        break;
      case 'tc':
        this.beginCell();
        break;
      case 'r':
        this.runs += 1;
        break;
      case 't':
        this.inText = true;
        break;
      case 'trPr':
        this.inRowProperties = true;
        break;
      default:
        if (!this.property(name, attributes) && this.runs > 0) this.character(name, attributes);
    }
  }

  close(name: string): void {
    if (LEFT_OUT.has(name)) this.leftOut -= 1;
    else if (this.leftOut > 0) return;
    switch (name) {
      case 'p':
        this.endParagraph();
        break;
      case 'tbl':
        this.endTable();
        break;
      case 'tr':
        this.endRow();
        break;
      case 'tc':
        this.cells.pop();
        this.sinks.pop();
        break;
      case 'r':
        this.runs -= 1;
        break;
      case 't':
        this.inText = false;
        break;
      case 'trPr':
        this.inRowProperties = false;
        break;
    }
  }

  text(text: string): void {
    if (this.inText && this.leftOut === 0) this.add(text);
  }

  /** Takes a property of a row or a cell; false for an element that is none. */
  private property(name: string, attributes: Attributes): boolean {
    const value = qualified(attributes, 'val') ?? attributes['val'];
    const [row, cell] = [this.rows.at(-1), this.cells.at(-1)];
    switch (name) {
      case 'gridBefore':
        if (row !== undefined) row.before = wholeNumber(value, 0);
        return true;
      case 'gridSpan':
        if (cell !== undefined) cell.span = Math.max(1, wholeNumber(value, 1));
        return true;
      case 'vMerge':
        if (cell !== undefined) cell.merge = value === 'restart' ? 'begins' : 'goesOn';
        return true;
      case 'hMerge':
        if (cell !== undefined) cell.beside = value !== 'restart';
        return true;
      default:
        return false;
    }
  }

  private character(name: string, attributes: Attributes): void {
    const isOther = Object.keys(attributes).some(
      (key) => key.endsWith('type') && OTHER_BREAKS.has(attributes[key] ?? ''),
    );
    const character = CHARACTERS[name];
    if (character !== undefined && !isOther) this.add(character);
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }

  private beginParagraph(): void {
    if (this.tables.length > 0) this.countInTable();
    else {
      this.count += 1;
      if (this.count > LIMITS.paragraphs) throw new Refusal('tooMuchText');
    }
    const paragraph: OpenParagraph = { text: '', inside: [] };
    this.paragraphs.push(paragraph);
    this.sinks.push(paragraph.inside);
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    this.sinks.pop();
    this.sinks.at(-1)?.push({ kind: 'paragraph', text: paragraph.text }, ...paragraph.inside);
  }

  private beginCell(): void {
    this.countInTable();
    const cell: OpenCell = { span: 1, merge: 'none', beside: false, blocks: [] };
    this.rows.at(-1)?.cells.push(cell);
    this.cells.push(cell);
    this.sinks.push(cell.blocks);
  }

  private deleteRow(): void {
    const row = this.rows.at(-1);
    if (row !== undefined) row.deleted = true;
  }

  private endRow(): void {
    const row = this.rows.pop();
    if (row === undefined || row.deleted) return;
    this.tables.at(-1)?.push({ before: row.before, cells: wholeCells(row.cells) });
  }

  private endTable(): void {
    const rows = this.tables.pop();
    if (rows !== undefined) this.sinks.at(-1)?.push({ kind: 'table', rows });
  }

  /** Cells, and the paragraphs in them, are counted like the cells of a workbook. */
  private countInTable(): void {
    this.countInTables += 1;
    if (this.countInTables > LIMITS.cells) throw new Refusal('tooManyCells');
  }
}

/** The cells of a row, each with those to its right that are a part of it. */
function wholeCells(cells: readonly OpenCell[]): readonly TableCell[] {
  const whole: TableCell[] = [];
  for (const { beside, ...cell } of cells) {
    const last = beside ? whole.pop() : undefined;
    if (last === undefined) whole.push(cell);
    else whole.push({ ...last, span: last.span + cell.span, blocks: [...last.blocks, ...cell.blocks] });
  }
  return whole;
}

function wholeNumber(value: string | undefined, otherwise: number): number {
  const number = Number(value);
  return Number.isSafeInteger(number) && number >= 0 ? number : otherwise;
}
