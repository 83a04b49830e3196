import type { Severity } from '../findings';
import type { Disclosure } from '../forms/disclosure';
import type { Form } from '../forms/form';
import { columnName, formName } from '../forms/names';
import { named } from '../relations/outcome';
import type { Side, Standing } from '../sheet/standing';
import { bestOf, cutOffOf, standingOf } from '../sheet/standing';
import type { Claim, StatedClaim, Topic } from './claims';
import { isOfBudget, valueOf } from './claims';
import type { TableFigure } from './figures';
import { assessed, assessmentFor, figureAt, figureIn, itemLine } from './figures';
import type { TextRelation } from './relation';
import { verdict } from './relation';
import type { TextContext } from './relations/context';
import type { Target } from './tie-table';
import { tieOf } from './tie-table';

/** The tables that a text belongs to. */
export interface Tables {
  readonly disclosure: Disclosure;
  /** The self-assessment forms. */
  readonly assessments: readonly Form[];
}

/** A claim and the figure of the tables that it states. */
export interface Tied {
  readonly claim: Claim;
  readonly figure: TableFigure;
  readonly relation: TextRelation;
  /** Whether it must be this figure, and no other one, nor only bound it. */
  readonly isCertain: boolean;
}

/** Whether a figure of the tables only bounds what is stated, and from which side. */
type Bound = 'atLeast' | 'atMost' | null;

/** What is said where a bound is not kept. */
const BEYOND = { atLeast: 'textTableBelow', atMost: 'textTableAbove' } as const;

/** What a claim may be compared with. */
interface Candidates {
  readonly claim: StatedClaim;
  readonly figures: readonly TableFigure[];
  readonly doubtful: boolean;
  readonly bound: Bound;
  readonly severity: Severity;
}

/**
 * How a statement stands, to the precision that it is stated with, against what the table prints: both come from the
 * same exact data. A bound may also be kept as such.
 */
function standingAgainst(stated: Side, figure: TableFigure, bound: Bound): Standing {
  const standing = standingOf(stated, figure, 'rounded');
  return bound === null ? standing : bestOf([standing, standingOf(stated, figure, bound)]);
}

function tie(
  { claim, figures, doubtful, bound, severity }: Candidates,
  { exactness }: TextContext,
): Tied | null {
  const stated = exactness.stated(claim.quantity);
  const judged = figures.map((figure) => ({ figure, standing: standingAgainst(stated, figure, bound) }));
  const best = bestOf(judged.map(({ standing }) => standing));
  const agreeing = best === 'broken' ? undefined : judged.find(({ standing }) => standing === best);
  const distinct = new Set(figures.map(({ value }) => value.toFixed())).size;
  const chosen = agreeing ?? (doubtful && distinct > 1 ? undefined : judged[0]);
  if (chosen === undefined) return null;
  const { figure, standing } = chosen;
  const relation = verdict({
    rule: 'N-TABLE',
    standing,
    claims: [claim],
    expected: figure.value,
    actual: claim.quantity.value,
    cut: standing === 'cutOff' ? cutOffOf(stated, figure) : null,
    measure: claim.quantity.measure,
    broken: bound === null ? 'textTable' : BEYOND[bound],
    severity,
    values: tableWords(figure),
    form: figure.form.id,
    cells: [figure.place],
  });
  return { claim, figure, relation, isCertain: bound === null && !doubtful };
}

/** A figure of the tables as messages name it. */
export const tableWords = ({ form, line, column }: TableFigure): Readonly<Record<string, string>> => ({
  form: formName(form.id),
  line: named(line),
  column: columnName(form.id, column),
});

const certain = (claim: StatedClaim, figure: TableFigure | null): readonly Candidates[] =>
  figure === null ? [] : [{ claim, figures: [figure], doubtful: false, bound: null, severity: 'error' }];

