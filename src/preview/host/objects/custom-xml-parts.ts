import {
  addCustomXmlPart,
  customXmlPart,
  customXmlParts,
  namespaceOf,
  removeCustomXmlPart,
  setCustomXml,
} from '../model/custom-xml';
import type { PreviewWorkbook } from '../model/preview-workbook';
import type { CustomXmlPart } from '../model/side-store';
import { HostError, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectClass } from '../protocol/object-class';
import type { Session } from '../protocol/add-in-session';

interface PartSelf {
  readonly workbook: PreviewWorkbook;
  readonly id: string;
}

interface ScopedSelf {
  readonly workbook: PreviewWorkbook;
  readonly namespace: string;
}

function part({ workbook, id }: PartSelf): CustomXmlPart {
  return customXmlPart(workbook, id);
}

function wrap(workbook: PreviewWorkbook, { id }: CustomXmlPart, session: Session): HostObject {
  return customXmlPartClass.wrap({ workbook, id }, session);
}

/** Excel.CustomXmlPart */
const customXmlPartClass: ObjectClass<PartSelf> = new ObjectClass<PartSelf>({
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: (self) => namespaceOf(part(self).xml) ?? '' },
  },
  actions: { getXml: (self) => part(self).xml },
  changes: {
    setXml: (self, args) => {
      setCustomXml(part(self), args.text(0));
      return undefined;
    },
    delete: ({ workbook, id }) => {
      removeCustomXmlPart(workbook, id);
      return undefined;
    },
  },
});

/** Excel.CustomXmlPartScopedCollection: the parts of one namespace. */
const scopedClass: ObjectClass<ScopedSelf> = new ObjectClass<ScopedSelf>({
  name: 'CustomXmlPartScopedCollection',
  items: ({ workbook, namespace }, session) =>
    customXmlParts(workbook, namespace).map((one) => wrap(workbook, one, session)),
  indexer: ({ workbook }, args, session) => wrap(workbook, customXmlPart(workbook, args.text(0)), session),
  finders: {
    getItemOrNullObject: ({ workbook, namespace }, args, session) => {
      const found = customXmlParts(workbook, namespace).find(({ id }) => id === args.text(0));
      return found ? wrap(workbook, found, session) : null;
    },
    getOnlyItem: ({ workbook, namespace }, _args, session) => {
      const [only, ...others] = customXmlParts(workbook, namespace);
      if (!only) throw itemNotFound('no custom XML part of this namespace');
      if (others.length > 0)
        throw new HostError('GeneralException', 'There is more than one part of this namespace.');
      return wrap(workbook, only, session);
    },
    getOnlyItemOrNullObject: ({ workbook, namespace }, _args, session) => {
      const [only, ...others] = customXmlParts(workbook, namespace);
      return only && others.length === 0 ? wrap(workbook, only, session) : null;
    },
  },
  actions: { getCount: ({ workbook, namespace }) => customXmlParts(workbook, namespace).length },
});

/** Excel.CustomXmlPartCollection */
export const customXmlPartsClass: ObjectClass<PreviewWorkbook> = new ObjectClass<PreviewWorkbook>({
  name: 'CustomXmlPartCollection',
  items: (workbook, session) => customXmlParts(workbook).map((one) => wrap(workbook, one, session)),
  indexer: (workbook, args, session) => wrap(workbook, customXmlPart(workbook, args.text(0)), session),
  finders: {
    getItemOrNullObject: (workbook, args, session) => {
      const found = customXmlParts(workbook).find(({ id }) => id === args.text(0));
      return found ? wrap(workbook, found, session) : null;
    },
    getByNamespace: (workbook, args, session) =>
      scopedClass.wrap({ workbook, namespace: args.text(0) }, session),
  },
  actions: { getCount: (workbook) => customXmlParts(workbook).length },
  makers: {
    add: (workbook, args, session) => {
      const added = addCustomXmlPart(workbook, args.text(0));
      if (session.faults.losesParts) removeCustomXmlPart(workbook, added.id);
      return wrap(workbook, added, session);
    },
  },
});
