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
    return deriveScores(this.#after, this.#assessed.options, this.form).derivations;
  }

  /** The plan where some cells are left as they are: what depends on them then follows from what they hold. */
  leaving(left: ReadonlySet<string>): FormPlan {
    if (!this.cells.some(({ place }) => left.has(reference(place)))) return this;
    return this.where((place) => left.has(reference(place)));
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
