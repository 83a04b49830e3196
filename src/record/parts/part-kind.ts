import type { PartName } from './json-xml';
import type { Kept } from './unread';

/** A kind of custom XML part; a workbook without one has the empty value. */
export interface PartKind<Value> extends PartName {
  readonly empty: Value;
  /** Reads what a part of this build's version, or of an earlier one, holds; null where it is nothing of this kind. */
  readonly read: (content: unknown) => Kept<Value> | null;
  /** What a part holds: the value, and every entry that could not be read. */
  readonly content: (kept: Kept<Value>) => unknown;
  readonly isEmpty: (value: Value) => boolean;
  /** What two people have made of one value, each on their own: nothing of either is lost. */
  readonly merge: (base: Value, mine: Value, theirs: Value) => Value;
}
