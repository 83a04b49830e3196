import type { Narrative } from '../disclosure/narrative/text';
import { narrativeOf } from '../disclosure/narrative/text';
import { isEncrypted, OLE_HEADER, OTHER_HEADERS, startsWith, ZIP_HEADER } from './bytes';
import type { PublishedDocument } from './document/read-document';
import { readDocument } from './document/read-document';
import type { FileResult } from './file-result';
import { failed, read } from './file-result';
import { LIMITS } from './limits';
import { openPackage } from './package/package';
import { refusable, Refusal } from './refusal';

/** The part in which a .docx keeps its text. */
const DOCUMENT = 'word/document.xml';

/** Encodings by their byte order marks. */
const MARKED_ENCODINGS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Encodings of files without a mark, in the order in which they are tried: only valid UTF-8 decodes as such. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;

/**
 * The explanation that a file's bytes are, by what they hold (.docx or plain text), whatever the file is called; with the
 * tables that a .docx holds.
 */
export async function readNarrative(bytes: Uint8Array): Promise<FileResult<Narrative>> {
  if (bytes.length === 0) return failed('empty');
  if (bytes.length > LIMITS.fileBytes) return failed('tooLarge');
  if (startsWith(bytes, OLE_HEADER)) return failed(isEncrypted(bytes) ? 'passwordProtected' : 'oldDocument');
  if (OTHER_HEADERS.some((header) => startsWith(bytes, header))) return failed('notText');
  const document = startsWith(bytes, ZIP_HEADER) ? await packedDocument(bytes) : plainText(bytes);
  if (!document.ok) return document;
  const { text, tables } = document.value;
  if (text.trim() === '' && tables.length === 0) return failed('noText');
  const narrative = narrativeOf(text, tables);
  return narrative.paragraphs.length > LIMITS.paragraphs ? failed('tooMuchText') : read(narrative);
}

function packedDocument(bytes: Uint8Array): Promise<FileResult<PublishedDocument>> {
  return refusable(() => {
    const pack = openPackage(bytes);
    if (!pack.has(DOCUMENT)) throw new Refusal('notText');
    return readDocument(pack, DOCUMENT);
  });
}

function plainText(bytes: Uint8Array): FileResult<PublishedDocument> {
  const text = readPlainText(bytes);
  return text.ok ? read({ text: text.value, tables: [] }) : text;
}

/** The text that a file's bytes are, in whichever of the known encodings. */
export function readPlainText(bytes: Uint8Array): FileResult<string> {
  const marked = MARKED_ENCODINGS.find(([mark]) => startsWith(bytes, mark));
  if (marked === undefined && bytes.includes(0)) return failed('notText');
  for (const encoding of marked === undefined ? ENCODINGS : [marked[1]]) {
    try {
      return read(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch {
      // The bytes are not of this encoding.
    }
  }
  return failed('notText');
}
