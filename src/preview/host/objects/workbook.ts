import type { PreviewWorkbook } from '../model/preview-workbook';
import type { HostObject } from '../protocol/host-object';
import { ObjectClass } from '../protocol/object-class';
import type { Session } from '../protocol/add-in-session';
import { itemNotFound } from '../protocol/host-error';
import { workbookTarget } from '../protocol/event-registrations';
import { eventType } from '../protocol/event-types';
import { eventActions } from './worksheet-events';
import { applicationClass, runtimeClass } from './application';
import { commentsClass } from './comments';
import { customXmlPartsClass } from './custom-xml-parts';
import { namesClass } from './names';
import { rangeAreasClass, rangeClass } from './classes';
import { settingsClass } from './settings';
import { tablesClass } from './tables';
import { workbookProtectionClass } from './workbook-protection';
import { worksheetsClass } from './worksheets';
import './range';
import './range-areas';
import './worksheet';

function eventRange(session: Session, id: string): HostObject | null {
  const place = session.eventPlaces.get(id);
  const sheet = place && session.workbook.sheets.find(place.sheetId);
  return place && sheet ? rangeClass.wrap({ sheet, area: place.area }, session) : null;
}

/** Excel.Workbook */
export const workbookClass: ObjectClass<PreviewWorkbook> = new ObjectClass<PreviewWorkbook>({
  name: 'Workbook',
  scalars: {
    name: { get: (workbook) => workbook.name },
    readOnly: { get: (_workbook, session) => session.readOnly },
    isDirty: {
      get: (workbook) => workbook.isDirty,
      set: (workbook, value) => {
        workbook.isDirty = value === true;
      },
    },
    autoSave: { get: () => false },
    previouslySaved: { get: () => true },
    calculationEngineVersion: { get: () => 191029 },
  },
  links: {
    application: (workbook, session) => applicationClass.wrap(workbook, session),
    _runtime: (workbook, session) => runtimeClass.wrap(workbook, session),
    protection: (workbook, session) => workbookProtectionClass.wrap(workbook, session),
    worksheets: (workbook, session) => worksheetsClass.wrap(workbook, session),
    comments: (workbook, session) => commentsClass.wrap({ workbook, sheet: undefined }, session),
    names: (workbook, session) => namesClass.wrap({ workbook, sheet: undefined }, session),
    customXmlParts: (workbook, session) => customXmlPartsClass.wrap(workbook, session),
    tables: (workbook, session) => tablesClass.wrap({ workbook, sheet: undefined }, session),
    settings: (workbook, session) => settingsClass.wrap(workbook, session),
  },
  finders: {
    getSelectedRange: (workbook, _args, session) => {
      const { activeSheet: sheet } = workbook;
      const area = sheet.selection.at(-1) ?? { row: 0, column: 0, rows: 1, columns: 1 };
      return rangeClass.wrap({ sheet, area }, session);
    },
    getSelectedRanges: (workbook, _args, session) => {
      const { activeSheet: sheet } = workbook;
      return rangeAreasClass.wrap({ sheet, areas: sheet.selection }, session);
    },
    getActiveCell: (workbook, _args, session) => {
      const { activeSheet: sheet } = workbook;
      return rangeClass.wrap({ sheet, area: sheet.activeCell }, session);
    },
    _GetRangeForEventByReferenceId: (_workbook, args, session) => {
      const range = eventRange(session, args.text(0));
      if (!range) throw itemNotFound('the range of this event is gone');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_workbook, args, session) =>
      eventRange(session, args.text(0)),
  },
  actions: {
    ...eventActions<PreviewWorkbook>(() => workbookTarget, { ActivatedEvent: eventType.workbookActivated }),
    _RemoveReference: (_workbook, args, session) => {
      session.references.remove(args.text(0));
      return undefined;
    },
    _RemoveAllReferences: (_workbook, _args, session) => {
      session.references.clear();
      return undefined;
    },
    _GetReferenceCount: (_workbook, _args, session) => session.references.size,
  },
});
