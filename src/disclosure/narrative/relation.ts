import type { Message, RelationState, Severity } from '../findings';
import type { FormId } from '../forms/form';
import { shownCut, STATE_OF } from '../relations/outcome';
import type { CellPlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import { HUNDRED, plain } from '../sheet/decimal';
import type { Agreement, CutOff, Side, Standing } from '../sheet/standing';
import { cutOffOf, standingOf } from '../sheet/standing';
import type { MessageKey } from '../../voice/catalogue';
import type { Quantity } from './amounts';
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
  /** Why it could not be checked. */
  readonly reason: Message | null;
  /** What a finding says, and how grave it is; null where there is nothing to say. */
  readonly saying: { readonly message: Message; readonly severity: Severity } | null;
}

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
  const shown = {
    quote: claims[0]?.place.quote ?? '',
    subject: claims[0]?.subject ?? '',
    expected: shownAs(expected, measure),
    actual: shownAs(actual, measure),
    difference: shownAs(actual.minus(expected), measure),
    ...(cut === null ? {} : shownCut(cut, (value) => shownAs(value, measure))),
    ...values,
  };
  const key = standing === 'held' ? null : standing === 'broken' ? broken : SAID[standing];
  return {
    rule,
    state: STATE_OF[standing],
    claims,
    form: form ?? null,
    cells,
    expected,
    actual,
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
    reason: { key, values: { subject: claims[0]?.subject ?? '', ...values } },
    saying: null,
  };
}
