import { dividedBy } from '../../sheet/interval';
import type { Side } from '../../sheet/standing';
import { workedOut } from '../../sheet/standing';
import type { Claim, StatedClaim, Topic } from '../claims';
import { valueOf } from '../claims';
import { difference, opposite, rounded } from '../judgement';
import type { TextRelation } from '../relation';
import { compared, shownAs, unchecked, verdict } from '../relation';
import type { TextContext } from './context';

/** A change that is stated, with its sign. */
export function signedSide(claim: StatedClaim, { exactness }: TextContext): Side {
  const stated = exactness.stated(claim.quantity);
  return claim.direction === 'down' ? opposite(stated) : stated;
}

/** 增加 with a negative amount, 增加 beside 下降. */
export function checkDirections({ claims }: Topic): readonly TextRelation[] {
  const change = claims.get('change');
  const rate = claims.get('changeRate');
  const pairs = [change, rate, claims.get('budgetChange')].filter((claim) => claim !== undefined);
  const negative = pairs
    .filter(
      ({ quantity: { value }, direction }) => direction !== null && value.isNegative() && !value.isZero(),
    )
    .map((claim) => contradiction(claim, []));
  if (change === undefined || rate === undefined) return negative;
  if (change.quantity.value.isZero() || rate.quantity.value.isZero()) return negative;
  if (change.direction !== rate.direction) return [...negative, contradiction(rate, [change])];
  return negative;
}

function contradiction(claim: StatedClaim, others: readonly Claim[]): TextRelation {
  const { value, measure } = claim.quantity;
  return verdict({
    rule: 'N-DIRECTION',
    standing: 'broken',
    claims: [claim, ...others],
    expected: value.neg(),
    actual: value,
    measure,
    broken: 'textDirections',
  });
}

/** 比上年增加 x，增长 y%: the year before is what there is now without the change. */
export function checkChange(topic: Topic, context: TextContext): readonly TextRelation[] {
  const change = topic.claims.get('change');
  const rate = topic.claims.get('changeRate');
  if (change === undefined || rate === undefined) return [];
  const now = valueOf(topic) ?? (topic.key === null ? undefined : context.valueBefore(topic.key, topic));
  if (now === undefined) return [unchecked('N-CHANGE', [rate, change], 'textNoValue')];
  const claims = [rate, change, now];
  const moved = context.exactness.stated(change.quantity);
  const prior = difference(context.exactness.stated(now.quantity), signedSide(change, context));
  if (prior.value.lte(0)) return [unchecked('N-CHANGE', claims, 'textNoPrior')];
  const interval = dividedBy(moved.interval(), prior.interval());
  if (interval === null) return [unchecked('N-CHANGE', claims, 'textNoPrior')];
  return [
    compared({
      rule: 'N-CHANGE',
      stated: rounded(rate.quantity),
      other: workedOut(moved.value.div(prior.value), interval),
      agreement: 'rounded',
      claims,
      measure: 'ratio',
      broken: 'textChange',
      values: words(now, change),
    }),
  ];
}

const words = (now: StatedClaim, change: StatedClaim): Readonly<Record<string, string>> => ({
  now: shownAs(now.quantity.value, now.quantity.measure),
  change: shownAs(change.quantity.value, change.quantity.measure),
});
