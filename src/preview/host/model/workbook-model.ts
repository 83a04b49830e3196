import type { Injector, IStyleData, Workbook } from '@univerjs/core';
import type { Calculation } from './calculation';
import type { Editor } from './editor';
import type { SideStore } from './side-store';
import type { Tables } from './tables';

/** The sheets of a workbook, in tab order, as one of them sees them. */
export interface SheetList<Sheet> {
  all(): readonly Sheet[];
  /** By id, or by name whatever its case; undefined when there is none. */
  find(idOrName: string): Sheet | undefined;
  remove(sheet: Sheet): void;
  /** Refuses where the structure is protected. */
  assertStructureOpen(): void;
  /** Refuses names that Excel refuses. */
  checkName(name: string, self?: Sheet): void;
}

/** A workbook as its sheets see it. */
export interface WorkbookModel<Sheet> {
  readonly injector: Injector;
  readonly editor: Editor;
  readonly calculation: Calculation;
  readonly sheets: SheetList<Sheet>;
  readonly side: SideStore;
  readonly tables: Tables;
  readonly defaultStyle: IStyleData;
  /** The engine's workbook, and its id. */
  readonly unit: Workbook;
  readonly unitId: string;
  readonly activeSheet: Sheet;
  isDirty: boolean;
}
