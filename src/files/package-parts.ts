import { unzipSync } from 'fflate';
import { isEncrypted, OLE_HEADER, startsWith, ZIP_HEADER } from './bytes';
import type { FileResult } from './file-result';
import { failed, read } from './file-result';

/** The parts of an .xlsx package: their paths ("xl/workbook.xml") and contents. */
export type PackageParts = Readonly<Record<string, Uint8Array>>;

/** No larger file is read. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;

/** No package is unpacked that says it holds more: a small file can claim to unpack to anything. */
export const MAX_UNPACKED_BYTES = 500 * 1024 * 1024;

/** The parts of the package that a file's bytes are, or why they are none. */
export function packageParts(bytes: Uint8Array): FileResult<PackageParts> {
  if (bytes.length === 0) return failed('empty');
  if (bytes.length > MAX_FILE_BYTES) return failed('tooLarge');
  if (startsWith(bytes, OLE_HEADER)) return failed(isEncrypted(bytes) ? 'passwordProtected' : 'oldFormat');
  if (!startsWith(bytes, ZIP_HEADER)) return failed('notXlsx');
  const parts = unpack(bytes);
  if (!parts.ok) return parts;
  return parts.value['xl/workbook.xml'] === undefined ? failed('notXlsx') : parts;
}

/** A part's text; "" where the package has no such part. */
export function partText(parts: PackageParts, path: string): string {
  const part = parts[path];
  return part === undefined ? '' : new TextDecoder().decode(part);
}

class TooLarge extends Error {}

/** The parts of a package of any kind, or why it cannot be unpacked. */
export function unpack(bytes: Uint8Array): FileResult<PackageParts> {
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        if (unpacked > MAX_UNPACKED_BYTES) throw new TooLarge();
        return true;
      },
    });
    return read(parts);
  } catch (error) {
    return failed(error instanceof TooLarge ? 'tooLarge' : 'damaged');
  }
}
