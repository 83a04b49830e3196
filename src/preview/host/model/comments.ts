import { UserManagerService, type IDocumentBody } from '@univerjs/core';
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
import type { PreviewWorkbook } from './preview-workbook';
import type { Sheet } from './sheet';
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
export function commentsIn(workbook: PreviewWorkbook, sheet: Sheet | undefined): readonly CommentKey[] {
  const sheets = sheet ? [sheet] : workbook.sheets.all();
  return sheets.flatMap((one) =>
    threadsOf(one)
      .map(({ root }) => ({ sheet: one, id: root.id, area: areaOf(root) }))
      .sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column)
      .map(({ id }) => ({ sheet: one, id })),
  );
}

/** The comment at a cell; undefined when there is none. */
export function commentAt(sheet: Sheet, area: Area): CommentKey | undefined {
  const thread = threadsOf(sheet).find(({ root }) => {
    const place = areaOf(root);
    return place.row === area.row && place.column === area.column;
  });
  return thread && { sheet, id: thread.root.id };
}

/** The ids of a comment's replies, in order. */
export function repliesOf({ sheet, id }: CommentKey): readonly CommentKey[] {
  const thread = model(sheet).getCommentWithChildren(sheet.workbook.unitId, sheet.id, id);
  return (thread?.children ?? []).map((reply) => ({ sheet, id: reply.id }));
}

/** Where a comment is. */
export function commentArea(key: CommentKey): Area {
  return areaOf(stored(key));
}

/** What a comment says. */
export function commentText(key: CommentKey): CommentText {
  const { text, personId, dT } = stored(key);
  const user = key.sheet.workbook.injector.get(UserManagerService).getUser(personId);
  return { text: plainText(text), author: user?.name ?? personId, created: dT };
}

/** Whether the thread is marked as done. */
export function isResolved(key: CommentKey): boolean {
  return stored(key).resolved ?? false;
}

/** Puts a comment on a cell; InvalidOperation when it already has one. */
export function addComment(sheet: Sheet, area: Area, content: CommentText, id = newGuid()): CommentKey {
  sheet.assertWritable();
  if (commentAt(sheet, area)) throw new HostError('InvalidOperation', 'The cell already has a comment.');
  sheet.makeRoomFor(area);
  return add(sheet, { id, threadId: id, ref: areaText({ ...area, rows: 1, columns: 1 }) }, content);
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
function personOf(workbook: PreviewWorkbook, author: string): string {
  const users = workbook.injector.get(UserManagerService);
  if (!users.getUser(author)) users.addUser({ userID: author, name: author });
  return author;
}

function model(sheet: Sheet): ThreadCommentModel {
  return sheet.workbook.injector.get(ThreadCommentModel);
}

function threadsOf(sheet: Sheet): readonly { readonly root: IThreadComment }[] {
  return model(sheet)
    .getUnit(sheet.workbook.unitId)
    .filter((thread) => thread.subUnitId === sheet.id);
}

function stored({ sheet, id }: CommentKey): IThreadComment {
  const comment = model(sheet).getComment(sheet.workbook.unitId, sheet.id, id);
  if (!comment) throw itemNotFound('this comment was deleted');
  return comment;
}

function areaOf({ ref }: IThreadComment): Area {
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
