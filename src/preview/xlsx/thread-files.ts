import { relationshipsOf } from '../../files/package/relationships';
import { appending } from '../../files/patch/appending';
import { XML_HEAD, type EditedPackage } from '../../files/patch/edited-package';
import { escapedContent, ownPrefix, scanElements } from '../../files/patch/elements';
import { spliced, type Splice } from '../../files/patch/splices';
import type { People } from './people';
import { isSame } from './sheet-content';
import type { FileComment } from './threaded-comments';

const namespace = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const relationshipType = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';
const contentType = 'application/vnd.ms-excel.threadedcomments+xml';

/** Writes what of a sheet's conversations is other than before. */
export function writeThreads(
  pack: EditedPackage,
  people: People,
  sheetPart: string,
  before: readonly FileComment[],
  now: readonly FileComment[],
): void {
  const part = relationshipsOf(pack.pack, sheetPart).find(
    ({ kind, path }) => kind === 'threadedComment' && pack.pack.has(path),
  )?.path;
  if (part === undefined) {
    const xml = `${XML_HEAD}<ThreadedComments xmlns="${namespace}">${now.map((one) => commentXml('', one, people)).join('')}</ThreadedComments>`;
    const path = pack.add('xl/threadedComments/threadedComment{n}.xml', xml, contentType);
    pack.relate(sheetPart, relationshipType, path);
    return;
  }
  if (now.length === 0) {
    pack.remove(part);
    pack.unrelate(sheetPart, 'threadedComment', part);
    return;
  }
  const text = pack.text(part);
  const byId = (comments: readonly FileComment[]): ReadonlyMap<string, FileComment> =>
    new Map(comments.map((comment) => [comment.id, comment]));
  const [then, next] = [byId(before), byId(now)];
  const splices: Splice[] = [];
  const seen = new Set<string>();
  const root = scanElements(text, part, ({ name, depth, attributes: { id = '' }, start, end }) => {
    if (depth !== 2 || name !== 'threadedComment') return;
    seen.add(id);
    const is = next.get(id);
    if (isSame(then.get(id), is)) return;
    splices.push({ start, end, text: is === undefined ? '' : commentXml(prefixAt(text, start), is, people) });
  });
  const prefix = ownPrefix(text, root);
  const fresh = now.filter(({ id }) => !seen.has(id)).map((one) => commentXml(prefix, one, people));
  if (fresh.length > 0) splices.push(appending(text, root, prefix, fresh.join('')));
  pack.set(part, spliced(text, splices));
}

/** The prefix of the element that begins at a place. */
function prefixAt(text: string, start: number): string {
  return /^<([\w.-]+:)?/u.exec(text.slice(start, start + 100))?.[1] ?? '';
}

function commentXml(prefix: string, comment: FileComment, people: People): string {
  const { id, parentId, ref, author, created, text, resolved } = comment;
  const parent = parentId === undefined ? '' : ` parentId="${parentId}"`;
  const done = resolved ? ' done="1"' : '';
  const date = created.replace(/Z$/u, '');
  return (
    `<${prefix}threadedComment ref="${ref}" dT="${date}" personId="${people.idOf(author)}" id="${id}"${parent}${done}>` +
    `<${prefix}text>${escapedContent(text)}</${prefix}text></${prefix}threadedComment>`
  );
}
