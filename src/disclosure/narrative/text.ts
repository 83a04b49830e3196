import type { CellPlace } from '../sheet/address';
import type { SheetSnapshot } from '../sheet/snapshot';
import { joinLines } from './lines';
import type { Paragraph } from './paragraph';
import { sheetLines } from './sheet-text';

/** A written explanation (情况说明). */
export interface Narrative {
  readonly paragraphs: readonly Paragraph[];
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

/** The explanation that a text is: pasted, from a .txt, or the plain text of a .docx. */
export function narrativeOf(text: string): Narrative {
  return {
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
