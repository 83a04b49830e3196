import type { Relation } from '../findings';
import type { Figure, Form } from '../forms/form';
import type { CellPlace } from '../sheet/address';
import { samePlace } from '../sheet/address';
import type { Diagnosis } from './diagnosis';
import type { Echoes } from './echoes';
import type { Said } from './evidence';
import type { LineHypothesis } from './hypothesis';
import type { Network } from './network';

/** What a diagnosis was made from. */
interface Made {
  readonly diagnosis: Diagnosis;
  readonly broken: readonly Relation[];
  readonly said: readonly Said[];
  readonly lines: readonly LineHypothesis[];
  /** What the cells take part in that it asked for. */
  readonly evidence: ReadonlyMap<CellPlace, readonly Relation[]>;
  /** What stands elsewhere for the cells of which that was asked. */
  readonly echoes: ReadonlyMap<CellPlace, readonly Figure[]>;
  /** The forms on their sheets. */
  readonly forms: readonly Form[];
  /** What it costs to believe that sums come out to the last digit, or do not. */
  readonly exactness: readonly [exact: number, inexact: number];
}

const sameItems = <Item>(one: readonly Item[], other: readonly Item[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

const sameSaid = (one: readonly Said[], other: readonly Said[]): boolean =>
  one.length === other.length &&
  one.every(({ cell, low, high }, index) => {
    const twin = other[index];
    return (
      twin !== undefined && samePlace(cell.place, twin.cell.place) && low.eq(twin.low) && high.eq(twin.high)
    );
  });

const sameLines = (one: readonly LineHypothesis[], other: readonly LineHypothesis[]): boolean =>
  one.length === other.length &&
  one.every((line, index) => JSON.stringify(line) === JSON.stringify(other[index]));

/** Diagnoses by the first relation that was broken, as long as that is in use. */
export class Remembered {
  private readonly made = new WeakMap<Relation, Made>();
  private network: Network | null = null;
  private echoes: Echoes | null = null;
  private forms: readonly Form[] = [];

  /** Begins with all that is evaluated now. */
  begin(network: Network, forms: readonly Form[], echoes: Echoes): void {
    this.network = network;
    this.echoes = echoes;
    this.forms = forms;
  }

  /** What was made of the same, or what is made now. */
  recall(
    broken: readonly Relation[],
    said: readonly Said[],
    lines: readonly LineHypothesis[],
    make: () => Diagnosis,
  ): Diagnosis {
    const [first] = broken;
    const known = first === undefined ? undefined : this.made.get(first);
    if (
      known !== undefined &&
      sameItems(known.broken, broken) &&
      sameSaid(known.said, said) &&
      sameLines(known.lines, lines) &&
      this.isUnchanged(known)
    )
      return known.diagnosis;
    const { network, echoes } = this;
    if (first === undefined || network === null || echoes === null) return make();
    network.takeAsked();
    echoes.takeAsked();
    const diagnosis = make();
    const evidence = network.takeAsked();
    this.made.set(first, {
      diagnosis,
      broken,
      said,
      lines,
      evidence,
      echoes: echoes.takeAsked(),
      forms: this.formsOf(evidence),
      exactness: exactnessOf(network),
    });
    return diagnosis;
  }

  private formsOf(evidence: Made['evidence']): readonly Form[] {
    const sheets = new Set([...evidence.keys()].map(({ sheet }) => sheet));
    return this.forms.filter(({ sheet }) => sheets.has(sheet));
  }

  private isUnchanged({ evidence, echoes: found, forms, exactness }: Made): boolean {
    const { network, echoes } = this;
    return (
      network !== null &&
      echoes !== null &&
      sameItems(this.formsOf(evidence), forms) &&
      [...evidence].every(([place, relations]) => sameItems(network.relationsAt(place), relations)) &&
      [...found].every(([place, figures]) => sameItems(echoes.of(place), figures)) &&
      sameItems(exactness, exactnessOf(network))
    );
  }
}

const exactnessOf = ({ exactness }: Network): Made['exactness'] => [
  exactness.cost(true),
  exactness.cost(false),
];
