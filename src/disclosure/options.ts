import type { Form } from './forms/form';
import { formReference } from './forms/form';
import type { LastYear } from './last-year/given';
import type { Narrative } from './narrative/text';
import type { RuleSet } from './own-relations/own-relation';
import type { RecalculationOptions } from './relations/self-assessment/assessed';
import { schemeOf } from './scoring/recognise-scheme';
import type { FormScheme } from './scoring/recognise-scheme';
import type { ScoringScheme } from './scoring/scheme';
import type { CellPlace } from './sheet/address';
import { reference } from './sheet/address';
import { Decimal } from './sheet/decimal';

/** What the user may choose about a review. */
export interface ReviewOptions {
  /** Decimals to which the rules' scores are written; the scheme's (2) where not given. */
  readonly scoreDecimals?: number;
  /** Schemes that the user chose, by the reference of the form's first cell (`formReference`). */
  readonly schemes?: ReadonlyMap<string, ScoringScheme>;
  /** Weights that the user typed where the form prints none (points), by the reference of the score's cell. */
  readonly weights?: ReadonlyMap<string, string>;
  /** Leaves scores that are the rule's, rounded to whole or half points (取整), as they are. */
  readonly leaveRounded?: boolean;
  /** References (`reference`) of derived cells that are left as they are; what depends on them follows them. */
  readonly leave?: ReadonlySet<string>;
  /** The written explanation (情况说明) that belongs to the workbook, where it is no sheet of it. */
  readonly narrative?: Narrative;
  /** Relations that somebody added, and those of the add-in that they change; the workbook's own 核对规则 comes first. */
  readonly own?: readonly RuleSet[];
  /** The workbook of the year before. */
  readonly lastYear?: LastYear;
}

/** What the user chose about the forms, whatever text is given beside them; a copy that nobody changes any more. */
export type Choices = Omit<ReviewOptions, 'narrative' | 'own' | 'lastYear'>;

/** The choices among some options. */
export function choicesIn({
  narrative: _text,
  own: _own,
  lastYear: _lastYear,
  schemes,
  weights,
  leave,
  ...rest
}: ReviewOptions): Choices {
  return { ...rest, schemes: new Map(schemes), weights: new Map(weights), leave: new Set(leave) };
}

/** Whether two choices are the same. */
export function sameChoices(one: Choices, other: Choices): boolean {
  return (
    one.scoreDecimals === other.scoreDecimals &&
    one.leaveRounded === other.leaveRounded &&
    sameEntries(one.schemes, other.schemes) &&
    sameEntries(one.weights, other.weights) &&
    sameEntries(one.leave, other.leave)
  );
}

/** Whether two collections have the same entries in the same order. */
function sameEntries(one: Iterable<unknown> = [], other: Iterable<unknown> = []): boolean {
  const [these, those] = [[...one].flat(), [...other].flat()];
  return these.length === those.length && these.every((entry, at) => entry === those[at]);
}

/** The scheme of a form: the user's, else what the form's remarks or its layout say. */
export function chosenScheme(form: Form, { schemes, scoreDecimals }: Choices): FormScheme {
  const chosen = schemes?.get(formReference(form));
  const { scheme, by } = chosen === undefined ? schemeOf(form) : { scheme: chosen, by: 'user' as const };
  return { scheme: scoreDecimals === undefined ? scheme : { ...scheme, decimals: scoreDecimals }, by };
}

/** How a form's scores are recalculated under the user's choices. */
export function recalculationOptions(scheme: ScoringScheme, options: Choices): RecalculationOptions {
  return {
    scheme,
    weights: new Map([...(options.weights ?? [])].map(([cell, weight]) => [cell, new Decimal(weight)])),
    leaves: (place: CellPlace, rounding: boolean): boolean =>
      (rounding && options.leaveRounded === true) || (options.leave?.has(reference(place)) ?? false),
  };
}
