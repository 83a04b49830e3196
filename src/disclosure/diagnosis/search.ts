import { ZERO } from '../sheet/decimal';
import type { Cell } from './cells';
import { isNear } from './cells';
import type { Component } from './components';
import type { Constraint } from './constraint';
import type { CellHypothesis } from './hypothesis';
import { LinearConstraint } from './linear-constraint';
import type { Network } from './network';
import type { Range } from './range';
import { ANYTHING, common, holds, sameRange } from './range';

/** Rounds of propagation: in each, every relation narrows its cells once. */
const ROUNDS = 8;

/** Sets of cells that are tried for a component at most. */
const MOST_SETS = 3000;

/** The most cells that are wrong together. */
const DEEPEST = 3;

/** What a search found, and whether it looked at all that there is. */
export interface Found {
  readonly hypotheses: readonly CellHypothesis[];
  readonly isComplete: boolean;
}

/** Whether a value that can be printed lies in what a cell may change to. */
function isPrintable({ value, step }: Cell, { low, high }: Range): boolean {
  if (low === null || high === null) return true;
  const least = value.plus(low).div(step).ceil().times(step);
  return least.lte(value.plus(high));
}

const keyOf = (set: readonly Cell[]): string =>
  set
    .map(({ id }) => id)
    .sort((one, other) => one - other)
    .join(' ');

/** Looks for the sets of cells whose changes make every relation hold: the conflicts say where to look on. */
class Search {
  private readonly found = new Map<string, CellHypothesis>();
  private readonly tried = new Set<string>();
  private left = MOST_SETS;

  constructor(
    private readonly network: Network,
    private readonly component: Component,
    private readonly isLikely: (hypothesis: CellHypothesis) => boolean,
  ) {}

  run(): Found {
    let near = false;
    for (let size = 1; size <= DEEPEST && this.left > 0; size += 1) {
      this.extend([], size, near);
      if (size === 1) near = this.found.size > 0;
      if (size < DEEPEST) this.followed(size);
      if (size > 1 && [...this.found.values()].some(this.isLikely)) break;
    }
    return { hypotheses: [...this.found.values()], isComplete: this.left > 0 };
  }

  /**
   * Adds cells to a set.
   *
   * @param near whether only cells near each other are added, because single ones explain it already
   */
  private extend(set: readonly Cell[], more: number, near: boolean): void {
    for (const cell of this.candidates(set, more === 1)) {
      if (this.left <= 0) return;
      if (set.includes(cell) || (near && !set.every((other) => isNear(cell, other)))) continue;
      const next = [...set, cell];
      if (this.isKnown(next)) continue;
      if (more > 1) this.extend(next, more - 1, near);
      else this.tryOut(next);
    }
  }

  private tryOut(set: readonly Cell[]): void {
    const key = keyOf(set);
    if (this.tried.has(key)) return;
    this.tried.add(key);
    this.left -= 1;
    const changes = this.changesOf(set);
    if (changes !== null) this.found.set(key, { kind: 'cells', changes });
  }

  /**
   * Adds, to cells that explain it all as far as rounding lets one see, those that they may have been carried to: that
   * such a one need not change does not say that it did not.
   */
  private followed(size: number): void {
    for (const { changes } of [...this.found.values()]) {
      const cells = [...changes.keys()];
      if (cells.length !== size) continue;
      for (const cell of cells) {
        for (const other of this.followersOf(cell)) {
          const set = [...cells, other];
          const key = keyOf(set);
          if (cells.includes(other) || this.found.has(key)) continue;
          const together = this.changesOf(set, { mayStay: true });
          if (together !== null) this.found.set(key, { kind: 'cells', changes: together });
        }
      }
    }
  }

  /** The cells of a line that are in a sum with one, which holds. */
  private followersOf(cell: Cell): readonly Cell[] {
    const sums = this.network
      .constraintsOf(cell)
      .filter(
        (constraint) =>
          constraint instanceof LinearConstraint && constraint.isPlainSum && !constraint.isBroken,
      );
    const { sheet, row } = cell.place;
    return [...new Set(sums.flatMap(({ cells }) => cells))].filter(
      ({ place, printed }) =>
        printed && place.sheet === sheet && place.row === row && place.column !== cell.place.column,
    );
  }

