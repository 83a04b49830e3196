import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { IBorderStyleData, IStyleData } from '@univerjs/core';

const noLine: IBorderStyleData = { s: BorderStyleTypes.NONE, cl: { rgb: '#000000' } };

/** What each part of a style is where nothing is set. */
const neutral: IStyleData = {
  n: { pattern: 'General' },
  bl: BooleanNumber.FALSE,
  it: BooleanNumber.FALSE,
  ul: { s: BooleanNumber.FALSE },
  st: { s: BooleanNumber.FALSE },
  cl: { rgb: '#000000' },
  bg: { rgb: '#FFFFFF' },
  bd: { t: noLine, b: noLine, l: noLine, r: noLine },
  ht: HorizontalAlign.UNSPECIFIED,
  vt: VerticalAlign.UNSPECIFIED,
  tb: WrapStrategy.UNSPECIFIED,
  pd: { l: 0 },
  tr: { a: 0 },
};

/** The parts that some of the given styles set, as they are where nothing is set: what keeps those styles from shining through. */
export function neutralOver(styles: readonly IStyleData[], defaults: IStyleData): IStyleData {
  const parts = new Set(styles.flatMap((style) => Object.keys(style)));
  return Object.fromEntries(Object.entries({ ...neutral, ...defaults }).filter(([part]) => parts.has(part)));
}
