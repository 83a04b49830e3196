import { Decimal } from '../sheet/decimal';
import { dividedBy, exactly } from '../sheet/interval';
import { workedOut } from '../sheet/standing';
import type { StatedClaim } from './claims';
import { assessed } from './figures';
import { added, rounded } from './judgement';
import type { TextRelation } from './relation';
import { compared, unchecked } from './relation';
import type { TextContext } from './relations/context';
import type { Tables } from './ties';

/** 绩效自评的项目39个. */
const ASSESSED = /自评[^,，]*项目|项目[^,，]*自评/u;

/** 平均得分99.33分. */
const MEAN = /平均(?:得|自评得|自评)?分/u;

/** Whether a count is that of the projects that were assessed. */
export function countsAssessed(subject: string, { place, quantity }: StatedClaim): boolean {
  return quantity.unit === '个' && ASSESSED.test(`${subject} ${place.quote}`);
}

/** How many projects were assessed, and the mean of their scores, as one paragraph states both. */
interface Stated {
  readonly count: StatedClaim;
  readonly mean: StatedClaim;
}

function statedIn({ topics }: TextContext): readonly Stated[] {
  const counts = new Map<number, StatedClaim>();
  const stated: Stated[] = [];
  for (const { section, subject, claims, year } of topics) {
    if (section !== 'performance' || year !== null) continue;
    const [count, mean] = [claims.get('count'), claims.get('score')];
    if (count !== undefined && countsAssessed(subject, count)) counts.set(count.place.paragraph, count);
    const own = mean === undefined ? undefined : counts.get(mean.place.paragraph);
    if (mean !== undefined && own !== undefined && MEAN.test(mean.place.quote))
      stated.push({ count: own, mean });
  }
  return stated;
}

/**
 * The mean score of the projects that a text says were assessed, against their 项目绩效自评表, where as many of them are
 * given. A doubt, not an error: the mean may be weighted.
 */
export function checkMeanScores(context: TextContext, { assessments }: Tables): readonly TextRelation[] {
  const forms = assessments.filter(({ id }) => id === 'project-self-assessment');
  if (forms.length === 0) return [];
  return statedIn(context).map(({ count, mean }) => {
    const scores = forms.flatMap((form) => assessed(form, 'total', 'score') ?? []);
    const given = new Decimal(forms.length);
    if (!count.quantity.value.eq(given) || scores.length < forms.length)
      return unchecked('N-MEAN', [mean, count], 'textAssessedPartial', {
        given: String(scores.length),
        stated: count.quantity.value.toFixed(),
      });
    const together = added(scores);
    const value = together.value.div(given);
    const interval = dividedBy(together.interval(), exactly(given));
    return compared({
      rule: 'N-MEAN',
      stated: rounded(mean.quantity),
      other: workedOut(value, interval ?? exactly(value)),
      agreement: 'rounded',
      claims: [mean, count],
      measure: 'points',
      broken: 'textMeanScore',
      severity: 'warning',
      values: { count: given.toFixed() },
      cells: scores.map(({ place }) => place),
    });
  });
}
