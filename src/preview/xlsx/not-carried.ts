import type { Package } from '../../files/package/package';
import { relationshipsOf } from '../../files/package/relationships';
import { childOf, childrenOf } from '../../files/xml/tree';
import type { SheetTree } from './sheet-tree';

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

/** Kinds of relationships of a sheet to parts that the model has no place for. */
const kinds: Readonly<Record<string, string>> = {
  drawing: 'drawings',
  table: 'tables',
  pivotTable: 'pivot tables',
  slicer: 'slicers',
  queryTable: 'data connections',
  oleObject: 'embedded objects and controls',
  package: 'embedded objects and controls',
  control: 'embedded objects and controls',
  ctrlProp: 'embedded objects and controls',
  image: 'images',
};

/** What parts a file has that the model does not carry. */
export function partsNotCarried({ entries }: Package): readonly string[] {
  return parts.filter(([pattern]) => entries.some(({ path }) => pattern.test(path))).map(([, what]) => what);
}

/** What a sheet of a file has that the model does not carry. */
export function sheetNotCarried(pack: Package, part: string, { root, rows }: SheetTree): readonly string[] {
  const has = (name: string): boolean => childOf(root, name) !== undefined;
  const columns = childrenOf(childOf(root, 'cols'), 'col');
  const isOutlined =
    rows.some((row) => row.isOutlined) ||
    columns.some(({ attributes: { outlineLevel = '0' } }) => Number(outlineLevel) > 0);
  return [
    ...new Set([
      ...relationshipsOf(pack, part).flatMap(({ kind }) => kinds[kind] ?? []),
      ...(childrenOf(childOf(root, 'dataValidations'), 'dataValidation').length > 0
        ? ['data validations']
        : []),
      ...(has('rowBreaks') || has('colBreaks') ? ['page breaks'] : []),
      ...(isOutlined ? ['outline levels'] : []),
      ...(has('protectedRanges') ? ['ranges that may be edited'] : []),
      ...(has('scenarios') ? ['scenarios'] : []),
    ]),
  ];
}
