import type { Form, LayoutId } from './form';

/** A part of a sheet that resembles a form and fits none. */
export interface NearMiss {
  /** The layout that it comes closest to. */
  readonly layout: LayoutId;
  readonly layoutName: string;
  readonly title: string;
  /** Where it begins (zero-based row). */
  readonly row: number;
  /** What is missing, as it would stand on the form. */
  readonly missing: readonly string[];
  /** For a table with one project a row (汇总表): its heads and how many lines stand below them. */
  readonly summary?: { readonly heads: readonly string[]; readonly lines: number };
  /** What it has that the layout's rules do not cover; a form of a place may score in another way. */
  readonly unexpected?: readonly string[];
}

/** What a sheet was recognised as. */
export interface Recognition {
  readonly forms: readonly Form[];
  readonly nearMisses: readonly NearMiss[];
}
