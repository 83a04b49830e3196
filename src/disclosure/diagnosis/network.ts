import type { Relation } from '../findings';
import { samePlace } from '../sheet/address';
import type { Cell } from './cells';
import { Cells } from './cells';
import type { Constraint } from './constraint';
import { constraintOf } from './constraint';

/** The broken relations between figures, and what else their figures take part in. */
export class Network {
  readonly cells = new Cells();
  readonly broken: readonly Constraint[];
  private readonly constraints = new Map<Relation, Constraint | null>();
  private readonly ofCell = new Map<Cell, readonly Constraint[]>();
  private rows: ReadonlyMap<string, readonly (readonly Relation[] | undefined)[]> | null = null;

  constructor(private readonly relations: readonly Relation[]) {
    this.broken = relations.flatMap((relation) => {
      if (relation.state !== 'broken' || relation.basis === null) return [];
      return this.constraint(relation) ?? [];
    });
  }

  /** Every relation that a cell takes part in. */
  constraintsOf(cell: Cell): readonly Constraint[] {
    let known = this.ofCell.get(cell);
    if (known === undefined) {
      const { sheet, row } = cell.place;
      this.rows ??= this.byRow();
      const relations = this.rows.get(sheet)?.[row] ?? [];
      known = relations
        .filter(({ cells }) => cells.some((place) => samePlace(place, cell.place)))
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

  /** The relations by the rows of their cells: cheaper to make than by cell, and made only where something is broken. */
  private byRow(): ReadonlyMap<string, readonly (readonly Relation[] | undefined)[]> {
    const sheets = new Map<string, Relation[][]>();
    for (const relation of this.relations) {
      if (relation.basis === null || relation.state === 'notCheckable') continue;
      let name: string | null = null;
      let rows: Relation[][] = [];
      for (const { sheet, row } of relation.cells) {
        if (sheet !== name) {
          name = sheet;
          rows = sheets.get(sheet) ?? [];
          sheets.set(sheet, rows);
        }
        const known = rows[row];
        if (known === undefined) rows[row] = [relation];
        else if (known.at(-1) !== relation) known.push(relation);
      }
    }
    return sheets;
  }
}
