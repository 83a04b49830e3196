import { BooleanNumber, WrapStrategy, type IBorderData, type IStyleData } from '@univerjs/core';
import type { Alignment, Border, Borders, Fill, Font, Style } from '@cj-tech-master/excelts';
import type { ThemeColors } from './colors';
import { borderLines, horizontalAlignments, indentPixels, verticalAlignments } from './style-names';

/** The engine's form of a cell's style. */
export function readStyle(style: Partial<Style>, theme: ThemeColors): IStyleData {
  const pattern = typeof style.numFmt === 'string' ? style.numFmt : style.numFmt?.formatCode;
  return {
    ...(pattern && pattern !== 'General' ? { n: { pattern } } : {}),
    ...readFont(style.font ?? {}, theme),
    ...readFill(style.fill, theme),
    ...readBorders(style.border ?? {}, theme),
    ...readAlignment(style.alignment ?? {}),
  };
}

/** The engine's form of a font. */
export function readFont(font: Partial<Font>, theme: ThemeColors): IStyleData {
  const color = theme.rgb(font.color);
  const isUnderlined = font.underline !== undefined && font.underline !== false && font.underline !== 'none';
  return {
    ...(font.name ? { ff: font.name } : {}),
    ...(font.size ? { fs: font.size } : {}),
    ...(font.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(isUnderlined ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font.strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(color && color !== '#000000' ? { cl: { rgb: color } } : {}),
  };
}

/** The engine's form of a fill: its foreground, the one colour of a solid fill. */
export function readFill(fill: Fill | undefined, theme: ThemeColors): IStyleData {
  if (fill?.type !== 'pattern' || fill.pattern === 'none') return {};
  const color = theme.rgb(fill.fgColor) ?? theme.rgb(fill.bgColor);
  return color ? { bg: { rgb: color } } : {};
}

/** The engine's form of the lines around a cell. */
export function readBorders(borders: Partial<Borders>, theme: ThemeColors): IStyleData {
  const { top, bottom, left, right, diagonal } = borders;
  const bd: IBorderData = {
    ...line('t', top, theme),
    ...line('b', bottom, theme),
    ...line('l', left, theme),
    ...line('r', right, theme),
    ...(diagonal?.down ? line('tl_br', diagonal, theme) : {}),
    ...(diagonal?.up ? line('bl_tr', diagonal, theme) : {}),
  };
  return Object.keys(bd).length === 0 ? {} : { bd };
}

function line(key: keyof IBorderData, border: Partial<Border> | undefined, theme: ThemeColors): IBorderData {
  const kind = borderLines.find(([name]) => name === border?.style)?.[1];
  return kind === undefined ? {} : { [key]: { s: kind, cl: { rgb: theme.rgb(border?.color) ?? '#000000' } } };
}

function readAlignment(alignment: Partial<Alignment>): IStyleData {
  const horizontal = horizontalAlignments.find(([name]) => name === alignment.horizontal)?.[1];
  const vertical = verticalAlignments.find(([name]) => name === alignment.vertical)?.[1];
  const { textRotation, indent, wrapText } = alignment;
  return {
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    ...(vertical === undefined ? {} : { vt: vertical }),
    ...(wrapText ? { tb: WrapStrategy.WRAP } : {}),
    ...(indent ? { pd: { l: indent * indentPixels } } : {}),
    ...(textRotation === 'vertical' ? { tr: { a: 0, v: BooleanNumber.TRUE } } : {}),
    // The engine turns clockwise, the file counterclockwise.
    ...(typeof textRotation === 'number' && textRotation !== 0 ? { tr: { a: -textRotation } } : {}),
  };
}
