import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Duty, Ending } from '../../../src/disclosure/duties/duty';
import { dutiesOf } from '../../../src/disclosure/duties/duties';
import { dutyName, remedyText, whyText } from '../../../src/disclosure/duties/saying';
import { dutySummary } from '../../../src/disclosure/duties/summary';
import { verdictOf } from '../../../src/disclosure/duties/verdict';
import { isSelfAssessment } from '../../../src/disclosure/forms/form';
import { FORMS } from '../../../src/disclosure/forms/forms';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { RULES } from '../../../src/disclosure/relations/catalogue';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { Review } from '../../../src/disclosure/review-types';
import type { SheetSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { ERROR_KINDS } from '../../generator';
import { brokenBook, randomBook } from '../generated';
import { ministryForm } from '../ministry-form';
import { accounts } from '../narrative/generated/accounts';
import { written } from '../narrative/generated/pieces';
import { paged, style, Wording } from '../narrative/generated/style';
import { Writer } from '../narrative/generated/text';
import { sample } from '../samples';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';

const _ = null;

const reviewed = (sheets: readonly SheetSnapshot[], text?: string): Review =>
  reviewWorkbook({ sheets }, text === undefined ? {} : { narrative: narrativeOf(text) });

const dutyOf = (review: Review, id: string): Duty => {
  const [duty, ...others] = dutiesOf(review).filter((one) => one.id === id);
  if (duty === undefined || others.length > 0) throw new Error(`There is not one duty ${id}.`);
  return duty;
};

const ending = (review: Review, id: string): Ending => dutyOf(review, id).ending;

/** How a duty ended, and each reason with what would make it checkable. */
const told = (review: Review, id: string): readonly string[] => {
  const duty = dutyOf(review, id);
  return [
    duty.ending,
    ...duty.why.map((why) => `${whyText(why, 'zh-CN')} ${remedyText(why, 'zh-CN') ?? '-'}`),
  ];
};

/** 三公 as a list: 1 + (2 + 3) + 2 = 8, in budget and in accounts. */
const publicExpenses = (total: TestCell = 8): SheetSnapshot =>
  sheetOf(
    [
      ['财政拨款“三公”经费支出决算表'],
      ['项目', '预算数', '决算数'],
      ['合计', 8, total],
      ['因公出国（境）费', 1, 1],
      ['公务用车购置及运行维护费', 5, 5],
      ['公务用车购置费', 2, 2],
      ['公务用车运行维护费', 3, 3],
      ['公务接待费', 2, 2],
    ],
    { name: '三公' },
  );

/** A form by codes with one item of 5. */
const coded = (title: string, ...columns: readonly string[]): SheetSnapshot =>
  sheetOf(
    [
      [title],
      ['科目编码', '科目名称', ...columns],
      ['合计', _, 5, 5, ...columns.slice(2).map(() => 0)],
      ['205', '教育支出', 5, 5, ...columns.slice(2).map(() => 0)],
    ],
    { name: title },
  );

const INCOME = coded('收入决算表', '本年收入合计', '其他收入', '财政拨款收入');
const EXPENDITURE = coded('支出决算表', '本年支出合计', '基本支出', '项目支出');
const GENERAL = coded('一般公共预算财政拨款支出决算表', '合计', '基本支出', '项目支出');
const FUND = coded('政府性基金预算财政拨款收入支出决算表', '合计', '基本支出', '项目支出');
const CAPITAL = coded('国有资本经营预算财政拨款支出决算表', '合计', '基本支出', '项目支出');

const assessment = (changes: Parameters<typeof ministryForm>[0] = {}): SheetSnapshot =>
  sheetOf(ministryForm(changes), { name: '自评' });

describe('the duty of a form', () => {
  test('holds where the form is there, once, and read whole', () => {
    expect(told(reviewed([publicExpenses()]), 'form:three-public')).toEqual(['held']);
  });

  test('is not checked where a disclosure lacks the form', () => {
    const review = reviewed([INCOME, EXPENDITURE, GENERAL, FUND, CAPITAL]);
    expect(told(review, 'form:three-public')).toEqual([
      'unchecked',
      '缺少“财政拨款‘三公’经费支出决算表”。 把该表放进本工作簿，再检查。',
    ]);
  });

  test('is not given where a few forms stand by themselves, and all are one material where none is there', () => {
    expect(told(reviewed([INCOME, EXPENDITURE]), 'form:three-public')).toEqual([
      'notGiven',
      '没有给出“财政拨款‘三公’经费支出决算表”。 给出这份材料，再检查。',
    ]);
    expect(told(reviewed([assessment()]), 'form:three-public')).toEqual([
      'notGiven',
      '没有给出部门决算公开表。 给出这份材料，再检查。',
    ]);
  });

  test('is not checked where a sheet that is not recognised may be it', () => {
    const near = sheetOf(
      [
        ['国有资本经营预算财政拨款支出决算表'],
        ['科目编码', '科目名称', '合计', '基本支出'],
        ['合计', _, 5, 5],
        ['205', '教育支出', 5, 5],
      ],
      { name: '国资' },
    );
    const review = reviewed([INCOME, near]);
    expect(told(review, 'form:state-capital')[1]).toBe(
      '没有认出“国有资本经营预算财政拨款支出决算表”，工作表国资可能就是它。 把表名、表头改成公开表式的写法；与决算无关的，可以不理。',
    );
    expect(ending(review, 'sheet:国资')).toBe('unchecked');
  });

  test('is not checked where the form is there twice', () => {
    const again = { ...INCOME, name: '收入（2）' };
    expect(told(reviewed([INCOME, again]), 'form:income')).toEqual([
      'unchecked',
      '有多张“收入决算表”，无法确定以哪张为准。 每张表只留一份；几个单位合在一起的，各表写明部门名称。',
    ]);
  });

  test('is not checked where a column of it is not read', () => {
    const sheet = sheetOf(
      [
        ['支出决算表'],
        ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '测算数'],
        ['合计', _, 5, 5, 0, 7],
        ['205', '教育支出', 5, 5, 0, 7],
      ],
      { name: '支出' },
    );
    expect(ending(reviewed([sheet]), 'form:expenditure')).toBe('unchecked');
  });
});

