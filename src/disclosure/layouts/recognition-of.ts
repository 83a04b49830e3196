import { Memory } from '../memory';
import type { SheetSnapshot } from '../sheet/snapshot';
import type { Recognition } from './recognition';
import { recogniseSheet } from './recognise';

const RECOGNITIONS = new Memory<SheetSnapshot, Recognition>();

/** What a sheet is recognised as, worked out once a snapshot: whoever asks gets the same forms. */
export function recognitionOf(sheet: SheetSnapshot): Recognition {
  return RECOGNITIONS.recall(sheet, [], () => recogniseSheet(sheet));
}
