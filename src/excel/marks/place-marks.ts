import { reference } from '../../disclosure/sheet/address';
import type { Placed } from '../../session/room/marks';
import { firstOfEach, grouped } from '../../disclosure/grouping';
import { capabilities } from '../host';
import { marksEntry, withEntry } from '../../record/journal/journal';
import { settleJournal } from '../knowledge';
import type { Result } from '../../session/room/result';
import { succeeded } from '../../session/room/result';
import { runOnWhatIsSeen } from '../run';
import { clearSeen } from './clear-marks';
import { knownTexts } from './known-texts';
import type { CommentedMark, Mark, MarkPalette } from '../../presentation/marks/mark';
import { isCommented } from '../../presentation/marks/mark';
import { placesOf } from './mark-comments';
import type { AddedFormats, FormatReference } from './mark-formats';
import { addFormats, removeFormat } from './mark-formats';
import { markableSheets } from '../../session/room/markable-sheets';
import { marksEntryOf } from './marks-entry';
import type { MarksInWorkbook } from './marks-in-workbook';
import { lookForMarks, marksAmong, removeMarks } from './marks-in-workbook';
import { hasUnseenNotes } from './unseen-notes';
import { writeWithComments } from './write-comments';

/**
 * Marks cells in place of all earlier marks: a colour, and a comment where comments can be written and the cell has none
 * of the user's. Two syncs; one more where the workbook has comments of the user's, to learn where they are. Marks on
 * sheets that are gone are passed over; those on protected sheets, too, unless there are no others.
 */
export function placeMarks(
  marks: readonly Mark[],
  palette: MarkPalette = 'standard',
): Promise<Result<Placed>> {
  const wanted = firstOfEach(marks, ({ place }) => reference(place));
  return runOnWhatIsSeen<Placed>(async (context) => {
    const seen = await lookForMarks(context);
    const { journal } = seen;
    const { unreadSheets, unreadComments } = seen.queued;
    const unread = { unreadSheets, unreadComments, unseenNotes: hasUnseenNotes(seen) };
    const earlier = marksAmong(seen);
    const markable = markableSheets(
      seen.sheets,
      new Set(wanted.map(({ place }) => place.sheet)),
      earlier.sheets,
    );
    if (!markable.ok) return markable;
    const { open, protectedSheets } = markable.value;
    const placeable = wanted.filter(({ place }) => open.has(place.sheet));
    if (placeable.length === 0) {
      const cleared = await clearSeen(context, seen);
      return cleared.ok
        ? succeeded({
            ...{ cells: 0, comments: 0, withoutComment: [], protectedSheets },
            ...unread,
          })
        : cleared;
    }
    const others = seen.queued.comments.others(knownTexts(marksEntry(journal)));
    const commented = await commentable(context, placeable, others);
    const entry = marksEntryOf({ sheets: seen.sheets, marked: placeable, commented, earlier });
    const next = withEntry(journal, entry, 'marks');
    const places = await replaceMarks(context, { earlier, placeable, commented, palette }, () => {
      seen.part.write(next);
    });
    await settleJournal(seen);
    knownTexts(entry);
    return succeeded({
      cells: placeable.length,
      comments: places.size,
      withoutComment: placeable
        .filter(isCommented)
        .map(({ place }) => place)
        .filter((place) => !places.has(reference(place))),
      protectedSheets,
      ...unread,
    });
  });
}

/** The marks that can have a comment: their cells have none of the user's. */
async function commentable(
  context: Excel.RequestContext,
  marks: readonly Mark[],
  others: readonly Excel.Comment[],
): Promise<readonly CommentedMark[]> {
  if (!capabilities().comments) return [];
  const taken = new Set((await placesOf(context, others)).map(reference));
  return marks.filter(isCommented).filter(({ place }) => !taken.has(reference(place)));
}

/** Writes the journal, removes the earlier marks and places the new ones; gives the cells that got a comment. */
async function replaceMarks(
  context: Excel.RequestContext,
  marks: {
    readonly earlier: MarksInWorkbook;
    readonly placeable: readonly Mark[];
    readonly commented: readonly CommentedMark[];
    readonly palette: MarkPalette;
  },
  writeJournal: () => void,
): Promise<ReadonlySet<string>> {
  const added: AddedFormats[] = [];
  try {
    return await writeWithComments(context, marks.commented, async (breathe) => {
      writeJournal();
      await removeMarks(context, marks.earlier, breathe);
      for (const [sheet, here] of grouped(marks.placeable, ({ place }) => place.sheet))
        added.push(addFormats(context, sheet, here, marks.palette));
    });
  } catch (thrown) {
    // A format that was made and not yet given its formula could not be told from a user's later.
    await takeBack(
      context,
      added.flatMap((formats) => formats.made()),
    );
    throw thrown;
  }
}

/** Removes formats after a batch that failed; if this fails, too, the first failure says what is wrong. */
async function takeBack(context: Excel.RequestContext, formats: readonly FormatReference[]): Promise<void> {
  if (formats.length === 0) return;
  try {
    for (const format of formats) removeFormat(context, format);
    await context.sync();
  } catch {
    // Excel is gone or refuses everything.
  }
}
