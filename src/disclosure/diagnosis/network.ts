import type { Relation } from '../findings';
import type { CellPlace } from '../sheet/address';
import { samePlace } from '../sheet/address';
import type { Cell } from './cells';
import { Cells } from './cells';
import type { Constraint } from './constraint';
import { constraintOf } from './constraint-of';
import { Exactness } from './exactness';

/** The broken relations between figures, and what else their figures take part in. */
export class Network {
  readonly cells = new Cells();
  readonly broken: readonly Constraint[];
  private asked = new Set<Cell>();
  private readonly constraints = new Map<Relation, Constraint | null>();
  private readonly ofCell = new Map<Cell, readonly Constraint[]>();
  private readonly rows = new Map<string, Map<number, Relation[]>>();
  private readonly results = new Map<Cell, boolean>();
  private known: Exactness | null = null;
  private bySheet: ReadonlyMap<string, readonly Relation[]> | null = null;

  constructor(private readonly relations: readonly Relation[]) {
    this.broken = relations.flatMap((relation) => {
      if (relation.state !== 'broken' || relation.basis === null) return [];
      return this.constraint(relation) ?? [];
    });
  }

  /** The cells whose relations were asked for since this was asked, and these relations. */
  takeAsked(): ReadonlyMap<CellPlace, readonly Relation[]> {
    const asked = new Map([...this.asked].map((cell) => [cell.place, this.relationsAt(cell.place)]));
    this.asked = new Set();
    return asked;
  }

  /** Every relation that a cell takes part in. */
  constraintsOf(cell: Cell): readonly Constraint[] {
    this.asked.add(cell);
    let known = this.ofCell.get(cell);
    if (known === undefined) {
      known = this.relationsAt(cell.place)
        .flatMap((relation) => this.constraint(relation) ?? [])
        .filter((constraint) => constraint.has(cell));
      this.ofCell.set(cell, known);
    }
    return known;
  }

  /** The cell at a place that takes part in relations; null where none does. */
  cellAt(place: CellPlace): Cell | null {
    for (const relation of this.relationsAt(place)) {
      const found = this.constraint(relation)?.cells.find((cell) => samePlace(cell.place, place));
      if (found !== undefined) return found;
    }
    return null;
  }

  /** Every relation that names a place. */
  relationsAt(place: CellPlace): readonly Relation[] {
    const { sheet, row } = place;
    if (this.rows.get(sheet)?.has(row) !== true) this.findRows(place);
    return (this.rows.get(sheet)?.get(row) ?? []).filter(({ cells }) =>
      cells.some((one) => samePlace(one, place)),
    );
  }

  /** Whether a cell is the result of a sum of its own form. */
  isResult(cell: Cell): boolean {
    let known = this.results.get(cell);
    if (known === undefined) {
      const { place } = cell;
      known = this.constraintsOf(cell).some(({ relation, cells }) => {
        const [first] = relation.cells;
        return (
          first !== undefined &&
          samePlace(first, place) &&
          cells.every((one) => one.place.sheet === place.sheet)
        );
      });
      this.results.set(cell, known);
    }
    return known;
  }

  /** Whether the figures are rounded: worked out where it is asked. */
  get exactness(): Exactness {
    this.known ??= new Exactness(this.relations);
    return this.known;
  }

  private constraint(relation: Relation): Constraint | null {
    let known = this.constraints.get(relation);
    if (known === undefined) {
      known = constraintOf(relation, this.cells);
      this.constraints.set(relation, known);
    }
    return known;
  }

  /** Finds the relations that have cells in the rows of the cells that are known by now: most rows are never asked for. */
  private findRows(asked: CellPlace): void {
    const wanted = new Map<string, Set<number>>();
    for (const place of [asked, ...this.cells.all.map((cell) => cell.place)]) {
      const { sheet, row } = place;
      let rows = this.rows.get(sheet);
      if (rows === undefined) this.rows.set(sheet, (rows = new Map<number, Relation[]>()));
      if (rows.has(row)) continue;
      rows.set(row, []);
      const own = wanted.get(sheet);
      if (own === undefined) wanted.set(sheet, new Set([row]));
      else own.add(row);
    }
    this.bySheet ??= relationsBySheet(this.relations);
    for (const [sheet, rows] of wanted)
      for (const relation of this.bySheet.get(sheet) ?? []) this.note(relation, sheet, rows);
  }

  private note(relation: Relation, name: string, wanted: ReadonlySet<number>): void {
    for (const { sheet, row } of relation.cells) {
      if (sheet !== name || !wanted.has(row)) continue;
      const known = this.rows.get(sheet)?.get(row);
      if (known !== undefined && known[known.length - 1] !== relation) known.push(relation);
    }
  }
}

/** The relations that say something of their cells as numbers, by the sheets that they have cells on. */
function relationsBySheet(relations: readonly Relation[]): ReadonlyMap<string, readonly Relation[]> {
  const found = new Map<string, Relation[]>();
  for (const relation of relations) {
    if (relation.basis === null || relation.state === 'notCheckable') continue;
    for (const { sheet } of relation.cells) {
      const own = found.get(sheet);
      if (own === undefined) found.set(sheet, [relation]);
      else if (own[own.length - 1] !== relation) own.push(relation);
    }
  }
  return found;
}
