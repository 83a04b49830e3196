import type { CellPlace } from '../../disclosure/sheet/address';

/** What a mark says by its colour. */
export type MarkKind = 'error' | 'warning' | 'rounding';

/** A cell to be marked, with a colour and, where comments can be written, a comment. */
export interface Mark {
  readonly place: CellPlace;
  readonly kind: MarkKind;
  /** What the comment says, in the user's language. */
  readonly text: string;
}

/** A mark's colours, as #RRGGBB. */
export interface MarkColours {
  readonly fill: string;
  readonly font: string;
}

/** The sets of colours that the user chooses from. */
export type MarkPalette = 'standard' | 'vivid';

/**
 * The colours of the marks. Each brings its own font colour, so that it reads the same on a dark sheet; the fills differ
 * in lightness and along blue and yellow, which people tell apart who cannot tell red from green. `vivid` is for poor
 * screens and projectors: full colours, much further apart in lightness, the gravest the darkest.
 */
export const MARK_PALETTES: Readonly<Record<MarkPalette, Readonly<Record<MarkKind, MarkColours>>>> = {
  standard: {
    error: { fill: '#F2A58E', font: '#4A1000' },
    warning: { fill: '#FCE9A1', font: '#463500' },
    rounding: { fill: '#BBD9F2', font: '#0A2E4F' },
  },
  vivid: {
    error: { fill: '#A3000F', font: '#FFFFFF' },
    warning: { fill: '#FFD500', font: '#000000' },
    rounding: { fill: '#4DA6FF', font: '#000000' },
  },
};

/** The kinds, the gravest first. */
export const MARK_KINDS = ['error', 'warning', 'rounding'] as const satisfies readonly MarkKind[];
