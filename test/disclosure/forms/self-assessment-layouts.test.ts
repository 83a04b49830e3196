import { describe, expect, test } from 'vitest';
import type { Review } from '../../../src/disclosure/review-types';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { a1 } from '../../../src/disclosure/sheet/address';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';

type Rows = readonly (readonly TestCell[])[];
type Changes = Readonly<Record<string, TestCell>>;

const _ = null;

/** The rows with some cells replaced, by their addresses. */
function changed(rows: Rows, changes: Changes): Rows {
  return rows.map((cells, row) =>
    cells.map((cell, column) => changes[`${String.fromCharCode(65 + column)}${row + 1}`] ?? cell),
  );
}

const reviewed = (rows: Rows, merges: readonly string[], changes: Changes = {}): Review =>
  reviewWorkbook({ sheets: [sheetOf(changed(rows, changes), { merges })] });

/** What is told, but for the split of points: these small forms have too few indicators for the Ministry's 50, 30 and 10. */
const told = ({ findings }: Review): readonly string[] =>
  findings
    .filter(({ rule }) => rule !== 'SA-SPLIT')
    .map(({ rule, cells: [first] }) => `${rule} ${first === undefined ? '' : a1(first)}`);
const written = ({ corrections }: Review): readonly string[] =>
  corrections.map(({ place, to }) => `${a1(place)} ${String(to)}`);
const layouts = ({ forms }: Review): readonly string[] => forms.map(({ layout }) => layout);
const reasons = ({ unrecognised }: Review): readonly string[] => unrecognised.map(({ reason }) => reason.key);

