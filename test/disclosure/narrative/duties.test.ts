import { beforeAll, describe, expect, test } from 'vitest';
import type { Form } from '../../../src/disclosure/forms/form';
import { reviewNarrative } from '../../../src/disclosure/narrative/review';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sample } from '../samples';

let forms: readonly Form[] = [];
beforeAll(async () => {
  ({ forms } = reviewWorkbook(await sample('zhuzhou-shifeng-2021')));
});

const found = (written: string, tables: readonly Form[] = []): readonly string[] =>
  reviewNarrative(narrativeOf(written), tables).findings.map(({ rule, severity, message: { key } }) =>
    [severity, rule, key].join(' '),
  );

describe('what the template asks for', () => {
  test('is not asked of a passage', () => {
    expect(found('“三公”经费支出决算情况说明\n公务接待费支出决算为0万元。')).toEqual([]);
  });
});

describe('gaps of a template', () => {
  test.each([
    ['增加（减少）', '收入总计比上年增加（减少）5.00万元。', ['warning N-TEMPLATE textChoice']],
    ['a choice of nothing', '收入总计比上年增加（减少）0万元。', ['info N-TEMPLATE textChoice']],
    ['a placeholder for a name', 'XX局本年工作顺利。', ['warning N-TEMPLATE textPlaceholder']],
    ['a placeholder for a year', '截至20XX年底，工作顺利。', ['warning N-TEMPLATE textPlaceholder']],
    ['a line to write on', '公务接待费___万元。', ['warning N-TEMPLATE textPlaceholder']],
    ['a stroke', '公务接待费/万元。', ['info N-TEMPLATE textStroke']],
    ['an instruction', '本部分如无请删除。', ['warning N-TEMPLATE textInstruction']],
    ['no amount', '公务接待费支出为 万元。', ['warning N-MISSING textMissing']],
    ['no rate', '完成预算的 %。', ['warning N-MISSING textMissing']],
    ['no groups', '因公出国（境）团组 个，工作顺利。', ['warning N-MISSING textMissing']],
    ['no persons', '团组3个，累计 人次。', ['warning N-MISSING textMissing']],
    ['no reason', '决算数小于预算数的主要原因是：。', ['warning N-REASON textNoReason']],
    ['dots for a reason', '主要原因是……', ['warning N-REASON textNoReason']],
    ['a word twice', '收入总计增加增加，工作顺利。', ['info N-WORDS textDoubled']],
    ['a mark behind a mark', '工作顺利，。', ['info N-WORDS textPunctuation']],
  ])('%s', (_what, sentence, expected) => {
    expect(found(`七、“三公”经费支出决算情况说明\n${sentence}`)).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ['a reason', '决算数小于预算数的主要原因是：厉行节约。'],
    ['reasons in a list below', '主要原因是：\n1.厉行节约。\n2.人员减少。'],
    ['a measure', '单位：万元'],
    ['one by one', '一项一项落实。'],
    ['a figure', '完成预算的80%。'],
    ['a heading', '（国）境外培训。'],
  ])('are none in %s', (_what, sentence) => {
    expect(found(`七、“三公”经费支出决算情况说明\n${sentence}`)).toEqual([]);
  });
});

