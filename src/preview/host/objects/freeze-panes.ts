import { sheetSize, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { ObjectClass } from '../protocol/object-class';
import { rangeClass } from './classes';
import { rangeArgument } from './range-argument';

function frozenArea(sheet: Sheet): Area | undefined {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return undefined;
  return { row: 0, column: 0, rows: rows || sheetSize.rows, columns: columns || sheetSize.columns };
}

/** Excel.WorksheetFreezePanes */
export const freezePanesClass: ObjectClass<Sheet> = new ObjectClass<Sheet>({
  name: 'WorksheetFreezePanes',
  finders: {
    getLocation: (sheet, _args, session) => {
      const area = frozenArea(sheet);
      if (!area) throw itemNotFound('the sheet has no frozen panes');
      return rangeClass.wrap({ sheet, area }, session);
    },
    getLocationOrNullObject: (sheet, _args, session) => {
      const area = frozenArea(sheet);
      return area ? rangeClass.wrap({ sheet, area }, session) : null;
    },
  },
  changes: {
    freezeRows: (sheet, args) => {
      sheet.freeze(atLeastOne(args.integerOr(0, 1)), 0);
      return undefined;
    },
    freezeColumns: (sheet, args) => {
      sheet.freeze(0, atLeastOne(args.integerOr(0, 1)));
      return undefined;
    },
    freezeAt: (sheet, args) => {
      const like = { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
      const { area } = rangeArgument(args, 0, like);
      const rows = area.row + area.rows;
      const columns = area.column + area.columns;
      sheet.freeze(rows >= sheetSize.rows ? 0 : rows, columns >= sheetSize.columns ? 0 : columns);
      return undefined;
    },
    unfreeze: (sheet) => {
      sheet.freeze(0, 0);
      return undefined;
    },
  },
});

function atLeastOne(count: number): number {
  if (count < 1) throw invalidArgument('at least one row or column is frozen');
  return count;
}
