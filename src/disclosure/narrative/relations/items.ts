import type { Agreement, Side } from '../../sheet/standing';
import { standingOf } from '../../sheet/standing';
import type { StatedClaim } from '../claims';
import { valueOf } from '../claims';
import type { TextRelation } from '../relation';
import { compared, shownAs, unchecked } from '../relation';
import type { SubjectKey } from '../subject-table';
import type { TextContext } from './context';
import type { ItemList } from './item-lists';
import { itemListsOf, levelOf, valuesByClass } from './item-lists';

/** What the items of a list add up to. */
type Scope =
  /** The list's own total. */
  | 'whole'
  /** A part of it: the items are those of the project spending alone. */
  | 'part'
  /** More than it: the items are those of all funds. */
  | 'beyond'
  /** Nothing that the text states, though every 类 that was used is there, or none was named. */
  | 'unknown'
  /** Nothing that the text states, and some 类 are left out. */
  | 'partial';

/** Totals that items of another scope add up to. */
const OTHER_TOTALS: readonly (readonly [Scope, readonly SubjectKey[]])[] = [
  ['part', ['general-project', 'general-basic']],
  ['beyond', ['expenditure-total', 'income-total', 'grand-total']],
];

/** Whether the list has an item of every 类 that the text gives an amount for. */
function isComplete({ classes, items }: ItemList): boolean {
  const listed = valuesByClass(items);
  return [...classes].every(
    ([code, topic]) => listed.has(code) || valueOf(topic)?.quantity.value.isZero() !== false,
  );
}

interface Scoped {
  readonly scope: Scope;
  /** For another scope: the total that the items add up to. */
  readonly other: StatedClaim | null;
}

function scopeOf(list: ItemList, added: Side, context: TextContext): Scoped {
  const [first] = list.items;
  const own = list.whole === null ? undefined : valueOf(list.whole);
  if (own !== undefined && standingOf(context.exactness.stated(own.quantity), added, 'sum') !== 'broken')
    return { scope: 'whole', other: null };
  for (const [scope, keys] of OTHER_TOTALS) {
    const other = keys
      .map((key) => (first === undefined ? undefined : context.valueBefore(key, first)))
      .find((claim) => claim?.quantity.value.eq(added.value) === true);
    if (other !== undefined) return { scope, other };
  }
  return { scope: isComplete(list) ? 'unknown' : 'partial', other: null };
}

/** The items against the list's total, or the other total that they add up to. */
function checkTotal(
  list: ItemList,
  claims: readonly StatedClaim[],
  added: Side,
  { scope, other }: Scoped,
  context: TextContext,
): readonly TextRelation[] {
  const result = list.whole === null ? undefined : valueOf(list.whole);
  if (result === undefined) return [];
  const above = added.value.gt(result.quantity.value);
  if (scope === 'partial' && !above) return [unchecked('N-ITEMS', [result], 'textItemsPartial')];
  const target = scope === 'part' ? (other ?? result) : result;
  const relation = compared({
    rule: 'N-ITEMS',
    stated: context.exactness.stated(target.quantity),
    other: added,
    agreement: 'sum',
    claims: [target, ...claims],
    measure: 'amount',
    ...shortfall(list, above),
  });
  if ((scope !== 'beyond' && scope !== 'part') || other === null) return [relation];
  // The items are right by another total, wider or narrower: that is said, and nothing is wrong with this one.
  const shown = (value: Side['value']): string => shownAs(value, 'amount');
  return [
    {
      ...relation,
      state: 'held',
      claims: [result, other, ...claims],
      expected: added.value,
      actual: result.quantity.value,
      saying: {
        severity: 'info',
        message: {
          key: 'textItemsOther',
          values: {
            quote: result.place.quote,
            expected: shown(added.value),
            actual: shown(result.quantity.value),
            difference: shown(result.quantity.value.minus(added.value)),
            other: other.subject,
          },
        },
      },
    },
  ];
}

/** How a sum that does not fit is spoken of: where the text names no 类 before, the list may have left some out. */
function shortfall(
  { classes }: ItemList,
  above: boolean,
): { readonly broken: 'textItems' | 'textSumShort'; readonly severity: 'error' | 'warning' } {
  return above || classes.size > 0
    ? { broken: 'textItems', severity: 'error' }
    : { broken: 'textSumShort', severity: 'warning' };
}

