import { mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import { InsertSheetMutation, RemoveSheetCommand, RemoveSheetMutation } from '@univerjs/sheets';
import { accessDenied, HostError, invalidArgument } from '../protocol/host-error';
import { withoutActivating } from './editor';
import { Sheet } from './sheet';
import type { SheetList, WorkbookModel } from './workbook-model';

const longestName = 31;

/** The sheets of a workbook, in tab order. */
export class Sheets implements SheetList<Sheet> {
  constructor(private readonly workbook: WorkbookModel<Sheet>) {}

  /** All of them. */
  all(): readonly Sheet[] {
    return this.workbook.unit.getSheetOrders().map((id) => new Sheet(this.workbook, id));
  }

  /** By id, or by name whatever its case; undefined when there is none. */
  find(idOrName: string): Sheet | undefined {
    if (this.workbook.unit.getSheetBySheetId(idOrName)) return new Sheet(this.workbook, idOrName);
    const wanted = idOrName.toLowerCase();
    return this.all().find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** Adds a sheet after the last one; without a name it is named as Excel does. */
  add(name: string | undefined): Sheet {
    this.assertStructureOpen();
    if (name !== undefined) this.checkName(name);
    const sheetName = name ?? this.freeName();
    const id = newGuid();
    const { unitId, editor, defaultStyle, unit } = this.workbook;
    const blank = { id, name: sheetName, rowCount: 200, columnCount: 26, defaultStyle };
    editor.mutate(
      InsertSheetMutation,
      { unitId, index: unit.getSheetOrders().length, sheet: mergeWorksheetSnapshotWithDefault(blank) },
      { mutation: RemoveSheetMutation, params: { unitId, subUnitId: id, subUnitName: sheetName } },
      withoutActivating,
    );
    return new Sheet(this.workbook, id);
  }

  /** Deletes a sheet; the last visible one stays, as in Excel. */
  remove(sheet: Sheet): void {
    this.assertStructureOpen();
    if (sheet.visibility === 'VeryHidden')
      throw new HostError('InvalidOperation', 'A very hidden worksheet cannot be deleted.');
    const others = this.all().filter((other) => other.id !== sheet.id && other.visibility === 'Visible');
    if (others.length === 0)
      throw new HostError('InvalidOperation', 'A workbook must keep one visible worksheet.');
    this.workbook.editor.run(RemoveSheetCommand.id, { unitId: this.workbook.unitId, subUnitId: sheet.id });
    this.workbook.side.forgetSheet(sheet.id);
    this.workbook.tables.forgetSheet(sheet.id);
  }

  /** Refuses where the structure is protected: no sheet comes, goes, moves, is renamed, hidden or shown. */
  assertStructureOpen(): void {
    if (this.workbook.side.structure) throw accessDenied('the structure of the workbook is protected');
  }

  /** Refuses names Excel refuses: empty, too long, with forbidden signs, or taken. */
  checkName(name: string, self?: Sheet): void {
    if (name === '' || name.length > longestName || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
      throw invalidArgument(`"${name}" is no worksheet name`);
    }
    const other = this.find(name);
    if (other && other.id !== self?.id)
      throw new HostError('ItemAlreadyExists', `The sheet "${name}" already exists.`);
  }

  private freeName(): string {
    let count = this.all().length;
    let name: string;
    do {
      count += 1;
      name = `Sheet${count}`;
    } while (this.find(name));
    return name;
  }
}

/** A fresh GUID as Excel writes them, in braces and capitals. */
export function newGuid(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
