import type { Worksheet } from '@cj-tech-master/excelts';
import type { JsonObject } from '../host/protocol/json';

type FileProtection = NonNullable<Worksheet['sheetProtection']>;

/** What a file says is allowed on a protected sheet, and Excel's names for it. */
const options: readonly (readonly [keyof FileProtection, string])[] = [
  ['objects', 'allowEditObjects'],
  ['scenarios', 'allowEditScenarios'],
  ['formatCells', 'allowFormatCells'],
  ['formatColumns', 'allowFormatColumns'],
  ['formatRows', 'allowFormatRows'],
  ['insertColumns', 'allowInsertColumns'],
  ['insertRows', 'allowInsertRows'],
  ['insertHyperlinks', 'allowInsertHyperlinks'],
  ['deleteColumns', 'allowDeleteColumns'],
  ['deleteRows', 'allowDeleteRows'],
  ['sort', 'allowSort'],
  ['autoFilter', 'allowAutoFilter'],
  ['pivotTables', 'allowPivotTables'],
];

/** Excel's options of a file's protection. */
export function readOptions(protection: FileProtection): JsonObject {
  return Object.fromEntries(options.map(([key, name]) => [name, protection[key] === true]));
}

/** A file's form of Excel's options. */
export function writeOptions(given: JsonObject): Partial<FileProtection> {
  return Object.fromEntries(options.filter(([, name]) => given[name] === true).map(([key]) => [key, true]));
}