describe('a head of two rows', () => {
  /** 30 of 40 is 75 %, 7.5 of 10; 16 of 20 is 24 of 30; 7.5 + 24 + 50 + 10 = 91.5. */
  const rows: Rows = [
    ['2022年度项目支出绩效自评表', _, _, _, _, _, _, _, _, _],
    ['项目名称', '水源地巡护', _, _, _, _, _, _, _, _],
    ['项目资金（万元）', _, _, _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [_, '年度资金总额', _, _, 40, 40, 30, 10, '75%', 7.5],
    ['绩效指标', _, _, '年度指标值', _, _, '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', _, _, _, _],
    ['产出指标', '数量指标', '巡护次数', '≥', 20, '次', 16, 30, 24, '封路'],
    ['效益指标', '社会效益指标', '水质达标率', '≥', 90, '%', 96, 50, 50, _],
    ['满意度指标', '满意度指标', '居民满意度', '≥', 85, '%', 90, 10, 10, _],
    ['其他需要说明的事项', _, _, '无', _, _, _, _, _, _],
    ['总分', _, _, _, _, _, _, 100, 91.5, '优'],
  ];
  const merges = ['A5:C5', 'D5:F5', 'G5:G6', 'H5:H6', 'I5:I6', 'J5:J6', 'A10:C10', 'D10:J10', 'A11:G11'];

  test.each([
    ['merged', merges],
    ['not merged at all', []],
  ])('%s is one head', (_name, areas) => {
    const review = reviewed(rows, areas);
    expect([layouts(review), told(review), written(review), reasons(review)]).toEqual([
      ['standard-project'],
      [],
      [],
      [],
    ]);
    const lines = review.forms.flatMap((form) => form.lines.filter(({ kind }) => kind === 'indicator'));
    expect(lines.map(({ figures }) => figures.get('target')?.text)).toEqual(['≥20次', '≥90%', '≥85%']);
  });
  test('a ratio in a column of percentages is the percentage', () => {
    expect(told(reviewed(rows, merges, { G8: 0.96 }))).toEqual([]);
    expect(told(reviewed(rows, merges, { G8: 0.81 }))).toEqual(['SA-IND I8']);
  });
  test('its wrong score, deduction without reason and total are found', () => {
    const review = reviewed(rows, merges, { I7: 20, J7: '', I8: 45, I11: 95 });
    expect(told(review)).toEqual(['SA-IND I7', 'SA-REASON J7', 'SA-IND I8', 'SA-REASON J8', 'SA-TOTAL I11']);
    expect(written(review)).toEqual(['I7 24', 'I8 50', 'I11 91.5']);
  });
  test('the level heads beside a group of target and result', () => {
    const beside = rows.map((cells, row) =>
      row === 4
        ? ['一级指标', '二级指标', '三级指标', '2022年', _, _, _, '分值', '得分', '偏差原因']
        : row === 5
          ? [_, _, _, '计算符号', '目标值', '计量单位', '完成值', _, _, _]
          : cells,
    );
    const areas = ['A5:A6', 'B5:B6', 'C5:C6', 'D5:G5', 'H5:H6', 'I5:I6', 'J5:J6'];
    expect([layouts(reviewed(beside, areas)), told(reviewed(beside, areas))]).toEqual([
      ['standard-project'],
      [],
    ]);
    expect(told(reviewed(beside, areas, { I8: 49 }))).toEqual(['SA-IND I8', 'SA-REASON J8', 'SA-TOTAL I11']);
  });
});

describe('scores by coefficients', () => {
  /** 72 of 90 is 80 %, 8 of 10; 30 × 90 % = 27; 60 × 100 % = 60; 8 + 27 + 60 = 95. */
  const rows: Rows = [
    ['部门整体绩效自评表', _, _, _, _, _, _, _, _, _],
    ['主管部门', '某馆', _, _, '财政处室', '某处', _, '自评总分（分）', 95, _],
    [
      '部门预算执行情况（万元）',
      _,
      '年初预算数',
      '全年（调整）预算数',
      _,
      '全年执行数',
      '执行率（%）',
      '执行率权重',
      '执行率得分（分）',
      _,
    ],
    [_, _, 80, 90, _, 72, '80%', 10, 8, _],
    [
      '绩效指标',
      '指标名称',
      '计量单位',
      '指标性质',
      '年初指标值',
      '调整指标值',
      '全年完成值',
      '得分系数（%）',
      '指标权重（分）',
      '指标得分（分）',
    ],
    [_, '开馆天数', '天', '定量指标', '≥300天', '≥280天', '250天', '90%', 30, 27],
    [_, '读者反映', _, '定性指标', '好', _, '好', '100%', 60, 60],
  ];
  const merges = ['A3:B3', 'A4:B4', 'D3:E3', 'D4:E4', 'I3:J3', 'I4:J4', 'I2:J2', 'A5:A7'];

  test('a right form is silent; its target is the adjusted one', () => {
    const review = reviewed(rows, merges);
    expect([layouts(review), told(review), written(review)]).toEqual([['coefficient-department'], [], []]);
    const lines = review.forms.flatMap((form) => form.lines.filter(({ kind }) => kind === 'indicator'));
    expect(lines.map(({ figures }) => figures.get('target')?.text)).toEqual(['≥280天', '好']);
    expect(review.relations.filter(({ rule }) => rule === 'SA-COEFF').map(({ state }) => state)).toEqual([
      'held',
      'held',
    ]);
  });
  test('its scores are given, and agree with weight × coefficient as rounded', () => {
    const review = reviewed(rows, merges);
    expect(review.derivations.map(({ message }) => message.key)).toContain('derivedCoefficient');
    const agreements = review.relations
      .filter(({ rule }) => rule === 'SA-COEFF')
      .map(({ basis }) => basis?.equation()?.agreement);
    expect(agreements).toEqual(['rounded', 'rounded']);
  });
  test('a score that is not weight × coefficient, and the total', () => {
    const review = reviewed(rows, merges, { J6: 30, I2: 99 });
    expect(told(review)).toEqual(['SA-TOTAL I2', 'SA-COEFF J6']);
    expect(written(review)).toEqual(['I2 95', 'J6 27']);
  });
  test('a score in whole points is 取整', () => {
    const review = reviewed(rows, merges, { H6: '95%', J6: 29, I2: 97 });
    // 30 × 95 % = 28.5.
    expect(review.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['SA-COEFF', 'rounding']]);
  });
  test.each(['', '120%', '较好'])('without a coefficient (%s) nothing is written', (coefficient) => {
    const review = reviewed(rows, merges, { H6: coefficient, J6: 30, I2: 98 });
    expect(written(review)).toEqual([]);
    expect(review.derivations.map(({ message }) => message.key)).toContain('manual_coefficient');
  });
});