describe('the duty of a sheet that is no form', () => {
  test('is not checked where nobody knows what it is', () => {
    const list = sheetOf([['通讯录'], ['姓名', '电话']], { name: '电话' });
    expect(told(reviewed([INCOME, list]), 'sheet:电话')[0]).toBe('unchecked');
  });

  test('does not apply where it is empty, or a table for which nothing is laid down', () => {
    const details = sheetOf(
      [['财政拨款支出决算明细表'], ['科目编码', '科目名称', '合计'], ['205', '教育支出', 7]],
      { name: '明细' },
    );
    const review = reviewed([INCOME, sheetOf([], { name: '空' }), details]);
    expect(told(review, 'sheet:空')).toEqual(['notApplicable', '工作表为空。 -']);
    expect(told(review, 'sheet:明细')).toEqual(['notApplicable', '明细表，没有规定的勾稽关系。 -']);
  });
});

describe('the duty of a relation', () => {
  test('ends as its gravest relation', () => {
    expect(told(reviewed([publicExpenses()]), 'relation:T7-2')).toEqual(['held']);
    // 8.01 for 8 is what rounding explains, 80 is not.
    const printed = (total: number): SheetSnapshot =>
      sheetOf(
        [
          ['财政拨款“三公”经费支出决算表'],
          ['项目', '预算数', '决算数'],
          ['合计', 8.03, total],
          ['因公出国（境）费', 1.01, 1.01],
          ['公务用车购置及运行维护费', 5.01, 5.01],
          ['公务用车购置费', 2.01, 2.01],
          ['公务用车运行维护费', 3, 3],
          ['公务接待费', 2.01, 2.01],
        ],
        { name: '三公' },
      );
    expect(ending(reviewed([printed(8.03)]), 'relation:T7-2')).toBe('held');
    expect(ending(reviewed([printed(8.04)]), 'relation:T7-2')).toBe('withinRounding');
    expect(ending(reviewed([printed(80.3)]), 'relation:T7-2')).toBe('broken');
  });

  test('is not checked where a figure cannot be read, with the cell and what would help', () => {
    expect(told(reviewed([publicExpenses('约八万')]), 'relation:T7-2')).toEqual([
      'unchecked',
      '三公!C3无法识别为数字（约八万）。 把单元格改成数字，把表头改成公开表式的写法。',
    ]);
  });

  test('is not checked where a figure of a form waits for another form', () => {
    expect(told(reviewed([GENERAL]), 'relation:X3-5')).toEqual([
      'unchecked',
      '缺少“支出决算表”。 把该表放进本工作簿，再检查。',
    ]);
  });

  test('is not given without its form, and does not apply where the form has nothing of it', () => {
    expect(ending(reviewed([publicExpenses()]), 'relation:T3-R')).toBe('notGiven');
    // The form prints no amounts from the year before, nor to the year after.
    expect(told(reviewed([GENERAL]), 'relation:T5-1')).toEqual(['notApplicable', '表中没有与它有关的数。 -']);
  });

  test('does not apply where the divisor is nothing', () => {
    const review = reviewed([assessment({ budget: 0, execution: 0 })]);
    const { why } = dutyOf(review, 'assessment:自评!A1');
    expect(why.filter(({ cause }) => cause === 'nothing').length).toBeGreaterThan(0);
  });

  test('of a check without an equation holds where nothing is found, and is broken where something is', () => {
    expect(ending(reviewed([EXPENDITURE]), 'relation:T3-N')).toBe('held');
    const renamed = sheetOf(
      [
        ['支出决算表'],
        ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
        ['合计', _, 5, 5, 0],
        ['205', '农林水支出', 5, 5, 0],
      ],
      { name: '支出' },
    );
    expect(ending(reviewed([renamed]), 'relation:T3-N')).toBe('broken');
  });
});

