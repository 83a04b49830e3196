import { relationshipsOf } from '../../files/package/relationships';
import { appending } from '../../files/patch/appending';
import { textXml } from '../../files/patch/cell-xml';
import { XML_HEAD, type EditedPackage } from '../../files/patch/edited-package';
import { placeFor, WORKSHEET_ORDER } from '../../files/patch/element-order';
import {
  escapedContent,
  ownPrefix,
  scanElements,
  withAttribute,
  type PlacedElement,
} from '../../files/patch/elements';
import { CONTENT_TYPES, idAttribute, relate, type Edition } from '../../files/patch/namespaces';
import { newShapes, shapesWith, shapesWithout } from '../../files/patch/note-shapes';
import { spliced, type Splice } from '../../files/patch/splices';
import { areaText, parseAddress } from '../host/model/address';
import { localAuthor } from '../host/model/comments';
import type { People } from './people';
import { isSame, type SheetContent } from './sheet-content';
import { writeThreads } from './thread-files';
import type { SheetText } from './write-rows';

/** The placeholder an older Excel shows in place of a thread. */
const placeholder =
  '[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel.\n\nComment:\n    ';

const revision = 'http://schemas.microsoft.com/office/spreadsheetml/2014/revision';
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** What comments are written with. */
interface CommentWriting {
  readonly pack: EditedPackage;
  readonly edition: Edition;
  readonly people: People;
}

/** A note, or what older versions show of a conversation. */
interface Entry {
  readonly text: string;
  /** The conversation's id; undefined for a note. */
  readonly thread: string | undefined;
}

type Entries = ReadonlyMap<string, Entry>;
type Content = Pick<SheetContent, 'notes' | 'threads'>;

/** Writes what of a sheet's notes and conversations is other than before; what changes in the sheet itself is returned. */
export function writeComments(
  { pack, edition, people }: CommentWriting,
  sheet: SheetText,
  before: Content,
  now: Content,
): readonly Splice[] {
  if (!isSame(before.threads, now.threads))
    writeThreads(pack, people, sheet.part, before.threads, now.threads);
  const [then, next] = [entriesOf(before), entriesOf(now)];
  if (isSame([...then], [...next])) return [];
  const related = relationshipsOf(pack.pack, sheet.part);
  const pathOf = (kind: string): string | undefined =>
    related.find((one) => one.kind === kind && pack.pack.has(one.path))?.path;
  const part = pathOf('comments');
  const empty = `${XML_HEAD}<comments xmlns="${edition.main}"><authors></authors><commentList></commentList></comments>`;
  const text = commentsText(part === undefined ? empty : pack.text(part), part ?? 'comments', then, next);
  if (part !== undefined) pack.set(part, text);
  else
    relate(
      pack,
      edition,
      sheet.part,
      'comments',
      pack.add('xl/comments{n}.xml', text, CONTENT_TYPES.comments),
    );
  return writeShapes(pack, edition, sheet, pathOf('vmlDrawing'), then, next);
}

function entriesOf({ notes, threads }: Content): Entries {
  return new Map([
    ...notes.map(({ row, column, text }): [string, Entry] => [
      areaText({ row, column, rows: 1, columns: 1 }),
      { text, thread: undefined },
    ]),
    ...threads.flatMap(({ id, parentId, ref, text }): [string, Entry][] =>
      parentId === undefined ? [[ref, { text: placeholder + text, thread: id }]] : [],
    ),
  ]);
}

