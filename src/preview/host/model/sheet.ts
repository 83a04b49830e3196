import { BooleanNumber, RANGE_TYPE, type IStyleData, type Worksheet } from '@univerjs/core';
import {
  CancelFrozenCommand,
  SetFrozenCommand,
  SetSelectionsOperation,
  SetTabColorCommand,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideCommand,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetRowCountMutation,
  SheetsSelectionsService,
  ToggleGridlinesCommand,
  type ISelectionWithStyle,
} from '@univerjs/sheets';
import { accessDenied, HostError, itemNotFound } from '../protocol/host-error';
import { isWholeColumns, isWholeRows, sheetSize, wholeSheet, type Area } from './area';
import { cssColor, hexColor } from './colors';
import { withoutActivating } from './editor';
import { clipTo, toArea, toRange } from './ranges';
import type { SheetSide } from './side-store';
import type { WorkbookModel } from './workbook-model';

/** Excel's three ways a sheet shows. */
export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A sheet by its id. It holds nothing itself: every answer comes from the engine or the side store. */
export class Sheet {
  constructor(
    readonly workbook: WorkbookModel<Sheet>,
    readonly id: string,
  ) {}

  /** The engine's sheet; ItemNotFound once it is deleted. */
  get worksheet(): Worksheet {
    const worksheet = this.workbook.unit.getSheetBySheetId(this.id);
    if (!worksheet) throw itemNotFound('this worksheet was deleted');
    return worksheet;
  }

  /** What the engine has no place for. */
  get side(): SheetSide {
    return this.workbook.side.sheet(this.id);
  }

  get name(): string {
    return this.worksheet.getName();
  }

  set name(name: string) {
    this.workbook.sheets.checkName(name, this);
    if (name === this.name) return;
    this.workbook.sheets.assertStructureOpen();
    this.run(SetWorksheetNameCommand.id, { name });
  }

  /** 0-based place among the tabs. */
  get position(): number {
    return this.workbook.unit.getIndexBySheetId(this.id);
  }

  set position(order: number) {
    if (order === this.position) return;
    this.workbook.sheets.assertStructureOpen();
    this.run(SetWorksheetOrderCommand.id, { order });
  }

  get visibility(): Visibility {
    if (this.worksheet.isSheetHidden() !== BooleanNumber.TRUE) return 'Visible';
    return this.side.veryHidden ? 'VeryHidden' : 'Hidden';
  }

  set visibility(visibility: Visibility) {
    if (visibility === this.visibility) return;
    this.workbook.sheets.assertStructureOpen();
    const hide = visibility !== 'Visible';
    if (hide && this.visibility === 'Visible') {
      const others = this.workbook.sheets.all().filter((sheet) => sheet.visibility === 'Visible');
      if (others.length < 2)
        throw new HostError('InvalidOperation', 'A workbook must keep one visible worksheet.');
      this.run(SetWorksheetHideCommand.id, {});
    }
    if (!hide && this.visibility !== 'Visible') this.show();
    this.side.veryHidden = visibility === 'VeryHidden';
  }

  /** "#RRGGBB", or empty for none. */
  get tabColor(): string {
    return hexColor(this.worksheet.getTabColor()) ?? '';
  }

  set tabColor(color: string) {
    this.run(SetTabColorCommand.id, { value: color === '' ? '' : cssColor(color) });
  }

  get showGridlines(): boolean {
    return !this.worksheet.hasHiddenGridlines();
  }

