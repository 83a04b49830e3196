import type { Color } from '@cj-tech-master/excelts';
import type { PackageFiles } from './package-files';
import { elements } from './xml-scan';

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

  constructor(files: PackageFiles) {
    const xml = files.text('xl/theme/theme1.xml') ?? '';
    this.colors = themeOrder.map((name) => {
      const inner = elements(xml, name)[0]?.inner ?? '';
      return (/(?:lastClr|srgbClr val)="([\dA-Fa-f]{6})"/.exec(inner)?.[1] ?? '000000').toUpperCase();
    });
  }

  /** A colour of the file as "#RRGGBB"; undefined for the automatic one. */
  rgb(
    color: Partial<Color> & { readonly tint?: number; readonly indexed?: number } = {},
  ): string | undefined {
    if (color.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
    if (color.theme !== undefined) {
      const base = this.colors[color.theme];
      return base && `#${tinted(base, color.tint ?? 0)}`;
    }
    if (color.indexed === undefined || color.indexed >= 64) return undefined;
    const index = color.indexed % 8 === color.indexed ? color.indexed : color.indexed - 8;
    const found = palette.slice(index * 6, index * 6 + 6);
    return found === '' ? undefined : `#${found}`;
  }
}

/** "#RRGGBB" as the file writes it. */
export function argb(color: string): Partial<Color> {
  return { argb: `FF${color.slice(1)}` };
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
