import type { Position } from '../../../sheet/address';
import type { SheetGrid } from '../../../sheet/grid';
import type { AccountsColumn, Figure, Line, UndecidedReason, UnreadPart } from '../../form';
import { saidIn } from '../column-identity';
import type { AmountHead, ColumnGroup } from '../definition';
import { isOneOf } from '../words';
import { lineAt } from './reading';

/** Whether a label is a group's. */
export function isGroup(label: string, { words, not = [] }: ColumnGroup): boolean {
  return isOneOf(label, words) && !not.some((word) => label.includes(word));
}

/** Where something declared stands: the rows or the columns that its words fit; one, or nobody can tell which. */
export type Places<Key> = ReadonlyMap<Key, readonly number[]>;

/** The labels at some cells. */
export function printedAt(grid: SheetGrid, cells: readonly Position[]): readonly string[] {
  return cells.map((cell) => grid.labelAt(cell));
}

/** What some places are that are several: the heads, or names of lines, of which nobody can tell which counts. */
export function undecidedParts<Key>(
  grid: SheetGrid,
  places: Places<Key>,
  headAt: (place: number) => Position,
  why: UndecidedReason = 'rivals',
): readonly UnreadPart[] {
  return [...places.values()].flatMap((several): readonly UnreadPart[] => {
    if (several.length < 2) return [];
    const heads = several.map(headAt);
    const printed = printedAt(grid, heads);
    const stages = new Set(printed.map((label) => saidIn(label).identity.stage));
    return [
      {
        kind: 'undecided',
        why: why === 'rivals' && stages.size === several.length ? 'stages' : why,
        name: [...new Set(printed)].join('、'),
        cells: heads.map((head) => grid.placeAt(head)),
      },
    ];
  });
}

/** A group as a line of its form. */
export function groupLine(
  grid: SheetGrid,
  { key, name }: ColumnGroup,
  head: Position,
  figures: readonly Figure[],
): Line {
  return { ...lineAt(grid, { key, kind: 'named', partOf: null }, head, figures), label: name };
}

/** The names of required heads that stand nowhere. */
export function missingFrom(
  places: Places<AccountsColumn>,
  declared: readonly AmountHead[],
): readonly string[] {
  return declared
    .filter(({ key, required }) => required === true && !places.has(key))
    .map(({ name }) => name);
}