describe('a form without scores', () => {
  /** 150 ÷ 200 = 75 %. */
  const rows: Rows = [
    ['中央对地方转移支付绩效目标自评表', _, _, _, _, _, _],
    ['转移支付（项目）名称', _, '渔业发展补助', _, _, _, _],
    ['资金情况（万元）', _, _, _, '全年预算数（A）', '全年执行数（B）', '执行率（B/A）'],
    [_, _, '年度资金总额：', _, 200, 150, '75%'],
    [_, _, '其中：中央财政资金', _, 120, 90, '75%'],
    [_, _, '地方资金', _, 80, 60, '75%'],
    ['总体目标', '年初设定目标', _, _, '全年实际完成情况', _, _],
    [_, '放流', _, _, '已放流', _, _],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施'],
    [_, '产出指标', '数量指标', '放流尾数', '≥50万尾', '60万尾', _],
    [_, _, '质量指标', '成活率', '≥90%', '81%', '水温低'],
    [_, '满意度指标', '满意度指标', '渔民反映', '好', '尚可', _],
    ['说明', '无', _, _, _, _, _],
  ];

  test('has its rates and completion checked, and nothing to write', () => {
    const review = reviewed(rows, []);
    expect([layouts(review), told(review), written(review)]).toEqual([['unscored-project'], [], []]);
    expect(review.forms[0]?.project).toBe('渔业发展补助');
    expect(review.derivations).toEqual([]);
    expect(review.relations.filter(({ rule }) => rule === 'SA-DONE').map(({ state }) => state)).toEqual([
      'held',
      'held',
      'notCheckable',
    ]);
  });
  test('a wrong rate, a wrong sum and a missed target without a reason are found', () => {
    const review = reviewed(rows, [], { G4: '80%', F6: 50, G6: '62.5%', G11: '' });
    expect(told(review)).toEqual(['SA-FUNDS F4', 'SA-RATE G4', 'SA-DONE G11']);
  });
  test('a form of targets alone is none', () => {
    const targets = rows.map((cells, row) =>
      row === 8 ? cells.with(5, '备注') : row === 2 ? cells.with(5, _).with(6, _) : cells,
    );
    expect(layouts(reviewed(targets, []))).toEqual([]);
  });

  test('what is not read is listed by the sheet’s own words', () => {
    const wider = rows.map((cells, row) => [...cells, row === 8 ? '核查人数' : row > 8 && row < 12 ? 3 : _]);
    const { unrecognised } = reviewed(wider, [], { D12: '' });
    expect(unrecognised.map(({ reason }) => [reason.key, reason.values['columns']])).toEqual([
      ['columnsUnread', '“核查人数”（H10）'],
    ]);
    const { unrecognised: lines } = reviewed(rows, [], { C12: '小计', D12: '小计', E12: 3 });
    expect(lines.map(({ reason }) => reason.key)).toEqual(['linesUnread']);
  });
  test('heads of two years beside one without are undecided, and that is said', () => {
    const years = rows.map((cells, row) =>
      row === 8
        ? [...cells.with(4, '2021年指标值'), '2022年指标值']
        : [...cells, row > 8 && row < 12 ? '≥70%' : _],
    );
    const review = reviewed(years, []);
    expect(layouts(review)).toEqual(['unscored-project']);
    expect(review.findings.map(({ message }) => [message.key, message.values['names']])).toEqual([
      ['columnUndecided', '2021年指标值、2022年指标值'],
    ]);
    expect(review.forms[0]?.lines.some(({ figures }) => figures.has('target'))).toBe(false);
    expect(review.counts.notCheckable).toBeGreaterThan(0);
  });
});

test('a table with one project a row that says nothing of the assessment is listed as not read, with its heads', () => {
  const rows: Rows = [
    ['2022年度项目支出情况表', _, _, _, _],
    ['序号', '项目名称', '全年预算数', '全年执行数', '经办科室'],
    [1, '水源地巡护', 40, 30, '水政科'],
    [2, '渔政执法', 20, 20, '渔政科'],
  ];
  const { forms, unrecognised } = reviewed(rows, []);
  expect(forms).toEqual([]);
  expect(unrecognised.map(({ reason: { key, values } }) => [key, values['lines'], values['heads']])).toEqual([
    ['sheetSummary', '2', '序号、项目名称、全年预算数、全年执行数、经办科室'],
  ]);
});

