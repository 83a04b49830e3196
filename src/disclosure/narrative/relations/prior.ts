import { negated, plus } from '../../sheet/interval';
import type { StatedClaim, Topic } from '../claims';
import { valueOf } from '../claims';
import type { Worked } from '../judgement';
import { standingOfSum } from '../judgement';
import type { TextRelation } from '../relation';
import { shownAs, verdict } from '../relation';
import { signed } from './change';
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
  { exactness }: TextContext,
): readonly TextRelation[] {
  const change = topic.claims.get('change');
  const what = CHANGED.find((one) => statedAs(topic, one) !== undefined);
  const now = what === undefined ? undefined : statedAs(topic, what);
  const name = what === undefined ? null : nameOf(topic, what);
  const prior = name === null ? undefined : before.get(name);
  if (change === undefined || now === undefined || prior === undefined) return [];
  const [present, past, moved] = [now, prior, change].map(({ quantity }) => exactness.worked(quantity));
  if (present === undefined || past === undefined || moved === undefined) return [];
  const down = change.direction === 'down';
  const stated: Worked = {
    value: signed(change, moved.value),
    interval: down ? negated(moved.interval) : moved.interval,
  };
  const expected: Worked = {
    value: present.value.minus(past.value),
    interval: plus(present.interval, negated(past.interval)),
  };
  return [
    verdict({
      rule: 'N-CHANGE',
      standing: standingOfSum(stated, expected),
      claims: [change, now, prior],
      expected: expected.value,
      actual: stated.value,
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
