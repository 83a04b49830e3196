import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../../src/disclosure/review-types';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { a1 } from '../../../src/disclosure/sheet/address';
import type { PrintedForm, ScoredCells } from '../province-forms';
import { anhuiForm, shanghaiForm, sichuanForm } from '../province-forms';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';
import { inNotation } from '../in-notation';

const _ = null;

/** 部门预算项目支出绩效自评表 as Sichuan prints it: 权重, and sign and unit of a target in columns of their own. */
const sichuan = (completed: TestCell): readonly (readonly TestCell[])[] => [
  ['部门预算项目支出绩效自评表（2023年度）'],
  ['项目名称', '工资性支出', _, _, _, _, _, _, _, _, _],
  ['主管部门', '发展和改革局', _, _, '实施单位\n（盖章）', '发展和改革局', _, _, _, _, _],
  [
    '预算执行情况（10分）',
    '年度预算数（万元）',
    _,
    '年初预算',
    '调整后预算数',
    '预算执行数',
    '预算执行率',
    _,
    '权重',
    '得分',
    '原因',
  ],
  [_, '总额', _, 238.93, 251.89, 251.89, '100.00%', _, 10, 10, _],
  [_, '其中：财政资金', _, 238.93, 251.89, 251.89, '100.00%', _, '/', '/', _],
  [_, '单位资金', _, 0, 0, 0, '0.00%', _, '/', '/', _],
  [
    '绩效指标（90分）',
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '度量单位',
    '完成值',
    '权重',
    '得分',
    '未完成原因分析',
  ],
  [_, '产出指标', '数量指标', '发放覆盖率', '=', 100, '%', completed, 60, 60, _],
  [_, '效益指标', '社会效益指标', '足额保障率', '≥', 95, '%', 96, 30, 30, _],
  ['合计', _, _, _, _, _, _, _, 100, 100, _],
];

describe('四川: 权重, 指标性质 and 度量单位', () => {
  const brief = (completed: TestCell): readonly string[] =>
    inNotation(reviewWorkbook({ sheets: [sheetOf(sichuan(completed))] }).findings).map(
      ({ rule, severity, cells, expected, actual }) => {
        const [first] = cells;
        return `${severity} ${rule} ${first === undefined ? '' : a1(first)} ${expected ?? '-'}/${actual ?? '-'}`;
      },
    );

  test('is the Ministry’s form, by its adjusted budget', () => {
    const { forms, counts } = reviewWorkbook({ sheets: [sheetOf(sichuan(100))] });
    expect(forms.map(({ layout, year, project }) => [layout, year, project])).toEqual([
      ['standard-project', '2023', '工资性支出'],
    ]);
    expect([counts.broken, counts.notCheckable]).toEqual([0, 0]);
    expect(brief(100)).toEqual([]);
  });
  test('90 of =100 % is 54 of 60', () => {
    expect(brief(90)).toEqual(['warning SA-IND J9 54/60']);
  });
});

