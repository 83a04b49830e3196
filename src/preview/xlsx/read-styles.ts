import type { IStyleData } from '@univerjs/core';
import type { Package } from '../../files/package/package';
import { numberFormats } from '../../files/workbook/number-formats';
import { isTrue } from '../../files/xml/scan';
import { childOf, childrenOf, partTree } from '../../files/xml/tree';
import type { ThemeColors } from './colors';
import { readAlignment, readBorders, readConditionalFill, readFill, readFont } from './read-style';

/** The styles of a file in the engine's form. */
export interface FileStyles {
  /** Of cells, by the numbers that cells give. What the default says anyway is left out. */
  readonly cells: readonly IStyleData[];
  /** The numbers of those that leave cells unlocked. */
  readonly unlocked: ReadonlySet<number>;
  /** Of conditional formats, by their numbers. */
  readonly conditional: readonly IStyleData[];
  /** The font of cells that have none: the first one of the file. */
  readonly default: IStyleData;
}

/** Reads the styles of a file. */
export function readStyles(pack: Package, part: string | undefined, theme: ThemeColors): FileStyles {
  const root = partTree(pack, part);
  const list = (name: string, item: string) => childrenOf(childOf(root, name), item);
  const fonts = list('fonts', 'font').map((font) => readFont(font, theme));
  const fills = list('fills', 'fill').map((fill) => readFill(fill, theme));
  const borders = list('borders', 'border').map((border) => readBorders(border, theme));
  const formats = numberFormats(pack, part);
  const { ff, fs } = fonts[0] ?? {};
  const defaults: IStyleData = { ...(ff ? { ff } : {}), ...(fs ? { fs } : {}) };
  const cells = list('cellXfs', 'xf').map((xf, index): IStyleData => {
    const { fontId = '0', fillId = '0', borderId = '0' } = xf.attributes;
    const pattern = formats[index] ?? 'General';
    return {
      ...(pattern === 'General' ? {} : { n: { pattern } }),
      ...withoutDefaults(fonts[Number(fontId)] ?? {}, defaults),
      ...fills[Number(fillId)],
      ...borders[Number(borderId)],
      ...readAlignment(childOf(xf, 'alignment')),
    };
  });
  const unlocked = list('cellXfs', 'xf').flatMap((xf, index) => {
    const { locked = '1' } = childOf(xf, 'protection')?.attributes ?? {};
    return isTrue(locked) ? [] : [index];
  });
  const conditional = list('dxfs', 'dxf').map((dxf) => ({
    ...readFont(childOf(dxf, 'font'), theme),
    ...readConditionalFill(childOf(dxf, 'fill'), theme),
    ...readBorders(childOf(dxf, 'border'), theme),
  }));
  return { cells, unlocked: new Set(unlocked), conditional, default: defaults };
}

/** A font without what the sheet's own default says anyway. */
function withoutDefaults({ ff, fs, ...rest }: IStyleData, defaults: IStyleData): IStyleData {
  return {
    ...rest,
    ...(ff === undefined || ff === defaults.ff ? {} : { ff }),
    ...(fs === undefined || fs === defaults.fs ? {} : { fs }),
  };
}
