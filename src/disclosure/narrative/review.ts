import type { Finding, Message, Relation, Severity } from '../findings';
import { disclosuresOf } from '../forms/disclosure';
import type { Form, FormId } from '../forms/form';
import type { NarrativeRuleId } from './entries';
import { isOfAssessments, isSelfAssessment } from '../forms/form';
import type { YearPair } from '../last-year/given';
import type { CellPlace } from '../sheet/address';
import { Confirmed } from '../diagnosis/confirmed';
import type { Statement } from '../diagnosis/statement';
import { Decimal, halfOf, ONE, ZERO } from '../sheet/decimal';
import type { Value } from '../value';
import { amounting } from '../value';
import { isOfTables } from './belonging';
import type { Claim } from './claims';
import { textDuties } from './duties';
import type { Owed } from './duties/present';
import type { Remark } from './duties/remark';
import { withoutInnocents } from './excuses';
import { claimsByState } from './states';
import type { ClaimState } from './states';
import type { Identity } from './identity';
import { identityOf, sameUnit } from './identity';
import type { Interpretation } from './interpreter';
import { Interpreter } from './interpreter';
import { readParagraph } from './reading';
import { checkLastYearOf } from './last-year';
import { tablesOfLastYear } from './last-year-tables';
import { checkMeanScores } from './mean-score';
import type { TextRelation } from './relation';
import { asRelation, TEXT_UNIT } from './relation';
import { TextContext } from './relations/context';
import { relationsWithin } from './relations';
import type { SectionId } from './sections';
import { sided } from './sides';
import type { Narrative, TextPlace } from './text';
import { cellAt } from './text';
import { tableRatios } from './table-ratios';
import type { Tables, Tied } from './ties';
import { tiesOf } from './ties';
import type { UnreadNumber } from './unread';
import { isDue } from './unread';

/** A claim and the figure of the tables that it states: the pane leads from one to the other. */
export interface ClaimTie {
  readonly claim: Claim;
  /** The figure's cell. */
  readonly place: CellPlace;
  readonly state: TextRelation['state'];
}

const YUAN_IN_WAN = new Decimal(10_000);

/** What a claim says of a figure, as widely as both are rounded; null where it may mean another one. */
function statementOf({ claim: { quantity }, figure, isCertain }: Tied): Statement | null {
  if (!isCertain || quantity?.measure !== 'amount') return null;
  const factor = figure.form.unit === '元' ? YUAN_IN_WAN : ONE;
  const half = halfOf(quantity.step.plus(figure.step ?? ZERO));
  return {
    place: figure.place,
    low: quantity.value.minus(half).times(factor),
    high: quantity.value.plus(half).times(factor),
  };
}

/** A claim that was compared with nothing, and why. */
export interface Unresolved {
  readonly claim: Claim;
  readonly reason: Message;
}

/** Everything that is to say about a written explanation. */
export interface NarrativeReview {
  readonly narrative: Narrative;
  readonly claims: readonly Claim[];
  /** How each claim stands, by its index. */
  readonly states: readonly ClaimState[];
  readonly ties: readonly ClaimTie[];
  /** What the text says of amounts of the tables, in the units of their forms. */
  readonly statements: readonly Statement[];
  readonly relations: readonly TextRelation[];
  /** The same, as the relations of the forms are given. */
  readonly given: readonly Relation[];
  readonly findings: readonly Finding[];
  readonly unresolved: readonly Unresolved[];
  /** The numbers that were not read as claims, and why, in the order of the text. */
  readonly unread: readonly UnreadNumber[];
  /** The section that each paragraph stands in, by the paragraph's number. */
  readonly sections: ReadonlyMap<number, SectionId | null>;
  /** What it owes its template. */
  readonly owed: Owed;
  /** Whether it was compared with the forms: not where it is of another unit or year than they are. */
  readonly compared: boolean;
}

/** How the numbers of a text ended. */
export interface NumberCounts {
  /** Compared with something. */
  readonly checked: number;
  /** Read, with nothing to compare them with. */
  readonly uncompared: number;
  /** Not read, though they may be figures of the accounts. */
  readonly unread: number;
  /** Not read, as they are none: thresholds, counts of other things, what stands in other parts of the text. */
  readonly outside: number;
}

