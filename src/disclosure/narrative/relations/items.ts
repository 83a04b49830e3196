import { sum } from '../../sheet/decimal';
import { total } from '../../sheet/interval';
import type { StatedClaim, Topic } from '../claims';
import { valueOf } from '../claims';
import { standingOfSum } from '../judgement';
import type { TextRelation } from '../relation';
import { unchecked, verdict } from '../relation';
import type { SubjectKey } from '../subjects';
import { classNamedBy } from '../subjects';
import type { TextContext } from './context';

/** 类, 款 or 项: how deep an item of the list goes. */
const levelOf = ({ subject }: Topic): number =>
  /\(项\)/u.test(subject) ? 3 : /\(款\)/u.test(subject) ? 2 : 1;

/** The 类 that the text gives an amount for where it says what the total was used for. */
function classesUsed(context: TextContext): ReadonlySet<string> {
  const codes = context.lists
    .filter(({ whole }) => whole?.key === 'general-total' && whole.year === null)
    .flatMap(({ parts }) => parts)
    .filter((part) => valueOf(part)?.quantity.value.isZero() === false)
    .flatMap(({ key }) => (key?.startsWith('class-') === true ? [key.slice('class-'.length)] : []));
  return new Set(codes);
}

/** Other totals of the text, which items that add up to more than their own may be parts of. */
const OTHER_TOTALS: readonly SubjectKey[] = ['expenditure-total', 'income-total', 'grand-total'];

function checkRole(
  role: 'openingBudget' | 'value',
  items: readonly Topic[],
  whole: Topic,
  complete: boolean,
  context: TextContext,
): readonly TextRelation[] {
  const of = (topic: Topic): StatedClaim | undefined =>
    role === 'value' ? valueOf(topic) : topic.claims.get('openingBudget');
  const result = of(whole);
  const claims = items.flatMap((item) => of(item) ?? []);
  if (result === undefined || claims.length === 0) return [];
  if (claims.length < items.length) return [unchecked('N-ITEMS', [result], 'textItemsBlank')];
  if (!complete) return [unchecked('N-ITEMS', [result], 'textItemsPartial')];
  const terms = claims.map(({ quantity }) => context.exactness.worked(quantity));
  const added = {
    value: sum(terms.map(({ value }) => value)),
    interval: total(terms.map(({ interval }) => interval)),
  };
  const standing = standingOfSum(context.exactness.worked(result.quantity), added);
  const other = OTHER_TOTALS.flatMap((key) => context.about(key, null)).find(
    (topic) => valueOf(topic)?.quantity.value.eq(added.value) === true,
  );
  const foreign = role === 'value' && other !== undefined;
  return [
    verdict({
      rule: 'N-ITEMS',
      standing,
      claims: [result, ...claims],
      expected: added.value,
      actual: result.quantity.value,
      measure: 'amount',
      broken: foreign ? 'textItemsOther' : 'textItems',
      severity: foreign ? 'warning' : 'error',
      values: { other: other?.subject ?? '' },
    }),
  ];
}

/** The numbered list of 类 (款, 项): their budgets and what was spent add up to the total of the general budget. */
export function checkItems(context: TextContext): readonly TextRelation[] {
  const items = context.topics.filter(({ item, year, claims }) => item && year === null && claims.size > 0);
  const [first] = items;
  if (first === undefined || items.length < 2) return [];
  const at = context.topics.indexOf(first);
  const whole = context.topics
    .slice(0, at)
    .findLast(
      ({ key, claims }) =>
        key === 'general-total' && (claims.has('openingBudget') || claims.has('completion')),
    );
  if (whole === undefined) return [];
  if (new Set(items.map(levelOf)).size > 1) {
    const claim = valueOf(whole);
    return claim === undefined ? [] : [unchecked('N-ITEMS', [claim], 'textItemsLevels')];
  }
  const listed = new Set(items.flatMap(({ subject }) => classNamedBy(subject) ?? []));
  const complete = [...classesUsed(context)].every((code) => listed.has(code));
  return (['openingBudget', 'value'] as const).flatMap((role) =>
    checkRole(role, items, whole, complete, context),
  );
}
