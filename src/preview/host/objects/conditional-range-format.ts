import { BooleanNumber, BorderStyleTypes, type IBorderStyleData, type IStyleBase } from '@univerjs/core';
import { borderLineOf, excelLineOf } from '../model/border-lines';
import { cssColor, hexColor } from '../model/colors';
import { changeStyle, highlightOf, replaceStyle, type FormatKey } from '../model/conditional-formats';
import { itemNotFound } from '../protocol/host-error';
import { ObjectClass, type Scalar } from '../protocol/object-class';
import type { Json } from '../protocol/json';
import { flag, textWritten } from './style-scalar';

const sides = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;

type Side = keyof typeof sides;

interface BorderSelf extends FormatKey {
  readonly side: Side;
}

/** A property that is one part of the style a format gives; empty text where the format leaves it open. */
function part(
  read: (style: IStyleBase) => Json,
  write: (value: Json) => Partial<IStyleBase>,
): Scalar<FormatKey> {
  return {
    get: (key) => read(highlightOf(key).style),
    set: (key, value) => {
      changeStyle(key, write(value));
    },
  };
}

function colorWritten(value: Json): { rgb: string } | null {
  const color = textWritten(value, 'a colour');
  return color === '' ? null : { rgb: cssColor(color) };
}

/** Excel.ConditionalRangeFont */
const fontClass: ObjectClass<FormatKey> = new ObjectClass<FormatKey>({
  name: 'ConditionalRangeFont',
  scalars: {
    color: part(
      (style) => hexColor(style.cl?.rgb) ?? '',
      (value) => ({ cl: colorWritten(value) }),
    ),
    bold: part(
      (style) => (style.bl === undefined ? null : style.bl === BooleanNumber.TRUE),
      (value) => ({ bl: flag(value) }),
    ),
    italic: part(
      (style) => (style.it === undefined ? null : style.it === BooleanNumber.TRUE),
      (value) => ({ it: flag(value) }),
    ),
    strikethrough: part(
      (style) => (style.st === undefined ? null : style.st.s === BooleanNumber.TRUE),
      (value) => ({ st: { s: flag(value) } }),
    ),
    underline: part(
      (style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'),
      (value) => ({ ul: { s: value === 'None' ? BooleanNumber.FALSE : BooleanNumber.TRUE } }),
    ),
  },
  changes: {
    clear: (key) => {
      replaceStyle(key, ({ bg, bd, n }) => ({
        ...(bg ? { bg } : {}),
        ...(bd ? { bd } : {}),
        ...(n ? { n } : {}),
      }));
      return undefined;
    },
  },
});

/** Excel.ConditionalRangeFill */
const fillClass: ObjectClass<FormatKey> = new ObjectClass<FormatKey>({
  name: 'ConditionalRangeFill',
  scalars: {
    color: part(
      (style) => hexColor(style.bg?.rgb) ?? '',
      (value) => ({ bg: colorWritten(value) }),
    ),
  },
  changes: {
    clear: (key) => {
      changeStyle(key, { bg: null });
      return undefined;
    },
  },
});

/** Excel.ConditionalRangeBorder */
const borderClass: ObjectClass<BorderSelf> = new ObjectClass<BorderSelf>({
  name: 'ConditionalRangeBorder',
  scalars: {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (self) => excelLineOf(line(self)?.s).style,
      set: (self, value) => {
        const s = borderLineOf({ style: textWritten(value, 'a border style'), weight: 'Thin' });
        setLine(self, s === BorderStyleTypes.NONE ? null : { s, cl: line(self)?.cl ?? { rgb: '#000000' } });
      },
    },
    color: {
      get: (self) => hexColor(line(self)?.cl.rgb) ?? '',
      set: (self, value) => {
        const rgb = cssColor(textWritten(value, 'a colour'));
        setLine(self, { s: line(self)?.s ?? BorderStyleTypes.THIN, cl: { rgb } });
      },
    },
  },
});

function line(self: BorderSelf): IBorderStyleData | undefined {
  return highlightOf(self).style.bd?.[sides[self.side]] ?? undefined;
}

function setLine(self: BorderSelf, next: IBorderStyleData | null): void {
  changeStyle(self, { bd: { ...highlightOf(self).style.bd, [sides[self.side]]: next } });
}

const sideNames = Object.keys(sides) as Side[];

/** Excel.ConditionalRangeBorderCollection */
const bordersClass: ObjectClass<FormatKey> = new ObjectClass<FormatKey>({
  name: 'ConditionalRangeBorderCollection',
  scalars: { count: { get: () => sideNames.length } },
  items: (key, session) => sideNames.map((side) => borderClass.wrap({ ...key, side }, session)),
  indexer: (key, args, session) => {
    const side = sideNames.find((name) => name === args.any(0));
    if (!side) throw itemNotFound('no such border');
    return borderClass.wrap({ ...key, side }, session);
  },
  links: {
    top: (key, session) => borderClass.wrap({ ...key, side: 'EdgeTop' }, session),
    bottom: (key, session) => borderClass.wrap({ ...key, side: 'EdgeBottom' }, session),
    left: (key, session) => borderClass.wrap({ ...key, side: 'EdgeLeft' }, session),
    right: (key, session) => borderClass.wrap({ ...key, side: 'EdgeRight' }, session),
  },
});

/** Excel.ConditionalRangeFormat */
export const conditionalRangeFormatClass: ObjectClass<FormatKey> = new ObjectClass<FormatKey>({
  name: 'ConditionalRangeFormat',
  links: {
    fill: (key, session) => fillClass.wrap(key, session),
    font: (key, session) => fontClass.wrap(key, session),
    borders: (key, session) => bordersClass.wrap(key, session),
  },
});
