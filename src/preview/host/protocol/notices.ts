import { areaText } from '../model/address';
import { Cells } from '../model/cells';
import type { CellValue } from '../model/cell-value';
import type { CellChange, WorkbookChange } from '../model/change-feed';
import { intersection, type Area } from '../model/area';
import type { PreviewWorkbook } from '../model/preview-workbook';
import type { EventPlaces } from './event-places';
import { workbookTarget, type EventRegistrations } from './event-registrations';
import { eventType } from './event-types';
import type { JsonObject } from './json';
import type { EventEntry } from './wire';

/** The category of events in a message. */
const eventCategory = 65536;

const shiftDirections: Readonly<Record<CellChange, string>> = {
  RangeEdited: 'None',
  RowInserted: 'Down',
  RowDeleted: 'Up',
  ColumnInserted: 'Right',
  ColumnDeleted: 'Left',
};

/** Whose events are told: the workbook, who listens, and whether anybody wants to hear. */
export interface NoticeSource {
  readonly workbook: PreviewWorkbook;
  readonly registrations: EventRegistrations;
  readonly eventPlaces: EventPlaces;
  readonly enableEvents: boolean;
}

/** Turns what happens to the workbook into the events the add-in listens to, and hands them on in bundles. */
export class Notices {
  private entries: EventEntry[] = [];
  private count = 0;
  private held = 0;
  private activeSheetId: string;
  /** Where bundles go; nowhere while no add-in is connected. */
  deliver: ((entries: readonly EventEntry[]) => void) | undefined;
  private readonly watch: { dispose(): void };

  constructor(private readonly session: NoticeSource) {
    this.activeSheetId = session.workbook.activeSheet.id;
    this.watch = session.workbook.changes.listen((change) => {
      this.take(change);
    });
  }

  /** Stops listening to the workbook; what is still to be told is dropped. */
  dispose(): void {
    this.watch.dispose();
    this.deliver = undefined;
  }

  /** Holds events back until `release`: they follow the answer of the batch that caused them. */
  hold(): void {
    this.held += 1;
  }

  /** Lets the events go. */
  release(): void {
    this.held -= 1;
    this.flush();
  }

  /** A sheet was protected or unprotected: the engine knows nothing of it. */
  protectionChanged(sheetId: string, isProtected: boolean): void {
    this.add(eventType.protectionChanged, sheetId, { isProtected, source: 'Local', worksheetId: sheetId });
  }

  private take(change: WorkbookChange): void {
    const { sheetId } = change;
    const local = { source: 'Local', worksheetId: sheetId };
    switch (change.kind) {
      case 'cells':
        this.session.workbook.isDirty = true;
        this.add(eventType.changed, sheetId, this.cellsMessage(change));
        this.tablesChanged(change);
        return;
      case 'format':
        this.add(eventType.formatChanged, sheetId, { ...this.place(sheetId, change.area), ...local });
        return;
      case 'calculated':
        this.add(eventType.calculated, sheetId, { worksheetId: sheetId, address: '' });
        return;
      case 'sheetAdded':
        this.add(eventType.added, undefined, local);
        return;
      case 'sheetDeleted':
        this.add(eventType.deleted, undefined, local);
        return;
      case 'sheetMoved':
        this.add(eventType.moved, undefined, local);
        return;
      case 'sheetRenamed':
        this.add(eventType.nameChanged, sheetId, {
          ...local,
          nameBefore: change.before,
          nameAfter: change.after,
        });
        return;
      case 'sheetVisibility':
        this.add(eventType.visibilityChanged, sheetId, {
          ...local,
          visibilityBefore: change.visible ? 'Hidden' : 'Visible',
          visibilityAfter: change.visible ? 'Visible' : 'Hidden',
        });
        return;
      case 'sheetActivated':
        if (this.activeSheetId === sheetId) return;
        this.add(eventType.deactivated, this.activeSheetId, { worksheetId: this.activeSheetId });
        this.activeSheetId = sheetId;
        this.add(eventType.activated, sheetId, { worksheetId: sheetId });
        return;
      case 'selection': {
        const address = change.areas.map(areaText).join(',');
        this.add(eventType.selectionChanged, sheetId, { worksheetId: sheetId, address });
        this.selectedInTables(sheetId, change.areas);
        return;
      }
    }
  }

  /** Each table that an edit reaches tells of it, with what was edited of the table. */
  private tablesChanged(change: Extract<WorkbookChange, { kind: 'cells' }>): void {
    const { sheetId } = change;
    for (const table of this.session.workbook.tables.all()) {
      const area = table.sheetId === sheetId ? intersection(table.area, change.area) : undefined;
      if (!area) continue;
      const message = { ...this.cellsMessage({ ...change, area }), tableId: table.id };
      this.addFor([workbookTarget, sheetId, table.id], eventType.tableChanged, message);
    }
  }

  /** What of each table on the sheet is selected; an empty address where nothing of it is. */
  private selectedInTables(sheetId: string, areas: readonly Area[]): void {
    for (const table of this.session.workbook.tables.all()) {
      if (table.sheetId !== sheetId) continue;
      const address = areas
        .flatMap((area) => intersection(table.area, area) ?? [])
        .map(areaText)
        .join(',');
      const message = { worksheetId: sheetId, tableId: table.id, address };
      this.addFor([table.id], eventType.tableSelectionChanged, message);
    }
  }

  private cellsMessage(change: Extract<WorkbookChange, { kind: 'cells' }>): JsonObject {
    const { sheetId, area } = change;
    return {
      ...this.place(sheetId, area),
      worksheetId: sheetId,
      changeType: change.change,
      source: 'Local',
      triggerSource: change.byAddIn ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection: shiftDirections[change.change],
      ...(change.before ? this.details(sheetId, area, change.before) : {}),
    };
  }

  /** What a single edited cell held and holds. A formula that was just written has no result yet. */
  private details(sheetId: string, area: Area, before: CellValue): JsonObject {
    const sheet = this.session.workbook.sheets.find(sheetId);
    if (!sheet) return {};
    const cells = new Cells(sheet, area);
    return {
      valueBefore: before.value,
      valueTypeBefore: before.type,
      valueAfter: cells.values()[0]?.[0] ?? '',
      valueTypeAfter: cells.valueTypes()[0]?.[0] ?? 'Empty',
    };
  }

  private place(sheetId: string, area: Area): JsonObject {
    return { address: areaText(area), referenceId: this.session.eventPlaces.remember({ sheetId, area }) };
  }

  /** Puts an event into the bundle for everybody who listens: on the sheet, and on the workbook. */
  private add(type: number, sheetId: string | undefined, message: JsonObject): void {
    this.addFor(sheetId === undefined ? [workbookTarget] : [workbookTarget, sheetId], type, message);
  }

  private addFor(targets: readonly string[], type: number, message: JsonObject): void {
    if (!this.session.enableEvents) return;
    for (const target of targets) {
      if (!this.session.registrations.has(type, target)) continue;
      this.count += 1;
      this.entries.push([eventCategory, type, target, JSON.stringify(message), this.count, false]);
    }
    if (this.held === 0 && this.entries.length > 0)
      queueMicrotask(() => {
        this.flush();
      });
  }

  private flush(): void {
    if (this.held > 0 || this.entries.length === 0) return;
    const bundle = this.entries;
    this.entries = [];
    this.deliver?.(bundle);
  }
}
