import {
  ICommandService,
  ObjectMatrix,
  toDisposable,
  type ICellData,
  type ICommandInfo,
  type IDisposable,
  type IExecutionOptions,
  type Injector,
  type IRange,
  type Nullable,
} from '@univerjs/core';
import {
  SetFormulaCalculationResultMutation,
  type ISetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  type IInsertSheetMutationParams,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetHideMutationParams,
  type ISetWorksheetNameMutationParams,
} from '@univerjs/sheets';
import { sheetSize, type Area } from './area';
import { valueOf, type CellValue } from './cell-value';
import { byHost, type CellMatrix } from './editor';
import { toArea } from './ranges';

/** What happened to cells, in Excel's words. */
export type CellChange = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

/** Something that happened to the workbook, by the add-in or by the user. */
export type WorkbookChange =
  | {
      kind: 'cells';
      sheetId: string;
      area: Area;
      change: CellChange;
      byAddIn: boolean;
      /** What the cell held before, when just one was edited. */
      before: CellValue | undefined;
    }
  | { kind: 'format'; sheetId: string; area: Area }
  | { kind: 'calculated'; sheetId: string }
  | { kind: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated' | 'sheetMoved'; sheetId: string }
  | { kind: 'sheetVisibility'; sheetId: string; visible: boolean }
  | { kind: 'sheetRenamed'; sheetId: string; before: string; after: string }
  | { kind: 'selection'; sheetId: string; areas: readonly Area[] };

interface SheetParams {
  readonly unitId: string;
  readonly subUnitId: string;
}

type Reader = (params: never, byAddIn: boolean) => WorkbookChange | undefined;

function structural(change: CellChange): Reader {
  return ({ subUnitId, range }: SheetParams & { readonly range: IRange }, byAddIn) => ({
    kind: 'cells',
    sheetId: subUnitId,
    area: toArea(range, sheetSize),
    change,
    byAddIn,
    before: undefined,
  });
}

/** How each of the engine's mutations reads as a change of the workbook. */
const readers: Readonly<Record<string, Reader>> = {
  [SetRangeValuesMutation.id]: ({ subUnitId, cellValue }: ISetRangeValuesMutationParams, byAddIn) => {
    const matrix = new ObjectMatrix(cellValue ?? {});
    const range = matrix.getDataRange();
    if (range.endRow < range.startRow) return undefined;
    const area = toArea(range, sheetSize);
    return isFormatOnly(matrix)
      ? { kind: 'format', sheetId: subUnitId, area }
      : { kind: 'cells', sheetId: subUnitId, area, change: 'RangeEdited', byAddIn, before: undefined };
  },
  [InsertRowMutation.id]: structural('RowInserted'),
  [RemoveRowMutation.id]: structural('RowDeleted'),
  [InsertColMutation.id]: structural('ColumnInserted'),
  [RemoveColMutation.id]: structural('ColumnDeleted'),
  [MoveRangeMutation.id]: ({ to, toRange }: IMoveRangeMutationParams, byAddIn) => ({
    kind: 'cells',
    sheetId: to.subUnitId,
    area: toArea(toRange, sheetSize),
    change: 'RangeEdited',
    byAddIn,
    before: undefined,
  }),
  [InsertSheetMutation.id]: ({ sheet }: IInsertSheetMutationParams) => ({
    kind: 'sheetAdded',
    sheetId: sheet.id,
  }),
  [RemoveSheetMutation.id]: ({ subUnitId }: SheetParams) => ({ kind: 'sheetDeleted', sheetId: subUnitId }),
  [SetWorksheetActiveOperation.id]: ({ subUnitId }: SheetParams) => ({
    kind: 'sheetActivated',
    sheetId: subUnitId,
  }),
  [SetWorksheetOrderMutation.id]: ({ subUnitId }: SheetParams) => ({
    kind: 'sheetMoved',
    sheetId: subUnitId,
  }),
  [SetWorksheetHideMutation.id]: ({ subUnitId, hidden }: ISetWorksheetHideMutationParams) => ({
    kind: 'sheetVisibility',
    sheetId: subUnitId,
    visible: !hidden,
  }),
  [SetSelectionsOperation.id]: ({ subUnitId, selections }: ISetSelectionsOperationParams) => ({
    kind: 'selection',
    sheetId: subUnitId,
    areas: selections.map(({ range }) => toArea(range, sheetSize)),
  }),
};

/** Whether a write leaves all contents alone. */
function isFormatOnly(matrix: ObjectMatrix<Nullable<ICellData>>): boolean {
  const contents: unknown[] = [];
  matrix.forValue((_row, _column, cell) => {
    if (!cell || 'v' in cell || 'f' in cell || 'p' in cell) contents.push(cell);
    return contents.length === 0;
  });
  return contents.length === 0;
}

/** How the feed sees the workbook as it is. */
interface Look {
  nameOf(sheetId: string): string;
  cellAt(sheetId: string, row: number, column: number): Nullable<ICellData>;
}

/** The place of a matrix's only cell; undefined when it has more. */
function onlyCell(cells: CellMatrix): { readonly row: number; readonly column: number } | undefined {
  const [row, ...otherRows] = Object.keys(cells);
  if (row === undefined || otherRows.length > 0) return undefined;
  const [column, ...otherColumns] = Object.keys(cells[Number(row)] ?? {});
  return column === undefined || otherColumns.length > 0
    ? undefined
    : { row: Number(row), column: Number(column) };
}

/** Tells what happens to one workbook, whoever does it. */
export class ChangeFeed {
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private readonly watches: readonly IDisposable[];
  /** Names of sheets as they were before the rename at hand. */
  private nameBefore = '';
  /** What the one cell of the edit at hand held; undefined when it is more than one. */
  private valueBefore: CellValue | undefined;

  constructor(
    injector: Injector,
    private readonly unitId: string,
    private readonly look: Look,
  ) {
    const commands = injector.get(ICommandService);
    this.watches = [
      commands.beforeCommandExecuted((command) => {
        this.rememberBefore(command);
      }),
      commands.onCommandExecuted((command, options) => {
        this.read(command, options);
      }),
    ];
  }

  /** Calls `listener` at every change until the result is disposed. */
  listen(listener: (change: WorkbookChange) => void): IDisposable {
    this.listeners.add(listener);
    return toDisposable(() => this.listeners.delete(listener));
  }

  /** Stops listening to the engine. */
  dispose(): void {
    for (const watch of this.watches) watch.dispose();
    this.listeners.clear();
  }

  /** What the mutation at hand is about to change is gone afterwards. */
  private rememberBefore({ id, params }: ICommandInfo): void {
    if (id === SetWorksheetNameMutation.id) {
      this.nameBefore = this.look.nameOf((params as ISetWorksheetNameMutationParams).subUnitId);
    }
    if (id !== SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    const cell = onlyCell(cellValue ?? {});
    this.valueBefore = cell && valueOf(this.look.cellAt(subUnitId, cell.row, cell.column));
  }

  private read(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    if (command.id === SetFormulaCalculationResultMutation.id) {
      const { unitData } = command.params as ISetFormulaCalculationResultMutation;
      for (const sheetId of Object.keys(unitData[this.unitId] ?? {}))
        this.tell({ kind: 'calculated', sheetId });
      return;
    }
    const byAddIn = options?.[byHost] === true;
    const isResult = options?.['applyFormulaCalculationResult'] === true || options?.['fromFormula'] === true;
    if (isResult || (command.params as Partial<SheetParams> | undefined)?.unitId !== this.unitId) return;
    if (command.id === SetWorksheetNameMutation.id) {
      const { subUnitId, name } = command.params as ISetWorksheetNameMutationParams;
      this.tell({ kind: 'sheetRenamed', sheetId: subUnitId, before: this.nameBefore, after: name });
      return;
    }
    const change = readers[command.id]?.(command.params as never, byAddIn);
    if (!change) return;
    this.tell(change.kind === 'cells' ? { ...change, before: this.valueBefore } : change);
  }

  private tell(change: WorkbookChange): void {
    for (const listener of this.listeners) listener(change);
  }
}
