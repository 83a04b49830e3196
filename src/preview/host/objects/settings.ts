import type { PreviewWorkbook } from '../model/preview-workbook';
import { itemNotFound } from '../protocol/host-error';
import { ObjectClass } from '../protocol/object-class';

interface SettingSelf {
  readonly workbook: PreviewWorkbook;
  readonly key: string;
}

/** Excel.Setting */
const settingClass: ObjectClass<SettingSelf> = new ObjectClass<SettingSelf>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ workbook, key }) => workbook.side.settings.get(key) ?? null,
      set: ({ workbook, key }, value) => {
        workbook.side.settings.set(key, value);
      },
    },
  },
  changes: {
    delete: ({ workbook, key }) => {
      workbook.side.settings.delete(key);
      return undefined;
    },
  },
});

/** Excel.SettingCollection: the add-in's settings kept in the file. */
export const settingsClass: ObjectClass<PreviewWorkbook> = new ObjectClass<PreviewWorkbook>({
  name: 'SettingCollection',
  items: (workbook, session) =>
    [...workbook.side.settings.keys()].map((key) => settingClass.wrap({ workbook, key }, session)),
  indexer: (workbook, args, session) => {
    const key = args.text(0);
    if (!workbook.side.settings.has(key)) throw itemNotFound(`no setting "${key}"`);
    return settingClass.wrap({ workbook, key }, session);
  },
  finders: {
    getItemOrNullObject: (workbook, args, session) => {
      const key = args.text(0);
      return workbook.side.settings.has(key) ? settingClass.wrap({ workbook, key }, session) : null;
    },
  },
  actions: { getCount: (workbook) => workbook.side.settings.size },
  makers: {
    add: (workbook, args, session) => {
      const key = args.text(0);
      workbook.side.settings.set(key, args.json(1));
      return settingClass.wrap({ workbook, key }, session);
    },
  },
});