  set showGridlines(show: boolean) {
    this.run(ToggleGridlinesCommand.id, { showGridlines: show ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  /** Rows and columns that stay in view at the top and the left. */
  get frozen(): { readonly rows: number; readonly columns: number } {
    const { xSplit, ySplit } = this.worksheet.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(rows: number, columns: number): void {
    if (rows === 0 && columns === 0) {
      this.run(CancelFrozenCommand.id, {});
      return;
    }
    this.run(SetFrozenCommand.id, {
      ySplit: rows,
      xSplit: columns,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
    });
  }

  /** Brings the sheet to the front; hidden sheets stay where they are. */
  activate(): void {
    if (this.visibility !== 'Visible')
      throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
    this.run(SetWorksheetActiveOperation.id, {});
  }

  /** The selected areas; the first cell when nothing was ever selected. */
  get selection(): readonly Area[] {
    const areas = this.selections().map(({ range }) => toArea(range, sheetSize));
    return areas.length === 0 ? [{ row: 0, column: 0, rows: 1, columns: 1 }] : areas;
  }

  /** The cell the cursor is in. */
  get activeCell(): Area {
    const primary = this.selections().at(-1)?.primary;
    const first = this.selection[0] ?? wholeSheet;
    return {
      row: primary?.actualRow ?? first.row,
      column: primary?.actualColumn ?? first.column,
      rows: 1,
      columns: 1,
    };
  }

  /** Selects areas, in front of everything else. */
  select(areas: readonly Area[]): void {
    if (this.workbook.activeSheet.id !== this.id) this.activate();
    for (const area of areas) if (!isWholeColumns(area) && !isWholeRows(area)) this.makeRoomFor(area);
    this.run(SetSelectionsOperation.id, {
      reveal: true,
      selections: areas.map((area) => ({
        range: { ...toRange(clipTo(area, this.size)), rangeType: rangeTypeOf(area) },
        primary: {
          startRow: area.row,
          startColumn: area.column,
          endRow: area.row,
          endColumn: area.column,
          actualRow: area.row,
          actualColumn: area.column,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      })),
    });
  }

  /** Refuses to go on when the sheet is protected. */
  assertWritable(): void {
    if (this.side.protection) throw accessDenied(`the worksheet "${this.name}" is protected`);
  }

  /** The style of a cell with what it takes from its column, its row and the sheet; no conditional formats. */
  styleAt(row: number, column: number): IStyleData {
    const { worksheet } = this;
    return worksheet.getComposedCellStyleByCellData(row, column, worksheet.getCellRaw(row, column));
  }

  /** Rows and columns the engine holds; Excel's sheets are always as big as they can be. */
  get size(): { readonly rows: number; readonly columns: number } {
    return { rows: this.worksheet.getRowCount(), columns: this.worksheet.getColumnCount() };
  }

  /** Makes the engine's sheet big enough for an area. */
  makeRoomFor(area: Area): void {
    const { rows, columns } = this.size;
    const rowCount = area.row + area.rows;
    const columnCount = area.column + area.columns;
    if (rowCount > rows) this.run(SetWorksheetRowCountMutation.id, { rowCount });
    if (columnCount > columns) this.run(SetWorksheetColumnCountMutation.id, { columnCount });
  }

  private selections(): readonly ISelectionWithStyle[] {
    const service = this.workbook.injector.get(SheetsSelectionsService);
    return service.getWorkbookSelections(this.workbook.unitId).getSelectionsOfWorksheet(this.id);
  }

  private show(): void {
    const where = { unitId: this.workbook.unitId, subUnitId: this.id };
    const mutation = SetWorksheetHideMutation;
    this.workbook.editor.mutate(
      mutation,
      { ...where, hidden: BooleanNumber.FALSE },
      { mutation, params: { ...where, hidden: BooleanNumber.TRUE } },
      withoutActivating,
    );
  }

  private run(id: string, params: object): void {
    this.workbook.editor.run(id, { unitId: this.workbook.unitId, subUnitId: this.id, ...params });
  }
}

function rangeTypeOf(area: Area): RANGE_TYPE {
  if (isWholeColumns(area)) return isWholeRows(area) ? RANGE_TYPE.ALL : RANGE_TYPE.COLUMN;
  return isWholeRows(area) ? RANGE_TYPE.ROW : RANGE_TYPE.NORMAL;
}
