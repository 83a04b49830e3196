import {
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type IStyleData,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import { Calculation } from './calculation';
import { ChangeFeed } from './change-feed';
import { Editor } from './editor';
import { Sheet } from './sheet';
import { Sheets } from './sheets';
import type { SideStore } from './side-store';
import { nameColumns } from './table-columns';
import { Tables } from './tables';
import type { WorkbookModel } from './workbook-model';

/** What a workbook is made of when it is opened. */
export interface WorkbookParts {
  /** The file's name, "决算.xlsx". */
  readonly name: string;
  readonly side: SideStore;
  /** What the file has and the model does not carry ("charts", "images"): it stays in the file when the workbook is saved. */
  readonly notCarried: readonly string[];
  /** The style of cells that have none, on new sheets too. */
  readonly defaultStyle: IStyleData;
  /** Whether the engine is this workbook's own and goes when it is closed. */
  readonly ownsEngine: boolean;
}

/**
 * The workbook the host serves: the engine's own workbook plus the side store for what the engine has no place for.
 * There is no second copy of anything.
 */
export class PreviewWorkbook implements WorkbookModel<Sheet> {
  readonly injector: Injector;
  readonly editor: Editor;
  readonly calculation: Calculation;
  readonly changes: ChangeFeed;
  readonly sheets: Sheets;
  readonly side: SideStore;
  readonly tables: Tables;
  readonly notCarried: readonly string[];
  readonly defaultStyle: IStyleData;
  /** The file's name, with its ending. */
  readonly name: string;
  /** Ids of the sheets that rows or columns came into or went out of since it was opened. */
  readonly movedSheets: ReadonlySet<string>;
  /** Whether the workbook changed since it was opened or saved. */
  isDirty = false;

  constructor(
    /** The engine. A page shares one between its grid and the host. */
    readonly univer: Univer,
    /** The engine's workbook. */
    readonly unit: Workbook,
    private readonly parts: WorkbookParts,
  ) {
    this.injector = univer.__getInjector();
    this.name = parts.name;
    this.side = parts.side;
    this.notCarried = parts.notCarried;
    this.defaultStyle = parts.defaultStyle;
    this.editor = new Editor(this.injector, unit.getUnitId());
    this.calculation = new Calculation(this.injector, unit.getUnitId(), () => {
      this.editor.tellFormulas();
    });
    this.sheets = new Sheets(this);
    this.tables = new Tables(this.injector, unit.getUnitId(), this.editor, this.side, () => {
      this.calculation.markEverythingDirty();
    });
    this.changes = new ChangeFeed(this.injector, unit.getUnitId(), {
      nameOf: (id) => this.sheets.find(id)?.name ?? '',
      cellAt: (id, row, column) => unit.getSheetBySheetId(id)?.getCellRaw(row, column),
    });
    const moved = new Set<string>();
    this.movedSheets = moved;
    this.changes.listen((change) => {
      if (change.kind === 'cells' && change.change !== 'RangeEdited') moved.add(change.sheetId);
      // Also what the user and the engine do: an add-in that reads right after an edit finds it calculated.
      if (change.kind === 'cells') this.calculation.markDirty(change.sheetId, change.area);
      if (change.kind === 'cells') nameColumns(this, change.sheetId, change.area);
      if (change.kind === 'sheetDeleted') this.calculation.markEverythingDirty();
    });
  }

  /** The engine's id of the workbook. */
  get unitId(): string {
    return this.unit.getUnitId();
  }

  /** The sheet the grid shows. */
  get activeSheet(): Sheet {
    return new Sheet(this, this.unit.getActiveSheet().getSheetId());
  }

  /** Closes the workbook; an engine that was handed in stays. */
  dispose(): void {
    this.changes.dispose();
    this.calculation.dispose();
    this.tables.dispose();
    if (this.parts.ownsEngine) {
      this.univer.dispose();
      return;
    }
    const units = this.injector.get(IUniverInstanceService);
    if (units.getUnit(this.unitId, UniverInstanceType.UNIVER_SHEET)) units.disposeUnit(this.unitId);
  }
}
