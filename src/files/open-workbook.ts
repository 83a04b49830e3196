import { Workbook } from '@cj-tech-master/excelts';
import type { Area } from '../disclosure/sheet/address';
import type { WorkbookSnapshot } from '../disclosure/sheet/snapshot';
import type { FileResult } from './file-result';
import { failed, read } from './file-result';
import { withoutOverlappingMerges } from './overlapping-merges';
import type { PackageParts } from './package-parts';
import { packageParts, partText } from './package-parts';
import { underUsualNames } from './usual-names';
import { workbookSnapshot } from './workbook-snapshot';

/** A workbook that was read from the bytes of a file: what it says, and what a copy is made from. */
export interface OpenedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly workbook: Workbook;
  readonly parts: PackageParts;
}

/** Opens an .xlsx file from its bytes. A failure says why it could not be read. */
export async function openWorkbook(bytes: Uint8Array): Promise<FileResult<OpenedWorkbook>> {
  const unpacked = packageParts(bytes);
  if (!unpacked.ok) return unpacked;
  const parts = underUsualNames(unpacked.value);
  const workbook = await loaded(parts);
  if (workbook !== null) return opened(workbook, parts);
  const cleaned = withoutOverlappingMerges(parts);
  const again = cleaned.ignored.size === 0 ? null : await loaded(cleaned.parts);
  return again === null ? failed('damaged') : opened(again, cleaned.parts, cleaned.ignored);
}

/** The workbook that the library makes of a package; null where it makes none. */
async function loaded(parts: PackageParts): Promise<Workbook | null> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.loadFromFiles(parts);
    return workbook;
  } catch {
    return null;
  }
}

/** @param ignored the merged areas that were taken out of the sheets, by their names */
function opened(
  workbook: Workbook,
  parts: PackageParts,
  ignored?: ReadonlyMap<string, readonly Area[]>,
): FileResult<OpenedWorkbook> {
  if (workbook.worksheets.length !== worksheetCount(parts)) return failed('unsupported');
  if (workbook.worksheets.length === 0) return failed('damaged');
  return read({ snapshot: workbookSnapshot(workbook, ignored), workbook, parts });
}

/** How many worksheets the workbook says it has: a sheet that the library did not find must not go unnoticed. */
function worksheetCount(parts: PackageParts): number {
  const tabs = partText(parts, 'xl/workbook.xml').match(/<(?:\w+:)?sheet\s/gu)?.length ?? 0;
  const otherSheets = /^xl\/(?:chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/u;
  return tabs - Object.keys(parts).filter((path) => otherSheets.test(path)).length;
}
