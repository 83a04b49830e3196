import type { Correction, Derivation } from '../../findings';
import type { Form } from '../../forms/form';
import type { Assessed } from '../../relations/self-assessment/assessed';
import { deriveScores } from '../../relations/self-assessment/derivations';
import type { CellPlace } from '../../sheet/address';
import { reference, samePlace } from '../../sheet/address';
import { withoutCircles } from './circles';
import type { BlankCounts, PlannedCell } from './planned-cell';
import { blankCounts, correctionsIn } from './planned-cell';
import { planned } from './planner';

/** How many plans a plan remembers that leave some of its cells. */
const KNOWN_PLANS = 4;

/**
 * What becomes of the derived cells of one form: which are written and with what, which are left to a person and why,
 * which are right, and which wait for a cell that is blank. Worked out once a review; findings, corrections,
 * explanations and formulas all follow it.
 */
export class FormPlan {
  readonly form: Form;
  readonly cells: readonly PlannedCell[];
  /** The cells that are written, in the order in which they follow from each other. */
  readonly corrections: readonly Correction[];
  readonly blanks: BlankCounts;
  readonly #assessed: Assessed;
  readonly #after: Form;
  #derivations: readonly Derivation[] | undefined;
  /** The plans that were asked for, by what they leave: ticking one cell changes that of one form alone. */
  readonly #leaving = new Map<string, FormPlan>();

  constructor(assessed: Assessed) {
    const { cells, after } = planned(assessed);
    this.#assessed = assessed;
    this.#after = after;
    this.form = assessed.form;
    this.cells = withoutCircles(assessed.form, cells);
    this.corrections = correctionsIn(this.cells);
    this.blanks = blankCounts(this.cells);
  }

  /** How the execution score, the goals' scores and the totals come about once the plan is carried out. */
  derivations(): readonly Derivation[] {
    this.#derivations ??= deriveScores(this.#after, this.#assessed.options, this.form).derivations;
    return this.#derivations;
  }

  /** The plan where some cells are left as they are: what depends on them then follows from what they hold. */
  leaving(left: ReadonlySet<string>): FormPlan {
    const own = this.cells.map(({ place }) => reference(place)).filter((at) => left.has(at));
    if (own.length === 0) return this;
    const key = own.join(' ');
    const known = this.#leaving.get(key);
    if (known !== undefined) return known;
    const plan = this.where((place) => left.has(reference(place)));
    if (this.#leaving.size >= KNOWN_PLANS) this.#leaving.clear();
    this.#leaving.set(key, plan);
    return plan;
  }

  /** The correction of one cell with every other cell left as it is; null where there is none. */
  alone(cell: CellPlace): Correction | null {
    const { corrections } = this.where((place) => !samePlace(place, cell));
    return corrections.find(({ place }) => samePlace(place, cell)) ?? null;
  }

  private where(leaves: (place: CellPlace) => boolean): FormPlan {
    const { options } = this.#assessed;
    return new FormPlan({
      ...this.#assessed,
      options: {
        ...options,
        leaves: (place, rounding) => leaves(place) || options.leaves(place, rounding),
      },
    });
  }
}