const EXPENDITURE_TEXT =
  '三、支出决算情况说明\n支出合计100.00万元，其中：基本支出60.00万元，占60%；项目支出40.00万元，占40%。';

/** A whole explanation by its sections, without that on the government's property; nothing is spent on the three public expenses. */
const WHOLE = [
  '一、收入支出决算总体情况说明\n收、支总计100.00万元。',
  '二、收入决算情况说明\n本年收入合计100.00万元，其中：财政拨款收入100.00万元，占100%。',
  EXPENDITURE_TEXT,
  '四、财政拨款收入支出决算总体情况说明\n财政拨款收、支总计100.00万元。',
  '五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出100.00万元。',
  '六、一般公共预算财政拨款基本支出决算情况说明\n基本支出60.00万元，其中：人员经费50.00万元，公用经费10.00万元。',
  '七、“三公”经费支出决算情况说明\n没有安排三公经费。',
  '八、政府性基金预算财政拨款收入支出决算情况说明\n没有政府性基金收入和支出。',
  '九、机关运行经费支出情况说明\n没有机关运行经费。',
  '十、政府采购支出情况说明\n政府采购支出10.00万元，其中：货物10.00万元。',
].join('\n');

describe('the duty of a section', () => {
  test('holds where its figures do, is broken where they do not', () => {
    expect(ending(reviewed([], EXPENDITURE_TEXT), 'section:expenditure')).toBe('held');
    expect(ending(reviewed([], EXPENDITURE_TEXT.replace('40%', '45%')), 'section:expenditure')).toBe(
      'broken',
    );
  });

  test('is within rounding where a figure is cut off', () => {
    // 60.06 of 100.1 is 60 %, 40.04 is 40 %; 38.287 is 38.29, cut off 38.28.
    const text =
      '三、支出决算情况说明\n支出合计1000.00万元，其中：基本支出382.87万元，占38.28%；项目支出617.13万元，占61.71%。';
    expect(ending(reviewed([], text), 'section:expenditure')).toBe('withinRounding');
  });

  test('is not checked where a number of it is not read, or compared with nothing', () => {
    expect(
      told(reviewed([], `${EXPENDITURE_TEXT}另有培训12次，共3.50万元。`), 'section:expenditure')[0],
    ).toBe('unchecked');
    const gap = EXPENDITURE_TEXT.replace('占40%', '占40');
    expect(told(reviewed([], gap), 'section:expenditure')[0]).toBe('unchecked');
  });

  test('is not given without a text, nor where only a part of one is there', () => {
    expect(told(reviewed([INCOME]), 'section:income')).toEqual([
      'notGiven',
      '没有给出情况说明。 给出这份材料，再检查。',
    ]);
    expect(told(reviewed([], EXPENDITURE_TEXT), 'section:income')).toEqual([
      'notGiven',
      '给出的文字中没有这一部分。 给出这份材料，再检查。',
    ]);
  });

  test('is broken where a whole explanation lacks it', () => {
    expect(told(reviewed([], WHOLE), 'section:assets')).toEqual([
      'broken',
      '没有“国有资产占用情况”部分。 逐条查看原因。',
    ]);
  });
});

