import type { MarksEntry } from '../../record/journal/journal';

/**
 * What the comments of marks said that were in a workbook since the pane was opened. Excel's own undo (Ctrl+Z) brings
 * comments back, and the journal in the custom XML it does not, and its list of what can be undone lasts no longer than
 * Excel: by these texts what came back is known again. A comment that begins as ours and says anything else may be the
 * user's, and is left.
 */
const texts = new Set<string>();

/** The texts of the comments that are marks, by the journal's entry and by what was seen before. */
export function knownTexts(entry: Pick<MarksEntry, 'comments'> | undefined): readonly string[] {
  for (const text of entry?.comments ?? []) texts.add(text);
  return [...texts];
}
