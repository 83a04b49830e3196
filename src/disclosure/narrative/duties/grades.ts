import { Decimal, plain } from '../../sheet/decimal';
import type { StatedClaim } from '../claims';
import { countsAssessed } from '../mean-score';
import type { TextContext } from '../relations/context';
import { isGrade } from '../words';
import type { Remark } from './remark';

/** 绩效评级为“优”的项目38个. */
const GRADED = /(?:评级|等级|评为|评价为|结果为|得分)[^,，]{0,6}(?:优|良|中|合格|差)[^,，]{0,4}项目/u;

/** The projects by their grades add up to those that were assessed, in each paragraph that gives both. */
export function gradeRemarks({ topics }: TextContext): readonly Remark[] {
  const byParagraph = new Map<number, { assessed: StatedClaim | null; graded: StatedClaim[] }>();
  for (const { section, subject, claims } of topics) {
    const count = claims.get('count');
    if (section !== 'performance' || count?.quantity.unit !== '个') continue;
    const { paragraph } = count.place;
    const known = byParagraph.get(paragraph) ?? { assessed: null, graded: [] };
    byParagraph.set(paragraph, known);
    const said = `${subject} ${count.place.quote}`;
    if (isGrade(subject) || GRADED.test(said)) known.graded.push(count);
    else if (countsAssessed(subject, count) && known.graded.length === 0) known.assessed = count;
  }
  return [...byParagraph.values()].flatMap(({ assessed, graded }): readonly Remark[] => {
    if (assessed === null || graded.length < 2) return [];
    const total = Decimal.sum(...graded.map(({ quantity }) => quantity.value));
    if (total.eq(assessed.quantity.value)) return [];
    return [
      {
        rule: 'N-GRADES',
        severity: total.gt(assessed.quantity.value) || graded.length >= 4 ? 'error' : 'warning',
        place: assessed.place,
        message: {
          key: 'textGrades',
          values: {
            quote: assessed.place.quote,
            expected: plain(total),
            actual: plain(assessed.quantity.value),
          },
        },
      },
    ];
  });
}
