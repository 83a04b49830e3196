import { dividedBy } from '../sheet/interval';
import { workedOut } from '../sheet/standing';
import type { Claim } from './claims';
import { valueOf } from './claims';
import type { TopicDraft } from './drafts';
import { figureAt } from './figures';
import { rounded } from './judgement';
import type { TextRelation } from './relation';
import { compared, shownAs } from './relation';
import type { TextContext } from './relations/context';
import { wholeNamedBy } from './wholes';
import { tieOf } from './tie-table';
import type { Tables, Tied } from './ties';
import { tableWords } from './ties';

/** A share whose part differs from the tables, or whose whole only the tables have, worked out from the tables. */
function checkShareOf(
  topic: TopicDraft,
  context: TextContext,
  { disclosure }: Tables,
  byClaim: ReadonlyMap<Claim, Tied>,
): readonly TextRelation[] {
  const share = topic.claims.get('share');
  const part = valueOf(topic);
  if (share === undefined || part === undefined) return [];
  const inText = context.wholeOf(topic, share.whole ?? '');
  const partTie = byClaim.get(part);
  const key = inText?.key ?? (share.whole === null ? null : wholeNamedBy(share.whole));
  const target = key === null ? undefined : tieOf(key)?.value[0];
  const whole = target === undefined ? null : figureAt(disclosure, target);
  const differs = partTie !== undefined && partTie.relation.state === 'broken';
  if (whole === null || whole.value.isZero() || (inText !== undefined && !differs)) return [];
  const one = partTie?.figure ?? context.exactness.stated(part.quantity);
  const interval = dividedBy(one.interval(), whole.interval());
  if (interval === null) return [];
  const value = one.value.div(whole.value);
  return [
    compared({
      rule: 'N-TABLE-SHARE',
      stated: rounded(share.quantity),
      other: workedOut(value, interval),
      agreement: 'rounded',
      claims: [share, part],
      measure: 'ratio',
      broken: 'textTableShare',
      values: {
        ...tableWords(whole),
        part: shownAs(one.value, 'amount'),
        whole: shownAs(whole.value, 'amount'),
      },
      form: whole.form.id,
      cells: [whole.place, ...(partTie === undefined ? [] : [partTie.figure.place])],
    }),
  ];
}

/** A completion that is stated without its budget, worked out from the tables. */
function checkCompletionOf(
  topic: TopicDraft,
  { disclosure }: Tables,
  byClaim: ReadonlyMap<Claim, Tied>,
): readonly TextRelation[] {
  const completion = topic.claims.get('completion');
  const value = valueOf(topic);
  const stated = ['budget', 'openingBudget', 'budgetChange'] as const;
  if (completion === undefined || value === undefined || stated.some((role) => topic.claims.has(role)))
    return [];
  const target = topic.key === null ? undefined : tieOf(topic.key)?.budget?.[0];
  const budget = target === undefined ? null : figureAt(disclosure, target);
  const spent = byClaim.get(value)?.figure;
  if (budget === null || spent === undefined || budget.value.isZero()) return [];
  const interval = dividedBy(spent.interval(), budget.interval());
  const ratio = spent.value.div(budget.value);
  if (interval === null) return [];
  return [
    compared({
      rule: 'N-TABLE-SHARE',
      stated: rounded(completion.quantity),
      other: workedOut(ratio, interval),
      agreement: 'rounded',
      claims: [completion, value],
      measure: 'ratio',
      broken: 'textTableShare',
      severity: 'warning',
      values: {
        ...tableWords(budget),
        part: shownAs(spent.value, 'amount'),
        whole: shownAs(budget.value, 'amount'),
      },
      form: budget.form.id,
      cells: [budget.place, spent.place],
    }),
  ];
}

/** Ratios of the text that the tables give otherwise, or that only the tables can give. */
export function tableRatios(
  context: TextContext,
  tables: Tables,
  ties: readonly Tied[],
): readonly TextRelation[] {
  const byClaim = new Map(ties.map((tied) => [tied.claim, tied]));
  return context.topics
    .filter(({ year }) => year === null)
    .flatMap((topic) => [
      ...checkShareOf(topic, context, tables, byClaim),
      ...checkCompletionOf(topic, tables, byClaim),
    ]);
}
