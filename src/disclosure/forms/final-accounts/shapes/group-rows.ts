import type { SheetGrid } from '../../../sheet/grid';
import type { Line, UnreadPart } from '../../form';
import type { ColumnGroup, GroupRowsShape } from '../definition';
import type { FormYear } from '../column-choice';
import { chooseColumns, formYear, isOfYear, missingColumns } from '../column-choice';
import type { ColumnHead } from '../header';
import { columnHead, columnHeads } from '../header';
import { groupLine, isGroup, printedAt, undecidedParts } from './groups';
import type { FormRows, ShapeReading } from './reading';
import {
  beginsNotes,
  figuresInRow,
  furtherFigures,
  holdsFigures,
  holdsNumber,
  isFigure,
  NOT_READ,
  numbersColumns,
  undecidedFigure,
  unreadColumns,
} from './reading';

/** The labels of a row that are a group's, each as the head of its line. */
function groupHeads(grid: SheetGrid, row: number, groups: readonly ColumnGroup[]): readonly ColumnHead[] {
  return grid
    .textsInRow(row)
    .filter(({ label }) => groups.some((group) => isGroup(label, group)))
    .map((cell) => columnHead(cell.area.left, [cell.label], cell));
}

/** The one group's head of the form's year in a row; null where there is none or more than one. */
function groupIn(
  heads: readonly ColumnHead[],
  groups: readonly ColumnGroup[],
  year: FormYear,
): { readonly group: ColumnGroup; readonly right: number } | null {
  const [first, ...others] = heads.flatMap((head) => {
    const group = groups.find((one) => isGroup(head.leaf.label, one));
    return group === undefined || !isOfYear(head, year) ? [] : [{ group, right: head.leaf.area.right }];
  });
  return first === undefined || others.length > 0 ? null : first;
}

/** Reads groups in rows under the heads of their columns. */
export function readGroupRows(
  { grid, rows, year: stated, unit }: FormRows,
  shape: GroupRowsShape,
): ShapeReading {
  const noteAt = rows.findIndex((row) => beginsNotes(grid, row));
  const table = noteAt === -1 ? rows : rows.slice(0, noteAt);
  const rowHeads = new Map(table.map((row) => [row, groupHeads(grid, row, shape.groups)]));
  const ofRows = formYear([...rowHeads.values()].flat(), shape.groups, stated);
  const named = new Map([...rowHeads].map(([row, heads]) => [row, groupIn(heads, shape.groups, ofRows)]));
  const holdsAny = (row: number): boolean =>
    !numbersColumns(grid, row) && grid.labelsInRow(row).some(({ area }) => isFigure(grid, row, area.left));
  const bodyAt = table.findIndex((row) => named.get(row) !== null || holdsAny(row));
  const first = table[bodyAt];
  const [head] = [...named.values()].filter((one) => one !== null);
  if (first === undefined || head === undefined) return NOT_READ(shape.groups.map(({ name }) => name));
  const heads = columnHeads(grid, table.slice(0, bodyAt)).filter(({ column }) => column > head.right);
  const body = table.slice(bodyAt).filter((row) => !numbersColumns(grid, row));
  const year = formYear(heads, shape.columns, stated);
  const chosen = chooseColumns(heads, shape.columns, { year, unit, holds: holdsFigures(grid, body) });
  const missing = missingColumns(chosen, shape.columns);
  const places = new Map<string, number[]>();
  for (const row of body) {
    const group = named.get(row)?.group;
    if (group !== undefined) places.set(group.key, [...(places.get(group.key) ?? []), row]);
  }
  const groupless = shape.groups.filter(({ key }) => !places.has(key)).map(({ name }) => name);
  if (missing.length > 0 || groupless.length > 0) return NOT_READ([...missing, ...groupless]);
  const lines = shape.groups.flatMap((group): readonly Line[] => {
    const claimed = places.get(group.key) ?? [];
    const [row] = claimed;
    if (row === undefined) return [];
    const names = printedAt(
      grid,
      claimed.map((at) => ({ row: at, column: head.right })),
    );
    const read = figuresInRow(grid, chosen, row);
    const figures =
      names.length === 1
        ? read
        : read.map(({ column, place }) => undecidedFigure(grid, column, place, names, 'repeated'));
    return [groupLine(grid, group, { row, column: head.right }, figures)];
  });
  const known = [...places.values()].flat();
  const holdingIn = (row: number): readonly number[] =>
    heads.flatMap(({ column }) => (holdsNumber(grid, row, column) ? [column] : []));
  const unreadLines = body.flatMap((row): readonly UnreadPart[] => {
    const cells = holdingIn(row).map((column) => grid.placeAt({ row, column }));
    const name = grid.textsInRow(row)[0]?.label ?? '';
    return known.includes(row) || cells.length === 0 ? [] : [{ kind: 'line', name, cells }];
  });
  const unread = [
    ...undecidedParts(grid, places, (row) => ({ row, column: head.right }), 'repeated'),
    ...unreadColumns(grid, heads, [chosen], known),
    ...unreadLines,
  ];
  const ofLines = [...places].flatMap(([key, claimed]) =>
    claimed.length === 1 ? claimed.map((row) => ({ key, row })) : [],
  );
  return {
    lines,
    missing: [],
    unknownColumns: [],
    year: year.year ?? ofRows.year,
    further: furtherFigures(grid, chosen, ofLines),
    unread,
    table: { heads, body, naming: (column) => column <= head.right },
  };
}