  /** Whether some of the cells explain it all by themselves. */
  private isKnown(set: readonly Cell[]): boolean {
    return set.length > 1 && set.some(({ id }) => this.found.has(String(id)));
  }

  /** The cells by which a set may be extended: where what is broken or what contradicts it can be changed. */
  private candidates(set: readonly Cell[], isLast: boolean): readonly Cell[] {
    const untouched = this.component.filter((constraint) => !set.some((cell) => constraint.has(cell)));
    const [smallest] = [...untouched].sort((one, other) => one.cells.length - other.cells.length);
    if (smallest !== undefined)
      return isLast
        ? smallest.cells.filter((cell) => untouched.every((constraint) => constraint.has(cell)))
        : [...smallest.cells].sort((one, other) => this.brokenOf(other) - this.brokenOf(one));
    const contradicting = this.touching(set).filter(
      (constraint) => !isLast || this.changesOf(set, { except: constraint }) !== null,
    );
    return [
      ...new Set([
        ...contradicting.flatMap(({ cells }) => cells),
        ...(isLast && set.length > 1 ? this.crossing(set) : []),
      ]),
    ];
  }

  /** The cells in which relations of a set cross: a change of one may resolve several contradictions at once. */
  private crossing(set: readonly Cell[]): readonly Cell[] {
    const seen = new Set<Cell>();
    const twice = new Set<Cell>();
    for (const { cells } of this.touching(set))
      for (const cell of cells) {
        if (seen.has(cell)) twice.add(cell);
        seen.add(cell);
      }
    return [...twice];
  }

  private brokenOf(cell: Cell): number {
    return this.component.filter((constraint) => constraint.has(cell)).length;
  }

  private touching(set: readonly Cell[]): readonly Constraint[] {
    const [only] = set;
    if (only !== undefined && set.length === 1) return this.network.constraintsOf(only);
    return [...new Set(set.flatMap((cell) => this.network.constraintsOf(cell)))];
  }

  /** How the cells of a set may change so that every relation holds; null where they cannot. */
  private changesOf(
    set: readonly Cell[],
    { except, mayStay = false }: { readonly except?: Constraint; readonly mayStay?: boolean } = {},
  ): ReadonlyMap<Cell, Range> | null {
    const constraints = this.touching(set);
    const changes = new Map<Cell, Range>(set.map((cell) => [cell, ANYTHING]));
    for (let round = 0; round < (set.length === 1 ? 1 : ROUNDS); round += 1) {
      let isNarrowed = false;
      for (const constraint of constraints) {
        if (constraint === except) continue;
        for (const cell of set) {
          if (!constraint.has(cell)) continue;
          const known = changes.get(cell) ?? ANYTHING;
          const narrowed = common(known, constraint.allowed(cell, changes));
          if (narrowed === null || !isPrintable(cell, narrowed)) return null;
          if (sameRange(known, narrowed)) continue;
          changes.set(cell, narrowed);
          isNarrowed = true;
        }
      }
      if (!isNarrowed) break;
    }
    // A cell that need not change is none of the cause, unless it is not known at all.
    return !mayStay && set.length > 1 && set.some((cell) => this.mayStay(changes.get(cell))) ? null : changes;
  }

  private mayStay(range: Range | undefined): boolean {
    return range !== undefined && range.low !== null && range.high !== null && holds(range, ZERO);
  }
}

/**
 * Looks for the cells that may have broken the relations of a component.
 *
 * @param isLikely whether a set of cells is a likely cause: where none is, larger ones are looked for
 */
export function searchCells(
  network: Network,
  component: Component,
  isLikely: (hypothesis: CellHypothesis) => boolean,
): Found {
  return new Search(network, component, isLikely).run();
}
