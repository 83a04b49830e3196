import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import {
  FormulaDataModel,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import { sheetSize, type Area } from './area';
import { toArea, toRange } from './ranges';

/**
 * Keeps the formulas' results up to date. Writes mark cells as dirty; `settle` calculates what depends on them and
 * returns when the results are in the cells. The engine also calculates by itself, a while after an edit on the grid.
 */
export class Calculation {
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly watch: IDisposable;
  private readonly dirty: { readonly sheetId: string; readonly area: Area }[] = [];
  private everythingDirty = false;
  /** Calculations begun and not ended, ours and the engine's own. */
  private open = 0;
  private waiting: (() => void)[] = [];

  constructor(
    injector: Injector,
    private readonly unitId: string,
    /** Called before a calculation starts. */
    private readonly beforeStart: () => void,
  ) {
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    this.watch = this.commands.onCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.open += 1;
      if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState === undefined) return;
      this.open = Math.max(0, this.open - 1);
      if (this.open === 0) this.wake();
    });
  }

  /** Cells were written. */
  markDirty(sheetId: string, area: Area): void {
    this.dirty.push({ sheetId, area });
  }

  /** Everything is to be calculated anew. */
  markEverythingDirty(): void {
    this.everythingDirty = true;
  }

  /** Whether anything waits to be calculated. */
  get isPending(): boolean {
    return this.everythingDirty || this.dirty.length > 0;
  }

  /** Marks the formulas that have no result yet: those of a file that came without. */
  markMissingResults(): void {
    for (const { unitId, sheetId, range } of this.formulas.getFormulaDirtyRanges()) {
      if (unitId === this.unitId) this.markDirty(sheetId, toArea(range, sheetSize));
    }
  }

  /** Calculates what depends on the dirty cells; returns at once when there is nothing to do. */
  async settle(): Promise<void> {
    while (this.open > 0 || this.everythingDirty || this.dirty.length > 0) {
      if (this.open === 0) this.start();
      await new Promise<void>((resolve) => {
        if (this.open === 0) resolve();
        else this.waiting.push(resolve);
      });
    }
  }

  /** Stops listening to the engine. */
  dispose(): void {
    this.watch.dispose();
    this.wake();
  }

  private wake(): void {
    const woken = this.waiting;
    this.waiting = [];
    for (const resolve of woken) resolve();
  }

  private start(): void {
    this.beforeStart();
    const dirtyRanges = this.dirty.splice(0).map(({ sheetId, area }) => ({
      unitId: this.unitId,
      sheetId,
      range: toRange(area),
    }));
    const forceCalculation = this.everythingDirty;
    this.everythingDirty = false;
    this.commands.syncExecuteCommand(
      SetFormulaCalculationStartMutation.id,
      {
        forceCalculation,
        dirtyRanges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      },
      { onlyLocal: true },
    );
  }
}
