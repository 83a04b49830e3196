import type { CellPlace } from '../sheet/address';
import type { Constraint } from './constraint';
import { LinearConstraint } from './linear-constraint';

/** More broken relations than this are not compared with each other one by one. */
const MANY = 200;

/** Broken relations that one fault may have broken together. */
export type Component = readonly Constraint[];

/** Puts constraints together, group by group. */
class Groups {
  private readonly parents: number[];

  constructor(count: number) {
    this.parents = Array.from({ length: count }, (_unused, index) => index);
  }

  find(index: number): number {
    let root = index;
    for (let above = this.parents[root]; above !== undefined && above !== root; above = this.parents[root])
      root = above;
    return root;
  }

  join(one: number, other: number): void {
    this.parents[this.find(one)] = this.find(other);
  }
}

const firstOf = ({ relation }: Constraint): CellPlace | undefined => relation.cells[0];

/** Whether two sums are off by the same amount, in either direction, as far as rounding lets one see. */
function equallyOff(one: Constraint, other: Constraint): boolean {
  if (!(one instanceof LinearConstraint && other instanceof LinearConstraint)) return false;
  const apart = one.residual.abs().minus(other.residual.abs()).abs();
  return apart.lte(one.tolerance.plus(other.tolerance));
}

/** Whether the results stand on one line and are ruled by the same rule: a row's total and its parts. */
function onOneLine(one: Constraint, other: Constraint): boolean {
  const [a, b] = [firstOf(one), firstOf(other)];
  return (
    a !== undefined &&
    b !== undefined &&
    one.relation.rule === other.relation.rule &&
    a.sheet === b.sheet &&
    a.row === b.row
  );
}

/** Whether the results stand in one column: a line may have gone from one sum to the other. */
function inOneColumn(one: Constraint, other: Constraint): boolean {
  const [a, b] = [firstOf(one), firstOf(other)];
  return a !== undefined && b !== undefined && a.sheet === b.sheet && a.column === b.column;
}

/** Whether a sum lacks just what a cell of another one in its column prints: its line may stand there by mistake. */
function hasWhatIsLacking(one: Constraint, other: Constraint): boolean {
  if (!(one instanceof LinearConstraint) || !inOneColumn(one, other) || !one.residual.isPositive())
    return false;
  const { residual, tolerance } = one;
  return other.cells.some(({ value }) => value.minus(residual).abs().lte(tolerance));
}

function shareRow(one: Constraint, other: Constraint): boolean {
  const rows = new Set(one.cells.map(({ place }) => `${place.row} ${place.sheet}`));
  return other.cells.some(({ place }) => rows.has(`${place.row} ${place.sheet}`));
}

/** The broken constraints that may have one cause: they share a figure, a line, or are off by the same amount beside each other. */
export function componentsOf(broken: readonly Constraint[]): readonly Component[] {
  const groups = new Groups(broken.length);
  const byCell = new Map<number, number>();
  for (const [index, { cells }] of broken.entries()) {
    for (const { id } of cells) {
      const known = byCell.get(id);
      if (known === undefined) byCell.set(id, index);
      else groups.join(index, known);
    }
  }
  if (broken.length <= MANY) {
    for (const [index, one] of broken.entries()) {
      for (const [at, other] of broken.slice(0, index).entries()) {
        if (groups.find(index) === groups.find(at)) continue;
        const together =
          onOneLine(one, other) ||
          hasWhatIsLacking(one, other) ||
          hasWhatIsLacking(other, one) ||
          (equallyOff(one, other) && (inOneColumn(one, other) || shareRow(one, other)));
        if (together) groups.join(index, at);
      }
    }
  }
  const members = new Map<number, Constraint[]>();
  for (const [index, constraint] of broken.entries()) {
    const root = groups.find(index);
    const known = members.get(root);
    if (known === undefined) members.set(root, [constraint]);
    else known.push(constraint);
  }
  return [...members.values()];
}
