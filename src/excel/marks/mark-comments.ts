import type { CellPlace } from '../../disclosure/sheet/address';
import { a1 } from '../../disclosure/sheet/address';
import { beginsAsComment, commentText, plainComment } from '../../presentation/marks/mark-signs';
import { passing } from '../run';

/** The comments of the workbook, whose reading is queued. */
export interface WorkbookComments {
  /** After the sync, those that are marks: they say exactly what the journal knows, and nobody has answered. */
  ours(texts: readonly string[]): readonly Excel.Comment[];
  /** After the sync, all others. */
  others(texts: readonly string[]): readonly Excel.Comment[];
  /** After the sync, how many of the others begin as marks do: somebody has answered or changed them. */
  changed(texts: readonly string[]): number;
}

const NO_COMMENTS: WorkbookComments = { ours: () => [], others: () => [], changed: () => 0 };

/** Queues the reading of the workbook's comments. */
export function queueComments(context: Excel.RequestContext, supported: boolean): WorkbookComments {
  if (!supported) return NO_COMMENTS;
  const { comments } = context.workbook;
  comments.load('items/id,items/content,items/replies/items/id');
  const split = (texts: readonly string[], wanted: boolean): readonly Excel.Comment[] => {
    const known = new Set(texts.map(plainComment));
    return comments.items.filter(
      ({ content, replies }) =>
        (beginsAsComment(content) && known.has(plainComment(content)) && replies.items.length === 0) ===
        wanted,
    );
  };
  return {
    ours: (texts) => split(texts, true),
    others: (texts) => split(texts, false),
    changed: (texts) => split(texts, false).filter(({ content }) => beginsAsComment(content)).length,
  };
}

/** Reads where comments are: Excel tells it only of comments that one has, so it takes a sync. */
export async function placesOf(
  context: Excel.RequestContext,
  comments: readonly Excel.Comment[],
): Promise<readonly CellPlace[]> {
  if (comments.length === 0) return [];
  const locations = comments.map((comment) => {
    const location = passing(comment.getLocation());
    location.load('rowIndex,columnIndex,worksheet/name');
    return location;
  });
  await context.sync();
  return locations.map(({ rowIndex, columnIndex, worksheet }) => ({
    sheet: worksheet.name,
    row: rowIndex,
    column: columnIndex,
  }));
}

/** Queues a comment. */
export function addComment(context: Excel.RequestContext, place: CellPlace, text: string): Excel.Comment {
  const address = `'${place.sheet.replaceAll("'", "''")}'!${a1(place)}`;
  return context.workbook.comments.add(address, commentText(text));
}
