import type { IStyleData } from '@univerjs/core';
import type { PackageFiles } from './package-files';
import { elements, escapeXml } from './xml-scan';

const stylesPath = 'xl/styles.xml';

/** The font of cells that have none: the first one of the file. */
export function readDefaultStyle(files: PackageFiles): IStyleData {
  const fonts = elements(files.text(stylesPath) ?? '', 'fonts')[0]?.inner ?? '';
  const first = elements(fonts, 'font')[0]?.inner ?? '';
  const name = elements(first, 'name')[0]?.attributes.get('val');
  const size = Number(elements(first, 'sz')[0]?.attributes.get('val') ?? NaN);
  return { ...(name ? { ff: name } : {}), ...(Number.isFinite(size) ? { fs: size } : {}) };
}

/** Makes a font the one of cells that have none. */
export function writeDefaultStyle(files: PackageFiles, { ff, fs }: IStyleData): void {
  const styles = files.text(stylesPath);
  if (styles === undefined || !ff) return;
  const font = `<font><sz val="${fs ?? 11}"/><color theme="1"/><name val="${escapeXml(ff)}"/><family val="2"/></font>`;
  files.write(stylesPath, styles.replace(/(<fonts[^>]*>)<font>[\s\S]*?<\/font>/, `$1${font}`));
}
