import type { CellPlace } from '../sheet/address';

/** From where in a paragraph its text stands in a cell. */
export interface CellStart {
  readonly from: number;
  readonly cell: CellPlace;
}

/** A paragraph of an explanation as it was given, lines that only a page's width broke put together. */
export interface Paragraph {
  /** Its number in the text, from 1; page numbers and empty lines do not count. */
  readonly number: number;
  /** Its lines, with the breaks between them. Offsets of claims and findings count in it. */
  readonly text: string;
  /** The cells that it was read from, in order; none for a text that is no sheet's. */
  readonly cells: readonly CellStart[];
}