/** 部门整体支出绩效自评表 with its funds by source and by kind, as other provinces print it. */
describe('a department form with its funds listed twice', () => {
  const rows: readonly (readonly TestCell[])[] = [
    ['部门整体支出绩效自评表'],
    ['（2022年度）'],
    ['部门名称', '市机关事务局', _, _, _, _, _, _],
    ['年度预算申请（万元）', _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [_, '年度资金总额：', 1000, 1100, 1045, 10, '95%', 9.5],
    [_, '按收入性质分：', _, '其中：一般公共预算：1100', '其中：基本支出：800', _, _, _],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    [_, '产出指标', '数量指标', '保障次数', '≥50次', '52次', 50, 50],
    [_, '效益指标', '社会效益指标', '保障能力', '提升', '提升', 30, 30],
    [_, '满意度指标', '满意度指标', '职工满意度', '≥90%', '96%', 10, 10],
    ['总分', _, _, _, _, _, 100, 99.5],
  ];
  test('is read by its total line, and words among the amounts are no error', () => {
    const { forms, findings, counts } = reviewWorkbook({ sheets: [sheetOf(rows)] });
    expect(forms.map(({ layout, year }) => [layout, year])).toEqual([['standard-department', '2022']]);
    expect(findings).toEqual([]);
    expect(counts.broken).toBe(0);
  });
});

/** 成本指标 as a 一级指标 of its own, from about 2022. */
describe('成本指标 as a 一级指标', () => {
  const rows: readonly (readonly TestCell[])[] = [
    ['2022年度项目支出绩效自评表'],
    ['项目名称', '信息化运维', _, _, _, _, _, _, _],
    ['项目资金（万元）', _, _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [_, '年度资金总额', _, 80, 80, 76, 10, '95.00%', 9.5],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    [_, '成本指标（20分）', '经济成本指标', '运维成本', '≤80万元', '100万元', 20, 16, '需求增加'],
    [_, '产出指标（40分）', '数量指标', '运维系统数', '≥5个', '5个', 40, 40, _],
    [_, '效益指标（20分）', '社会效益指标', '系统可用率', '≥99%', '99.5%', 20, 20, _],
    [_, '满意度指标（10分）', '服务对象满意度指标', '用户满意度', '≥90%', '92%', 10, 10, _],
    ['总分', _, _, _, _, _, 100, 95.5, _],
  ];
  test('80 ÷ 100 of 20 is 16: everything holds', () => {
    const { findings, counts } = reviewWorkbook({ sheets: [sheetOf(rows)] });
    expect(findings).toEqual([]);
    expect([counts.broken, counts.withinRounding, counts.notCheckable]).toEqual([0, 0, 0]);
  });
});

/** The places whose columns recalculate as the Ministry's do, with what their scores are by hand. */
const PLACES: readonly {
  readonly place: string;
  readonly form: (cells?: ScoredCells) => PrintedForm;
  readonly unit: string;
  readonly year: string;
  readonly project: string;
  /** The cells of execution score, indicator score and total, with the right score. */
  readonly right: readonly (readonly [cell: string, score: number])[];
}[] = [
  {
    place: '上海',
    form: shanghaiForm,
    unit: '元',
    year: '2022',
    project: '社区健身点维护',
    right: [
      ['I6', 7.5],
      ['H13', 15],
      ['H18', 92.5],
    ],
  },
  {
    place: '四川',
    form: sichuanForm,
    unit: '万元',
    year: '2023',
    project: '51000023T000000000001-农民夜校培训',
    right: [
      ['J9', 8.5],
      ['J15', 24],
      ['J19', 92.5],
    ],
  },
  {
    place: '安徽',
    form: anhuiForm,
    unit: '万元',
    year: '2022',
    project: '村庄道路养护',
    right: [
      ['I7', 9],
      ['H16', 12],
      ['H19', 96],
    ],
  },
];

const reviewOf = ({ rows, merges }: PrintedForm): Review =>
  reviewWorkbook({ sheets: [sheetOf(rows, { merges })] });

const written = ({ corrections }: Review): readonly string[] =>
  corrections.map(({ place, to }) => `${a1(place)} ${String(to)}`);

/** Findings by rule and first cell. */
const told = ({ findings }: Review): readonly string[] =>
  findings.map(({ rule, cells: [first] }) => `${rule} ${first === undefined ? '' : a1(first)}`);

describe.each(PLACES)('$place', ({ form, unit, year, project, right }) => {
  const cells = right.map(([cell]) => cell);
  const corrected = right.map(([cell, score]) => `${cell} ${score}`);

  test('is the Ministry’s form; a right one has no finding and no correction', () => {
    const review = reviewOf(form());
    expect(review.forms.map(({ layout, ...head }) => [layout, head.unit, head.year, head.project])).toEqual([
      ['standard-project', unit, year, project],
    ]);
    expect(review.unrecognised).toEqual([]);
    expect(review.findings).toEqual([]);
    expect(review.corrections).toEqual([]);
    const { checked, held, notCheckable } = review.counts;
    // Rate, execution score, one score an indicator, their sum and the weights' are the least that there is.
    expect(held).toBeGreaterThanOrEqual(9);
    expect([checked - held, notCheckable]).toEqual([0, 0]);
  });
  test('a wrong execution score, indicator score and total are found and written', () => {
    const review = reviewOf(form({ executionScore: 9.8, missedScore: 3, total: 61 }));
    expect(told(review)).toEqual([`SA-EXEC ${cells[0]}`, `SA-IND ${cells[1]}`, `SA-TOTAL ${cells[2]}`]);
    expect(written(review)).toEqual(corrected);
  });
  test('blank scores are filled', () => {
    expect(written(reviewOf(form({ executionScore: null, missedScore: null, total: null })))).toEqual(
      corrected,
    );
  });
  test('whatever was scored, the wrong cells are written and no other', () => {
    // With a decimal that none of the right scores has, so that none is a right one rounded.
    const score = (index: number): fc.Arbitrary<number> =>
      fc.oneof(
        fc.constant(right[index]?.[1] ?? 0),
        fc.integer({ min: 0, max: 9 }).map((points) => points + 0.3),
      );
    fc.assert(
      fc.property(score(0), score(1), score(2), (executionScore, missedScore, total) => {
        const typed = [executionScore, missedScore, total];
        const wrong = corrected.filter((_cell, index) => right[index]?.[1] !== typed[index]);
        expect(written(reviewOf(form({ executionScore, missedScore, total })))).toEqual(wrong);
      }),
      { numRuns: 40 },
    );
  });
});

describe('四川: what stands in columns of its own', () => {
  const lines = reviewOf(sichuanForm()).forms.flatMap((form) => form.lines);
  const indicators = lines.filter(({ kind }) => kind === 'indicator');

  test('is kept on the line: the sign or the nature, and the unit', () => {
    expect(indicators.map(({ label, sign, unit }) => [label, sign, unit])).toEqual([
      ['培训天数', '≥', '天'],
      ['学员结业率', '=', '%'],
      ['学员应用所学比例', '≥', '%'],
      ['教学反映', '定性', undefined],
    ]);
  });
  test('goes with the bare numbers beside it', () => {
    const texts = indicators.map(({ figures }) => [figures.get('target')?.text, figures.get('actual')?.text]);
    expect(texts).toEqual([
      ['≥10天', '8天'],
      ['=100%', '100%'],
      ['≥60%', '66%'],
      ['好', '好'],
    ]);
  });
  test('no other line has it, nor has any line of a form without such columns', () => {
    const others = [...lines.filter(({ kind }) => kind !== 'indicator'), ...linesOfAnhui()];
    expect(others.length).toBeGreaterThan(10);
    expect(others.filter((line) => 'sign' in line || 'unit' in line)).toEqual([]);
  });
  test.each([
    ['大于或等于', '90%', '%', '≥90%'],
    ['≤', '3‰', '‰', '≤3‰'],
    ['>=', '12个月', '个月', '≥12个月'],
    ['＜', -2, '%', '<-2%'],
    ['≤', '1,200', '元', '≤1,200元'],
    ['等于', { value: 0.95, format: '0%' }, '%', '=95%'],
    ['定量', 95, '%', '95%'],
    ['=', 95, '/', '=95'],
    // These say in their own words what they bound, or are no one number.
    ['≥', '85%以上', '%', '85%以上'],
    ['≥', '≥85', '%', '≥85'],
    ['≤', '12月底前', '月', '12月底前'],
    ['=', '70-100%', '%', '70-100%'],
    ['定性', '优良中低差', '-', '优良中低差'],
  ] as const)('%s | %j | %s is %s', (sign, target, unit, text) => {
    const { rows, merges } = sichuanForm();
    const row = rows.map((cells) =>
      cells[3] === '培训天数' ? cells.with(4, sign).with(5, target).with(6, unit) : cells,
    );
    const [line] = reviewOf({ rows: row, merges }).forms.flatMap((form) =>
      form.lines.filter(({ label }) => label === '培训天数'),
    );
    expect(line?.figures.get('target')?.text).toBe(text);
  });
});

function linesOfAnhui(): Review['forms'][number]['lines'] {
  return reviewOf(anhuiForm()).forms.flatMap(({ lines }) => lines);
}

describe('安徽: 成本指标 under 产出', () => {
  test('is the 产出’s part, and less is better', () => {
    const lines = linesOfAnhui();
    const cost = lines.find(({ label }) => label === '养护成本');
    const output = lines.find(({ key }) => key === cost?.partOf);
    expect([cost?.secondLevel, output?.kind, output?.figures.get('weight')?.text]).toEqual([
      '成本指标',
      'first-level',
      '50',
    ]);
    const [correction] = reviewOf(anhuiForm({ missedScore: 15, total: 99 })).corrections;
    // 60 ÷ 75 of 15 is 12: the cost was exceeded.
    expect([correction?.from, correction?.to]).toEqual([15, 12]);
  });
});

test('forms of 四川 below each other are each their own', () => {
  const [one, other] = [sichuanForm(), sichuanForm({ total: 90 })];
  const review = reviewWorkbook({ sheets: [sheetOf([...one.rows, ...other.rows], { merges: one.merges })] });
  expect(review.forms.map(({ area }) => area.top)).toEqual([0, 24]);
  expect(written(review)).toEqual(['J42 92.5']);
});
