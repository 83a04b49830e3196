import { cssColor, hexColor } from '../model/colors';
import { ObjectClass } from '../protocol/object-class';
import { cellsOfAreas, type AreasSelf } from './selves';
import { styleScalar, textWritten } from './style-scalar';

/** Excel.RangeFill */
export const rangeFillClass: ObjectClass<AreasSelf> = new ObjectClass<AreasSelf>({
  name: 'RangeFill',
  scalars: {
    // Excel answers white for a cell without fill.
    color: styleScalar(
      (style) => hexColor(style.bg?.rgb) ?? '#FFFFFF',
      (value) => {
        const color = textWritten(value, 'a colour');
        return { bg: color === '' ? null : { rgb: cssColor(color) } };
      },
    ),
  },
  changes: {
    clear: (self) => {
      for (const cells of cellsOfAreas(self)) cells.writeStyle(() => ({ bg: null }));
      return undefined;
    },
  },
});
