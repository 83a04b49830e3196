import type { Sheet } from '../model/sheet';
import { HostError } from '../protocol/host-error';
import { ObjectClass } from '../protocol/object-class';
import type { JsonObject } from '../protocol/json';

/** What Excel lets a user do on a protected sheet unless told otherwise. */
const defaultOptions: JsonObject = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** Excel.WorksheetProtection. A protected sheet lets unlocked cells be written, and cells be formatted where its options say so. */
export const worksheetProtectionClass: ObjectClass<Sheet> = new ObjectClass<Sheet>({
  name: 'WorksheetProtection',
  scalars: {
    protected: { get: (sheet) => sheet.side.protection !== undefined },
    options: { get: (sheet) => ({ ...defaultOptions, ...sheet.side.protection?.options }) },
  },
  changes: {
    protect: (sheet, args, session) => {
      if (sheet.side.protection)
        throw new HostError('InvalidOperation', 'The worksheet is already protected.');
      sheet.side.protection = { options: args.record(0), password: args.optionalText(1), seal: undefined };
      session.notices.protectionChanged(sheet.id, true);
      return undefined;
    },
    unprotect: (sheet, args, session) => {
      const { protection } = sheet.side;
      if (!protection) return undefined;
      if (
        protection.seal ||
        (protection.password !== undefined && protection.password !== args.optionalText(0))
      ) {
        throw new HostError('AccessDenied', 'The password is not right.');
      }
      sheet.side.protection = undefined;
      session.notices.protectionChanged(sheet.id, false);
      return undefined;
    },
  },
});
