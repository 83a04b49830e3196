import type { SheetSnapshot } from '../sheet/snapshot';
import type { Form, FormId, LayoutId } from './form';

/**
 * Why a table with the heads of a form is not taken for it: its title says that it is another table, its heads and lines
 * are those of several forms, what stands in it is not all the form's, or the workbook has that form elsewhere.
 */
export type Doubt =
  | { readonly kind: 'another-table' }
  | { readonly kind: 'several'; readonly forms: readonly FormId[] }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'incomplete' };

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
  /** Why it is only near where nothing is missing. */
  readonly doubt?: Doubt;
  /** What it has that the layout's rules do not cover; a form of a place may score in another way. */
  readonly unexpected?: readonly string[];
}

/** What a sheet was recognised as. */
export interface Recognition {
  readonly forms: readonly Form[];
  readonly nearMisses: readonly NearMiss[];
}

/** A sheet with what it was recognised as. */
export interface RecognisedSheet {
  readonly sheet: SheetSnapshot;
  readonly recognition: Recognition;
  /** Given where lines of it are read as those of a form that begins before it (续表), which has them. */
  readonly continues?: true;
}
