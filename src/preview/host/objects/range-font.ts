import { BooleanNumber } from '@univerjs/core';
import { cssColor, hexColor } from '../model/colors';
import { ObjectClass } from '../protocol/object-class';
import type { AreasSelf } from './selves';
import { flag, numberWritten, styleScalar, textWritten } from './style-scalar';

const defaultFont = { name: '宋体', size: 11 };

/** Excel.RangeFont */
export const rangeFontClass: ObjectClass<AreasSelf> = new ObjectClass<AreasSelf>({
  name: 'RangeFont',
  scalars: {
    bold: styleScalar(
      (style) => style.bl === BooleanNumber.TRUE,
      (value) => ({ bl: flag(value) }),
    ),
    italic: styleScalar(
      (style) => style.it === BooleanNumber.TRUE,
      (value) => ({ it: flag(value) }),
    ),
    strikethrough: styleScalar(
      (style) => style.st?.s === BooleanNumber.TRUE,
      (value) => ({ st: { s: flag(value) } }),
    ),
    underline: styleScalar(
      (style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'),
      (value) => ({ ul: { s: value === 'None' ? BooleanNumber.FALSE : BooleanNumber.TRUE } }),
    ),
    color: styleScalar(
      (style) => hexColor(style.cl?.rgb) ?? '#000000',
      (value) => ({ cl: { rgb: cssColor(textWritten(value, 'a colour')) } }),
    ),
    name: styleScalar(
      (style) => style.ff ?? defaultFont.name,
      (value) => ({ ff: textWritten(value, 'a font name') }),
    ),
    size: styleScalar(
      (style) => style.fs ?? defaultFont.size,
      (value) => ({ fs: numberWritten(value, 'a font size') }),
    ),
  },
});
