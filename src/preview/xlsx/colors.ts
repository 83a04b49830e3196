import type { Package } from '../../files/package/package';
import type { Attributes } from '../../files/xml/scan';
import { childOf, partTree, type XmlNode } from '../../files/xml/tree';

/** The order of a theme's colours in the file's numbering: light before dark. */
const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
];

/** The old palette of 56 colours, from number 8 on. */
const palette =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF8000000080000000808080008000800080808080C0C0C0808080' +
  '9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF800080800000008080' +
  '0000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696' +
  '003366339966003300333300993300993366333399333333';

/** The colours a file's theme gives by number. */
export class ThemeColors {
  private readonly colors: readonly string[];

  /** @param part the path of the theme's part; undefined where there is none: its colours are black then. */
  constructor(pack: Package, part: string | undefined) {
    const scheme = childOf(childOf(localTree(partTree(pack, part)), 'themeElements'), 'clrScheme');
    this.colors = themeOrder.map((name) => {
      const color = childOf(scheme, name)?.children[0]?.attributes;
      return (color?.['lastClr'] ?? color?.['val'] ?? '000000').toUpperCase();
    });
  }

  /** A colour element of the file as "#RRGGBB"; undefined for the automatic one and where there is none. */
  rgb(color: XmlNode | undefined): string | undefined {
    if (color === undefined) return undefined;
    const { rgb, theme, tint, indexed }: Attributes = color.attributes;
    if (rgb !== undefined && rgb !== '') return `#${rgb.slice(-6).toUpperCase()}`;
    if (theme !== undefined) {
      const base = this.colors[Number(theme)];
      return base && `#${tinted(base, Number(tint ?? 0))}`;
    }
    if (indexed === undefined || Number(indexed) >= 64) return undefined;
    const number = Number(indexed);
    const index = number < 8 ? number : number - 8;
    const found = palette.slice(index * 6, index * 6 + 6);
    return found === '' ? undefined : `#${found}`;
  }
}

/** "#RRGGBB" as the file writes it: "FFRRGGBB". */
export function argb(color: string): string {
  return `FF${color.slice(1)}`;
}

/** A tree whose names are without any prefix. */
function localTree(node: XmlNode): XmlNode {
  return {
    ...node,
    name: node.name.slice(node.name.indexOf(':') + 1),
    children: node.children.map(localTree),
  };
}

/** A colour made lighter (tint above 0, up to white) or darker (below 0, down to black). */
function tinted(hex: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const shifted = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return shifted
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