describe('the duty of a statement', () => {
  test('holds where it is said, is broken where it is not, and does not apply where there is none of it', () => {
    const review = reviewed([], WHOLE);
    expect(ending(review, 'statement:dutyProcurement')).toBe('broken');
    const whole = WHOLE.replace('货物10.00万元', '货物4.00万元、工程3.00万元、服务3.00万元');
    expect(ending(reviewed([], whole), 'statement:dutyProcurement')).toBe('held');
    expect(told(review, 'statement:dutyGuests')).toEqual(['notApplicable', '文字写明没有这项内容。 -']);
  });

  test('is not given with its section, and not asked of a passage', () => {
    expect(ending(reviewed([], WHOLE), 'statement:dutyVehicles')).toBe('notGiven');
    expect(ending(reviewed([INCOME]), 'statement:dutyVehicles')).toBe('notGiven');
    const passage = '十、政府采购支出情况说明\n政府采购支出10.00万元，其中：货物10.00万元。';
    expect(ending(reviewed([], passage), 'statement:dutyProcurement')).toBe('notApplicable');
  });
});

describe('the duty of a check of the text', () => {
  test('against the forms is not checked where they are of another year, nor given where the section is not there', () => {
    const year = sheetOf(
      [
        ['2023年度一般公共预算财政拨款支出决算表'],
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['合计', _, 5, 5, 0],
        ['205', '教育支出', 5, 5, 0],
      ],
      { name: '一般' },
    );
    const other = `2021年度部门决算情况说明\n${EXPENDITURE_TEXT}`;
    expect(told(reviewed([year], other), 'check:N-NAME')).toEqual([
      'unchecked',
      '没有同一单位、同一年度的表可以对照。 在文字中写明有关的数，或把对应的表放进工作簿。',
    ]);
    expect(ending(reviewed([GENERAL], EXPENDITURE_TEXT), 'check:N-NAME')).toBe('notGiven');
  });

  test('holds, is broken, or is not given without a text or without the forms', () => {
    expect(ending(reviewed([], EXPENDITURE_TEXT), 'check:N-TEMPLATE')).toBe('held');
    expect(ending(reviewed([], `${EXPENDITURE_TEXT}比上年增加（减少）2.00万元。`), 'check:N-TEMPLATE')).toBe(
      'broken',
    );
    expect(ending(reviewed([INCOME]), 'check:N-TEMPLATE')).toBe('notGiven');
    expect(told(reviewed([], EXPENDITURE_TEXT), 'check:N-NAME')).toEqual([
      'notGiven',
      '没有给出部门决算公开表。 给出这份材料，再检查。',
    ]);
  });
});

/** One project a row; the rate of the first is 30 of 40. */
const projects = (rate: string): SheetSnapshot =>
  sheetOf(
    [
      ['2023年度项目支出绩效自评汇总表'],
      ['单位：万元'],
      ['序号', '项目名称', '全年预算数', '全年执行数', '执行率', '自评得分'],
      [1, '湖岸绿化', 40, 30, rate, 91.5],
      [2, '渡口修缮', 20, 20, '100%', 98],
    ],
    { name: '汇总' },
  );