function commentsText(text: string, part: string, then: Entries, next: Entries): string {
  const authors: string[] = [];
  const known = new Map<string, PlacedElement>();
  const texts = new Map<PlacedElement | null, PlacedElement>();
  const lists = new Map<string, PlacedElement>();
  const root = scanElements(text, part, (element) => {
    const { name, depth, parent, attributes, openEnd, contentEnd } = element;
    if (depth === 2) lists.set(name, element);
    else if (depth === 3 && name === 'author') authors.push(text.slice(openEnd, contentEnd));
    else if (depth === 3 && name === 'comment')
      known.set((attributes['ref'] ?? '').replaceAll('$', ''), element);
    else if (depth === 4 && name === 'text') texts.set(parent, element);
  });
  const prefix = ownPrefix(text, root);
  const revised = revisedRoot(text.slice(root.start, root.openEnd));
  const names = new Set<string>();
  const authorId = (name: string): number => {
    const at = [...authors, ...names].indexOf(escapedContent(name));
    if (at >= 0) return at;
    names.add(escapedContent(name));
    return authors.length + names.size - 1;
  };
  const splices: Splice[] = [];
  for (const [ref, element] of known) {
    const [was, is] = [then.get(ref), next.get(ref)];
    if (was === undefined || isSame(was, is)) continue;
    const content = texts.get(element);
    if (is !== undefined && is.thread === was.thread && content !== undefined)
      splices.push({ start: content.start, end: content.end, text: textElement(prefix, is.text) });
    else splices.push({ start: element.start, end: element.end, text: '' });
  }
  const fresh = [...next].filter(([ref, is]) => {
    const was = known.has(ref) ? then.get(ref) : undefined;
    return was === undefined || was.thread !== is.thread;
  });
  const entries = fresh.map(([ref, { text: words, thread }]) => {
    const author = authorId(thread === undefined ? localAuthor : `tc=${thread}`);
    const marked = thread === undefined ? '' : ` shapeId="0" ${revised.prefix}:uid="${thread}"`;
    return `<${prefix}comment ref="${ref}" authorId="${author}"${marked}>${textElement(prefix, words)}</${prefix}comment>`;
  });
  const added = [...names].map((name) => `<${prefix}author>${name}</${prefix}author>`).join('');
  const authorList = lists.get('authors');
  const commentList = lists.get('commentList');
  if (authorList !== undefined && added !== '') splices.push(appending(text, authorList, prefix, added));
  if (commentList !== undefined && entries.length > 0)
    splices.push(appending(text, commentList, prefix, entries.join('')));
  if (fresh.some(([, { thread }]) => thread !== undefined))
    splices.push({ start: root.start, end: root.openEnd, text: revised.tag });
  return spliced(text, splices);
}

function textElement(prefix: string, text: string): string {
  return `<${prefix}text>${textXml(prefix, text)}</${prefix}text>`;
}

/** The start tag of a root that has a prefix for what younger versions mark comments with, which others may ignore. */
function revisedRoot(tag: string): { readonly tag: string; readonly prefix: string } {
  const prefixOf = (namespace: string): string | undefined =>
    [...tag.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/gu)].find(([, , of]) => of === namespace)?.[1];
  const mc = prefixOf(compatibility) ?? 'mc';
  const xr = prefixOf(revision) ?? 'xr';
  const ignored = new RegExp(`\\s${mc}:Ignorable\\s*=\\s*["']([^"']*)["']`, 'u').exec(tag)?.[1] ?? '';
  const ignoring = ignored.split(/\s+/u).includes(xr) ? ignored : `${ignored} ${xr}`.trim();
  const declared = withAttribute(withAttribute(tag, `xmlns:${mc}`, compatibility), `xmlns:${xr}`, revision);
  return { tag: withAttribute(declared, `${mc}:Ignorable`, ignoring), prefix: xr };
}

function writeShapes(
  pack: EditedPackage,
  edition: Edition,
  { part, index }: SheetText,
  drawing: string | undefined,
  then: Entries,
  next: Entries,
): readonly Splice[] {
  const fresh = placesOf([...next.keys()].filter((ref) => !then.has(ref)));
  const gone = placesOf([...then.keys()].filter((ref) => !next.has(ref)));
  if (fresh.length === 0 && gone.length === 0) return [];
  if (drawing !== undefined && index.children.some(({ name }) => name === 'legacyDrawing')) {
    const left = shapesWithout(pack.text(drawing), drawing, gone);
    const shapes = fresh.length === 0 ? left : left === null ? null : shapesWith(left, drawing, fresh);
    pack.set(drawing, shapes ?? newShapes(placesOf([...next.keys()])));
    return [];
  }
  pack.declareEnding('vml', CONTENT_TYPES.drawing);
  const path = pack.add('xl/drawings/vmlDrawing{n}.vml', newShapes(placesOf([...next.keys()])));
  const id = idAttribute(index.root, edition, relate(pack, edition, part, 'vmlDrawing', path));
  const place = placeFor('legacyDrawing', WORKSHEET_ORDER, index.root, index.children);
  return [{ start: place, end: place, text: `<${index.prefix}legacyDrawing${id}/>` }];
}

function placesOf(refs: readonly string[]): readonly { readonly row: number; readonly column: number }[] {
  return refs.flatMap((ref) => parseAddress(ref)?.area ?? []);
}
