import { relationshipsOf } from '../package/relationships';
import type { CommentsEdit, NoteEdit } from './comments';
import { commentsWith } from './comments';
import { threadedCells } from './earlier-marks';
import type { EditedPackage } from './edited-package';
import { XML_HEAD } from './edited-package';
import { placeFor, WORKSHEET_ORDER } from './element-order';
import type { Edition } from './namespaces';
import { CONTENT_TYPES, idAttribute, relate } from './namespaces';
import { newShapes, shapesWith } from './note-shapes';
import type { SheetIndex } from './sheet-index';
import type { Splice } from './splices';

/** Why a cell was not given its note. */
export interface NotesLeft {
  /** Notes of cells with a conversation, whose note only repeats it. */
  readonly threaded: number;
  /** Notes for which the sheet's drawing has no place, since it is not well-formed. */
  readonly drawing: number;
}

/** What adding notes to a sheet changes in the sheet itself. */
export interface NotesEdit extends NotesLeft {
  readonly splices: readonly Splice[];
}

/** Adds notes to a sheet, with the parts for them where it has none. */
export function addNotes(
  pack: EditedPackage,
  edition: Edition,
  part: string,
  index: SheetIndex,
  notes: readonly NoteEdit[],
  author: string,
): NotesEdit {
  const related = relationshipsOf(pack.pack, part);
  const pathOf = (kind: string): string | undefined =>
    related.find((one) => one.kind === kind && pack.pack.has(one.path))?.path;
  const conversations = related.filter(({ kind }) => kind === 'threadedComment');
  const threaded = conversations.flatMap(({ path }) => threadedCells(pack, path));
  const free = notes.filter(({ row, column }) => !threaded.some((at) => at === `${row} ${column}`));
  const none = { threaded: notes.length - free.length, drawing: 0, splices: [] };
  if (free.length === 0) return none;
  const comments = pathOf('comments');
  const empty = `${XML_HEAD}<comments xmlns="${edition.main}"><authors></authors><commentList></commentList></comments>`;
  const edited = commentsWith(
    comments === undefined ? empty : pack.text(comments),
    comments ?? 'comments',
    free,
    author,
  );
  const drawing = addShapes(pack, edition, part, index, pathOf('vmlDrawing'), edited);
  if (drawing === null) return { ...none, drawing: free.length };
  if (comments !== undefined) pack.set(comments, edited.text);
  else {
    const path = pack.add('xl/comments{n}.xml', edited.text, CONTENT_TYPES.comments);
    relate(pack, edition, part, 'comments', path);
  }
  return { ...none, splices: drawing };
}

/** Adds the shapes of fresh notes; null where the drawing cannot take them. */
function addShapes(
  pack: EditedPackage,
  edition: Edition,
  part: string,
  index: SheetIndex,
  drawing: string | undefined,
  { fresh }: CommentsEdit,
): readonly Splice[] | null {
  if (fresh.length === 0) return [];
  const named = index.children.some(({ name }) => name === 'legacyDrawing');
  if (named) {
    const text = drawing === undefined ? null : shapesWith(pack.text(drawing), drawing, fresh);
    if (drawing === undefined || text === null) return null;
    pack.set(drawing, text);
    return [];
  }
  pack.declareEnding('vml', CONTENT_TYPES.drawing);
  const path = pack.add('xl/drawings/vmlDrawing{n}.vml', newShapes(fresh));
  const id = idAttribute(index.root, edition, relate(pack, edition, part, 'vmlDrawing', path));
  const place = placeFor('legacyDrawing', WORKSHEET_ORDER, index.root, index.children);
  return [{ start: place, end: place, text: `<${index.prefix}legacyDrawing${id}/>` }];
}
