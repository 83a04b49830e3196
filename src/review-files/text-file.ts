import { readFile, stat } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Narrative } from '../disclosure/narrative/text';
import { narrativeOf } from '../disclosure/narrative/text';
import { MAX_FILE_BYTES, unpack } from './package-parts';
import type { ReadResult } from './read-failure';
import { failed, read } from './read-failure';

const ZIP_HEADER = [0x50, 0x4b];
const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The stream in which Office keeps a document that is encrypted with a password. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** The part in which a .docx keeps its text. */
const DOCUMENT = 'word/document.xml';

/** Files of these names are texts, not workbooks. */
const TEXT_NAME = /\.(?:docx?|txt)$/iu;

/** Encodings by their byte order marks. */
const MARKED_ENCODINGS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Encodings of files without a mark, in the order in which they are tried: only valid UTF-8 decodes as such. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;

/** Whether a file is a text by its name. */
export function isTextName(path: string): boolean {
  return TEXT_NAME.test(path);
}

/** Reads a written explanation from a .docx or .txt file. The file is only read; a failure says why it could not be. */
export async function readTextFile(path: string): Promise<ReadResult<Narrative>> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) return failed('tooLarge');
    return await textOf(await readFile(path));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return failed(missing ? 'notFound' : 'unreadable');
  }
}

/** The explanation that a file's bytes are, by what they hold, whatever the file is called. */
export async function textOf(bytes: Uint8Array): Promise<ReadResult<Narrative>> {
  if (bytes.length === 0) return failed('empty');
  if (startsWith(bytes, OLE_HEADER))
    return failed(Buffer.from(bytes).includes(ENCRYPTED) ? 'passwordProtected' : 'oldDocument');
  const text = startsWith(bytes, ZIP_HEADER) ? await documentText(bytes) : plainText(bytes);
  if (!text.ok) return text;
  return text.value.trim() === '' ? failed('noText') : read(narrativeOf(text.value));
}

async function documentText(bytes: Uint8Array): Promise<ReadResult<string>> {
  const parts = unpack(bytes);
  if (!parts.ok) return parts;
  if (parts.value[DOCUMENT] === undefined) return failed('notText');
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return read(value);
  } catch {
    return failed('damaged');
  }
}

function plainText(bytes: Uint8Array): ReadResult<string> {
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

function startsWith(bytes: Uint8Array, header: readonly number[]): boolean {
  return header.every((byte, index) => bytes[index] === byte);
}
