import type { CellPlace } from '../sheet/address';
import type { SheetSnapshot } from '../sheet/snapshot';
import { joinLines } from './lines';
import type { Paragraph } from './paragraph';
import { sheetLines } from './sheet-text';

/** A written explanation (情况说明). */
export interface Narrative {
  readonly paragraphs: readonly Paragraph[];
  /** The tables that are published with it in one document, as sheets; absent where there are none. */
  readonly tables?: readonly SheetSnapshot[];
}

/** A part of a paragraph: where a claim stands. */
export interface TextPlace {
  /** The paragraph's number. */
  readonly paragraph: number;
  /** The first of its characters, and the one behind its last. */
  readonly start: number;
  readonly end: number;
  /** What is written there, on one line. */
  readonly quote: string;
}

/** The explanation that a text is: pasted, from a .txt, or the text of a .docx, with the tables of that. */
export function narrativeOf(text: string, tables: readonly SheetSnapshot[] = []): Narrative {
  return {
    ...(tables.length === 0 ? {} : { tables }),
    paragraphs: joinLines(
      text.split(/\r\n|[\n\r\f\v\u2028\u2029]/u).map((line) => ({ text: line, cell: null })),
    ),
  };
}

/** The explanation that a sheet holds; null for a sheet whose cells are not mostly sentences. */
export function narrativeOfSheet(sheet: SheetSnapshot): Narrative | null {
  const lines = sheetLines(sheet);
  return lines === null ? null : { paragraphs: joinLines(lines) };
}

/** The cell in which a character of a paragraph stands; undefined for a text that is no sheet's. */
export function cellAt({ cells }: Paragraph, offset: number): CellPlace | undefined {
  return cells.findLast(({ from }) => from <= offset)?.cell;
}
