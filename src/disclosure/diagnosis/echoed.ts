import type { CellPlace } from '../sheet/address';
import { reference, samePlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import type { Cell } from './cells';
import type { Evidence } from './evidence';
import { LinearConstraint } from './linear-constraint';
import type { Proposal } from './score';

/** What it costs, in bits, that a figure is wrong that stands just so elsewhere: it may have been copied with its error, … */
const COPIED = 3;
/** … or that one is right that stands nowhere, where another explanation makes it what stands elsewhere. */
const MISSED = 6;

/** A figure elsewhere: where it stands, and what it prints. */
interface Echo {
  readonly place: CellPlace;
  readonly value: Decimal;
}

/** A cell with what stands elsewhere for the same amount, and whether it is what stands so beside it. */
interface Echoing {
  readonly cell: Cell;
  readonly echoes: readonly Echo[];
  readonly mayBeCopied: boolean;
}

/** The other cell of each relation by which a cell is no more, or no less, than one other: often the two are the same. */
function bounding({ network }: Evidence, cell: Cell): readonly Cell[] {
  return network.constraintsOf(cell).flatMap((constraint) => {
    if (!(constraint instanceof LinearConstraint) || constraint.isEqual) return [];
    const [other, ...more] = constraint.cells.filter((one) => one !== cell);
    if (other === undefined || more.length > 0) return [];
    return constraint.coefficient(other).neg().eq(constraint.coefficient(cell)) ? [other] : [];
  });
}

function echoing(evidence: Evidence, cell: Cell): Echoing {
  const found = new Map<string, Echo>();
  for (const { place, reading } of evidence.echoes.of(cell.place))
    if (reading.kind === 'number') found.set(reference(place), { place, value: reading.value });
  for (const { place, value } of bounding(evidence, cell)) found.set(reference(place), { place, value });
  const echoes = [...found.values()].filter(({ value }) => !value.isZero());
  const mayBeCopied = echoes.some(
    ({ place, value }) => value.eq(cell.value) && evidence.surroundings.areBeside(cell.place, place),
  );
  return { cell, echoes, mayBeCopied };
}

/** What explanations cost for what they make of figures that stand once more elsewhere. */
export class Echoed {
  private readonly echoing = new Map<Cell, Echoing>();
  /** Cells that are what stands elsewhere as it is, or by some explanation, line by line. */
  private readonly contested = new Map<string, Echoing[]>();

  constructor(evidence: Evidence, explanations: readonly (readonly Proposal[])[]) {
    const cells = new Set(explanations.flatMap((proposals) => proposals.map(({ cell }) => cell)));
    for (const cell of cells) {
      const one = echoing(evidence, cell);
      if (one.echoes.length === 0) continue;
      this.echoing.set(cell, one);
      if (![[], ...explanations].some((proposals) => agrees(one, proposals))) continue;
      const key = `${cell.place.row} ${cell.place.sheet}`;
      const known = this.contested.get(key);
      if (known === undefined) this.contested.set(key, [one]);
      else known.push(one);
    }
  }

  /**
   * What it costs to believe an explanation, in bits: once for each line. Where it takes back what nothing explains but that
   * it was copied from beside, the other lines there agree with those beside them because of that, which says nothing.
   */
  cost(proposals: readonly Proposal[]): number {
    const copied = new Set(
      proposals.flatMap(({ cell, slip }) =>
        this.echoing.get(cell)?.mayBeCopied === true && (slip === null || slip === 'neighbour')
          ? [cell.place.sheet]
          : [],
      ),
    );
    let bits = 0;
    for (const line of this.contested.values())
      bits += Math.max(
        ...line.map((one) =>
          copied.has(one.cell.place.sheet) || agrees(one, proposals) ? 0 : agrees(one, []) ? COPIED : MISSED,
        ),
      );
    return bits;
  }
}

/**
 * Whether a cell is what stands elsewhere, or may be, were the cells of an explanation what it proposes; that both are nothing
 * says nothing.
 */
function agrees({ cell, echoes }: Echoing, proposals: readonly Proposal[]): boolean {
  const own = proposals.find((proposal) => proposal.cell === cell);
  if (own?.proposed === null) return true;
  const value = own?.proposed ?? cell.value;
  if (value.isZero()) return false;
  return echoes.some((echo) => {
    const changed = proposals.find((proposal) => samePlace(proposal.cell.place, echo.place));
    return changed?.proposed === null || value.eq(changed?.proposed ?? echo.value);
  });
}
