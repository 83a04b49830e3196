import { describe, expect, test } from 'vitest';
import { countsIn } from '../../../src/disclosure/relations/column-nature';
import { evaluate } from '../../../src/disclosure/relations/evaluate';
import { EXECUTION_RATE } from '../../../src/disclosure/relations/execution';
import { ownOperand } from '../../../src/disclosure/relations/figures';
import type { RuleId } from '../../../src/disclosure/relations/rule-id';
import { sentence } from '../../../src/disclosure/sentence';
import { a1 } from '../../../src/disclosure/sheet/address';
import { plain } from '../../../src/disclosure/sheet/decimal';
import type { Rows } from '../forms/reviewed';
import { found, reviewOf, withCells } from '../forms/reviewed';
import { inNotation } from '../in-notation';
import { ministryForm } from '../ministry-form';
import type { TestCell } from '../sheets';

type Changes = Readonly<Record<string, TestCell>>;

/** What a rule finds in the Ministry's form with other values in some cells. */
const by = (rule: RuleId, changes: Changes, rows: Rows = ministryForm()): readonly string[] =>
  found(reviewOf(withCells(rows, changes))).filter((one) => one.split(' ')[1] === rule);

/** How a rule's relations stand there. */
const states = (rule: RuleId, changes: Changes): readonly string[] =>
  reviewOf(withCells(ministryForm(), changes))
    .relations.filter((relation) => relation.rule === rule)
    .map(({ state }) => state);

test('the form as it is has nothing wrong', () => {
  for (const rule of ['SA-BOUND', 'SA-GRADE', 'SA-SPLIT', 'SA-COST', 'SA-TOTALS'] as const)
    expect(by(rule, {})).toEqual([]);
});

describe('a score lies between 0 and its weight', () => {
  test.each<readonly [changes: Changes, found: readonly string[]]>([
    [{ H12: 11 }, ['error SA-BOUND H12 -/11']],
    [{ H12: 10 }, []],
    [{ H12: 0 }, []],
    [{ H12: -1 }, ['error SA-BOUND H12 -/-1']],
    [{ I4: 10.5 }, ['error SA-BOUND I4 -/10.5']],
    // A weight of nothing leaves nothing to score.
    [{ G12: 0, H12: 0 }, ['warning SA-BOUND G12 -/-']],
    [{ G12: -5, H12: 0 }, ['warning SA-BOUND G12 -/-', 'error SA-BOUND H12 -/0']],
  ])('%j', (changes, expected) => {
    expect(by('SA-BOUND', changes)).toEqual(expected);
  });

  test('each of the funds and the nine indicators is compared', () => {
    expect(states('SA-BOUND', {})).toEqual(Array.from({ length: 10 }, () => 'held'));
  });
});

describe('the grade is the total’s', () => {
  test.each<readonly [changes: Changes, found: readonly string[]]>([
    [{ I20: '等级：优秀' }, []],
    [{ I20: '良' }, ['error SA-GRADE I20 优/良']],
    [{ I20: '差' }, ['error SA-GRADE I20 优/差']],
    // 89.6 is 良, what it is shown as is 优.
    [{ H20: { value: 89.6, format: '0' }, I20: '良' }, []],
    [{ H20: { value: 89.6, format: '0' }, I20: '优' }, []],
    [{ H20: { value: 89.6, format: '0' }, I20: '中' }, ['error SA-GRADE I20 良/中']],
    [{ H20: '', I20: '中' }, []],
  ])('%j', (changes, expected) => {
    expect(by('SA-GRADE', changes)).toEqual(expected);
  });
});

describe('the points of the 一级指标', () => {
  const UNSTATED: Changes = { B11: '产出指标', B17: '效益指标', B19: '满意度指标' };
  test.each<readonly [changes: Changes, found: readonly string[]]>([
    // 50 + 30 + 10 and 50 + 40 are the Ministry's
    [UNSTATED, []],
    [{ ...UNSTATED, B19: '效益指标' }, []],
    // 60 + 20 + 10 make 90, too
    [{ ...UNSTATED, G12: 20, G17: 5 }, ['info SA-SPLIT B11 -/-']],
    // 60 + 30 + 10 do not; where the form states its points, they are its own
    [{ ...UNSTATED, G12: 20 }, []],
    [{ G12: 20, G17: 5 }, []],
    // an indicator without a weight, another weight of the execution
    [{ ...UNSTATED, G12: 20, G17: '' }, []],
    [{ ...UNSTATED, G12: 20, G17: 5, G4: 20 }, []],
    [{ ...UNSTATED, B17: '其他指标', G12: 20, G17: 5 }, []],
    // 80 + 10 of the levels that are printed; the first indicators are under none
    [{ ...UNSTATED, B11: '', G17: 40, G18: 40 }, []],
  ])('%j', (changes, expected) => {
    expect(by('SA-SPLIT', changes)).toEqual(expected);
  });

  test('are told', () => {
    const { findings } = reviewOf(withCells(ministryForm(), { ...UNSTATED, G12: 20, G17: 5 }));
    const told = findings.filter(({ rule }) => rule === 'SA-SPLIT').map(({ message }) => sentence(message));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('产出60、效益20、满意度10');
  });
});