describe('one unit', () => {
  const told = (sentence: string): readonly string[] =>
    found(`甲市教育局2024年度部门决算\n一、收入支出决算总体情况说明\n${sentence}`);

  test.each([
    '甲市教育局2024年度收入总计100.00万元，支出总计100.00万元。',
    '教育局2024年度收入总计100.00万元，支出总计100.00万元。',
    '本部门2024年度收入总计100.00万元，支出总计100.00万元。',
    '经甲市财政局2024年批复，收入总计100.00万元，支出总计100.00万元。',
  ])('is told of throughout: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });

  test('is another where a sentence begins with its name', () => {
    expect(told('甲市水务局2024年度收入总计100.00万元，支出总计100.00万元。')).toEqual([
      'warning N-UNIT textUnits',
    ]);
    expect(told('本年工作顺利。甲市水务局2024年度无政府性基金收支。')).toEqual(['warning N-UNIT textUnits']);
  });
});

describe('counts', () => {
  test('without a cost are to be verified', () => {
    expect(
      found('七、“三公”经费支出决算情况说明\n因公出国（境）费支出决算0.00万元，团组2个、累计5人次。'),
    ).toEqual(['warning N-COUNTS textCountWithoutCost']);
  });

  test('of projects by grade add up to those that were assessed', () => {
    const graded = (good: number): readonly string[] =>
      found(
        `十、预算绩效管理情况\n开展绩效自评的项目9个（其中，评级为“优”的项目${good}个；评级为“良”的项目2个；评级为“合格”的项目0个；评级为“不合格”的项目0个）。`,
      );
    expect(graded(7)).toEqual([]);
    expect(graded(6)).toEqual(['error N-GRADES textGrades']);
  });

  test('a ratio without its sign is not taken for an amount', () => {
    expect(
      found(
        '三、支出决算情况说明\n本年支出合计100.00万元，其中：基本支出60.00万元，占60.00%；项目支出40.00万元，占40.00。',
      ),
    ).toEqual(['warning N-PERCENT textNoPercent']);
  });
});

describe('beside the tables', () => {
  const fund = '八、政府性基金预算财政拨款收入支出决算情况说明\n';
  const total = '某局2021年度部门决算情况说明\n一、收入支出决算总体情况说明\n2021年度收入总计1474.07万元。\n';

  test('nothing is said to be there of which the form shows none', () => {
    expect(found(`${total}${fund}本单位没有政府性基金预算财政拨款收入和支出。`, forms)).toEqual([]);
    expect(found(`${total}${fund}本单位工作顺利。`, forms)).toEqual(['info N-STATEMENT textNotSaidNone']);
  });

  describe('economic items', () => {
    const personnel =
      '基本工资、津贴补贴、奖金、机关事业单位基本养老保险缴费、职业年金缴费、职工基本医疗保险缴费、公务员医疗补助缴费、住房公积金、医疗费、其他工资福利支出、生活补助、医疗费补助、奖励金、其他对个人和家庭的补助';
    const operating =
      '办公费、印刷费、邮电费、培训费、劳务费、工会经费、福利费、公务用车运行维护费、其他交通费用、其他商品和服务支出';
    const named = (costs: string): readonly (readonly unknown[])[] =>
      reviewNarrative(
        narrativeOf(
          `六、一般公共预算财政拨款基本支出决算情况说明\n基本支出335.54万元，其中：人员经费278.84万元，主要包括：${personnel}；公用经费56.70万元，主要包括${costs}。`,
        ),
        forms,
      )
        .findings.filter(({ rule }) => rule === 'N-NAME')
        .map(({ severity, message: { key, values } }) => [severity, key, values['names'], values['count']]);

    test('are those of 公开06表 with an amount, however they are joined', () => {
      expect(named(operating)).toEqual([]);
      expect(named(operating.replace('邮电费、培训费', '邮电费和培训费'))).toEqual([]);
      expect(named(operating.replace('劳务费', '劳务费用'))).toEqual([]);
    });

    test('are hints where the form has no amount, or the text not the item', () => {
      expect(named(`${operating}、水费、咨询费`)).toEqual([
        ['info', 'textEconomicEmpty', '水费、咨询费', '2'],
      ]);
      expect(named(operating.replace('、培训费', ''))).toEqual([['info', 'textEconomicLeft', '培训费', '1']]);
    });

    test('are not compared where the list is one of other things', () => {
      const other = reviewNarrative(
        narrativeOf(
          '六、一般公共预算财政拨款基本支出决算情况说明\n公用经费主要用于会务组织、设备维护、宣传活动。',
        ),
        forms,
      );
      expect(other.findings.filter(({ rule }) => rule === 'N-NAME')).toEqual([]);
    });
  });

  test('a heading of another year is to be verified', () => {
    expect(found(`${total}二、2020年度收入决算情况说明\n2021年度收入合计1474.07万元。`, forms)).toEqual([
      'warning N-YEAR textHeadingYear',
    ]);
  });

  test('a figure of this year that is said of another one is to be verified', () => {
    expect(
      found(
        `某局2021年度部门决算情况说明\n二、2021年度收入决算情况说明\n2020年度本年收入合计1474.07万元。`,
        forms,
      ),
    ).toEqual(['warning N-YEAR textFigureYear']);
  });
});
