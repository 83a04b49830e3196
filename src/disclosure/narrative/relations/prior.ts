import { dividedBy } from '../../sheet/interval';
import type { Side } from '../../sheet/standing';
import { workedOut } from '../../sheet/standing';
import type { StatedClaim, Topic } from '../claims';
import { valueOf } from '../claims';
import { difference, opposite, rounded } from '../judgement';
import type { TextRelation } from '../relation';
import { compared, shownAs } from '../relation';
import { signedSide } from './change';
import type { TextContext } from './context';

/** What may have changed: the value, or a budget where no value is stated. */
const CHANGED = ['value', 'budget', 'openingBudget'] as const;
type Changed = (typeof CHANGED)[number];

const statedAs = (topic: Topic, what: Changed): StatedClaim | undefined =>
  what === 'value' ? valueOf(topic) : topic.claims.get(what);

/** What is found again in the next year; null for what has no name. */
function nameOf({ key, subject, scope }: Topic, what: Changed): string | null {
  if (key !== null) return `${key} ${what}`;
  return subject === '' ? null : `${scope} ${subject} ${what}`;
}

function checkTopic(
  topic: Topic,
  before: ReadonlyMap<string, StatedClaim>,
  context: TextContext,
): readonly TextRelation[] {
  const change = topic.claims.get('change');
  const rate = topic.claims.get('changeRate');
  const what = CHANGED.find((one) => statedAs(topic, one) !== undefined);
  const now = what === undefined ? undefined : statedAs(topic, what);
  const name = what === undefined ? null : nameOf(topic, what);
  const prior = name === null ? undefined : before.get(name);
  if (now === undefined || prior === undefined) return [];
  const [present, past] = [now, prior].map(({ quantity }) => context.exactness.stated(quantity));
  if (present === undefined || past === undefined) return [];
  if (change === undefined)
    return rate === undefined ? [] : checkRate(rate, { now, prior, present, past }, topic);
  return [
    compared({
      rule: 'N-CHANGE',
      stated: signedSide(change, context),
      other: difference(present, past),
      agreement: 'sum',
      claims: [change, now, prior],
      measure: change.quantity.measure,
      broken: 'textPrior',
      severity: topic.key === null ? 'warning' : 'error',
      values: {
        now: shownAs(present.value, now.quantity.measure),
        prior: shownAs(past.value, prior.quantity.measure),
      },
    }),
  ];
}

/** A figure of this year and the one of the year before. */
interface Years {
  readonly now: StatedClaim;
  readonly prior: StatedClaim;
  readonly present: Side;
  readonly past: Side;
}

/** 比上年156.32万元下降 y%, where no change is stated. */
function checkRate(
  rate: StatedClaim,
  { now, prior, present, past }: Years,
  { key }: Topic,
): readonly TextRelation[] {
  const moved = difference(present, past);
  const interval = dividedBy(moved.interval(), past.interval());
  if (past.value.lte(0) || interval === null) return [];
  const stated = rounded(rate.quantity);
  return [
    compared({
      rule: 'N-CHANGE',
      stated: rate.direction === 'down' ? opposite(stated) : stated,
      other: workedOut(moved.value.div(past.value), interval),
      agreement: 'rounded',
      claims: [rate, now, prior],
      measure: 'ratio',
      broken: 'textPriorRate',
      severity: key === null ? 'warning' : 'error',
      values: {
        now: shownAs(present.value, now.quantity.measure),
        prior: shownAs(past.value, prior.quantity.measure),
      },
    }),
  ];
}

/** 比上年增加 x, where the text states the year before as well. */
export function checkPrior(context: TextContext): readonly TextRelation[] {
  const { year, topics } = context;
  if (year === null) return [];
  const last = String(Number(year) - 1);
  const before = new Map<string, StatedClaim>();
  for (const topic of topics) {
    if (topic.year !== last) continue;
    for (const what of CHANGED) {
      const claim = statedAs(topic, what);
      const name = nameOf(topic, what);
      if (claim !== undefined && name !== null) before.set(name, claim);
    }
  }
  return topics.filter((topic) => topic.year === null).flatMap((topic) => checkTopic(topic, before, context));
}
