import type { PreviewWorkbook } from '../model/preview-workbook';
import { accessDenied, HostError } from '../protocol/host-error';
import { ObjectClass } from '../protocol/object-class';

/** Excel.WorkbookProtection: of the structure, that is of what sheets there are, their names, order and visibility. */
export const workbookProtectionClass: ObjectClass<PreviewWorkbook> = new ObjectClass<PreviewWorkbook>({
  name: 'WorkbookProtection',
  scalars: { protected: { get: ({ side }) => side.structure !== undefined } },
  changes: {
    protect: ({ side }, args) => {
      if (side.structure) throw new HostError('InvalidOperation', 'The workbook is already protected.');
      side.structure = { password: args.optionalText(0), seal: undefined };
      return undefined;
    },
    unprotect: ({ side }, args) => {
      const { structure } = side;
      if (!structure) return undefined;
      if (structure.seal || (structure.password !== undefined && structure.password !== args.optionalText(0)))
        throw accessDenied('the password is not right');
      side.structure = undefined;
      return undefined;
    },
  },
});