function checkBudgets(list: ItemList, { scope }: Scoped, context: TextContext): readonly TextRelation[] {
  const { whole, items } = list;
  const result = whole?.claims.get('openingBudget');
  const claims = items.flatMap(({ claims: own }) => own.get('openingBudget') ?? []);
  if (result === undefined || claims.length === 0) return [];
  if (claims.length < items.length) return [unchecked('N-ITEMS', [result], 'textItemsBlank')];
  const added = context.exactness.added(claims.map(({ quantity }) => quantity));
  const above = added.value.gt(result.quantity.value);
  if ((scope === 'partial' || scope === 'part') && !above)
    return [unchecked('N-ITEMS', [result], 'textItemsPartial')];
  return [
    compared({
      rule: 'N-ITEMS',
      stated: context.exactness.stated(result.quantity),
      other: added,
      agreement: 'sum',
      claims: [result, ...claims],
      measure: 'amount',
      ...shortfall(list, above),
    }),
  ];
}

/** How a 类 must stand against its items: equal to them where they are all there, else on the right side of them. */
const CLASS_AGREEMENT: Readonly<Record<Scope, Agreement>> = {
  whole: 'sum',
  unknown: 'sum',
  part: 'atLeast',
  partial: 'atLeast',
  beyond: 'atMost',
};

/** The same, said of the only item of a 类. */
const ITEM_AGREEMENT: Readonly<Record<Scope, Agreement>> = {
  ...CLASS_AGREEMENT,
  part: 'atMost',
  partial: 'atMost',
  beyond: 'atLeast',
};

/** What was spent by 类, where the text says what the total was used for, against the items of each 类. */
function checkClasses(list: ItemList, { scope }: Scoped, context: TextContext): readonly TextRelation[] {
  return [...valuesByClass(list.items)].flatMap(([code, claims]): readonly TextRelation[] => {
    const topic = list.classes.get(code);
    const stated = topic === undefined ? undefined : valueOf(topic);
    const [first] = claims;
    if (stated === undefined || first === undefined) return [];
    const added = context.exactness.added(claims.map(({ quantity }) => quantity));
    const worked = context.exactness.stated(stated.quantity);
    if (claims.length === 1 && list.items.every((item) => levelOf(item) === 1))
      return [
        compared({
          rule: 'N-TWICE',
          stated: context.exactness.stated(first.quantity),
          other: worked,
          agreement: ITEM_AGREEMENT[scope],
          claims: [first, stated],
          measure: 'amount',
          broken: 'textTwice',
          severity: 'warning',
          values: { other: stated.place.quote },
        }),
      ];
    return [
      compared({
        rule: 'N-ITEMS',
        stated: worked,
        other: added,
        agreement: CLASS_AGREEMENT[scope],
        claims: [stated, ...claims],
        measure: 'amount',
        broken: 'textItems',
        severity: scope === 'whole' ? 'error' : 'warning',
      }),
    ];
  });
}

function checkItemList(list: ItemList, context: TextContext): readonly TextRelation[] {
  const { whole, items } = list;
  const total = whole === null ? undefined : valueOf(whole);
  const refuse = (key: 'textItemsBlank' | 'textItemsLevels'): readonly TextRelation[] =>
    total === undefined ? [] : [unchecked('N-ITEMS', [total], key)];
  if (new Set(items.map(levelOf)).size > 1) return refuse('textItemsLevels');
  const claims = items.flatMap((item) => valueOf(item) ?? []);
  const added = context.exactness.added(claims.map(({ quantity }) => quantity));
  const blank = claims.length < items.length;
  const scoped: Scoped = blank ? { scope: 'partial', other: null } : scopeOf(list, added, context);
  return [
    ...(blank || claims.length === 0
      ? refuse('textItemsBlank')
      : checkTotal(list, claims, added, scoped, context)),
    ...checkBudgets(list, scoped, context),
    ...checkClasses(list, scoped, context),
  ];
}

/**
 * The numbered lists of 类 (款, 项): their budgets and what was spent add up to the total of the general budget, and
 * each 类 is what it was said to be before. A list whose items add up to another total is one of that total's.
 */
export function checkItems(context: TextContext): readonly TextRelation[] {
  return itemListsOf(context).flatMap((list) => checkItemList(list, context));
}
