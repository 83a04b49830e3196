import type { Relation } from '../findings';
import type { Form } from '../forms/form';
import { samePlace } from '../sheet/address';
import { numberIn } from './cells';
import type { Diagnosis } from './diagnosis';
import type { Said } from './evidence';
import type { LineHypothesis } from './hypothesis';
import type { Network } from './network';

/** What a diagnosis was made from. */
interface Made {
  readonly diagnosis: Diagnosis;
  readonly broken: readonly Relation[];
  readonly said: readonly Said[];
  readonly lines: readonly LineHypothesis[];
  /** What its cells take part in, besides what is broken. */
  readonly evidence: readonly Relation[];
  /** The numbers of the cells that it asked for, by their sheets. */
  readonly cells: ReadonlyMap<string, readonly number[]>;
  /** The forms on these sheets. */
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
  one.length === other.length && one.every((line, index) => JSON.stringify(line) === JSON.stringify(other[index]));

/** Diagnoses by the first relation that was broken, as long as that is in use. */
export class Remembered {
  private readonly made = new WeakMap<Relation, Made>();
  private readonly seen = new WeakSet<Relation>();
  private current: ReadonlySet<Relation> = new Set();
  private readonly fresh = new Map<string, Set<number>>();
  private network: Network | null = null;
  private forms: readonly Form[] = [];

  /** Begins with all that is evaluated now. */
  begin(network: Network, relations: readonly Relation[], forms: readonly Form[]): void {
    this.network = network;
    this.forms = forms;
    this.fresh.clear();
    if (network.broken.length === 0) return;
    this.current = new Set(relations);
    for (const relation of relations) {
      if (this.seen.has(relation)) continue;
      this.seen.add(relation);
      for (const place of relation.cells) {
        const cells = this.fresh.get(place.sheet);
        if (cells === undefined) this.fresh.set(place.sheet, new Set([numberIn(place)]));
        else cells.add(numberIn(place));
      }
    }
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
    this.network?.takeAsked();
    const diagnosis = make();
    if (first !== undefined && this.network !== null) this.made.set(first, this.noted(this.network, { diagnosis, broken, said, lines }));
    return diagnosis;
  }

  private noted(network: Network, made: Pick<Made, 'diagnosis' | 'broken' | 'said' | 'lines'>): Made {
    const asked = network.takeAsked();
    const cells = new Map<string, number[]>();
    for (const { place } of asked) {
      const known = cells.get(place.sheet);
      if (known === undefined) cells.set(place.sheet, [numberIn(place)]);
      else known.push(numberIn(place));
    }
    const evidence = new Set([...asked].flatMap((cell) => network.constraintsOf(cell).map(({ relation }) => relation)));
    network.takeAsked();
    return {
      ...made,
      evidence: [...evidence],
      cells,
      forms: this.forms.filter(({ sheet }) => cells.has(sheet)),
      exactness: this.exactnessNow(network),
    };
  }

  private exactnessNow({ exactness }: Network): Made['exactness'] {
    return [exactness.cost(true), exactness.cost(false)];
  }

  private isUnchanged({ evidence, cells, forms, exactness }: Made): boolean {
    if (this.network === null) return false;
    if (!evidence.every((relation) => this.current.has(relation))) return false;
    for (const [sheet, numbers] of cells) {
      const fresh = this.fresh.get(sheet);
      if (fresh !== undefined && numbers.some((number) => fresh.has(number))) return false;
    }
    const own = this.forms.filter(({ sheet }) => cells.has(sheet));
    return sameItems(own, forms) && sameItems(exactness, this.exactnessNow(this.network));
  }
}
