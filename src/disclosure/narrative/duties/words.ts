import type { Reading } from '../reading';
import type { UnreadNumber } from '../unread';
import type { Remark } from './remark';
import { remarkOn } from './remark';

/** Two or more characters that stand there twice: 增加增加. */
const DOUBLED = /([\p{Script=Han}]{2,6})\1/gu;

/** What is doubled and means it: 一项一项. */
const MEANT = /^一/u;

/** The heads of a table that stands in the text as words without sentences. */
const FLATTENED = /一级指标|三级指标/u;

const PUNCTUATION = /[,。;:、](?=[。;、])|,(?=,)|(?<![.\d])。。/gu;

/** Words that stand there twice, and marks behind marks. */
export function wordRemarks(reading: Reading): readonly Remark[] {
  const { text } = reading;
  if (FLATTENED.test(text)) return [];
  const doubled = [...text.matchAll(DOUBLED)].flatMap((match) => {
    const [whole, words = ''] = match;
    if (MEANT.test(words)) return [];
    return [
      remarkOn(reading, match.index, match.index + whole.length, {
        rule: 'N-WORDS',
        severity: 'info',
        key: 'textDoubled',
        values: { words },
      }),
    ];
  });
  const marks = [...text.matchAll(PUNCTUATION)].map((match) =>
    remarkOn(reading, match.index, match.index + 2, {
      rule: 'N-WORDS',
      severity: 'info',
      key: 'textPunctuation',
    }),
  );
  return [...doubled, ...marks];
}

/** The ratios that lack their sign. */
export function percentRemarks(unread: readonly UnreadNumber[]): readonly Remark[] {
  return unread
    .filter(({ reason }) => reason === 'numberNoPercent')
    .map(({ place }) => ({
      rule: 'N-PERCENT',
      severity: 'warning',
      place,
      message: { key: 'textNoPercent', values: { quote: place.quote } },
    }));
}
