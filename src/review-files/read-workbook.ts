import { readFile, stat } from 'node:fs/promises';
import { Workbook } from '@cj-tech-master/excelts';
import type { WorkbookSnapshot } from '../disclosure/sheet/snapshot';
import type { PackageParts } from './package-parts';
import { MAX_FILE_BYTES, packageParts, partText } from './package-parts';
import type { ReadResult } from './read-failure';
import { failed, read } from './read-failure';
import { underUsualNames } from './usual-names';
import { workbookSnapshot } from './workbook-snapshot';

/** A workbook file that was read: what it says, and what a copy is made from. */
export interface OpenedWorkbook {
  readonly path: string;
  readonly snapshot: WorkbookSnapshot;
  readonly workbook: Workbook;
  readonly parts: PackageParts;
}

/** Reads an .xlsx file. The file is only read; a failure says why it could not be. */
export async function readWorkbook(path: string): Promise<ReadResult<OpenedWorkbook>> {
  const bytes = await fileBytes(path);
  return bytes.ok ? openWorkbook(path, bytes.value) : bytes;
}

/** Opens an .xlsx file from its bytes; the path only names it. */
export async function openWorkbook(path: string, bytes: Uint8Array): Promise<ReadResult<OpenedWorkbook>> {
  const unpacked = packageParts(bytes);
  if (!unpacked.ok) return unpacked;
  const parts = underUsualNames(unpacked.value);
  const workbook = new Workbook();
  try {
    await workbook.xlsx.loadFromFiles(parts);
  } catch {
    return failed('damaged');
  }
  if (workbook.worksheets.length !== worksheetCount(parts)) return failed('unsupported');
  if (workbook.worksheets.length === 0) return failed('damaged');
  return read({ path, snapshot: workbookSnapshot(workbook), workbook, parts });
}

async function fileBytes(path: string): Promise<ReadResult<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) return failed('tooLarge');
    return read(await readFile(path));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return failed(missing ? 'notFound' : 'unreadable');
  }
}

/** How many worksheets the workbook says it has: a sheet that the library did not find must not go unnoticed. */
function worksheetCount(parts: PackageParts): number {
  const tabs = partText(parts, 'xl/workbook.xml').match(/<(?:\w+:)?sheet\s/gu)?.length ?? 0;
  const otherSheets = /^xl\/(?:chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/u;
  return tabs - Object.keys(parts).filter((path) => otherSheets.test(path)).length;
}
