import { describe, expect, test } from 'vitest';
import { Confirmed } from '../../../src/disclosure/diagnosis/confirmed';
import type { Finding } from '../../../src/disclosure/findings';
import { reviewNarrative } from '../../../src/disclosure/narrative/review';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import type { Review } from '../../../src/disclosure/review-types';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sentence } from '../../../src/disclosure/sentence';
import { a1 } from '../../../src/disclosure/sheet/address';
import { EXPENDITURE, with_ } from '../diagnosis/expenditure';
import type { Rows } from '../diagnosis/expenditure';
import { sheetOf } from '../sheets';

/** Of 合计, 474.07 is 135.54 + 338.53 on its line, and 321.36 + 152.71 in its column. */
const beside = (said: string, rows: Rows = EXPENDITURE): Review =>
  reviewWorkbook(
    { sheets: [sheetOf(rows, { name: '公开03表' })] },
    { narrative: narrativeOf(`三、支出决算情况说明\n${said}`) },
  );

const inTables = ({ findings }: Pick<Review, 'findings'>): readonly Finding[] =>
  findings.filter(({ rule }) => rule === 'N-TABLE');

const said = (findings: readonly Finding[]): readonly (readonly (string | undefined)[])[] =>
  findings.map(({ message: { key, values } }) => [key, values['count'], values['zh-CN']]);

describe('where text and table disagree and nothing else does', () => {
  test('the text is likely wrong: two relations confirm the figure of the form, and a slip explains the text', () => {
    const found = inTables(beside('本年支出合计447.07万元。'));
    expect(said(found)).toEqual([['textTableSlip', '2', '两位数字颠倒']]);
    const [first] = found;
    expect(first === undefined ? '' : sentence(first.message, 'zh-CN')).toMatch(
      /文中为447\.07，.*为474\.07，相差−27.*另有2条关系印证，疑为文字有误（两位数字颠倒），请先核对文字。$/u,
    );
    expect(first === undefined ? '' : sentence(first.message, 'en')).toMatch(
      /\(2\): the text is likely wrong \(two digits swapped\); check the text first\.$/u,
    );
  });

  test('… also without a slip', () => {
    // That the text is of the same unit is shown by 338.53.
    expect(said(inTables(beside('本年支出合计512.30万元。项目支出338.53万元。')))).toEqual([
      ['textTableHeld', '2', undefined],
    ]);
  });

  test('one relation confirms it only beside a slip', () => {
    // 基本支出 of the whole and of 201 cannot be read.
    const rows = with_(EXPENDITURE, [
      [4, 3, '*'],
      [5, 3, '*'],
    ]);
    const states = (amount: string): readonly string[] =>
      inTables(beside(`本年支出合计${amount}万元。项目支出338.53万元。`, rows)).map(
        ({ message: { key } }) => key,
      );
    // Of 474.07, the column alone is left.
    expect([states('447.07'), states('512.30')]).toEqual([['textTableSlip'], ['textTable']]);
  });

  test('neither, where sums confirm both', () => {
    // 135.54 + 311.53 are 447.07: by the text, both are right; by the form, both are wrong.
    const found = inTables(beside('支出合计447.07万元，其中：基本支出135.54万元，项目支出311.53万元。'));
    expect(said(found)).toEqual([
      ['textTable', undefined, undefined],
      ['textTable', undefined, undefined],
    ]);
  });

  test('the form, where nothing confirms its figure, and a sum of the text what is stated', () => {
    const { forms } = beside('', with_(EXPENDITURE, [[4, 2, '447.07']]));
    const text = narrativeOf(
      '三、支出决算情况说明\n支出合计474.07万元，其中：基本支出135.54万元，项目支出338.53万元。',
    );
    expect(said(inTables(reviewNarrative(text, forms, [], new Confirmed([]))))).toEqual([
      ['textTableWrong', '1', '两位数字颠倒'],
    ]);
  });

  test('where relations of the form do not hold, it is their diagnosis that says it, with the text as a witness', () => {
    const { findings, problems } = beside('本年支出合计474.07万元。', with_(EXPENDITURE, [[4, 2, '447.07']]));
    expect(said(inTables({ findings }))).toEqual([['textTable', undefined, undefined]]);
    const [problem, ...others] = problems.filter(({ diagnosis }) => diagnosis !== undefined);
    expect(others).toEqual([]);
    expect([problem?.diagnosis?.verdict, problem?.diagnosis?.suspects.map(({ place }) => a1(place))]).toEqual(
      ['identified', ['C5']],
    );
    expect(problem?.findings.map((index) => findings[index]?.rule)).toContain('N-TABLE');
  });
});
