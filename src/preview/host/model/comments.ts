import { UserManagerService, type IDocumentBody } from '@univerjs/core';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import { SheetsThreadCommentModel } from '@univerjs/sheets-thread-comment';
import {
  AddCommentMutation,
  DeleteCommentMutation,
  ResolveCommentMutation,
  ThreadCommentModel,
  UpdateCommentMutation,
  type IThreadComment,
} from '@univerjs/thread-comment';
import { HostError, itemNotFound } from '../protocol/host-error';
import { areaText, parseAddress } from './address';
import type { Area } from './area';
import type { Sheet } from './sheet';
import type { WorkbookModel } from './workbook-model';
import { newGuid } from './sheets';

/** What a comment says and who said it. */
export interface CommentText {
  readonly text: string;
  readonly author: string;
  /** ISO 8601. */
  readonly created: string;
}

/** A comment or a reply, by where it is kept. It holds no text itself. */
export interface CommentKey {
  readonly sheet: Sheet;
  readonly id: string;
}

/** The author of comments the add-in writes: the user of the stand-in. */
export const localAuthor = '预览用户';

/** The comments of a sheet, or of all sheets, in reading order. */
export function commentsIn(workbook: WorkbookModel<Sheet>, sheet: Sheet | undefined): readonly CommentKey[] {
  return sheetsOf(workbook, sheet).flatMap((one) =>
    placeModel(one)
      .getSubUnitAll(workbook.unitId, one.id)
      .filter(({ parentId }) => parentId === undefined)
      .map(({ id, ref }) => ({ sheet: one, id, area: cellOf(ref) }))
      .sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column)
      .map(({ id }) => ({ sheet: one, id })),
  );
}

/** The comment at a cell; undefined when there is none. */
export function commentAt(sheet: Sheet, area: Area): CommentKey | undefined {
  const [comment] = placeModel(sheet).getAllByLocation(
    sheet.workbook.unitId,
    sheet.id,
    area.row,
    area.column,
  );
  return comment && { sheet, id: comment.id };
}

/** The comment with an id, or the one a reply with that id belongs to; of a sheet, or of all sheets. */
export function commentById(
  workbook: WorkbookModel<Sheet>,
  sheet: Sheet | undefined,
  id: string,
): CommentKey | undefined {
  for (const one of sheetsOf(workbook, sheet)) {
    const comment = model(one).getComment(workbook.unitId, one.id, id);
    if (comment) return { sheet: one, id: comment.parentId ?? comment.id };
  }
  return undefined;
}

/** The ids of a comment's replies, in order. */
export function repliesOf({ sheet, id }: CommentKey): readonly CommentKey[] {
  const thread = model(sheet).getCommentWithChildren(sheet.workbook.unitId, sheet.id, id);
  return (thread?.children ?? []).map((reply) => ({ sheet, id: reply.id }));
}

/** Where a comment is. */
export function commentArea(key: CommentKey): Area {
  return cellOf(stored(key).ref);
}

/** What a comment says. */
export function commentText(key: CommentKey): CommentText {
  const { text, personId, dT } = stored(key);
  const user = key.sheet.workbook.injector.get(UserManagerService).getUser(personId);
  return { text: plainText(text), author: user?.name ?? personId, created: dT };
}

/** What is said at a cell: its comment, then the replies; nothing where there is no comment. */
export function threadAt(sheet: Sheet, area: Area): readonly CommentText[] {
  const key = commentAt(sheet, area);
  return key === undefined ? [] : [key, ...repliesOf(key)].map(commentText);
}

/** Whether the thread is marked as done. */
export function isResolved(key: CommentKey): boolean {
  return stored(key).resolved ?? false;
}

/** Puts a comment on a cell; InvalidOperation when it already has one. */
export function addComment(sheet: Sheet, area: Area, content: CommentText, id = newGuid()): CommentKey {
  sheet.assertWritable();
  if (hasNote(sheet, area)) throw new HostError('InvalidOperation', 'The cell has a note.');
  if (commentAt(sheet, area)) throw new HostError('InvalidOperation', 'The cell already has a comment.');
  sheet.makeRoomFor(area);
  return add(sheet, { id, threadId: id, ref: areaText({ ...area, rows: 1, columns: 1 }) }, content);
}

