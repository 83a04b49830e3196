import type { PreviewWorkbook } from '../model/preview-workbook';
import type { Sheet } from '../model/sheet';
import { itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectClass } from '../protocol/object-class';
import type { Session } from '../protocol/add-in-session';
import { worksheetClass } from './classes';
import { worksheetsEventActions } from './worksheet-events';

function shown(workbook: PreviewWorkbook, visibleOnly: boolean): readonly Sheet[] {
  return workbook.sheets.all().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
}

function found(sheet: Sheet | undefined, what: string, session: Session): HostObject {
  if (!sheet) throw itemNotFound(what);
  return worksheetClass.wrap(sheet, session);
}

/** Excel.WorksheetCollection */
export const worksheetsClass: ObjectClass<PreviewWorkbook> = new ObjectClass<PreviewWorkbook>({
  name: 'WorksheetCollection',
  items: (workbook, session) => workbook.sheets.all().map((sheet) => worksheetClass.wrap(sheet, session)),
  indexer: (workbook, args, session) =>
    found(workbook.sheets.find(args.text(0)), `no worksheet "${args.text(0)}"`, session),
  finders: {
    getItemOrNullObject: (workbook, args, session) => {
      const sheet = workbook.sheets.find(args.text(0));
      return sheet ? worksheetClass.wrap(sheet, session) : null;
    },
    getActiveWorksheet: (workbook, _args, session) => worksheetClass.wrap(workbook.activeSheet, session),
    getFirst: (workbook, args, session) =>
      found(shown(workbook, args.booleanOr(0, false))[0], 'no visible worksheet', session),
    getLast: (workbook, args, session) =>
      found(shown(workbook, args.booleanOr(0, false)).at(-1), 'no visible worksheet', session),
  },
  actions: {
    ...worksheetsEventActions,
    getCount: (workbook, args) => shown(workbook, args.booleanOr(0, false)).length,
  },
  makers: {
    add: (workbook, args, session) => worksheetClass.wrap(workbook.sheets.add(args.optionalText(0)), session),
  },
});
