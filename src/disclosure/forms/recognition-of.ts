import { Memory } from '../memory';
import type { SheetSnapshot } from '../sheet/snapshot';
import { FORMS } from './forms';
import type { Recognition } from './recognition';
import { recogniseSheet } from './recognise';

const RECOGNITIONS = new Memory<SheetSnapshot, Recognition>();

/** What a sheet is recognised as, worked out once a snapshot: whoever asks gets the same forms. */
export function recognitionOf(sheet: SheetSnapshot, forms = FORMS): Recognition {
  return RECOGNITIONS.recall(sheet, [forms], () => recogniseSheet(sheet, forms));
}
