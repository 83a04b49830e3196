import type { StatedClaim, Topic } from '../claims';
import { valueOf } from '../claims';
import type { TextContext } from '../relations/context';
import type { NamedSubject } from '../subject-table';
import type { Remark } from './remark';

/** What is counted, and the cost that it goes with. */
interface Counted {
  readonly cost: NamedSubject;
  readonly unit: RegExp;
  /** What the words name that are counted. */
  readonly words: RegExp;
  /** Counts of a part, which may be none though there is a cost. */
  readonly part?: RegExp;
}

/** The counts of 三公, by the cost that each goes with. */
const COUNTED: readonly Counted[] = [
  { cost: 'abroad', unit: /^个$/u, words: /团组|出国/u },
  { cost: 'purchase', unit: /^辆$/u, words: /购置|更新/u },
  {
    cost: 'reception',
    unit: /^批次?$/u,
    words: /接待|批次|来宾|^$/u,
    part: /外宾|国\(境\)外|外事|国内/u,
  },
];

const none = (claim: StatedClaim): boolean => claim.quantity.value.isZero();

function oddity(topic: Topic, count: StatedClaim, context: TextContext): Remark | null {
  const said = `${topic.subject}${count.place.quote}`;
  const counted = COUNTED.find(({ unit, words }) => unit.test(count.quantity.unit) && words.test(said));
  const [about] = counted === undefined ? [] : context.about(counted.cost, null);
  const cost = about === undefined ? undefined : valueOf(about);
  if (counted === undefined || about === undefined || cost?.quantity.measure !== 'amount') return null;
  if (none(cost) === none(count)) return null;
  const partial = counted.part?.test(said) === true;
  if (none(count) && partial) return null;
  return {
    rule: 'N-COUNTS',
    severity: none(cost) ? 'warning' : 'info',
    place: count.place,
    message: {
      key: none(cost) ? 'textCountWithoutCost' : 'textCostWithoutCount',
      values: { quote: count.place.quote, subject: about.subject, cost: cost.place.quote },
    },
  };
}

/** A cost of nothing beside groups, vehicles or guests, and the reverse: another unit or another fund may have paid. */
export function countRemarks(context: TextContext): readonly Remark[] {
  return context.topics.flatMap((topic) => {
    const count = topic.claims.get('count');
    if (topic.section !== 'three-public' || topic.year !== null || count === undefined) return [];
    return oddity(topic, count, context) ?? [];
  });
}
