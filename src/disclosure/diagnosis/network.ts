import type { Relation } from '../findings';
import type { CellPlace } from '../sheet/address';
import type { Cell } from './cells';
import { Cells, numberIn } from './cells';
import type { Constraint } from './constraint';
import { constraintOf } from './constraint';

/** The broken relations between figures, and what else their figures take part in. */
export class Network {
  readonly cells = new Cells();
  readonly broken: readonly Constraint[];
  private readonly constraints = new Map<Relation, Constraint | null>();
  private readonly touching = new Map<string, Map<number, Relation[]>>();
  private readonly ofCell = new Map<Cell, readonly Constraint[]>();

  constructor(private readonly relations: readonly Relation[]) {
    this.broken = relations.flatMap((relation) => {
      if (relation.state !== 'broken' || relation.basis === null) return [];
      return this.constraint(relation) ?? [];
    });
    if (this.broken.length > 0) this.index();
  }

  /** Every relation that a cell of a broken relation takes part in. */
  constraintsOf(cell: Cell): readonly Constraint[] {
    let known = this.ofCell.get(cell);
    if (known === undefined) {
      const relations = this.touching.get(cell.place.sheet)?.get(numberIn(cell.place)) ?? [];
      known = relations
        .flatMap((relation) => this.constraint(relation) ?? [])
        .filter((constraint) => constraint.has(cell));
      this.ofCell.set(cell, known);
    }
    return known;
  }

  private constraint(relation: Relation): Constraint | null {
    let known = this.constraints.get(relation);
    if (known === undefined) {
      known = constraintOf(relation, this.cells);
      this.constraints.set(relation, known);
    }
    return known;
  }

  /** Finds the relations of the cells of broken ones: of most relations, only the rows of their cells are looked at. */
  private index(): void {
    const rows = new Map<string, Set<number>>();
    for (const { cells } of this.broken) {
      for (const { place } of cells) {
        let sheet = this.touching.get(place.sheet);
        if (sheet === undefined) {
          this.touching.set(place.sheet, (sheet = new Map<number, Relation[]>()));
          rows.set(place.sheet, new Set());
        }
        if (!sheet.has(numberIn(place))) sheet.set(numberIn(place), []);
        rows.get(place.sheet)?.add(place.row);
      }
    }
    for (const relation of this.relations) {
      if (relation.basis === null || relation.state === 'notCheckable') continue;
      for (const place of relation.cells) {
        if (rows.get(place.sheet)?.has(place.row) === true) this.note(relation, place);
      }
    }
  }

  private note(relation: Relation, place: CellPlace): void {
    const known = this.touching.get(place.sheet)?.get(numberIn(place));
    if (known !== undefined && !known.includes(relation)) known.push(relation);
  }
}
