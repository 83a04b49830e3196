import { childOf, childrenOf, textTree } from '../../src/files/xml/tree';
import { partTexts, writtenCells } from '../review-files/package-texts';

/** How a cell looks, as the styles of its file say it. */
export interface CellLook {
  /** What is said of the font, by its elements: "" for one without a value. */
  readonly font: Readonly<Record<string, string>>;
  /** The colour of a solid fill. */
  readonly fill: string | undefined;
  /** The line above. */
  readonly top: string | undefined;
  readonly alignment: Readonly<Record<string, string | undefined>>;
}

/** How a cell of a sheet's part looks. */
export function cellLook(bytes: Uint8Array, part: string, address: string): CellLook {
  const parts = partTexts(bytes);
  const styles = textTree(parts['xl/styles.xml'] ?? '', 'xl/styles.xml');
  const item = (list: string, index: string | undefined) =>
    childOf(styles, list)?.children[Number(index ?? 0)];
  const xf = item('cellXfs', writtenCells(parts[part] ?? '').get(address)?.style);
  const { fontId, fillId, borderId } = xf?.attributes ?? {};
  const font = item('fonts', fontId)?.children ?? [];
  const pattern = childrenOf(item('fills', fillId), 'patternFill')[0];
  const isSolid = pattern?.attributes['patternType'] === 'solid';
  return {
    font: Object.fromEntries(font.map(({ name, attributes: { val, rgb } }) => [name, val ?? rgb ?? ''])),
    fill: isSolid ? childOf(pattern, 'fgColor')?.attributes['rgb'] : undefined,
    top: childOf(item('borders', borderId), 'top')?.attributes['style'],
    alignment: childOf(xf, 'alignment')?.attributes ?? {},
  };
}
