import type { SheetSnapshot } from '../../disclosure/sheet/snapshot';
import type { Package } from '../package/package';
import type { Tally } from '../workbook/rows';
import type { Block, TableBlock, TableRow } from './blocks';
import { documentBlocks } from './document-part';
import { comparableHead, headLines, isNote } from './table-heads';
import type { HeadLine } from './table-heads';
import { TableRows, withoutRepeatedHeads } from './table-rows';
import { tableSheet } from './table-sheet';

/** What a .docx holds: its text, an empty line between paragraphs, and its tables, in the order of the document. */
export interface PublishedDocument {
  readonly text: string;
  readonly tables: readonly SheetSnapshot[];
}

/** Reads a document part of a .docx. What stands in a table, or belongs to one, is not in the text. */
export function readDocument(pack: Package, part: string): PublishedDocument {
  const reader = new FlowReader();
  reader.read(documentBlocks(pack, part));
  const tally: Tally = { cells: 0, span: 0, formulaCharacters: 0 };
  return {
    text: reader.lines.map((line) => `${line}\n\n`).join(''),
    tables: reader.tables.map(({ heads, notes, body: { rows } }, index) =>
      tableSheet({ heads, rows, notes }, index + 1, tally),
    ),
  };
}

/** More lines than this above a table do not belong to it. */
const HEAD_LINES = 8;

/** A table that was found, as what follows adds to it. */
interface OpenTable {
  readonly heads: readonly HeadLine[];
  readonly body: TableRows;
  readonly notes: string[];
}

/** Parts what stands one below the other into lines of text and tables. */
class FlowReader {
  readonly lines: string[] = [];
  readonly tables: OpenTable[] = [];
  /** The table that the next lines may belong to, or that the next table may go on with. */
  private last: OpenTable | null = null;
  /** Where the lines begin that stand behind the last table, and whether any of them says something. */
  private behind = 0;
  private isTextBehind = false;

  read(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.line(block.text);
      else if (isFrame(block)) this.read(framed(block));
      else this.table(block);
    }
  }

  private line(text: string): void {
    const { last } = this;
    if (last !== null && !this.isTextBehind && isNote(text, last.notes.at(-1))) {
      last.notes.push(text.trim());
      return;
    }
    this.lines.push(text);
    this.isTextBehind ||= text.trim() !== '';
  }

  private table({ rows: written }: TableBlock): void {
    const heads = this.takeHeads();
    const rows = withoutRepeatedHeads(written);
    const known = this.isTextBehind ? null : this.last;
    const table = known !== null && goesOn(known, heads, rows) ? known : this.begin(heads, rows);
    this.last = null;
    this.behind = this.lines.length;
    this.isTextBehind = false;
    const count = this.tables.length;
    for (const { cells } of written)
      for (const { blocks } of cells)
        for (const block of blocks) if (block.kind === 'table') this.read([block]);
    this.last = this.tables.length === count ? table : null;
  }

  private begin(heads: readonly HeadLine[], rows: readonly TableRow[]): OpenTable {
    const table: OpenTable = { heads, body: new TableRows(rows), notes: [] };
    this.tables.push(table);
    return table;
  }

  /** Takes the lines right above a table that belong to it away from the text. */
  private takeHeads(): readonly HeadLine[] {
    const heads: HeadLine[] = [];
    let keep = this.lines.length;
    for (let at = this.lines.length - 1; at >= this.behind && heads.length < HEAD_LINES; at--) {
      const text = this.lines[at] ?? '';
      if (text.trim() === '') continue;
      const lines = headLines(text);
      if (lines === null) break;
      heads.unshift(...lines);
      keep = at;
    }
    this.lines.length = keep;
    this.isTextBehind = this.lines.slice(this.behind).some((line) => line.trim() !== '');
    return heads;
  }
}

/** Whether a table goes on with the one before it, behind a new page: it then has its rows. */
function goesOn(
  { heads, body, notes }: OpenTable,
  next: readonly HeadLine[],
  rows: readonly TableRow[],
): boolean {
  const known = new Set(heads.map(comparableHead));
  const isSame = next.map(comparableHead).every((head) => head === '' || known.has(head));
  return notes.length === 0 && isSame && body.goOn(rows);
}

/** Whether a table only frames what stands in it: it has one column. */
function isFrame({ rows }: TableBlock): boolean {
  return rows.every(({ cells }) => cells.length < 2);
}

/** What stands in a frame, one cell below the other. */
function framed({ rows }: TableBlock): readonly Block[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
}
