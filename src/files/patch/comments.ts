import type { Position } from '../../disclosure/sheet/address';
import { a1 } from '../../disclosure/sheet/address';
import { appending } from './appending';
import { textXml } from './cell-xml';
import type { PlacedElement } from './elements';
import { escapedContent, openRoot, ownPrefix, scanElements } from './elements';
import type { Splice } from './splices';
import { spliced } from './splices';

/** A note for a cell. */
export interface NoteEdit extends Position {
  readonly text: string;
}

/** A comments part with notes added. */
export interface CommentsEdit {
  readonly text: string;
  /** Cells that had no note before: they need a shape. */
  readonly fresh: readonly NoteEdit[];
}

/** What parts a note from the one above it. */
export const NOTE_GAP = '\n\n';

/** The parts of a comments part that concern a change. */
interface Comments {
  readonly root: PlacedElement;
  readonly prefix: string;
  readonly authors: PlacedElement | undefined;
  readonly authorNames: readonly string[];
  readonly list: PlacedElement | undefined;
  /** The <text> of each note by its cell. */
  readonly texts: ReadonlyMap<string, PlacedElement>;
  /** The children of each <text>. */
  readonly pieces: ReadonlyMap<PlacedElement, readonly PlacedElement[]>;
}

/** Adds notes: below the note that a cell has, else as a new one in the author's name. */
export function commentsWith(
  before: string,
  part: string,
  notes: readonly NoteEdit[],
  author: string,
): CommentsEdit {
  const comments = commentsIn(before, part);
  const { prefix, root, authors, list, authorNames } = comments;
  const splices: Splice[] = [];
  const fresh = notes.filter((note) => !comments.texts.has(a1(note)));
  for (const note of notes) {
    const text = comments.texts.get(a1(note));
    if (text !== undefined) splices.push(...below(before, comments, text, note.text));
  }
  if (fresh.length > 0) {
    const known = authorNames.indexOf(author);
    const id = known < 0 ? authorNames.length : known;
    const entry = `<${prefix}author>${escapedContent(author)}</${prefix}author>`;
    const entries = fresh.map((note) => commentXml(prefix, note, id)).join('');
    const authorList = `<${prefix}authors>${entry}</${prefix}authors>`;
    if (authors === undefined) splices.push({ start: root.openEnd, end: root.openEnd, text: authorList });
    else if (known < 0) splices.push(appending(before, authors, prefix, entry));
    if (list !== undefined) splices.push(appending(before, list, prefix, entries));
    else {
      const place = authors?.end ?? root.openEnd;
      const text = `<${prefix}commentList>${entries}</${prefix}commentList>`;
      splices.push({ start: place, end: place, text });
    }
  }
  return { text: spliced(before, splices), fresh };
}

function commentsIn(text: string, part: string): Comments {
  const authorNames: string[] = [];
  const texts = new Map<string, PlacedElement>();
  const pieces = new Map<PlacedElement, PlacedElement[]>();
  let authors: PlacedElement | undefined;
  let list: PlacedElement | undefined;
  const root = scanElements(text, part, (element) => {
    const { name, parent, depth, openEnd, contentEnd } = element;
    if (depth === 2 && name === 'authors') authors = element;
    else if (depth === 2 && name === 'commentList') list = element;
    else if (depth === 3 && name === 'author') authorNames.push(text.slice(openEnd, contentEnd));
    else if (depth === 4 && name === 'text' && parent !== null) {
      const { ref = '' } = parent.attributes;
      texts.set(ref.replaceAll('$', '').toUpperCase(), element);
    } else if (depth === 5 && parent?.name === 'text') {
      const known = pieces.get(parent) ?? [];
      pieces.set(parent, known);
      known.push(element);
    }
  });
  openRoot(root, 'comments', part);
  return { root, prefix: ownPrefix(text, root), authors, authorNames, list, texts, pieces };
}

function commentXml(prefix: string, note: NoteEdit, author: number): string {
  return (
    `<${prefix}comment ref="${a1(note)}" authorId="${author}"><${prefix}text>` +
    `${run(prefix, note.text)}</${prefix}text></${prefix}comment>`
  );
}

function run(prefix: string, text: string): string {
  return `<${prefix}r>${textXml(prefix, text)}</${prefix}r>`;
}

/** A text without runs becomes one run first: what is added is another, before phonetic hints. */
function below(
  text: string,
  { prefix, pieces }: Comments,
  element: PlacedElement,
  note: string,
): readonly Splice[] {
  const children = pieces.get(element) ?? [];
  const added = run(prefix, NOTE_GAP + note);
  if (element.selfClosing || children.length === 0)
    return [appending(text, element, prefix, run(prefix, note))];
  const splices = children
    .filter(({ name }) => name === 't')
    .map(({ start, end }) => ({
      start,
      end,
      text: `<${prefix}r>${text.slice(start, end)}</${prefix}r>`,
    }));
  const last = children.filter(({ name }) => name === 't' || name === 'r').at(-1);
  const place = last?.end ?? element.openEnd;
  const only = last === undefined ? run(prefix, note) : added;
  return [...splices, { start: place, end: place, text: only }];
}
