import {
  addDefinedName,
  definedNames,
  rangeOfDefinition,
  redefineName,
  removeDefinedName,
  type DefinedName,
} from '../model/defined-names';
import { columnLetters, quotedSheetName } from '../model/address';
import type { Area } from '../model/area';
import { constantOf } from '../model/constant-formula';
import type { Sheet } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook-model';
import { itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectClass } from '../protocol/object-class';
import type { Session } from '../protocol/add-in-session';
import { rangeClass, worksheetClass } from './classes';
import { textWritten } from './style-scalar';

interface NamesSelf {
  readonly workbook: WorkbookModel<Sheet>;
  /** Undefined for the names of the workbook. */
  readonly sheet: Sheet | undefined;
}

interface NameSelf extends NamesSelf {
  readonly name: string;
}

function definition({ workbook, sheet, name }: NameSelf): DefinedName {
  const wanted = name.toLowerCase();
  const found = definedNames(workbook, sheet).find((defined) => defined.name.toLowerCase() === wanted);
  if (!found) throw itemNotFound(`no name "${name}"`);
  return found;
}

function rangeOf(self: NameSelf, session: Session): HostObject | null {
  const range = rangeOfDefinition(self.workbook, definition(self));
  return range ? rangeClass.wrap(range, session) : null;
}

/** Excel's name for what a name stands for. */
function typeOf(self: NameSelf): string {
  const defined = definition(self);
  if (rangeOfDefinition(self.workbook, defined)) return 'Range';
  const value = constantOf(defined.formula);
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  return 'String';
}

/** An area with its sheet in absolute A1: "=Sheet1!$A$1:$B$2". */
function absolute(sheet: Sheet, { row, column, rows, columns }: Area): string {
  const corner = (r: number, c: number): string => `$${columnLetters(c)}$${r + 1}`;
  const first = corner(row, column);
  const last = corner(row + rows - 1, column + columns - 1);
  return `=${quotedSheetName(sheet.name)}!${first === last ? first : `${first}:${last}`}`;
}

/** Excel.NamedItem */
const nameClass: ObjectClass<NameSelf> = new ObjectClass<NameSelf>({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    name: { get: (self) => definition(self).name },
    formula: {
      get: (self) => definition(self).formula,
      set: (self, value) => {
        redefineName(self.workbook, definition(self), textWritten(value, 'a formula'));
      },
    },
    value: {
      get: (self) => {
        const { formula } = definition(self);
        return constantOf(formula) ?? formula;
      },
    },
    comment: { get: (self) => definition(self).comment },
    visible: { get: (self) => definition(self).visible },
    scope: { get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    type: { get: typeOf },
  },
  links: {
    worksheetOrNullObject: ({ sheet }, session) => (sheet ? worksheetClass.wrap(sheet, session) : null),
  },
  finders: {
    getRange: (self, _args, session) => {
      const range = rangeOf(self, session);
      if (!range) throw itemNotFound('the name stands for no range');
      return range;
    },
    getRangeOrNullObject: (self, _args, session) => rangeOf(self, session),
  },
  changes: {
    delete: (self) => {
      removeDefinedName(self.workbook, definition(self));
      return undefined;
    },
  },
});

/** Excel.NamedItemCollection, of the workbook or of one sheet. */
export const namesClass: ObjectClass<NamesSelf> = new ObjectClass<NamesSelf>({
  name: 'NamedItemCollection',
  items: (self, session) =>
    definedNames(self.workbook, self.sheet).map(({ name }) => nameClass.wrap({ ...self, name }, session)),
  indexer: (self, args, session) => {
    const name = args.text(0);
    definition({ ...self, name });
    return nameClass.wrap({ ...self, name }, session);
  },
  finders: {
    getItemOrNullObject: (self, args, session) => {
      const wanted = args.text(0).toLowerCase();
      const found = definedNames(self.workbook, self.sheet).find(({ name }) => name.toLowerCase() === wanted);
      return found ? nameClass.wrap({ ...self, name: found.name }, session) : null;
    },
  },
  actions: { getCount: (self) => definedNames(self.workbook, self.sheet).length },
  makers: {
    add: (self, args, session) => {
      const range = rangeClass.unwrap(args.any(1));
      const formula = range ? absolute(range.sheet, range.area) : args.text(1);
      const name = args.text(0);
      addDefinedName(self.workbook, name, formula, args.optionalText(2) ?? '', self.sheet);
      return nameClass.wrap({ ...self, name }, session);
    },
  },
});