describe('the duties of self-assessments', () => {
  test('hold and are broken form by form, and group of indicators by group', () => {
    const right = reviewed([assessment()]);
    expect(ending(right, 'assessment:自评!A1')).toBe('held');
    expect(ending(right, 'indicators:自评!A1:满意度指标（10分）')).toBe('held');
    // 88 is none of the sums: the parts add up to 92.
    expect(ending(reviewed([assessment({ total: 88 })]), 'assessment:自评!A1')).toBe('broken');
    // 80 of 90 is 8.89 of 10, not 10.
    const missed = reviewed([assessment({ satisfaction: ['≥90%', '80%', 10, 10] })]);
    expect(ending(missed, 'indicators:自评!A1:满意度指标（10分）')).toBe('broken');
    expect(ending(missed, 'indicators:自评!A1:产出指标（50分）')).not.toBe('broken');
  });

  test('are not checked where a person judges a score, with the cell', () => {
    const { ending: ended, why } = dutyOf(reviewed([assessment()]), 'indicators:自评!A1:效益指标（30分）');
    expect(ended === 'broken' || ended === 'unchecked').toBe(true);
    expect(why.map(({ cause }) => cause)).toContain('judgement');
    expect(why[0]?.cell?.sheet).toBe('自评');
  });

  test('are not checked where a cell is not filled in', () => {
    // The score would be 10: that it is missing is a finding, too.
    const review = reviewed([assessment({ satisfaction: ['≥90%', '95%', 10, _] })]);
    expect(told(review, 'indicators:自评!A1:满意度指标（10分）')).toEqual([
      'broken',
      '自评!H19为空。 填上数字；没有的填 0 或“—”。',
    ]);
  });

  test('are not given without the forms', () => {
    expect(told(reviewed([INCOME]), 'assessment-forms')).toEqual([
      'notGiven',
      '没有给出绩效自评表。 给出这份材料，再检查。',
    ]);
    expect(ending(reviewed([assessment()]), 'projects')).toBe('notGiven');
  });

  test('tie forms together: not given without the accounts, nothing where they have nothing of it, else as they stand', async () => {
    expect(ending(reviewed([assessment()]), 'assessments')).toBe('notGiven');
    expect(ending(reviewed([assessment(), publicExpenses()]), 'assessments')).toBe('notApplicable');
    // The department states 100 % of the air conditioning, its project 95 %.
    const disclosed = reviewWorkbook(await sample('wuhan-hongshan-2020'));
    expect(ending(disclosed, 'assessments')).toBe('broken');
    // The nine forms have what the self-assessments spent.
    const accounted = dutyOf(reviewWorkbook(await sample('zhuzhou-shifeng-2021')), 'assessments');
    expect(accounted.relations.map(({ rule, state }) => `${rule} ${state}`)).toContain('SA-ACCOUNTS held');
  });

  test('of the list of projects hold or are broken', () => {
    expect(ending(reviewed([projects('75%')]), 'projects')).toBe('held');
    expect(ending(reviewed([projects('85%')]), 'projects')).toBe('broken');
  });
});

test("last year's accounts are not given, which is one of the duties", () => {
  expect(told(reviewed([INCOME]), 'last-year')).toEqual([
    'notGiven',
    '没有给出上年的决算。 给出这份材料，再检查。',
  ]);
});

describe('what may be said as a whole', () => {
  test('is that it is clean only where none of the duties of what was given is left unchecked', () => {
    expect(verdictOf(reviewed([], EXPENDITURE_TEXT))).toBe('clean');
    expect(verdictOf(reviewed([], EXPENDITURE_TEXT.replace('占40%', '占45%')))).toBe('problems');
    // Another 0.50 that is compared with nothing.
    expect(verdictOf(reviewed([], `${EXPENDITURE_TEXT}其他情况：维修费0.50万元。`))).toBe('unchecked');
    expect(verdictOf(reviewed([publicExpenses(80)]))).toBe('problems');
    expect(verdictOf(reviewed([sheetOf([['通讯录']])]))).toBe('nothing');
  });

  test('is that a consistent disclosure is clean, but for parts of its forms that are told not to be read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (seed) => {
        const review = reviewWorkbook(randomBook(seed).workbook);
        const open = dutiesOf(review).filter((duty) => duty.ending === 'unchecked');
        const unread = new Set(review.unrecognised.map(({ reason }) => reason));
        expect(open.flatMap((duty) => duty.why.filter(({ message }) => !unread.has(message)))).toEqual([]);
        expect(verdictOf(review)).toBe(unread.size === 0 ? 'clean' : 'unchecked');
      }),
      { numRuns: 20 },
    );
  });
});