describe('a cost indicator that names its project states what was executed: 119.48 万元', () => {
  test.each<readonly [changes: Changes, state: string, found: readonly string[]]>([
    [{ D16: '公车平台运行经费' }, 'held', []],
    [{ D16: '公车平台运行经费', F16: '1194800元' }, 'held', []],
    [{ D16: '公车平台运行经费', F16: '119.47 万元' }, 'withinRounding', []],
    // The form prints hundredths: 119.5 is 119.50.
    [{ D16: '公车平台运行经费', F16: '119.5 万元' }, 'broken', ['error SA-COST F16 119.48/119.5']],
    [{ D16: '公车平台运行经费', F16: '119.4 万元' }, 'broken', ['error SA-COST F16 119.48/119.4']],
    [{ D16: '公车', F16: '100 万元' }, 'broken', ['error SA-COST F16 119.48/100']],
    // of something else, of one of several, no amount, under no cost
    [{ D16: '平台运行经费', F16: '100 万元' }, '', []],
    [{ D16: '运行经费', F16: '100 万元' }, '', []],
    [{ D16: '公车平台经费', F16: '100 万元/辆' }, '', []],
    [{ D16: '公车平台经费', F16: '100%' }, '', []],
    [{ C16: '时效指标', D16: '公车平台经费', F16: '100 万元' }, '', []],
  ])('%j: %s', (changes, state, expected) => {
    expect(by('SA-COST', changes)).toEqual(expected);
    expect(states('SA-COST', changes).join(' ')).toBe(state);
  });
});

describe('the cells of a relation', () => {
  const cellsOf = (rule: RuleId, changes: Changes, rows: Rows = ministryForm()): readonly string[] =>
    reviewOf(withCells(rows, changes))
      .findings.filter((finding) => finding.rule === rule)
      .map(({ cells }) => cells.map(a1).join(' '));
  const WEIGHTS = 'G4 G11 G12 G13 G14 G15 G16 G17 G18 G19';

  test('of the weights are the printed 100, then every weight', () => {
    expect(cellsOf('SA-HUNDRED', { G12: 20 })).toEqual([`G20 ${WEIGHTS}`]);
  });

  test('are each weight once where the form has no line of the total', () => {
    const rows = ministryForm().filter(([label]) => label !== '总分');
    expect(cellsOf('SA-HUNDRED', { G12: 20 }, rows)).toEqual([WEIGHTS]);
  });
});

describe('a total is that of what is shown, or of what the cells hold', () => {
  const held = (value: number): TestCell => ({ value, format: '0' });
  test.each<readonly [words: string, changes: Changes, found: readonly string[]]>([
    // 10 + 5 are shown, 9.6 + 4.8 are held: 92 or 91.4
    ['the first', { H12: held(9.6), H13: held(4.8), H20: 92 }, []],
    ['the second', { H12: held(9.6), H13: held(4.8), H20: 91.4 }, []],
    ['the second, shown as 91', { H12: held(9.6), H13: held(4.8), H20: held(91.4) }, []],
    ['neither', { H12: held(9.6), H13: held(4.8), H20: 91 }, ['rounding SA-TOTAL H20 91.4/91']],
    ['neither', { H12: held(9.6), H13: held(4.8), H20: 90 }, ['error SA-TOTAL H20 91.4/90']],
  ])('%s', (_words, changes, expected) => {
    expect(by('SA-TOTAL', changes)).toEqual(expected);
  });
});

test('a rate fits whatever the amounts may be before they were rounded', () => {
  // 100 ÷ 119.48 is 83.696 %; 99.995 ÷ 119.485 is 83.688 %, which is printed as 83.69 %.
  const amounts: Changes = { F4: 100, F5: 100 };
  expect(by('SA-RATE', { ...amounts, H4: '83.70%', H5: '83.70%' })).toEqual([]);
  expect(by('SA-RATE', { ...amounts, H4: '83.69%', H5: '83.70%' })).toEqual([
    'rounding SA-RATE H4 0.837/0.8369',
  ]);
  expect(by('SA-RATE', { ...amounts, H4: '83.68%', H5: '83.70%' })).toEqual([
    'error SA-RATE H4 0.837/0.8368',
  ]);
});

