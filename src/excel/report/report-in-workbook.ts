import type { Journal, SheetReference } from '../journal/journal';
import { reportEntry } from '../journal/journal';
import type { Knowledge, Look } from '../knowledge';
import { look } from '../knowledge';
import { passing } from '../run';
import { REPORT_TITLES } from './messages';

/** The sheet that the journal says is the report, whose reading is queued. */
interface QueuedReport {
  /** After the sync, whether it is: the user may have deleted the report and given its name to a sheet of their own. */
  isReport(): boolean;
}

/** Looks at the workbook and at the report in it. */
export function lookAtReport(context: Excel.RequestContext): Promise<Look<QueuedReport>> {
  return look(
    context,
    ({ journal }) => queueReport(context, reportEntry(journal)?.sheet.name),
    ({ journal }: Knowledge) => reportEntry(journal)?.sheet.name,
  );
}

/** The sheet of the report that was seen; undefined where there is none. */
export function seenReport(
  { sheets, queued }: Pick<Look<QueuedReport>, 'sheets' | 'queued'>,
  journal: Journal,
): SheetReference | undefined {
  const name = reportEntry(journal)?.sheet.name;
  return queued.isReport() ? sheets.find((sheet) => sheet.name === name) : undefined;
}

function queueReport(context: Excel.RequestContext, name: string | undefined): QueuedReport {
  if (name === undefined) return { isReport: () => false };
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const title = passing(sheet.getRange('A1'));
  title.load('values');
  const used = passing(sheet.getUsedRangeOrNullObject(true));
  used.load('address');
  return {
    isReport: () => {
      if (title.isNullObject) return false;
      const [[text] = []] = title.values as unknown[][];
      // A report whose writing failed at the start is empty.
      return used.isNullObject || REPORT_TITLES.some((known) => known === text);
    },
  };
}