describe('a summary', () => {
  test('counts, names what was not checked with its reason, and what was not given by its material', () => {
    const [counts, unchecked, notGiven, ...rest] = dutySummary(
      dutiesOf(reviewed([publicExpenses('约八万'), assessment()])),
      'zh-CN',
    );
    expect(counts).toMatch(/^核对清单 \d+ 项：.*未核对 \d+.*未提供 \d+/u);
    expect(unchecked).toBe(
      '未核对：财政拨款“三公”经费支出决算表：三公合计 = 因公出国（境）费 + 公务用车小计 + 公务接待费（三公!C3无法识别为数字（约八万）。）',
    );
    expect([notGiven, ...rest].join('')).toMatch(
      /没有给出情况说明。（\d+ 项）.*没有给出上年的决算。（1 项）$/u,
    );
  });
});

const OWED = dutiesOf(reviewed([])).filter(({ subject }) => subject.kind === 'section').length;

/** Every duty is there once, and every relation and every form belongs to exactly one. */
function expectPartition(review: Review): void {
  const duties = dutiesOf(review);
  const ids = duties.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const relations = duties.flatMap((duty) => duty.relations);
  const all = [...review.relations, ...(review.published?.relations ?? [])];
  expect(relations).toHaveLength(all.length);
  expect(new Set(relations)).toEqual(new Set(all));
  for (const form of FORMS.checked) expect(ids.filter((id) => id === `form:${form}`)).toHaveLength(1);
  const assessed = duties.filter(({ subject }) => subject.kind === 'assessment');
  expect(assessed).toHaveLength(review.forms.filter(isSelfAssessment).length);
  const sections = duties.flatMap(({ subject }) => (subject.kind === 'section' ? [subject.section] : []));
  expect(sections.length).toBeGreaterThanOrEqual(OWED);
  for (const { claims } of review.narratives)
    for (const { section, quantity } of claims)
      if (quantity !== null && sections.includes(section))
        expect(sections.filter((one) => one === section)).toHaveLength(1);
  for (const { why, ending: ended } of duties)
    if (ended === 'unchecked') expect(why.length).toBeGreaterThan(0);
  for (const language of ['zh-CN', 'en'] as const)
    for (const duty of duties) expect(dutyName(duty, language)).not.toBe('');
}

describe('every relation, form and section belongs to exactly one duty', () => {
  test('of a disclosure with an error and without some of its sheets', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom(...ERROR_KINDS),
        fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { maxLength: 4 }),
        (seed, kind, without) => {
          const { workbook } = brokenBook(seed, kind)?.book ?? randomBook(seed);
          const sheets = workbook.sheets.filter((_sheet, index) => !without.includes(index));
          expectPartition(reviewed([...sheets, assessment()]));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('of a text', () => {
    fc.assert(
      fc.property(accounts, style, (given, look) => {
        const text = paged(written(new Writer(given, new Wording(look)).text(), null), null);
        expectPartition(reviewed([publicExpenses()], text));
      }),
      { numRuns: 15 },
    );
  });
});

test('every relation of the final accounts that is known is a duty', () => {
  const ids = new Set(dutiesOf(reviewed([])).map(({ id }) => id));
  const due = (['within', 'across', 'any-form'] as const).flatMap((family) => RULES.ofFamily(family));
  const missing = due.filter(({ id }) => !ids.has(`relation:${id}`)).map(({ id }) => id);
  // These two are told by the duties of the forms.
  expect(missing).toEqual(['P-FORM', 'P-STRUCTURE']);
});
