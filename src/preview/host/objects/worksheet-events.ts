import type { Sheet } from '../model/sheet';
import { workbookTarget } from '../protocol/event-registrations';
import { eventType } from '../protocol/event-types';
import type { Doer } from '../protocol/object-class';

/** The names of the calls that register for an event, without "_Register" and "_Unregister". */
const registrations: Readonly<Record<string, number>> = {
  DataChangedEvent: eventType.changed,
  ActivatedEvent: eventType.activated,
  DeactivatedEvent: eventType.deactivated,
  AddedEvent: eventType.added,
  SelectionChangedEvent: eventType.selectionChanged,
  DeletedEvent: eventType.deleted,
  CalculatedEvent: eventType.calculated,
  FormatChangedEvent: eventType.formatChanged,
  RowSortedEvent: eventType.rowSorted,
  ColumnSortedEvent: eventType.columnSorted,
  SingleClickedEvent: eventType.singleClicked,
  RowHiddenChangedEvent: eventType.rowHiddenChanged,
  FormulaChangedEvent: eventType.formulaChanged,
  ProtectionChangedEvent: eventType.protectionChanged,
  EventNameChanged: eventType.nameChanged,
  EventVisibilityChanged: eventType.visibilityChanged,
  EventMoved: eventType.moved,
};

/** The registering calls of an object whose handlers listen on the target it names. */
export function eventActions<T>(
  targetOf: (self: T) => string,
  types: Readonly<Record<string, number>> = registrations,
): Readonly<Record<string, Doer<T>>> {
  return Object.fromEntries(
    Object.entries(types).flatMap(([name, type]): [string, Doer<T>][] => [
      [
        `_Register${name}`,
        (self, _args, session) => {
          session.registrations.add(type, targetOf(self));
          return undefined;
        },
      ],
      [
        `_Unregister${name}`,
        (self, _args, session) => {
          session.registrations.remove(type, targetOf(self));
          return undefined;
        },
      ],
    ]),
  );
}

/** The registering calls of one sheet. */
export const worksheetEventActions = eventActions<Sheet>((sheet) => sheet.id);

/** The registering calls of the collection of sheets. */
export const worksheetsEventActions = eventActions<unknown>(() => workbookTarget);
