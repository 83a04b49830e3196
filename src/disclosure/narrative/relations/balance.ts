import type { NamedSubject } from '../subject-table';
import type { StatedClaim } from '../claims';
import { valueOf } from '../claims';
import { added, opposite } from '../judgement';
import type { TextRelation } from '../relation';
import { compared, shownAs } from '../relation';
import type { TextContext } from './context';

/** What is carried over, comes in, is spent and is left, of the funds of a section. */
const BALANCES: readonly (readonly [NamedSubject, NamedSubject, NamedSubject, NamedSubject])[] = [
  ['fund-opening', 'fund-income', 'fund-total', 'fund-closing'],
  ['capital-opening', 'capital-income', 'capital-total', 'capital-closing'],
];

/** 年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余, where a text states each of the four once. */
export function checkBalances(context: TextContext): readonly TextRelation[] {
  const only = (key: NamedSubject): StatedClaim | undefined => {
    const [topic, ...others] = context.about(key, null);
    return topic === undefined || others.length > 0 ? undefined : valueOf(topic);
  };
  return BALANCES.flatMap((keys): readonly TextRelation[] => {
    const [opening, income, total, closing] = keys.map(only);
    if (opening === undefined || income === undefined || total === undefined || closing === undefined)
      return [];
    const claims = [closing, opening, income, total];
    if (claims.some(({ quantity }) => quantity.measure !== 'amount')) return [];
    const side = ({ quantity }: StatedClaim): ReturnType<typeof context.exactness.stated> =>
      context.exactness.stated(quantity);
    return [
      compared({
        rule: 'N-SUM',
        stated: side(closing),
        other: added([side(opening), side(income), opposite(side(total))]),
        agreement: 'sum',
        claims,
        measure: 'amount',
        broken: 'textBalance',
        values: {
          opening: shownAs(opening.quantity.value, 'amount'),
          income: shownAs(income.quantity.value, 'amount'),
          total: shownAs(total.quantity.value, 'amount'),
        },
      }),
    ];
  });
}