/** How the numbers of a text ended; together they are all its numbers but dates, item numbers and codes. */
export function numberCounts({ claims, states, unread }: NarrativeReview): NumberCounts {
  const stated = claims.filter(({ quantity }) => quantity !== null);
  const uncompared = stated.filter(({ index }) => states[index] === 'notCheckable').length;
  const due = unread.filter(isDue).length;
  return {
    checked: stated.length - uncompared,
    uncompared,
    unread: due,
    outside: unread.length - due,
  };
}

/** Where a place of the text stands, if it stands in cells. */
function cellsOf(narrative: Narrative, { paragraph, start }: TextPlace): readonly CellPlace[] {
  const found = narrative.paragraphs[paragraph - 1];
  const cell = found === undefined ? undefined : cellAt(found, start);
  return cell === undefined ? [] : [cell];
}

/** Decimals of what is worked out that a finding tells. */
const DECIMALS = 6;

function findingOf(
  narrative: Narrative,
  { rule, saying, claims: [claim], form, cells, expected, actual, measure }: TextRelation,
  evaluated: Relation,
): readonly Finding[] {
  const value = (side: Decimal | null): Value | null =>
    side === null ? null : amounting(measure, side, TEXT_UNIT);
  if (saying === null || claim === undefined) return [];
  return [
    {
      rule,
      severity: saying.severity,
      form,
      cells: [...cellsOf(narrative, claim.place), ...cells],
      expected: value(expected?.toDecimalPlaces(DECIMALS) ?? null),
      actual: value(actual),
      difference:
        expected === null || actual === null ? null : value(actual.minus(expected).toDecimalPlaces(DECIMALS)),
      message: saying.message,
      text: claim.place,
      relation: evaluated,
    },
  ];
}

function spoken(
  narrative: Narrative,
  {
    rule,
    severity,
    place,
    message,
    form = null,
    cells = [],
  }: Omit<Remark, 'form'> & { form?: FormId | null },
): Finding {
  return {
    rule,
    severity,
    form,
    cells: [...(place === null ? [] : cellsOf(narrative, place)), ...cells],
    expected: null,
    actual: null,
    difference: null,
    message,
    ...(place === null ? {} : { text: place }),
  };
}

/** Why a text is compared with no tables. */
interface Incomparable {
  readonly reasons: readonly (readonly [NarrativeRuleId, Severity, Message])[];
}

/** The forms that the text may be about, or why nothing is compared with any. */
function tablesFor({ year, unit }: Identity, forms: readonly Form[]): Tables | Incomparable {
  const accounts = forms.filter((form) => !isOfAssessments(form) && form.id !== 'detail-table');
  const disclosures = disclosuresOf(accounts);
  const ofUnit = disclosures.filter(({ forms: own }) =>
    own.every(({ department }) => department === null || unit === null || sameUnit(department, unit)),
  );
  const reasons: [NarrativeRuleId, Severity, Message][] = [];
  const [own] = ofUnit;
  const departments = [...new Set(forms.flatMap(({ department }) => department ?? []))];
  if (own === undefined && disclosures.length > 0)
    reasons.push([
      'N-UNIT',
      'warning',
      { key: 'textOtherUnit', values: { actual: unit ?? '', expected: departments.join('、') } },
    ]);
  if (ofUnit.length > 1) reasons.push(['N-UNIT', 'warning', { key: 'textSeveralUnits', values: {} }]);
  const yearsOf = (some: readonly Form[]): readonly string[] => [
    ...new Set(some.flatMap((form) => form.year ?? [])),
  ];
  const ownYears = yearsOf(own?.forms ?? []);
  const years = ownYears.length > 0 ? ownYears : yearsOf(forms);
  if (year !== null && years.length > 0 && !years.includes(year))
    reasons.push([
      'N-YEAR',
      'warning',
      { key: 'textOtherYear', values: { actual: year, expected: years.join('、') } },
    ]);
  if (reasons.length > 0) return { reasons };
  const sameYear = (form: Form): boolean => year === null || form.year === null || form.year === year;
  const assessments = forms.filter(
    (form) =>
      isSelfAssessment(form) &&
      sameYear(form) &&
      (unit === null || form.department === null || sameUnit(form.department, unit)),
  );
  return { disclosure: own?.disclosure ?? new Map(), assessments };
}

