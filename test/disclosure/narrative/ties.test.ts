import { beforeAll, describe, expect, test } from 'vitest';
import type { Form } from '../../../src/disclosure/forms/form';
import type { NarrativeReview } from '../../../src/disclosure/narrative/review';
import { reviewNarrative } from '../../../src/disclosure/narrative/review';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { reference } from '../../../src/disclosure/sheet/address';
import type { WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { sample } from '../samples';
import { sheetOf } from '../sheets';
import { affairsCenter } from './texts/affairs-center';
import { inNotation } from '../in-notation';

let workbook: WorkbookSnapshot = { sheets: [] };
let forms: readonly Form[] = [];
beforeAll(async () => {
  workbook = await sample('zhuzhou-shifeng-2021');
  forms = reviewWorkbook(workbook).forms;
});

const against = (text: string): NarrativeReview => reviewNarrative(narrativeOf(text), forms);

const tied = ({ ties }: NarrativeReview): readonly string[] =>
  ties.map(({ claim, place, state }) => `${claim.place.quote} ${reference(place)} ${state}`);

describe('a claim is tied to its figure', () => {
  test('by its section: the same words mean another figure in another one', () => {
    const text = `三、支出决算情况说明
支出合计1,474.07万元，按性质分：基本支出335.54万元，项目支出1,138.54万元。
六、一般公共预算基本支出决算情况
基本支出335.54万元，包括：人员经费278.84万元、公用经费56.70万元。`;
    expect(tied(against(text))).toEqual(
      [
        '支出合计1,474.07万元 公开03表!C7 held',
        '基本支出335.54万元 公开03表!D7 held',
        '项目支出1,138.54万元 公开03表!E7 held',
        '基本支出335.54万元 公开05表!D7 held',
        '人员经费278.84万元 公开06表!C36 held',
        '公用经费56.70万元 公开06表!I36 held',
      ].map(
        (row) => expect.stringMatching(new RegExp(row.replace(/![A-Z]+\d+/u, '![A-Z]+\\d+'), 'u')) as string,
      ),
    );
  });

  test('at the precision that it is stated with', () => {
    const stated = (amount: string): readonly string[] =>
      tied(against(`三、支出决算情况说明\n本年支出合计${amount}万元。`)).map(
        (row) => row.split(' ').at(-1) ?? '',
      );
    expect([stated('1474'), stated('1474.1'), stated('1474.08'), stated('1474.0')]).toEqual([
      ['held'],
      ['held'],
      ['withinRounding'],
      // 1,474.07 cut off after its first decimal.
      ['withinRounding'],
    ]);
    // 1475 stands for 1,474.50 to 1,475.50, in which 1,474.07 does not lie: one step beside is no 尾差 of a whole number.
    expect([stated('1475'), stated('1474.3'), stated('1477'), stated('1474.17')]).toEqual([
      ['broken'],
      ['broken'],
      ['broken'],
      ['broken'],
    ]);
  });

  test('in any unit of money', () => {
    const text = '三、支出决算情况说明\n本年支出合计14740700元。';
    expect(tied(against(text)).map((row) => row.split(' ').at(-1))).toEqual(['held']);
  });

  test('by the names of 类, 款 and 项', () => {
    const text = `五、一般公共预算支出决算情况
1.一般公共服务（类）政府办公厅（室）及相关机构事务（款）行政运行（项）：年初预算328.99万元，决算335.54万元。
2.一般公共服务（类）政府办公厅（室）及相关机构事务（款）一般行政管理事务（项）：年初预算588.50万元，决算643.31万元。`;
    const { relations } = against(text);
    expect(
      relations
        .filter(({ rule }) => rule === 'N-TABLE')
        .map(({ state, expected, actual }) => [state, expected?.toFixed(), actual?.toFixed()]),
    ).toEqual([
      ['held', '335.54', '335.54'],
      ['broken', '634.31', '643.31'],
    ]);
  });
});

describe('nothing is tied when in doubt', () => {
  const keys = ({ findings }: NarrativeReview): readonly string[] =>
    findings.filter(({ rule }) => rule === 'N-UNIT' || rule === 'N-YEAR').map(({ message }) => message.key);

  test('to the tables of another year', () => {
    const review = against('2020年度部门决算情况说明\n三、支出决算情况说明\n2020年度支出合计1474.07万元。');
    expect([review.ties.length, keys(review)]).toEqual([0, ['textOtherYear']]);
    expect(review.unresolved.map(({ reason }) => reason.key)).toEqual(['textNoTables']);
  });

  test('to the tables of another unit', () => {
    const review = against(
      '甲市乙区档案局2021年度部门决算情况说明\n三、支出决算情况说明\n2021年度支出合计1474.07万元。',
    );
    expect([review.ties.length, keys(review)]).toEqual([0, ['textOtherUnit']]);
  });

  test('to tables that name no unit, where no figure of the text is theirs', () => {
    const unnamed = forms.map((form): Form => ({ ...form, department: null }));
    const beside = (said: string): readonly string[] => {
      const review = reviewNarrative(narrativeOf(`三、支出决算情况说明\n${said}`), unnamed);
      return [...keys(review), ...review.ties.map(({ state }) => state)];
    };
    // 公开03表 prints 1474.07 = 335.54 + 1138.54.
    expect(beside('本年支出合计982.30万元，其中：基本支出613.20万元。')).toEqual(['textOfOtherUnit']);
    // One figure that is the same shows whose text it is, and so does one with two digits swapped.
    expect(beside('本年支出合计982.30万元，其中：基本支出335.54万元。')).toEqual(['broken', 'held']);
    expect(beside('本年支出合计1474.70万元，其中：基本支出613.20万元。')).toEqual(['broken', 'broken']);
  });

  test('to what was spoken of before, where the text names nothing and another figure stands there', () => {
    // 公开03表 prints 1474.07 as the whole expenditure; 决算数 by itself may be that of a part.
    const after = (amount: string): NarrativeReview =>
      against(`三、支出决算情况说明\n支出合计1,474.07万元。决算数为${amount}万元。`);
    const states = (review: NarrativeReview): readonly string[] => review.ties.map(({ state }) => state);
    expect(states(after('1,474.07'))).toEqual(['held', 'held']);
    expect(states(after('1,300.00'))).toEqual(['held']);
    expect(after('1,300.00').findings).toEqual([]);
  });

  test('to figures of the year before', () => {
    expect(
      tied(against('三、支出决算情况说明\n2020年度支出合计1764.99万元，2021年度支出合计1474.07万元。')),
    ).toEqual([expect.stringContaining('2021年度支出合计1474.07万元') as string]);
  });
});

describe('in the review of a workbook', () => {
  test("the text's findings stand behind the sheets', with their places in the text", () => {
    const alone = reviewWorkbook(workbook);
    const review = reviewWorkbook(workbook, { narrative: narrativeOf(affairsCenter) });
    expect(review.findings.slice(0, alone.findings.length)).toEqual(alone.findings);
    const own = review.findings.slice(alone.findings.length);
    expect(own).toEqual(review.narratives[0]?.findings);
    expect(own.every(({ text }) => text !== undefined)).toBe(true);
    expect(review.counts.checked - alone.counts.checked).toBe(
      review.narratives[0]?.relations.filter(({ state }) => state !== 'notCheckable').length,
    );
  });

  test('a sheet of sentences is read as the text, its findings in its cells', () => {
    const rows = affairsCenter
      .split('\n')
      .filter((line) => line !== '' && !line.includes('\t'))
      .map((line) => [line]);
    const sheet = sheetOf(rows, { name: '情况说明', at: 'B2' });
    const review = reviewWorkbook({ sheets: [...workbook.sheets, sheet] });
    expect(review.unrecognised.map(({ sheet: name }) => name)).not.toContain('情况说明');
    const row = rows.findIndex(([line]) => line?.includes('政府采购支出总额') === true);
    const found = inNotation(review.findings).find(
      ({ rule, expected }) => rule === 'N-SUM' && expected === '533.82',
    );
    expect(found?.cells).toEqual([{ sheet: '情况说明', row: row + 1, column: 1 }]);
  });
});
