import type { LabelledCell } from '../../../sheet/grid';
import type { Line, UnreadPart } from '../../form';
import type { ColumnGroup, GroupRowsShape } from '../definition';
import { headLabels, matchColumns, missingColumns } from '../header';
import { decided, groupLine, isGroup, undecidedParts } from './groups';
import type { FormRows, ShapeReading } from './reading';
import { beginsNotes, figuresInRow, holdsNumber, NOT_READ, numbersColumns } from './reading';

/** The one group's head among some labels; null where there is none or more than one. */
function groupIn(
  labels: readonly LabelledCell[],
  groups: readonly ColumnGroup[],
): { readonly group: ColumnGroup; readonly right: number } | null {
  const [first, ...others] = labels.flatMap(({ label, area }) => {
    const group = groups.find((one) => isGroup(label, one));
    return group === undefined ? [] : [{ group, right: area.right }];
  });
  return first === undefined || others.length > 0 ? null : first;
}

/** Reads groups in rows under the heads of their columns. */
export function readGroupRows({ grid, rows }: FormRows, shape: GroupRowsShape): ShapeReading {
  const noteAt = rows.findIndex((row) => beginsNotes(grid, row));
  const table = noteAt === -1 ? rows : rows.slice(0, noteAt);
  const named = new Map(table.map((row) => [row, groupIn(grid.textsInRow(row), shape.groups)]));
  const holdsAny = (row: number): boolean =>
    !numbersColumns(grid, row) && grid.labelsInRow(row).some(({ area }) => holdsNumber(grid, row, area.left));
  const bodyAt = table.findIndex((row) => named.get(row) !== null || holdsAny(row));
  const first = table[bodyAt];
  const [head] = [...named.values()].filter((one) => one !== null);
  if (first === undefined || head === undefined) return NOT_READ(shape.groups.map(({ name }) => name));
  const labels = headLabels(grid, table.slice(0, bodyAt));
  const columns = matchColumns(labels, shape.columns, (column) => column > head.right);
  const missing = missingColumns(columns, shape.columns);
  const body = table.slice(bodyAt).filter((row) => !numbersColumns(grid, row));
  const places = new Map<string, number[]>();
  for (const row of body) {
    const group = named.get(row)?.group;
    if (group !== undefined) places.set(group.key, [...(places.get(group.key) ?? []), row]);
  }
  const groupless = shape.groups.filter(({ key }) => !places.has(key)).map(({ name }) => name);
  if (missing.length > 0 || groupless.length > 0) return NOT_READ([...missing, ...groupless]);
  const rowOf = decided(places);
  const lines = shape.groups.flatMap((group): readonly Line[] => {
    const row = rowOf.get(group.key);
    return row === undefined
      ? []
      : [groupLine(grid, group, { row, column: head.right }, figuresInRow(grid, columns, row))];
  });
  const read = new Set(columns.values());
  const known = [...places.values()].flat();
  const holdingIn = (row: number): readonly number[] =>
    [...labels.keys()].filter((column) => column > head.right && holdsNumber(grid, row, column));
  const unreadColumns = [...labels].flatMap(([column, words]): readonly UnreadPart[] => {
    const holding = read.has(column) ? [] : known.filter((row) => holdingIn(row).includes(column));
    if (holding.length === 0 || !grid.beginsAt(first, column)) return [];
    const cells = holding.map((row) => grid.placeAt({ row, column }));
    return [{ kind: 'column', name: words.join(''), cells }];
  });
  const unreadLines = body.flatMap((row): readonly UnreadPart[] => {
    const cells = holdingIn(row).map((column) => grid.placeAt({ row, column }));
    const name = grid.textsInRow(row)[0]?.label ?? '';
    return known.includes(row) || cells.length === 0 ? [] : [{ kind: 'line', name, cells }];
  });
  const unread = [
    ...undecidedParts(grid, places, (row) => ({ row, column: head.right })),
    ...unreadColumns,
    ...unreadLines,
  ];
  return { lines, missing: [], unknownColumns: [], unread };
}
