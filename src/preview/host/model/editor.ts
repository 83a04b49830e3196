import {
  ICommandService,
  IUndoRedoService,
  ObjectMatrix,
  type IAccessor,
  type ICellData,
  type IExecutionOptions,
  type IMutationInfo,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from '@univerjs/core';
import { FormulaDataModel, SetFormulaDataMutation, type IFormulaDataItem } from '@univerjs/engine-formula';
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import { HostError } from '../protocol/host-error';

/** Cells by row and column, as the engine takes them. */
export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** One of the engine's mutations, by what the editor needs of it. */
export interface Mutation<P extends object> {
  readonly id: string;
  handler(accessor: IAccessor, params?: P): unknown;
}

/** A mutation that takes another one back. */
export interface Undo<P extends object> {
  readonly mutation: Mutation<P>;
  readonly params: P;
}

/** The mark on every mutation the host makes, by which listeners tell it from an edit on the grid. */
export const byHost = 'previewHost';

/** Keeps the engine from bringing a sheet to the front because it was added or shown: Excel does not. */
export const withoutActivating: IExecutionOptions = { fromCollab: true };

/** Changes the workbook through the engine's mutations, so that the grid repaints and undo takes the change back. */
export class Editor {
  private readonly commands: ICommandService;
  private readonly undoStack: IUndoRedoService;
  private readonly formulas: FormulaDataModel;
  /** Undo steps being gathered into one; undefined while every change is a step of its own. */
  private gathered: { readonly undo: IMutationInfo[]; readonly redo: IMutationInfo[] } | undefined;
  /** Formulas that came or went, by sheet, and that the engine's dependency tree has not been told of. */
  private readonly untold = new Map<string, ObjectMatrix<IFormulaDataItem | null>>();

  private readonly started: Promise<unknown>[] = [];

  constructor(
    readonly injector: Injector,
    readonly unitId: string,
  ) {
    this.commands = injector.get(ICommandService);
    this.undoStack = injector.get(IUndoRedoService);
    this.formulas = injector.get(FormulaDataModel);
  }

  /** Makes one undo step of everything until `endUndoStep`. */
  beginUndoStep(): void {
    this.gathered = { undo: [], redo: [] };
  }

  /** Puts what was gathered on the undo stack. */
  endUndoStep(): void {
    const step = this.gathered;
    this.gathered = undefined;
    if (step && step.redo.length > 0) this.push(step.undo, step.redo);
  }

  /** Runs a mutation and puts its reverse on the undo stack. */
  mutate<P extends object, U extends object>(
    mutation: Mutation<P>,
    params: P,
    undo: Undo<U>,
    options: IExecutionOptions = {},
  ): void {
    this.commands.syncExecuteCommand(mutation.id, params, { ...options, [byHost]: true });
    this.record({ id: undo.mutation.id, params: undo.params }, { id: mutation.id, params });
  }

  /** Runs a command that looks after undo itself, or an operation nobody wants to undo (selection, active sheet). */
  run(id: string, params: object): void {
    if (this.gathered) {
      this.endUndoStep();
      this.beginUndoStep();
    }
    this.commands.syncExecuteCommand(id, params, { [byHost]: true });
  }

  /** Starts a command that takes its time, as those that move cells; `finished` waits for it. */
  start(id: string, params: object): void {
    if (this.gathered) {
      this.endUndoStep();
      this.beginUndoStep();
    }
    this.started.push(this.commands.executeCommand(id, params, { [byHost]: true }));
  }

  /** Does the rest once what was started has ended; at once where nothing was. */
  afterwards(rest: () => void): void {
    if (!this.isBusy) {
      rest();
      return;
    }
    this.started.push(
      Promise.all(this.started.splice(0)).then((done) => {
        if (done.some((one) => one !== true)) return false;
        rest();
        return true;
      }),
    );
  }

  /** Waits for what was started; fails where the engine refused it. */
  async finished(): Promise<void> {
    const done = await Promise.all(this.started.splice(0));
    if (done.some((one) => one !== true))
      throw new HostError('InsertDeleteConflict', 'The cells cannot be moved.');
  }

  /** Whether something was started that nobody has waited for. */
  get isBusy(): boolean {
    return this.started.length > 0;
  }

  /** Writes cells: members left out of a cell stay, null members are removed. */
  writeCells(sheetId: string, cells: CellMatrix): void {
    const params: ISetRangeValuesMutationParams = {
      unitId: this.unitId,
      subUnitId: sheetId,
      cellValue: cells,
    };
    const undoParams = SetRangeValuesUndoMutationFactory(this.injector, params);
    const touched = this.touchedFormulas(undoParams.cellValue ?? {}, cells);
    // Local to us, so that the engine does not calculate by itself a while later: the host does, before anybody reads.
    // Where formulas are shared between cells the engine has more to do than that, and does it.
    const local = touched === 'shared' ? {} : { onlyLocal: true };
    this.commands.syncExecuteCommand(SetRangeValuesMutation.id, params, { ...local, [byHost]: true });
    if (touched !== 'shared') this.noteFormulas(sheetId, touched);
    this.record(
      { id: SetRangeValuesMutation.id, params: undoParams },
      { id: SetRangeValuesMutation.id, params },
    );
  }

  /** The formula of a cell, with its "="; undefined when it has none. */
  formulaAt(sheetId: string, row: number, column: number): string | undefined {
    return this.formulas.getFormulaStringByCell(row, column, sheetId, this.unitId) ?? undefined;
  }

  /** Tells the engine which formulas came and went. To be called before it calculates. */
  tellFormulas(): void {
    for (const [sheetId, matrix] of this.untold) {
      this.commands.syncExecuteCommand(
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
        SetFormulaDataMutation.id,
        { formulaData: { [this.unitId]: { [sheetId]: matrix.getMatrix() } } },
        { onlyLocal: true },
      );
    }
    this.untold.clear();
  }

  private record(undo: IMutationInfo, redo: IMutationInfo): void {
    if (this.gathered) {
      this.gathered.undo.unshift(undo);
      this.gathered.redo.push(redo);
    } else this.push([undo], [redo]);
  }

  private push(undoMutations: IMutationInfo[], redoMutations: IMutationInfo[]): void {
    this.undoStack.pushUndoRedo({ unitID: this.unitId, undoMutations, redoMutations });
  }

  /** The formulas a write puts in or takes away; 'shared' when one of those is shared by several cells. */
  private touchedFormulas(
    before: CellMatrix,
    written: CellMatrix,
  ): ObjectMatrix<IFormulaDataItem | null> | 'shared' {
    const touched = new ObjectMatrix<IFormulaDataItem | null>();
    const old = new ObjectMatrix(before);
    const shared: string[] = [];
    new ObjectMatrix(written).forValue((row, column, cell) => {
      if (cell && !('f' in cell)) return;
      const was = old.getValue(row, column);
      if (was?.si) shared.push(was.si);
      if (cell?.f) touched.setValue(row, column, { f: cell.f });
      else if (was?.f) touched.setValue(row, column, null);
    });
    return shared.length > 0 ? 'shared' : touched;
  }

  private noteFormulas(sheetId: string, touched: ObjectMatrix<IFormulaDataItem | null>): void {
    if (touched.getLength() === 0) return;
    const untold = this.untold.get(sheetId) ?? new ObjectMatrix<IFormulaDataItem | null>();
    this.untold.set(sheetId, untold);
    touched.forValue((row, column, item) => {
      untold.setValue(row, column, item);
    });
  }
}

/** An empty matrix to fill with cells. */
export function cellMatrix(): ObjectMatrix<Nullable<ICellData>> {
  return new ObjectMatrix<Nullable<ICellData>>();
}
