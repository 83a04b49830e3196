import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NumberCounts } from '../../../src/disclosure/narrative/review';
import { numberCounts, reviewNarrative } from '../../../src/disclosure/narrative/review';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { accounts } from './generated/accounts';
import { written } from './generated/pieces';
import { Wording, paged, style } from './generated/style';
import { Writer } from './generated/text';

const countsOf = (text: string): NumberCounts => numberCounts(reviewNarrative(narrativeOf(text), []));

const unreadIn = (text: string): readonly string[] =>
  reviewNarrative(narrativeOf(text), []).unread.map(({ place, reason }) => `${place.quote} ${reason}`);

const EXPENDITURE = '支出合计100.00万元，其中：基本支出60.00万元，占60%；项目支出40.00万元，占40%。';

describe('each number of a text ends as checked, as read with nothing to compare, or as not read with the reason', () => {
  test.each([
    ['三、支出决算情况说明'],
    ['（三）支出决算情况说明'],
    ['（三）支出决算情况。'],
    ['3.支出决算情况说明：'],
    ['支出决算情况说明'],
  ])('under %s', (heading) => {
    expect(countsOf(`${heading}\n${EXPENDITURE}`)).toEqual({
      checked: 5,
      uncompared: 0,
      unread: 0,
      outside: 0,
    });
  });

  test('under a heading that is not known, too', () => {
    expect(countsOf(`三、关于本年的几点补充\n${EXPENDITURE}`).checked).toBe(5);
  });

  test('and nothing is read in the glossary, which is said', () => {
    expect(unreadIn('第四部分 名词解释\n一、财政拨款：如本年的5.00万元。')).toEqual([
      '5.00万元 numberOutside',
    ]);
  });

  test.each([
    ['基本支出约60.00万元。', '60.00万元 numberRound'],
    ['单价50万元（含）以上设备。', '50万元 numberBound'],
    ['培训3-5人。', '3-5 numberRange'],
    ['举办活动3次。', '3 numberOther'],
    ['本年支出合计为120，其他正常。', '120 numberBare'],
    ['基本支出12 86.40万元。', '86.40万元 numberBroken'],
    ['支出比上年增加（减少）1.50万元。', '1.50万元 numberUndecided'],
  ])('%s', (sentence, expected) => {
    expect(unreadIn(`三、支出决算情况说明\n${sentence}`)).toContain(expected);
  });

  test('in any wording: what is read and what is not are all of its numbers with a unit', () => {
    fc.assert(
      fc.property(fc.tuple(accounts, style), ([drawn, how]) => {
        const text = paged(written(new Writer(drawn, new Wording(how)).text(), null), null);
        const { checked, uncompared, unread, outside } = countsOf(text);
        const numbers = [...text.normalize('NFKC').matchAll(/\d\s*(?:万元|元|%|辆|分(?!之)|个)/gu)].length;
        expect(checked + uncompared + unread + outside).toBeGreaterThanOrEqual(numbers);
      }),
      { numRuns: 30 },
    );
  });
});
