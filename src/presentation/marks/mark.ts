import type { CellPlace } from '../../disclosure/sheet/address';

/** What a mark says by its look: how grave it is, or that the cell only bears witness of what is wrong elsewhere. */
export type MarkKind = 'error' | 'warning' | 'rounding' | 'witness';

/** A cell to be marked, with a colour and, where comments can be written, a comment. */
export interface Mark {
  readonly place: CellPlace;
  readonly kind: MarkKind;
  /** What the comment says, in the user's language; null for a cell that is only coloured. */
  readonly text: string | null;
}

/** A mark with a comment. */
export interface CommentedMark extends Mark {
  readonly text: string;
}

/** Whether a mark has a comment. */
export function isCommented(mark: Mark): mark is CommentedMark {
  return mark.text !== null;
}

/** A mark's colours, as #RRGGBB. */
export interface MarkColours {
  readonly fill: string;
  readonly font: string;
  /** Whether the cell's text is bold: what stands out also where no colours are seen. */
  readonly bold: boolean;
}

/** The sets of colours that the user chooses from. */
export type MarkPalette = 'standard' | 'vivid';

/**
 * The colours of the marks. Each brings its own font colour, so that it reads the same on a dark sheet; the fills differ
 * in lightness and along blue and yellow, which people tell apart who cannot tell red from green. `vivid` is for poor
 * screens and projectors: full colours, much further apart in lightness, the gravest the darkest. What may be wrong is
 * bold besides; what only bears witness is nearly white and plain, so that nobody takes it for wrong.
 */
export const MARK_PALETTES: Readonly<Record<MarkPalette, Readonly<Record<MarkKind, MarkColours>>>> = {
  standard: {
    error: { fill: '#F2A58E', font: '#4A1000', bold: true },
    warning: { fill: '#FCE9A1', font: '#463500', bold: true },
    rounding: { fill: '#BBD9F2', font: '#0A2E4F', bold: false },
    witness: { fill: '#F1F1F4', font: '#33333D', bold: false },
  },
  vivid: {
    error: { fill: '#A3000F', font: '#FFFFFF', bold: true },
    warning: { fill: '#FFD500', font: '#000000', bold: true },
    rounding: { fill: '#4DA6FF', font: '#000000', bold: false },
    witness: { fill: '#E4E4EA', font: '#000000', bold: false },
  },
};

/** The kinds, the gravest first. */
export const MARK_KINDS = ['error', 'warning', 'rounding', 'witness'] as const satisfies readonly MarkKind[];
