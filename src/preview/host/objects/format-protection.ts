import { agreedOver } from '../model/agreement';
import { lockedOver, setLocked } from '../model/locks';
import { invalidArgument } from '../protocol/host-error';
import { ObjectClass } from '../protocol/object-class';
import type { AreasSelf } from './selves';

/** Excel.FormatProtection. Formulas are never hidden here. */
export const formatProtectionClass: ObjectClass<AreasSelf> = new ObjectClass<AreasSelf>({
  name: 'FormatProtection',
  scalars: {
    locked: {
      get: ({ sheet, areas }) => agreedOver(areas, (area) => lockedOver(sheet, area)),
      set: ({ sheet, areas }, value) => {
        if (typeof value !== 'boolean') throw invalidArgument('this property is true or false');
        for (const area of areas) setLocked(sheet, area, value);
      },
    },
    formulaHidden: { get: () => false },
  },
});
