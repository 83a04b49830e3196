import type { Correction, Derivation } from '../../findings';
import type { Form } from '../../forms/form';
import type { Choices } from '../../options';
import { chosenScheme, recalculationOptions } from '../../options';
import type { Assessed } from '../../relations/self-assessment/assessed';
import { assess } from '../../relations/self-assessment/assessed';
import { deriveScores } from '../../relations/self-assessment/derivations';
import type { CellPlace } from '../../sheet/address';
import { reference, samePlace } from '../../sheet/address';
import { withoutCircles } from './circles';
import type { BlankCounts, PlannedCell } from './planned-cell';
import { blankCounts, correctionsIn } from './planned-cell';
import { planned } from './planner';

/** How many plans a plan remembers that leave some of its cells. */
const KNOWN_PLANS = 4;

/** What a plan says by itself. */
interface PlanParts {
  readonly form: Form;
  readonly cells: readonly PlannedCell[];
  /** The cells that are written, in the order in which they follow from each other. */
  readonly corrections: readonly Correction[];
  readonly blanks: BlankCounts;
}

/** A plan as it is carried to where it is shown: everything that it is made again from. */
export interface CarriedPlan extends PlanParts {
  readonly derivations: readonly Derivation[];
  readonly choices: Choices;
}

/**
 * What becomes of the derived cells of one form: which are written and with what, which are left to a person and why,
 * which are right, and which wait for a cell that is blank. Worked out once a review; findings, corrections,
 * explanations and formulas all follow it.
 */
export class FormPlan {
  readonly #parts: PlanParts;
  readonly #assess: () => Assessed;
  readonly #derive: () => readonly Derivation[];
  /** Under which it was made; null for one that leaves other cells besides. */
  readonly #choices: Choices | null;
  #assessed: Assessed | undefined;
  #derivations: readonly Derivation[] | undefined;
  /** The plans that were asked for, by what they leave: ticking one cell changes that of one form alone. */
  readonly #leaving = new Map<string, FormPlan>();

  private constructor(
    parts: PlanParts,
    assess: () => Assessed,
    derive: () => readonly Derivation[],
    choices: Choices | null,
  ) {
    this.#parts = parts;
    this.#assess = assess;
    this.#derive = derive;
    this.#choices = choices;
  }

  /** Works out the plan of a form that was assessed under the user's choices. */
  static of(assessed: Assessed, choices: Choices | null): FormPlan {
    const { form, options } = assessed;
    const { cells: all, after } = planned(assessed);
    const cells = withoutCircles(form, all);
    const parts = { form, cells, corrections: correctionsIn(cells), blanks: blankCounts(cells) };
    const derive = () => deriveScores(after, options, form).derivations;
    return new FormPlan(parts, () => assessed, derive, choices);
  }

  /** A plan that was made elsewhere. It looks into what was carried only when it is asked for something. */
  static carried(plan: CarriedPlan): FormPlan {
    const assessAgain = (): Assessed => {
      const { form, choices } = plan;
      const chosen = chosenScheme(form, choices);
      return assess(form, chosen, recalculationOptions(chosen.scheme, choices));
    };
    return new FormPlan(plan, assessAgain, () => plan.derivations, null);
  }

  /** What the plan is made again from elsewhere. @throws for a plan that leaves other cells than the choices do */
  carry(): CarriedPlan {
    if (this.#choices === null) throw new Error('Only the plans of a review can be carried.');
    const { form, cells, corrections, blanks } = this;
    return { form, cells, corrections, blanks, derivations: this.derivations(), choices: this.#choices };
  }

  get form(): Form {
    return this.#parts.form;
  }

  get cells(): readonly PlannedCell[] {
    return this.#parts.cells;
  }

  /** The cells that are written, in the order in which they follow from each other. */
  get corrections(): readonly Correction[] {
    return this.#parts.corrections;
  }

  get blanks(): BlankCounts {
    return this.#parts.blanks;
  }

  /** How the execution score, the goals' scores and the totals come about once the plan is carried out. */
  derivations(): readonly Derivation[] {
    this.#derivations ??= this.#derive();
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
    this.#assessed ??= this.#assess();
    const { options } = this.#assessed;
    const leavingMore: Assessed = {
      ...this.#assessed,
      options: {
        ...options,
        leaves: (place, rounding) => leaves(place) || options.leaves(place, rounding),
      },
    };
    return FormPlan.of(leavingMore, null);
  }
}
