import { BooleanNumber, WrapStrategy, type IBorderData, type IStyleData } from '@univerjs/core';
import { isTrue } from '../../files/xml/scan';
import { childOf, type XmlNode } from '../../files/xml/tree';
import type { ThemeColors } from './colors';
import {
  borderLines,
  horizontalAlignments,
  indentPixels,
  uprightRotation,
  verticalAlignments,
} from './style-names';

/** The engine's form of a font, or of the properties of a run. */
export function readFont(font: XmlNode | undefined, theme: ThemeColors): IStyleData {
  const valueOf = (name: string): string | undefined => childOf(font, name)?.attributes['val'];
  const isOn = (name: string): boolean => childOf(font, name) !== undefined && isTrue(valueOf(name) ?? '1');
  const name = valueOf('name') ?? valueOf('rFont');
  const size = Number(valueOf('sz') ?? Number.NaN);
  const color = theme.rgb(childOf(font, 'color'));
  const isUnderlined = childOf(font, 'u') !== undefined && valueOf('u') !== 'none';
  return {
    ...(name === undefined || name === '' ? {} : { ff: name }),
    ...(size > 0 ? { fs: size } : {}),
    ...(isOn('b') ? { bl: BooleanNumber.TRUE } : {}),
    ...(isOn('i') ? { it: BooleanNumber.TRUE } : {}),
    ...(isUnderlined ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(isOn('strike') ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(color !== undefined && color !== '#000000' ? { cl: { rgb: color } } : {}),
  };
}

/** The engine's form of a fill: its foreground, the one colour of a solid fill. */
export function readFill(fill: XmlNode | undefined, theme: ThemeColors): IStyleData {
  const pattern = childOf(fill, 'patternFill');
  if (pattern === undefined || (pattern.attributes['patternType'] ?? 'none') === 'none') return {};
  const color = theme.rgb(childOf(pattern, 'fgColor')) ?? theme.rgb(childOf(pattern, 'bgColor'));
  return color === undefined ? {} : { bg: { rgb: color } };
}

/** The engine's form of the fill of a conditional format: the colour of a solid one is the background there. */
export function readConditionalFill(fill: XmlNode | undefined, theme: ThemeColors): IStyleData {
  const pattern = childOf(fill, 'patternFill');
  const color = theme.rgb(childOf(pattern, 'bgColor')) ?? theme.rgb(childOf(pattern, 'fgColor'));
  return color === undefined ? {} : { bg: { rgb: color } };
}

/** The engine's form of the lines around a cell. */
export function readBorders(border: XmlNode | undefined, theme: ThemeColors): IStyleData {
  const { diagonalDown, diagonalUp } = border?.attributes ?? {};
  const side = (...names: readonly string[]): XmlNode | undefined =>
    names.map((name) => childOf(border, name)).find((found) => found !== undefined);
  const bd: IBorderData = {
    ...line('t', side('top'), theme),
    ...line('b', side('bottom'), theme),
    // As the strict edition of the standard names the sides.
    ...line('l', side('left', 'start'), theme),
    ...line('r', side('right', 'end'), theme),
    ...(isTrue(diagonalDown) ? line('tl_br', side('diagonal'), theme) : {}),
    ...(isTrue(diagonalUp) ? line('bl_tr', side('diagonal'), theme) : {}),
  };
  return Object.keys(bd).length === 0 ? {} : { bd };
}

function line(key: keyof IBorderData, border: XmlNode | undefined, theme: ThemeColors): IBorderData {
  const kind = borderLines.find(([name]) => name === border?.attributes['style'])?.[1];
  if (kind === undefined) return {};
  return { [key]: { s: kind, cl: { rgb: theme.rgb(childOf(border, 'color')) ?? '#000000' } } };
}

/** The engine's form of an alignment. */
export function readAlignment(alignment: XmlNode | undefined): IStyleData {
  const { horizontal, vertical, textRotation, indent, wrapText } = alignment?.attributes ?? {};
  const ht = horizontalAlignments.find(([name]) => name === horizontal)?.[1];
  const vt = verticalAlignments.find(([name]) => name === vertical)?.[1];
  const turned = Number(textRotation ?? 0);
  const level = Number(indent ?? 0);
  return {
    ...(ht === undefined ? {} : { ht }),
    ...(vt === undefined ? {} : { vt }),
    ...(isTrue(wrapText) ? { tb: WrapStrategy.WRAP } : {}),
    ...(level > 0 ? { pd: { l: level * indentPixels } } : {}),
    ...rotation(turned),
  };
}

/** The engine turns clockwise; the file counterclockwise up to 90, from there on clockwise. */
function rotation(turned: number): IStyleData {
  if (turned === uprightRotation) return { tr: { a: 0, v: BooleanNumber.TRUE } };
  if (turned > 0 && turned <= 90) return { tr: { a: -turned } };
  return turned > 90 && turned <= 180 ? { tr: { a: turned - 90 } } : {};
}
