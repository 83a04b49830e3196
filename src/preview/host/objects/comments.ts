import {
  addComment,
  addReply,
  commentArea,
  commentAt,
  commentById,
  commentsIn,
  commentText,
  isResolved,
  localAuthor,
  removeComment,
  repliesOf,
  setCommentText,
  setResolved,
  type CommentKey,
  type CommentText,
} from '../model/comments';
import type { Sheet } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook-model';
import type { Arguments } from '../protocol/arguments';
import { workbookTarget } from '../protocol/event-registrations';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectClass, type Scalar } from '../protocol/object-class';
import { isJsonObject, type Json } from '../protocol/json';
import type { Session } from '../protocol/add-in-session';
import { rangeClass } from './classes';
import { rangeAt, type RangeSelf } from './selves';
import { textWritten } from './style-scalar';
import { eventActions } from './worksheet-events';

interface CommentsSelf {
  readonly workbook: WorkbookModel<Sheet>;
  /** Undefined for the comments of the whole workbook. */
  readonly sheet: Sheet | undefined;
}

const commentEvents = { AddedEvent: 250, DeletedEvent: 251, ChangedEvent: 252 };

function said(args: Arguments, index: number): CommentText {
  const content = args.any(index);
  // Mentions come with a text of their own.
  const rich = isJsonObject(content) ? content['richContent'] : content;
  if (typeof rich !== 'string') throw invalidArgument('a comment is a text');
  return { text: rich, author: localAuthor, created: new Date().toISOString() };
}

/** Keeps whom a comment or a reply mentions, where its content says so. */
function withMentions(key: CommentKey, args: Arguments, index: number): CommentKey {
  const content = args.any(index);
  const mentions = isJsonObject(content) ? content['mentions'] : undefined;
  if (Array.isArray(mentions)) key.sheet.workbook.side.mentions.set(key.id, mentions as readonly Json[]);
  return key;
}

function cellArgument({ workbook, sheet }: CommentsSelf, args: Arguments): RangeSelf {
  const given = args.any(0);
  if (typeof given === 'string' && sheet === undefined && !given.includes('!'))
    throw invalidArgument('the address of a comment of the workbook names its sheet');
  const range =
    typeof given === 'string' ? rangeAt(sheet ?? workbook.activeSheet, given) : rangeClass.unwrap(given);
  if (!range || range.area.rows > 1 || range.area.columns > 1)
    throw invalidArgument('a comment belongs to one cell');
  return range;
}

function byId(self: CommentsSelf, id: string): CommentKey | undefined {
  const key = commentById(self.workbook, self.sheet, id);
  return key?.id === id ? key : undefined;
}

function found(key: CommentKey | undefined, session: Session): HostObject {
  if (!key) throw itemNotFound('no such comment');
  return commentClass.wrap(key, session);
}

const textScalars: Readonly<Record<string, Scalar<CommentKey>>> = {
  id: { get: ({ id }) => id },
  content: {
    get: (key) => commentText(key).text,
    set: (key, value) => {
      setCommentText(key, textWritten(value, 'a comment'));
    },
  },
  contentType: { get: () => 'Plain' },
  richContent: { get: (key) => commentText(key).text },
  authorName: { get: (key) => commentText(key).author },
  authorEmail: { get: () => '' },
  creationDate: { get: (key) => commentText(key).created },
  mentions: { get: ({ sheet, id }) => [...(sheet.workbook.side.mentions.get(id) ?? [])] },
};

/** Excel.CommentReply */
const replyClass: ObjectClass<CommentKey> = new ObjectClass<CommentKey>({
  name: 'CommentReply',
  identity: ({ id }) => ({ Id: id }),
  scalars: textScalars,
  finders: {
    getLocation: (key, _args, session) =>
      rangeClass.wrap({ sheet: key.sheet, area: commentArea(key) }, session),
  },
  changes: {
    delete: (key) => {
      removeComment(key);
      return undefined;
    },
  },
});

/** Excel.CommentReplyCollection */
const repliesClass: ObjectClass<CommentKey> = new ObjectClass<CommentKey>({
  name: 'CommentReplyCollection',
  items: (key, session) => repliesOf(key).map((reply) => replyClass.wrap(reply, session)),
  indexer: (key, args, session) => {
    const reply = repliesOf(key).find(({ id }) => id === args.text(0));
    if (!reply) throw itemNotFound('no such reply');
    return replyClass.wrap(reply, session);
  },
  finders: {
    getItemAt: (key, args, session) => {
      const reply = repliesOf(key)[args.integer(0)];
      if (!reply) throw itemNotFound('no reply at this index');
      return replyClass.wrap(reply, session);
    },
  },
  actions: { getCount: (key) => repliesOf(key).length },
  makers: {
    add: (key, args, session) =>
      replyClass.wrap(withMentions(addReply(key, said(args, 0)), args, 0), session),
  },
});

/** Excel.Comment */
const commentClass: ObjectClass<CommentKey> = new ObjectClass<CommentKey>({
  name: 'Comment',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    ...textScalars,
    resolved: {
      get: isResolved,
      set: (key, value) => {
        setResolved(key, value === true);
      },
    },
  },
  links: { replies: (key, session) => repliesClass.wrap(key, session) },
  finders: {
    getLocation: (key, _args, session) =>
      rangeClass.wrap({ sheet: key.sheet, area: commentArea(key) }, session),
  },
  changes: {
    delete: (key) => {
      removeComment(key);
      return undefined;
    },
  },
});

/** Excel.CommentCollection, of the workbook or of one sheet. */
export const commentsClass: ObjectClass<CommentsSelf> = new ObjectClass<CommentsSelf>({
  name: 'CommentCollection',
  items: (self, session) =>
    commentsIn(self.workbook, self.sheet).map((key) => commentClass.wrap(key, session)),
  indexer: (self, args, session) => found(byId(self, args.text(0)), session),
  finders: {
    getItemAt: (self, args, session) =>
      found(commentsIn(self.workbook, self.sheet)[args.integer(0)], session),
    getItemOrNullObject: (self, args, session) => {
      const key = byId(self, args.text(0));
      return key ? commentClass.wrap(key, session) : null;
    },
    getItemByCell: (self, args, session) => {
      const { sheet, area } = cellArgument(self, args);
      return found(commentAt(sheet, area), session);
    },
    getItemByReplyId: (self, args, session) => {
      const wanted = args.text(0);
      const key = commentById(self.workbook, self.sheet, wanted);
      return found(key?.id === wanted ? undefined : key, session);
    },
  },
  actions: {
    ...eventActions<CommentsSelf>(({ sheet }) => sheet?.id ?? workbookTarget, commentEvents),
    getCount: (self) => commentsIn(self.workbook, self.sheet).length,
  },
  makers: {
    add: (self, args, session) => {
      const { sheet, area } = cellArgument(self, args);
      return commentClass.wrap(withMentions(addComment(sheet, area, said(args, 1)), args, 1), session);
    },
  },
});