describe('what a form prints', () => {
  /** 30 of 40 is 75 %, 7.5 of 10; 16 of 20 is 24 of 30; 7.5 + 24 + 50 + 10 = 91.5. */
  const FORM: Rows = [
    ['2023年度项目支出绩效自评表', _, _, _, _, _, _, _],
    ['项目名称', '湖面保洁', _, '自评得分', _, _, _, _],
    ['项目资金（万元）', _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', _, 50, 40, 30, 10, '75%', 7.5],
    ['其中：财政拨款', _, 50, 40, 30, '—', '—', '—'],
    ['其他资金', _, _, _, _, '—', '—', '—'],
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '偏差原因'],
    ['产出指标', '数量指标', '保洁次数', '≥20次', '16次', 30, 24, '停航'],
    ['效益指标', '社会效益指标', '水质达标率', '≥90%', '96%', 50, 50, _],
    ['满意度指标', '满意度指标', '居民满意度', '≥85%', '90%', 10, 10, _],
    ['总分', _, _, _, _, 100, 91.5, _],
    ['备注：得分按完成率折算', _, _, _, _, _, _, _],
  ];
  const lineIn = (review: Review, name: string) =>
    review.forms.flatMap(({ lines }) => lines).find(({ key, label }) => key === name || label === name);
  /** The figures of a line, by column. */
  const figures = (review: Review, name: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      [...(lineIn(review, name)?.figures.values() ?? [])].map(({ column, place, text }) => [
        column,
        `${a1(place)} ${text}`.trim(),
      ]),
    );
  const unreadIn = ({ forms }: Review): readonly string[] =>
    forms.flatMap(({ unread }) =>
      unread.map(({ kind, name, cells }) => [kind, name, ...cells.map((cell) => a1(cell))].join(' ')),
    );

  test('is its funds with the parts that have amounts, its indicators, and its notes', () => {
    const review = reviewed(FORM, []);
    expect(review.forms[0]?.lines.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'funds 年度资金总额',
      'fund-part 其中：财政拨款',
      'block 一级指标',
      'first-level 产出指标',
      'indicator 保洁次数',
      'first-level 效益指标',
      'indicator 水质达标率',
      'first-level 满意度指标',
      'indicator 居民满意度',
      'total 总分',
    ]);
    expect(review.forms[0]?.notes).toEqual(['备注：得分按完成率折算']);
    expect([told(review), written(review), unreadIn(review)]).toEqual([[], [], []]);
    expect(unreadIn(reviewed(FORM, [], { D11: '已复核' }))).toEqual([]);
    expect(unreadIn(reviewed(FORM, [], { D11: 3 }))).toEqual(['line 总分 D11']);
  });

  test('a word beside 自评得分 is no score', () => {
    const review = reviewed(FORM, [], { E2: '优' });
    expect(lineIn(review, '自评得分')).toBeUndefined();
    expect(figures(reviewed(FORM, [], { E2: 91.5 }), '自评得分')).toEqual({ score: 'E2 91.5' });
    expect(figures(reviewed(FORM, [], { D2: '自评得分：91.5' }), '自评得分：91.5')).toEqual({
      score: 'D2 91.5',
    });
  });

  test('a department’s has its 基本支出 and 项目支出 beside their words', () => {
    const review = reviewed(FORM, [], {
      A1: '2023年度部门整体支出绩效自评表',
      A2: '部门名称',
      B2: '区水务局',
      D2: '基本支出总额',
      E2: 60,
      F2: '项目支出总额',
      G2: 30,
    });
    expect([figures(review, 'basic-expenditure'), figures(review, 'project-expenditure')]).toEqual([
      { amount: 'E2 60' },
      { amount: 'G2 30' },
    ]);
  });

  test.each([
    ['项目名称：湖面保洁', '湖面保洁'],
    ['项目名称：湖面保洁 主管部门：区水务局', '湖面保洁'],
    ['项目名称：湖面保洁  区级', '湖面保洁'],
    ['项目名称：湖面 保洁项目', '湖面保洁项目'],
    ['项目名称：湖面保洁（其中：东湖）', '湖面保洁（其中：东湖）'],
  ])('%s names the project %s', (words, project) => {
    const review = reviewed(
      FORM.map((cells, row) => (row === 1 ? [words, _, _, _, _, _, _, _] : cells)),
      [],
    );
    expect(review.forms[0]?.project).toBe(project);
  });

  test('a name beside the funds does not make their total a part', () => {
    const review = reviewed(FORM, [], { A4: '本年预算执行', B4: '年度资金总额' });
    expect(figures(review, 'funds')).toMatchObject({ budget: 'D4 40', score: 'H4 7.5' });
  });

  test('a head over two columns has what stands in either', () => {
    const wide = FORM.map((cells, row) => (row < 6 ? cells : [...cells.slice(0, 6), _, ...cells.slice(6)]));
    const merges = [7].map((row) => `F${row}:G${row}`);
    const moved = wide.map((cells, row) =>
      row > 6 && row < 10 ? cells.with(6, cells[5] ?? _).with(5, _) : cells,
    );
    expect(figures(reviewed(moved, merges), '保洁次数')).toMatchObject({ weight: 'G8 30', score: 'H8 24' });
  });

  test('a score that is merged over two indicators is the first one’s', () => {
    const review = reviewed(FORM, ['G8:G9'], { G9: '' });
    expect(figures(review, '水质达标率')).not.toHaveProperty('score');
  });

  test('heads that only the next row adds belong to the table', () => {
    const broken = FORM.flatMap((cells, row): Rows =>
      row === 6
        ? [
            ['一级指标', '二级指标', '三级指标', '指标值', '完成值', _, _, _],
            [_, _, _, _, _, '分值', '得分', '偏差原因'],
          ]
        : [cells],
    );
    const review = reviewed(broken, []);
    expect(figures(review, '保洁次数')).toEqual({
      target: 'D9 ≥20次',
      actual: 'E9 16次',
      weight: 'F9 30',
      score: 'G9 24',
      deviation: 'H9 停航',
    });
    expect([told(review), unreadIn(review)]).toEqual([[], []]);
  });

  test('a group says what the words below it leave out', () => {
    const groups = FORM.flatMap((cells, row): Rows =>
      row === 2
        ? [
            ['项目资金（万元）', _, '预算数', _, '全年执行数', '分值', '执行率', '得分'],
            [_, _, '年初', '全年', _, _, _, _],
          ]
        : [cells],
    );
    const tall = ['E3:E4', 'F3:F4', 'G3:G4', 'H3:H4'];
    for (const merges of [[...tall, 'C3:D3'], tall]) {
      const review = reviewed(groups, merges);
      expect(figures(review, 'funds')).toMatchObject({
        openingBudget: 'C5 50',
        budget: 'D5 40',
        execution: 'E5 30',
      });
      expect(told(review)).toEqual([]);
    }
  });

  test('of indicators without levels is a whole of them, too', () => {
    const flat = FORM.map((cells, row) => (row < 6 || row > 9 ? cells : [_, _, ...cells.slice(2)]));
    const review = reviewed(flat, []);
    expect(lineIn(review, '保洁次数')).toMatchObject({ firstLevel: '', label: '保洁次数' });
    expect(told(review)).toEqual([]);
    expect(told(reviewed(flat, [], { G11: 95 }))).toEqual(['SA-TOTAL G11']);
  });

  test('several times in a sheet are several forms, with and without a total, a title, a remark', () => {
    const titles = (rows: Rows): readonly string[] =>
      reviewed(rows, []).forms.map(({ title, area }) => `${title} ${area.top + 1}`);
    const name = '2023年度项目支出绩效自评表';
    expect(titles([...FORM, ...FORM])).toEqual([`${name} 1`, `${name} 13`]);
    expect(titles([...FORM.slice(0, 10), ...FORM])).toEqual([`${name} 1`, `${name} 11`]);
    const projects = (rows: Rows): unknown => reviewed(rows, []).forms.map(({ project }) => project);
    expect(projects([...FORM.slice(0, 11), ...FORM.slice(1)])).toEqual(['湖面保洁', '湖面保洁']);
    expect(projects([...FORM.slice(0, 11), ...FORM.slice(2)])).toEqual(['湖面保洁', null]);
  });

  test('in the first of merged areas that lie over one another is nobody’s', () => {
    const review = reviewed(FORM, ['F8:G8', 'G8:H8'], { G8: 20 });
    const all = lineIn(review, '保洁次数')?.figures;
    expect(
      (['weight', 'score', 'deviation'] as const).filter((column) => all?.get(column)?.shared !== undefined),
    ).toEqual(['weight', 'score']);
    expect(written(review)).toEqual([]);
  });
});