describe('how exact a figure is', () => {
  const [form] = reviewOf(withCells(ministryForm(), { G12: 7.5, H12: 6.5, I4: 9.5, H20: 92.5 })).forms;
  const step = (key: string, column: 'weight' | 'score'): string | null => {
    const line = form?.lines.find((one) => one.label === key || one.key === key);
    const operand = form === undefined || line === undefined ? null : ownOperand(form, line, column);
    if (operand?.ok !== true) throw new Error(`no ${key}`);
    return operand.step === null ? null : plain(operand.step);
  };

  test('weights and scores that a person gives are exactly what they say', () => {
    expect([step('司勤人员', 'weight'), step('司勤人员', 'score'), step('funds', 'weight')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('a rate lies between what the amounts may be at least and at most', () => {
    // 99.995 ÷ 119.485 = 0.836883…, 100.005 ÷ 119.475 = 0.837037…
    const [spent] = reviewOf(withCells(ministryForm(), { F4: 100, F5: 100 })).forms;
    const funds = spent?.lines.find(({ kind }) => kind === 'funds');
    const rate = spent === undefined || funds === undefined ? null : evaluate(spent, funds, EXECUTION_RATE);
    if (rate?.ok !== true) throw new Error('no rate');
    const { lower, upper } = rate.interval();
    expect([lower, upper].map((end) => plain(end.toDecimalPlaces(6)))).toEqual(['0.836883', '0.837037']);
  });

  test('the execution score and the total may be rounded', () => {
    expect([step('funds', 'score'), step('总分', 'score')]).toEqual(['0.1', '0.1']);
  });
});

test('what a column counts', () => {
  const columns = ['budget', 'execution', 'rate', 'weight', 'score', 'grade'] as const;
  expect(columns.map(countsIn)).toEqual(['amount', 'amount', 'ratio', 'points', 'points', 'none']);
});

describe('the funds are the sum of their parts', () => {
  test.each<readonly [changes: Changes, found: readonly string[]]>([
    // 119.48 + 5 = 124.48
    [{ E6: 5 }, ['error SA-FUNDS E4 124.48/119.48']],
    // a part that no form lists may be one of another part
    [{ E6: 5, B6: '利息' }, ['warning SA-FUNDS E4 124.48/119.48']],
    [{ E5: 110 }, ['warning SA-FUNDS E4 110/119.48']],
    [{ E5: 114.48, E6: 5 }, []],
  ])('%j', (changes, expected) => {
    expect(by('SA-FUNDS', changes)).toEqual(expected);
  });
});

describe('what is said of a score', () => {
  const derived = (changes: Changes): Readonly<Record<string, string>> =>
    Object.fromEntries(
      reviewOf(withCells(ministryForm(), changes)).derivations.map(({ place, message: { key, values } }) => [
        a1(place),
        [key, values['terms'], values['words']].filter((one) => one !== undefined && one !== '').join(' '),
      ]),
    );

  test('follows from its target, its words, or its parts', () => {
    expect(derived({})).toMatchObject({
      I4: 'derivedExecution',
      H11: 'derived_more_kind 数量',
      H16: 'derived_less_kind 成本',
      H20: 'derivedSum 10 + 82',
    });
    expect(derived({ D13: '不合格率', E13: '100%', F13: '99%' })['H13']).toBe('manual_doubtful 不合格率');
    expect(derived({ C13: '时效指标', D13: '办理', E13: '12个月', F13: '11个月' })['H13']).toBe(
      'manual_direction',
    );
  });

  test('is why it cannot be worked out where its cells are shared', () => {
    const review = reviewOf(withCells(ministryForm(), { F12: '' }), 'E12:F12');
    expect(review.derivations.find(({ place }) => a1(place) === 'H12')?.message.key).toBe('reasonShared');
  });

  test('a printed execution score is what its own decimals make of the rule’s', () => {
    // 10 × 100 ÷ 119.48 = 8.3696…
    const rate: Changes = { F4: 100, F5: 100, H4: '83.7%', H5: '83.7%' };
    const exec = (score: number): readonly string[] =>
      inNotation(
        reviewOf(withCells(ministryForm(), { ...rate, I4: score })).relations.filter(
          (relation) => relation.rule === 'SA-EXEC',
        ),
      ).map(({ state, expected, actual }) => `${state} ${expected ?? ''}/${actual ?? ''}`);
    expect(exec(8.37)).toEqual(['held 8.37/8.37']);
    expect(exec(8)).toEqual(['held 8/8']);
    expect(exec(9)).toEqual(['broken 8.37/9']);
  });
});

describe('goals with scores of their own, whose indicators print no weights', () => {
  const _ = null;
  const HEADS = ['一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'];
  /**
   * 190 of 200 is 95 %, 19 of 20; of 50 points 20 are met and 30 × 90 ÷ 95 = 28.42, together 48.42; 30 of 30;
   * 19 + 48.42 + 30 = 97.42.
   */
  const GOALS: Rows = [
    ['2020年度区机关事务服务中心部门整体绩效自评表', _, _, _, _, _, _],
    ['单位名称', '区机关事务服务中心', _, _, _, _, _],
    [
      '预算执行情况（万元）（20分）',
      _,
      _,
      '预算数（A）',
      '执行数（B）',
      '执行率（B/A）',
      '得分（20分*执行率）',
    ],
    [_, '部门整体支出总额', _, 200, 190, '95%', 19],
    ['年度绩效目标1：（50分）', 48.42, _, _, _, _, _],
    ['年度绩效指标', ...HEADS],
    [_, '产出指标', '数量指标', '培训次数', '10次', '10次', 20],
    [_, _, '质量指标', '合格率', '≥95%', '90%', 28.42],
    ['年度绩效目标2：（30分）', 30, _, _, _, _, _],
    ['年度绩效指标', ...HEADS],
    [_, '效益指标', '社会效益指标', '服务水平', '有所提升', '有所提升', 30],
    ['总分', _, _, _, _, _, 97.42],
    ['未达标原因：考核改期', _, _, _, _, _, _],
  ];
  const reviewed = (changes: Changes) => reviewOf(withCells(GOALS, changes));
  const errors = (changes: Changes): readonly string[] =>
    found(reviewed(changes)).filter((one) => !one.startsWith('info'));
  const planned = (changes: Changes): readonly string[] =>
    reviewed(changes).corrections.map(({ place, to, live }) => `${a1(place)} ${String(to)} ${live ?? '-'}`);

  test('are their sums, and the total is theirs and the execution’s', () => {
    expect([errors({}), planned({})]).toEqual([[], []]);
    const derivations = new Map(
      reviewed({}).derivations.map(({ place, message: { key, values } }) => [
        a1(place),
        `${key} ${values['terms'] ?? ''}`.trim(),
      ]),
    );
    expect([derivations.get('B5'), derivations.get('G12')]).toEqual([
      'derivedSum 48.42',
      'derivedSum 19 + 48.42 + 30',
    ]);
  });

  test('are written as the sums of their indicators, the total as that of the goals', () => {
    expect(planned({ B5: 50 })).toEqual(['B5 48.42 =ROUND(SUM(G7,G8),2)']);
    expect(planned({ G12: 98 })).toEqual(['G12 97.42 =ROUND(SUM(G4,B5,B9),2)']);
    expect(errors({ B5: 50, G12: 99 })).toContain('error SA-BLOCK B5 48.42/50');
  });

  test('of which two targets were missed have weights that are only bounded, and that is said', () => {
    // 80 % and 94.74 % of two weights that are 50 together: 19.125 and 29.55… are no points that anybody gives.
    const changes: Changes = { F7: '8次', G7: 15.3, G8: 28, B5: 43.3, G12: 92.3 };
    const { findings, corrections } = reviewed(changes);
    const bounded = findings.filter(({ rule }) => rule === 'SA-WEIGHT');
    expect(
      bounded.map(({ severity, cells: [cell] }) => [severity, cell === undefined ? '' : a1(cell)]),
    ).toEqual([
      ['warning', 'G7'],
      ['warning', 'G8'],
    ]);
    expect(corrections).toEqual([]);
  });

  test('a total over a score that is left above the goal’s points is left as well', () => {
    const { plans } = reviewed({ B5: 60, G7: '待定', G12: 90 });
    const fates = plans.flatMap(({ cells }) => cells).filter(({ place }) => a1(place) === 'G12');
    expect(fates.map(({ fate }) => (fate.kind === 'left' ? fate.message.key : fate.kind))).toEqual([
      'scoreAboveWeight',
    ]);
  });

  test('that fall short though every target was met are asked about', () => {
    const { findings } = reviewed({ G11: 28, B9: 28, G12: 95.42 });
    const short = findings.filter(({ rule }) => rule === 'SA-SHORT').map(({ message }) => message);
    expect(short.map(({ key, values }) => [key, values['points'], values['score']])).toEqual([
      ['blockShort', '30', '28'],
    ]);
  });
});