/** What a topic with words of the standard text is compared with. */
function standardCandidates(topic: Topic, { disclosure }: Tables): readonly Candidates[] {
  const known = topic.key === null ? null : tieOf(topic.key);
  if (known === null || topic.item) return [];
  const { value, budget = [], doubtful = false, severity = 'error' } = known;
  const bound = known.atLeast ? 'atLeast' : known.atMost ? 'atMost' : null;
  const of = (claim: StatedClaim | undefined, targets: readonly Target[]): readonly Candidates[] => {
    const figures = targets.flatMap((target) => figureAt(disclosure, target) ?? []);
    if (claim === undefined || figures.length === 0 || claim.role === 'count') return [];
    const few = doubtful ? figures : figures.slice(0, 1);
    return [{ claim, figures: few, doubtful, bound, severity }];
  };
  const stated = valueOf(topic);
  if (isOfBudget(topic)) return of(stated, budget);
  return [...of(stated, value), ...of(topic.claims.get('budget'), budget)];
}

/** What an item of the list of 类, 款 and 项 is compared with. */
function itemCandidates(topic: Topic, { disclosure }: Tables): readonly Candidates[] {
  const value = valueOf(topic);
  if (!topic.item || topic.section !== 'general' || value === undefined) return [];
  const found = itemLine(disclosure, topic);
  return found === null ? [] : certain(value, figureIn(found[0], found[1], 'total'));
}

/** The budgets that a self-assessment form may print, and a text state. */
const BUDGETS = ['budget', 'openingBudget'] as const;

/** 全年预算 is compared with the year's budget, and 年初预算 with the opening one, where the form prints that. */
function budgetCandidates(
  claim: StatedClaim | undefined,
  role: (typeof BUDGETS)[number],
  form: Form,
): readonly Candidates[] {
  if (claim === undefined) return [];
  const own = assessed(form, 'funds', role);
  const [other] = BUDGETS.filter((one) => one !== role).flatMap((one) => assessed(form, 'funds', one) ?? []);
  // The right figure by the other budget's name is to be verified: which of the two is meant, the author knows.
  const misnamed = other?.value.eq(claim.quantity.value) === true;
  if (own !== null)
    return [
      { claim, figures: [own], doubtful: false, bound: null, severity: misnamed ? 'warning' : 'error' },
    ];
  return other === undefined
    ? []
    : [{ claim, figures: [other], doubtful: true, bound: null, severity: 'warning' }];
}

/** What is said of the whole unit's or a project's performance is compared with its self-assessment form. */
function assessedCandidates(
  topic: Topic,
  { assessments }: Tables,
  context: TextContext,
): readonly Candidates[] {
  const { project, key, subject, claims, section } = topic;
  if (section !== 'performance' && section !== 'evaluation') return [];
  const scores = claims.has('score') && !claims.has('fullScore');
  if (project === null ? key !== 'whole' && !(scores && subject === '') : subject !== project) return [];
  const form = assessmentFor(assessments, project);
  if (form === null) return [];
  const [final, score] = [claims.get('final'), claims.get('score')];
  const spending = [
    ...BUDGETS.flatMap((role) => budgetCandidates(claims.get(role), role, form)),
    ...(final === undefined ? [] : certain(final, assessed(form, 'funds', 'execution'))),
  ];
  // Where neither the budget nor what was spent agrees, the text speaks of something else.
  const recognised = spending.some((candidates) => tie(candidates, context)?.relation.state !== 'broken');
  return [
    ...(recognised ? spending : []),
    ...(score === undefined ? [] : certain(score, assessed(form, 'total', 'score'))),
  ];
}

/**
 * Ties each claim of a year to the figure of that year's tables that it states.
 *
 * @param of the year; null for the text's own
 */
export function tiesOf(context: TextContext, tables: Tables, of: string | null = null): readonly Tied[] {
  return context.topics
    .filter(({ year }) => year === of)
    .flatMap((topic) =>
      [
        ...standardCandidates(topic, tables),
        ...itemCandidates(topic, tables),
        ...assessedCandidates(topic, tables, context),
      ]
        .flatMap((candidates) => tie(candidates, context) ?? [])
        // What the text does not name may be something else than what was spoken of before.
        .filter(({ relation }) => !(topic.inherited && relation.state === 'broken')),
    );
}
