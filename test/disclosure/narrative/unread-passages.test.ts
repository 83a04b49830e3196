import { expect, it } from 'vitest';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { isDue, passagesOf } from '../../../src/disclosure/narrative/unread';
import { reviewNarrative } from '../../../src/disclosure/narrative/review';

const passages = (text: string): readonly string[] =>
  passagesOf(reviewNarrative(narrativeOf(text), []).unread.filter(isDue)).map(
    ({ number: { place, reason }, count, until }) => `${reason} ${place.paragraph}-${until} ${count}`,
  );

it('numbers of a pasted table are told once, other ones by themselves', () => {
  // Paragraphs 2 to 4 are rows of a table, 6 and 7 of another one; 5 has a number without its unit.
  expect(
    passages(
      [
        '三、支出决算情况说明',
        '合计\t30.00\t20.00',
        '教育支出\t20.00\t10.00',
        '科技支出\t10.00\t10.00',
        '2023年支出合计占4.73。',
        '车辆\t3.00',
        '房屋\t5.00',
      ].join('\n\n'),
    ),
  ).toEqual(['numberInTable 2-4 6', 'numberNoPercent 5-5 1', 'numberInTable 6-7 2']);
});

it('a number of a table alone is one number', () => {
  expect(passages('合计\t30.00')).toEqual(['numberInTable 1-1 1']);
});