/** The claims tied to the tables, where it can be told that the text is of the unit that they are of. */
function tiedTo(
  tables: Tables | Incomparable,
  identity: Identity,
  context: TextContext,
): { readonly tables: Tables | Incomparable; readonly ties: readonly Tied[] } {
  if ('reasons' in tables) return { tables, ties: [] };
  const ties = tiesOf(context, tables);
  if (isOfTables(identity, tables, ties)) return { tables, ties };
  return { tables: { reasons: [['N-UNIT', 'info', { key: 'textOfOtherUnit', values: {} }]] }, ties: [] };
}

function unresolvedIn(
  { claims, causes }: Interpretation,
  relations: readonly TextRelation[],
  tied: boolean,
): readonly Unresolved[] {
  const compared = new Set(
    relations.flatMap((relation) => (relation.state === 'notCheckable' ? [] : relation.claims)),
  );
  const reasons = new Map(
    relations.flatMap(({ reason, claims: [claim] }) =>
      reason === null || claim === undefined ? [] : [[claim, reason]],
    ),
  );
  const other: Message = { key: tied ? 'textNoFigure' : 'textNoTables', values: {} };
  return claims
    .filter((claim) => !compared.has(claim))
    .map((claim) => ({
      claim,
      reason: causes.has(claim) ? { key: 'textInCause', values: {} } : (reasons.get(claim) ?? other),
    }));
}

/**
 * Reviews a written explanation: finds its claims, evaluates every relation between them, and compares them with the
 * forms of the same unit and year. With no such forms, nothing is compared with the tables, and it is said why. Time
 * is linear in the text.
 *
 * @param forms the recognised forms of the workbook that the text belongs to; none for a text alone
 * @param lastYear those of them that last year's workbook has as well
 * @param confirmed what the relations of the forms confirm
 */
export function reviewNarrative(
  narrative: Narrative,
  forms: readonly Form[],
  lastYear: readonly YearPair[] = [],
  confirmed = new Confirmed([]),
): NarrativeReview {
  const readings = narrative.paragraphs.map(readParagraph);
  const identity = identityOf(readings);
  const interpreter = new Interpreter(identity.year, identity.unit);
  for (const reading of readings) interpreter.read(reading);
  const interpretation = interpreter.result();
  const context = new TextContext(interpretation);
  const { tables, ties } = tiedTo(tablesFor(identity, forms), identity, context);
  const within = withoutInnocents(relationsWithin(context), interpretation, ties);
  const ratios = 'reasons' in tables ? [] : tableRatios(context, tables, ties);
  const means = 'reasons' in tables ? [] : checkMeanScores(context, tables);
  const last =
    'reasons' in tables || lastYear.length === 0
      ? []
      : checkLastYearOf(context, narrative, ties, tablesOfLastYear(lastYear));
  const tied = ties.map((one) => sided(one, statementOf(one), confirmed, within));
  const relations = [...within, ...tied, ...ratios, ...means, ...last];
  const evaluated = relations.map((relation) => [relation, asRelation(relation)] as const);
  const { claims, unread } = interpretation;
  const { owed, remarks } = textDuties(
    readings,
    interpretation,
    context,
    'reasons' in tables ? null : tables,
  );
  const findings = [
    ...('reasons' in tables
      ? tables.reasons.map(([rule, severity, message]) =>
          spoken(narrative, { rule, severity, place: null, message }),
        )
      : []),
    ...identity.others.map(({ name, place }) => {
      const message = { key: 'textUnits', values: { actual: name, expected: identity.unit ?? '' } } as const;
      return spoken(narrative, { rule: 'N-UNIT', severity: 'warning', place, message });
    }),
    ...remarks.map((remark) => spoken(narrative, remark)),
    ...evaluated.flatMap(([relation, given]) => findingOf(narrative, relation, given)),
  ];
  return {
    narrative,
    claims,
    states: claimsByState(claims, relations),
    ties: ties.map(({ claim, figure, relation }) => ({ claim, place: figure.place, state: relation.state })),
    statements: ties.flatMap((tied) => statementOf(tied) ?? []),
    relations,
    given: evaluated.map(([, given]) => given),
    findings: inTextOrder(findings),
    unresolved: unresolvedIn(interpretation, relations, ties.length > 0),
    unread,
    sections: interpretation.sections,
    owed,
    compared: !('reasons' in tables),
  };
}

function inTextOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((one, other) => {
    const [a, b] = [one.text, other.text];
    if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
    return a.paragraph - b.paragraph || a.start - b.start;
  });
}
