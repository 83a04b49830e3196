import type { Worksheet } from '@cj-tech-master/excelts';
import type { PackageFiles } from './package-files';

/** Parts of a file the model has no place for, by where they are kept in it. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/^xl\/charts\/chart/, 'charts'],
  [/^xl\/chartsheets\//, 'chart sheets'],
  [/^xl\/pivotTables\//, 'pivot tables'],
  [/^xl\/tables\//, 'tables'],
  [/^xl\/media\//, 'images'],
  [/^xl\/drawings\/drawing/, 'drawings'],
  [/^xl\/slicers\//, 'slicers'],
  [/^xl\/externalLinks\//, 'links to other workbooks'],
  [/^xl\/queryTables\/|^xl\/connections\.xml/, 'data connections'],
  [/^xl\/vbaProject\.bin/, 'macros'],
  [/^xl\/embeddings\/|^xl\/activeX\/|^xl\/ctrlProps\//, 'embedded objects and controls'],
];

/** What a file has and the model does not carry: lost when the workbook is saved. */
export function notCarried(files: PackageFiles, sheets: readonly Worksheet[]): readonly string[] {
  const found = new Set<string>();
  for (const [pattern, what] of parts) if (files.paths.some((path) => pattern.test(path))) found.add(what);
  for (const sheet of sheets) {
    if (Object.keys(sheet.model.dataValidations).length > 0) found.add('data validations');
    if (sheet.rowBreaks.length > 0 || sheet.colBreaks.length > 0) found.add('page breaks');
    if (sheet.properties.outlineLevelRow || sheet.properties.outlineLevelCol) found.add('outline levels');
  }
  return [...found];
}
