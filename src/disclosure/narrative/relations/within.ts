import type { Severity } from '../../findings';
import { valueOf } from '../claims';
import type { TopicDraft } from '../drafts';
import { added } from '../judgement';
import type { TextRelation } from '../relation';
import { compared, shownAs } from '../relation';
import type { NamedSubject } from '../subject-table';
import type { TextContext } from './context';

/** A subject that is a part of another one, though the text gives it no list. */
interface Part {
  readonly whole: NamedSubject;
  readonly severity: Severity;
}

/** What is never more than what. A warning where a text may mean something wider by the part's words. */
const PARTS: ReadonlyMap<string, Part> = new Map<NamedSubject, Part>([
  ['general-total', { whole: 'expenditure-total', severity: 'error' }],
  ['general-basic', { whole: 'expenditure-basic', severity: 'error' }],
  ['general-project', { whole: 'expenditure-project', severity: 'error' }],
  ['procurement-sme', { whole: 'procurement', severity: 'error' }],
  ['procurement-micro', { whole: 'procurement-sme', severity: 'error' }],
  ['running-costs', { whole: 'operating-costs', severity: 'warning' }],
  ['vehicle-stock', { whole: 'vehicles', severity: 'warning' }],
]);

function checkPart(topic: TopicDraft, context: TextContext): readonly TextRelation[] {
  const known = topic.key === null ? undefined : PARTS.get(topic.key);
  const part = valueOf(topic);
  // A list is added up, which says more.
  if (known === undefined || part === undefined || topic.list?.whole?.key === known.whole) return [];
  const whole = context.valueBefore(known.whole, topic);
  if (whole?.quantity.measure !== part.quantity.measure) return [];
  const [stated, other] = [part, whole].map(({ quantity }) => context.exactness.stated(quantity));
  if (stated === undefined || other === undefined) return [];
  return [
    compared({
      rule: 'N-WITHIN',
      stated,
      other,
      agreement: 'atMost',
      claims: [part, whole],
      measure: part.quantity.measure,
      broken: 'textAbove',
      severity: known.severity,
      values: { whole: whole.subject, other: shownAs(other.value, whole.quantity.measure) },
    }),
  ];
}

/** What small firms were awarded, by words that the template of Shanghai has for it. */
const AWARDED = /中小企业[^,]*(?:中标|成交)/u;

/** What small and medium-sized firms were awarded, within what was reserved and beside it, is not more than all of it. */
function checkAwarded(context: TextContext): readonly TextRelation[] {
  const [procured, ...others] = context.about('procurement', null);
  const awarded = context.topics.flatMap((topic) =>
    topic.section === 'procurement' && topic.year === null && AWARDED.test(topic.subject)
      ? (valueOf(topic) ?? [])
      : [],
  );
  const whole = procured === undefined || others.length > 0 ? undefined : valueOf(procured);
  const [first] = awarded;
  if (first === undefined || whole === undefined) return [];
  if ([whole, ...awarded].some(({ quantity }) => quantity.measure !== 'amount')) return [];
  const other = context.exactness.stated(whole.quantity);
  return [
    compared({
      rule: 'N-WITHIN',
      stated: added(awarded.map(({ quantity }) => context.exactness.stated(quantity))),
      other,
      agreement: 'atMost',
      claims: [...awarded, whole],
      measure: 'amount',
      broken: 'textAbove',
      severity: 'warning',
      values: { whole: procured?.subject ?? '', other: shownAs(other.value, 'amount') },
    }),
  ];
}

/** What is a part of something else is not more than it. */
export function checkWithin(context: TextContext): readonly TextRelation[] {
  return [
    ...context.topics.filter(({ year }) => year === null).flatMap((topic) => checkPart(topic, context)),
    ...checkAwarded(context),
  ];
}
