import { dividedBy } from '../../sheet/interval';
import { workedOut } from '../../sheet/standing';
import type { TopicDraft } from '../drafts';
import { valueOf } from '../claims';
import { rounded } from '../judgement';
import type { TextRelation } from '../relation';
import { compared, shownAs, unchecked } from '../relation';
import type { TextContext } from './context';

/** a 万元，占…的 b%. */
export function checkShare(topic: TopicDraft, context: TextContext): readonly TextRelation[] {
  const share = topic.claims.get('share');
  if (share === undefined) return [];
  const part = valueOf(topic);
  if (part === undefined) return [unchecked('N-SHARE', [share], 'textNoPart')];
  const whole = context.wholeOf(topic, share.whole ?? '');
  if (whole === undefined || whole.quantity.measure !== part.quantity.measure)
    return [unchecked('N-SHARE', [share, part], 'textNoWhole', { whole: share.whole ?? '' })];
  const claims = [share, part, whole];
  const [one, all] = [context.exactness.stated(part.quantity), context.exactness.stated(whole.quantity)];
  const interval = dividedBy(one.interval(), all.interval());
  if (all.value.isZero() || interval === null) return [unchecked('N-SHARE', claims, 'textOfNothing')];
  const value = one.value.div(all.value);
  return [
    compared({
      rule: 'N-SHARE',
      stated: rounded(share.quantity),
      other: workedOut(value, interval),
      agreement: 'rounded',
      claims,
      measure: 'ratio',
      broken: 'textShare',
      values: {
        part: shownAs(one.value, part.quantity.measure),
        whole: shownAs(all.value, whole.quantity.measure),
      },
    }),
  ];
}
