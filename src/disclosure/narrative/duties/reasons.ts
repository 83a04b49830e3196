import type { Claim } from '../claims';
import { valueOf } from '../claims';
import type { Reading } from '../reading';
import { readParagraph } from '../reading';
import type { TextContext } from '../relations/context';
import type { SectionId } from '../sections';
import type { Narrative } from '../text';
import type { Remark } from './remark';
import { remarkOn } from './remark';

/** A reason that is announced, with nothing behind it. */
const ANNOUNCED = /主要原因(?:是|为|在于|:)+(\/+|\.{2,}|…+|_+|[×X]{2,})?(?=[。;]|$)/gu;

/** An announcement at a paragraph's end is kept by a numbered list below it. */
const LISTED_BELOW = /^(?:\(|\d|[一二三四五六七八九十]、|①)/u;

/** Announced reasons that are not given. */
export function emptyReasons(reading: Reading, next: Reading | undefined): readonly Remark[] {
  const { text } = reading;
  return [...text.matchAll(ANNOUNCED)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (end === text.length && LISTED_BELOW.test(next?.text ?? '')) return [];
    const stroke = match[1]?.startsWith('/') === true;
    return [
      remarkOn(reading, match.index, end, {
        rule: 'N-REASON',
        severity: stroke ? 'info' : 'warning',
        key: 'textNoReason',
      }),
    ];
  });
}

/** The sections whose changes need a reason. */
const WITH_REASONS: ReadonlySet<SectionId> = new Set<SectionId>([
  'summary',
  'appropriation',
  'general',
  'three-public',
  'running-costs',
]);

const REASON = /原因|因为|由于|主要(?:是|为|系)|所致|[,。;]因(?!公)|系.{2,20}(?:增加|减少)/u;

/** Whether a paragraph of a text, or the next one, gives a reason. */
export function reasonNear({ paragraphs }: Narrative, number: number): boolean {
  return paragraphs
    .slice(number - 1, number + 1)
    .some((paragraph) => REASON.test(readParagraph(paragraph).text));
}

/** What calls for a reason: a change, or what was spent beside another budget. */
function callsForReason(context: TextContext): readonly Claim[] {
  return context.topics.flatMap(({ claims, item, section, year, comparison }) => {
    if (section === null || !WITH_REASONS.has(section) || year !== null) return [];
    const change = claims.get('change');
    if (change !== undefined && !change.quantity.value.isZero()) return [change];
    const [final, budget] = [valueOf({ claims }), claims.get('openingBudget') ?? claims.get('budget')];
    if (final === undefined || budget === undefined || (!item && comparison === null)) return [];
    return final.quantity.value.eq(budget.quantity.value) ? [] : [final];
  });
}

/** Changes without a reason, in their paragraph or the next one: once a paragraph. */
export function missingReasons(readings: readonly Reading[], context: TextContext): readonly Remark[] {
  const byNumber = new Map(readings.map((reading, index) => [reading.paragraph.number, index]));
  const told = new Set<number>();
  return callsForReason(context).flatMap((claim): readonly Remark[] => {
    const { paragraph, quote } = claim.place;
    const at = byNumber.get(paragraph);
    if (at === undefined || told.has(paragraph)) return [];
    told.add(paragraph);
    const near = [readings[at], readings[at + 1]].map((reading) => reading?.text ?? '');
    if (near.some((text) => REASON.test(text))) return [];
    return [
      {
        rule: 'N-REASON',
        severity: 'info',
        place: claim.place,
        message: { key: 'textReasonDue', values: { quote } },
      },
    ];
  });
}
