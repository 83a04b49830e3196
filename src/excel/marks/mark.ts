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

/**
 * The colours of the marks. Each brings its own font colour, so that it reads the same on a dark sheet; the fills differ
 * in lightness and along blue and yellow, which people tell apart who cannot tell red from green.
 */
export const MARK_COLOURS: Readonly<Record<MarkKind, MarkColours>> = {
  error: { fill: '#F2A58E', font: '#4A1000' },
  warning: { fill: '#FCE9A1', font: '#463500' },
  rounding: { fill: '#BBD9F2', font: '#0A2E4F' },
};

/** The kinds, the gravest first. */
export const MARK_KINDS = ['error', 'warning', 'rounding'] as const satisfies readonly MarkKind[];