/** Whether an old note (批注) stands at a cell: Excel puts no comment there. */
function hasNote(sheet: Sheet, { row, column }: Area): boolean {
  const notes = sheet.workbook.injector.get(SheetsNoteModel);
  return notes.getNote(sheet.workbook.unitId, sheet.id, { row, col: column }) !== undefined;
}

/** Answers a comment. */
export function addReply(parent: CommentKey, content: CommentText, id = newGuid()): CommentKey {
  parent.sheet.assertWritable();
  const { threadId, ref } = stored(parent);
  return add(parent.sheet, { id, threadId, ref, parentId: parent.id }, content);
}

/** Changes what a comment says. */
export function setCommentText(key: CommentKey, text: string): void {
  key.sheet.assertWritable();
  const before = stored(key);
  const where = whereIs(key.sheet);
  const mutation = UpdateCommentMutation;
  key.sheet.workbook.editor.mutate(
    mutation,
    { ...where, payload: { commentId: key.id, text: bodyOf(text) } },
    { mutation, params: { ...where, payload: { commentId: key.id, text: before.text } } },
  );
}

/** Marks a thread as done or not. */
export function setResolved(key: CommentKey, resolved: boolean): void {
  const params = { ...whereIs(key.sheet), commentId: key.id, resolved };
  const mutation = ResolveCommentMutation;
  key.sheet.workbook.editor.mutate(mutation, params, {
    mutation,
    params: { ...params, resolved: !resolved },
  });
}

/** Takes a comment with its replies away, or one reply. */
export function removeComment(key: CommentKey): void {
  key.sheet.assertWritable();
  const comment = stored(key);
  const where = whereIs(key.sheet);
  if (comment.parentId === undefined) for (const reply of repliesOf(key)) removeComment(reply);
  key.sheet.workbook.editor.mutate(
    DeleteCommentMutation,
    { ...where, commentId: key.id },
    { mutation: AddCommentMutation, params: { ...where, comment } },
  );
}

function add(
  sheet: Sheet,
  place: Pick<IThreadComment, 'id' | 'threadId' | 'ref' | 'parentId'>,
  { text, author, created }: CommentText,
): CommentKey {
  const where = whereIs(sheet);
  const comment: IThreadComment = {
    ...place,
    ...where,
    dT: created,
    personId: personOf(sheet.workbook, author),
    text: bodyOf(text),
  };
  sheet.workbook.editor.mutate(
    AddCommentMutation,
    { ...where, comment },
    { mutation: DeleteCommentMutation, params: { ...where, commentId: place.id } },
  );
  return { sheet, id: place.id };
}

/** The engine knows people by id: the name serves as one. */
function personOf(workbook: WorkbookModel<Sheet>, author: string): string {
  const users = workbook.injector.get(UserManagerService);
  if (!users.getUser(author)) users.addUser({ userID: author, name: author });
  return author;
}

function model(sheet: Sheet): ThreadCommentModel {
  return sheet.workbook.injector.get(ThreadCommentModel);
}

/** Knows which comment is at a cell without looking through all of them. */
function placeModel(sheet: Sheet): SheetsThreadCommentModel {
  return sheet.workbook.injector.get(SheetsThreadCommentModel);
}

function sheetsOf(workbook: WorkbookModel<Sheet>, sheet: Sheet | undefined): readonly Sheet[] {
  return sheet ? [sheet] : workbook.sheets.all();
}

function stored({ sheet, id }: CommentKey): IThreadComment {
  const comment = model(sheet).getComment(sheet.workbook.unitId, sheet.id, id);
  if (!comment) throw itemNotFound('this comment was deleted');
  return comment;
}

function cellOf(ref: string): Area {
  return parseAddress(ref)?.area ?? { row: 0, column: 0, rows: 1, columns: 1 };
}

function whereIs(sheet: Sheet): { unitId: string; subUnitId: string } {
  return { unitId: sheet.workbook.unitId, subUnitId: sheet.id };
}

/** A text as the engine keeps it: paragraphs that end with a carriage return. */
function bodyOf(text: string): IDocumentBody {
  const dataStream = `${text.replaceAll('\r\n', '\n').replaceAll('\n', '\r')}\r\n`;
  const paragraphs = [...dataStream.matchAll(/\r/g)].map(({ index }) => ({
    startIndex: index,
    paragraphId: crypto.randomUUID(),
  }));
  return { dataStream, paragraphs };
}

function plainText({ dataStream }: IDocumentBody): string {
  return dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}
