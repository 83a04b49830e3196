import type { StructureProtection } from '../host/model/side-store';
import type { PackageFiles } from './package-files';
import { elements, escapeXml } from './xml-scan';

const book = 'xl/workbook.xml';

/** How a file protects its structure; undefined where it does not. A password can be kept, not checked. */
export function readStructure(files: PackageFiles): StructureProtection | undefined {
  const attributes = elements(files.text(book) ?? '', 'workbookProtection')[0]?.attributes;
  if (!['1', 'true'].includes(attributes?.get('lockStructure') ?? '')) return undefined;
  const sealed = [...(attributes ?? [])].some(([name]) => /Password|HashValue/i.test(name));
  return { password: undefined, seal: sealed ? attributes : undefined };
}

/** Writes how the structure is protected. A password that was given here goes as the protection alone. */
export function writeStructure(files: PackageFiles, structure: StructureProtection | undefined): void {
  if (!structure) return;
  const attributes = structure.seal ?? new Map([['lockStructure', '1']]);
  const written = [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
  const xml = files.text(book) ?? '';
  files.write(book, xml.replace(/<bookViews/u, `<workbookProtection${written}/><bookViews`));
}
