import type { PackageFiles } from './package-files';
import { elements, escapeXml, unescapeXml } from './xml-scan';

/** A comment of a thread, as a file keeps it. */
export interface FileComment {
  /** GUID in braces. */
  readonly id: string;
  /** Undefined for the comment that began the thread. */
  readonly parentId: string | undefined;
  /** A1. */
  readonly ref: string;
  readonly author: string;
  /** ISO 8601. */
  readonly created: string;
  readonly text: string;
  readonly resolved: boolean;
}

const threadedNamespace = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const relationshipTypes = 'http://schemas.microsoft.com/office/2017/10/relationships';

/** The placeholder an older Excel shows in place of a thread. */
export const placeholder =
  '[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel.\n\nComment:\n    ';

/** The comments of a sheet's part. */
export function readThreads(files: PackageFiles, sheetPath: string): readonly FileComment[] {
  const people = new Map(
    files
      .related('xl/workbook.xml', 'person')
      .flatMap((path) =>
        elements(files.text(path) ?? '', 'person').map(({ attributes }): [string, string] => [
          attributes.get('id') ?? '',
          attributes.get('displayName') ?? '',
        ]),
      ),
  );
  return files.related(sheetPath, 'threadedComment').flatMap((path) =>
    elements(files.text(path) ?? '', 'threadedComment').map(({ attributes, inner }) => ({
      id: attributes.get('id') ?? '',
      parentId: attributes.get('parentId'),
      ref: attributes.get('ref') ?? 'A1',
      author: people.get(attributes.get('personId') ?? '') ?? '',
      created: dateText(attributes.get('dT')),
      text: unescapeXml(elements(inner, 'text')[0]?.inner ?? ''),
      resolved: attributes.get('done') === '1',
    })),
  );
}

/** Writes threads: the parts, the people, and the authors of the placeholders that older versions show. */
export function writeThreads(
  files: PackageFiles,
  bySheet: ReadonlyMap<string, readonly FileComment[]>,
): void {
  const people = new Map<string, string>();
  let count = 0;
  for (const [sheetPath, comments] of bySheet) {
    if (comments.length === 0) continue;
    count += 1;
    for (const { author } of comments) people.set(author, people.get(author) ?? guid());
    const path = `xl/threadedComments/threadedComment${count}.xml`;
    files.write(path, threadsXml(comments, people));
    files.declare(path, 'application/vnd.ms-excel.threadedcomments+xml');
    files.relate(
      sheetPath,
      `${relationshipTypes}/threadedComment`,
      `../threadedComments/threadedComment${count}.xml`,
    );
    nameAuthors(files, sheetPath, comments);
  }
  if (people.size === 0) return;
  files.write('xl/persons/person.xml', peopleXml(people));
  files.declare('xl/persons/person.xml', 'application/vnd.ms-excel.person+xml');
  files.relate('xl/workbook.xml', `${relationshipTypes}/person`, 'persons/person.xml');
}

function threadsXml(comments: readonly FileComment[], people: ReadonlyMap<string, string>): string {
  const entries = comments.map(({ id, parentId, ref, author, created, text, resolved }) => {
    const parent = parentId === undefined ? '' : ` parentId="${parentId}"`;
    const done = resolved ? ' done="1"' : '';
    const date = created.replace(/Z$/, '');
    return `<threadedComment ref="${ref}" dT="${date}" personId="${people.get(author) ?? ''}" id="${id}"${parent}${done}><text>${escapeXml(text)}</text></threadedComment>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<ThreadedComments xmlns="${threadedNamespace}" xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${entries.join('')}</ThreadedComments>`;
}

function peopleXml(people: ReadonlyMap<string, string>): string {
  const entries = [...people].map(
    ([name, id]) =>
      `<person displayName="${escapeXml(name)}" id="${id}" userId="${escapeXml(name)}" providerId="None"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<personList xmlns="${threadedNamespace}" xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${entries.join('')}</personList>`;
}

/** Excel knows the placeholder of a thread by its author, "tc=" and the thread's id. */
function nameAuthors(files: PackageFiles, sheetPath: string, comments: readonly FileComment[]): void {
  const [path] = files.related(sheetPath, 'comments');
  const xml = path === undefined ? undefined : files.text(path);
  if (path === undefined || xml === undefined) return;
  const roots = comments.filter(({ parentId }) => parentId === undefined);
  const authors = roots.map(({ id }) => `<author>tc=${id}</author>`).join('');
  const named = roots.reduce(
    (text, { ref, id }, index) =>
      text.replace(
        new RegExp(`<comment ref="${ref}" authorId="\\d+"`),
        `<comment ref="${ref}" authorId="${index + 1}" shapeId="0" xr:uid="${id}"`,
      ),
    xml.replace('</authors>', `${authors}</authors>`),
  );
  const revision =
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"';
  files.write(path, named.replace('<comments ', `<comments ${revision} `));
}

function dateText(date: string | undefined): string {
  if (!date) return '1970-01-01T00:00:00.000Z';
  return /(?:Z|[+-]\d\d:\d\d)$/.test(date) ? date : `${date}Z`;
}

function guid(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
