import * as host from '../../src/preview/host';
import { afterFile } from '../leftovers';

/** An engine that is not closed is never let go; one that still calculates must not be closed. */
function closedAfterFile(workbook: host.PreviewWorkbook): host.PreviewWorkbook {
  afterFile(async () => {
    await workbook.calculation.settle();
    workbook.dispose();
  });
  return workbook;
}

/** A new workbook, which is closed when the test file has ended. */
export function newWorkbook(...options: Parameters<typeof host.newWorkbook>): host.PreviewWorkbook {
  return closedAfterFile(host.newWorkbook(...options));
}

/** A workbook opened from a file's bytes, which is closed when the test file has ended. */
export async function openWorkbook(
  ...options: Parameters<typeof host.openWorkbook>
): Promise<host.PreviewWorkbook> {
  return closedAfterFile(await host.openWorkbook(...options));
}
