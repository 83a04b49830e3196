import type { Message, Relation, RelationState, Severity } from '../findings';
import type { FormId } from '../forms/form';
import { compared as comparedValues, shownCut, STATE_OF } from '../relations/outcome';
import type { CellPlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import { HUNDRED, plain } from '../sheet/decimal';
import type { Agreement, CutOff, Side, Standing } from '../sheet/standing';
import { cutOffOf, standingOf } from '../sheet/standing';
import type { Measure } from '../value';
import type { MessageKey } from '../../voice/catalogue';
import type { Quantity } from './amounts';
import { inOtherUnits } from './amounts';
import type { NarrativeRuleId } from './entries';
import type { Claim } from './claims';

/** A relation of the text, evaluated: between its claims, or between a claim and a figure of the tables. */
export interface TextRelation {
  readonly rule: NarrativeRuleId;
  readonly state: RelationState;
  /** The claim that it is about, then those that it is worked out from. */
  readonly claims: readonly Claim[];
  /** For a claim that is tied to the tables: where. */
  readonly form: FormId | null;
  readonly cells: readonly CellPlace[];
  /** What it should be, and what is stated; a ratio as such. */
  readonly expected: Decimal | null;
  readonly actual: Decimal | null;
  /** What they count. */
  readonly measure: Measure;
  /** Why it could not be checked. */
  readonly reason: Message | null;
  /** What a finding says, and how grave it is; null where there is nothing to say. */
  readonly saying: { readonly message: Message; readonly severity: Severity } | null;
}

/** The unit in which amounts of a text are kept. */
export const TEXT_UNIT = '万元';

/** Decimals that nobody states. */
const MOST_DECIMALS = 4;

/** A value as a message shows it: a ratio as a percentage, an amount with both its decimals or none. */
export function shownAs(value: Decimal, measure: Quantity['measure']): string {
  if (measure === 'ratio') return `${plain(value.times(HUNDRED).toDecimalPlaces(MOST_DECIMALS))}%`;
  const rounded = value.toDecimalPlaces(MOST_DECIMALS);
  const cents = measure === 'amount' && rounded.decimalPlaces() === 1;
  return cents ? rounded.toFixed(2) : plain(rounded);
}

/** What a relation is made from, once both sides are known. */
export interface Verdict {
  readonly rule: NarrativeRuleId;
  readonly standing: Standing;
  readonly claims: readonly Claim[];
  readonly expected: Decimal;
  readonly actual: Decimal;
  /** For what is cut off: what of what. */
  readonly cut?: CutOff | null;
  readonly measure: Quantity['measure'];
  /** What is said of it when it is broken, how gravely, and with which further words. */
  readonly broken: MessageKey;
  readonly severity?: Severity;
  readonly values?: Readonly<Record<string, string>>;
  readonly form?: FormId;
  readonly cells?: readonly CellPlace[];
}

const SAID: Readonly<Record<'withinRounding' | 'cutOff', MessageKey>> = {
  withinRounding: 'textRounding',
  cutOff: 'textCutOff',
};

/** What may be wrong with the unit alone: these are checked in other units, too. */
const UNIT_SLIPS: ReadonlySet<NarrativeRuleId> = new Set(['N-TABLE', 'N-SUM', 'N-ITEMS', 'N-TWICE']);

/** The unit with which the same digits are exactly what they should be; null where none is. */
function slippedUnit(rule: NarrativeRuleId, claim: Claim | undefined, expected: Decimal): string | null {
  if (!UNIT_SLIPS.has(rule) || claim === undefined || claim.quantity === null || expected.isZero())
    return null;
  return inOtherUnits(claim.quantity).find(({ value }) => value.eq(expected))?.word ?? null;
}

/** A relation whose sides are known. */
export function verdict({
  rule,
  standing,
  claims,
  expected,
  actual,
  cut = null,
  measure,
  broken,
  severity = 'error',
  values = {},
  form,
  cells = [],
}: Verdict): TextRelation {
  const unit = standing === 'broken' ? slippedUnit(rule, claims[0], expected) : null;
  const shown = {
    ...(unit === null ? {} : { unit, digits: claims[0]?.quantity?.digits ?? '' }),
    quote: claims[0]?.place.quote ?? '',
    subject: claims[0]?.subject ?? '',
    expected: shownAs(expected, measure),
    actual: shownAs(actual, measure),
    difference: shownAs(actual.minus(expected), measure),
    ...(cut === null ? {} : shownCut(cut, (value) => shownAs(value, measure))),
    ...values,
  };
  const wrong = unit === null ? broken : 'textUnitSlip';
  const key = standing === 'held' ? null : standing === 'broken' ? wrong : SAID[standing];
  return {
    rule,
    state: STATE_OF[standing],
    claims,
    form: form ?? null,
    cells,
    expected,
    actual,
    measure,
    reason: null,
    saying:
      key === null
        ? null
        : { message: { key, values: shown }, severity: standing === 'broken' ? severity : 'rounding' },
  };
}

/** What a relation is made from, where both sides are figures. */
interface Compared extends Omit<Verdict, 'standing' | 'expected' | 'actual' | 'cut'> {
  readonly stated: Side;
  readonly other: Side;
  readonly agreement: Agreement;
}

/** A relation between what is stated and what it must agree with. */
export function compared({ stated, other, agreement, ...rest }: Compared): TextRelation {
  const standing = standingOf(stated, other, agreement);
  const cut = standing === 'cutOff' ? cutOffOf(stated, other) : null;
  return verdict({ ...rest, standing, expected: other.value, actual: stated.value, cut });
}

/** A relation that could not be checked, and why. */
export function unchecked(
  rule: NarrativeRuleId,
  claims: readonly Claim[],
  key: MessageKey,
  values: Readonly<Record<string, string>> = {},
): TextRelation {
  return {
    rule,
    state: 'notCheckable',
    claims,
    form: null,
    cells: [],
    expected: null,
    actual: null,
    measure: 'none',
    reason: { key, values: { subject: claims[0]?.subject ?? '', ...values } },
    saying: null,
  };
}

/** A relation of the text as those of the forms are given. Amounts of a text are in 万元. */
export function asRelation({
  rule,
  form,
  state,
  cells,
  expected,
  actual,
  measure,
  reason,
  claims: [claim],
}: TextRelation): Relation {
  const sides = comparedValues({ expected, actual, counts: measure }, TEXT_UNIT);
  const text = claim === undefined ? {} : { text: claim.place };
  return { rule, form, state, cells, ...sides, reason, basis: null, ...text };
}
