import {
  BooleanNumber,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { Alignment, Border, Borders, Font, Style } from '@cj-tech-master/excelts';
import { hexColor } from '../host/model/colors';
import { argb } from './colors';
import { borderLines, horizontalAlignments, indentPixels, verticalAlignments } from './style-names';

/** The file's form of a cell's style. */
export function writeStyle(style: IStyleData): Partial<Style> {
  const font = writeFont(style);
  const fill = hexColor(style.bg?.rgb);
  const border = writeBorders(style);
  const alignment = writeAlignment(style);
  return {
    ...(style.n?.pattern ? { numFmt: style.n.pattern } : {}),
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(fill) } } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
  };
}

/** The file's form of a font. */
export function writeFont(style: IStyleData): Partial<Font> {
  const color = hexColor(style.cl?.rgb);
  return {
    ...(style.ff ? { name: style.ff } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(style.ul?.s === BooleanNumber.TRUE ? { underline: true } : {}),
    ...(style.st?.s === BooleanNumber.TRUE ? { strike: true } : {}),
    ...(color ? { color: argb(color) } : {}),
  };
}

/** The file's form of the lines around a cell. */
export function writeBorders({ bd }: IStyleData): Partial<Borders> {
  if (!bd) return {};
  const top = line(bd.t);
  const bottom = line(bd.b);
  const left = line(bd.l);
  const right = line(bd.r);
  const down = line(bd.tl_br);
  const up = line(bd.bl_tr);
  const diagonal = down ?? up;
  return {
    ...(top ? { top } : {}),
    ...(bottom ? { bottom } : {}),
    ...(left ? { left } : {}),
    ...(right ? { right } : {}),
    ...(diagonal ? { diagonal: { ...diagonal, down: down !== undefined, up: up !== undefined } } : {}),
  };
}

function line(border: Nullable<IBorderStyleData>): Partial<Border> | undefined {
  const style = border ? borderLines.find(([, kind]) => kind === border.s)?.[0] : undefined;
  if (!border || !style) return undefined;
  const color = hexColor(border.cl.rgb);
  return { style, ...(color ? { color: argb(color) } : {}) };
}

function writeAlignment(style: IStyleData): Partial<Alignment> {
  const horizontal = horizontalAlignments.find(([, kind]) => kind === style.ht)?.[0];
  const vertical = verticalAlignments.find(([, kind]) => kind === style.vt)?.[0];
  const indent = Math.round((style.pd?.l ?? 0) / indentPixels);
  const rotation = style.tr ? (style.tr.v === BooleanNumber.TRUE ? 'vertical' : -style.tr.a) : undefined;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrapText: true } : {}),
    ...(indent > 0 ? { indent } : {}),
    ...(rotation === undefined || rotation === 0 ? {} : { textRotation: rotation }),
  };
}
