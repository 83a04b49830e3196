import type { Sheet } from '../model/sheet';
import { itemNotFound } from '../protocol/host-error';
import { ObjectClass } from '../protocol/object-class';
import { textWritten } from './style-scalar';

interface PropertySelf {
  readonly sheet: Sheet;
  readonly key: string;
}

/** Excel.WorksheetCustomProperty */
const propertyClass: ObjectClass<PropertySelf> = new ObjectClass<PropertySelf>({
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ sheet, key }) => sheet.side.customProperties.get(key) ?? null,
      set: ({ sheet, key }, value) => {
        sheet.side.customProperties.set(key, textWritten(value, 'a property'));
      },
    },
  },
  changes: {
    delete: ({ sheet, key }) => {
      sheet.side.customProperties.delete(key);
      return undefined;
    },
  },
});

/** Excel.WorksheetCustomPropertyCollection */
export const worksheetCustomPropertiesClass: ObjectClass<Sheet> = new ObjectClass<Sheet>({
  name: 'WorksheetCustomPropertyCollection',
  items: (sheet, session) =>
    [...sheet.side.customProperties.keys()].map((key) => propertyClass.wrap({ sheet, key }, session)),
  indexer: (sheet, args, session) => {
    const key = args.text(0);
    if (!sheet.side.customProperties.has(key)) throw itemNotFound(`no property "${key}"`);
    return propertyClass.wrap({ sheet, key }, session);
  },
  finders: {
    getItemOrNullObject: (sheet, args, session) => {
      const key = args.text(0);
      return sheet.side.customProperties.has(key) ? propertyClass.wrap({ sheet, key }, session) : null;
    },
  },
  actions: { getCount: (sheet) => sheet.side.customProperties.size },
  makers: {
    add: (sheet, args, session) => {
      const key = args.text(0);
      sheet.side.customProperties.set(key, args.text(1));
      return propertyClass.wrap({ sheet, key }, session);
    },
  },
});
