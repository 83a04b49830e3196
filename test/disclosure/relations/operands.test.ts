import { describe, expect, test } from 'vitest';
import { FORMS } from '../../../src/disclosure/forms/forms';
import type { Form } from '../../../src/disclosure/forms/form';
import { RULES } from '../../../src/disclosure/relations/catalogue';
import {
  meaningsIn,
  noForm,
  noLine,
  noParts,
  uncheckedAcross,
  zeroDivisor,
} from '../../../src/disclosure/relations/not-checkable';
import type { Operand } from '../../../src/disclosure/relations/operand';
import {
  asPrinted,
  blankOperand,
  exactOperand,
  scaled,
  summed,
} from '../../../src/disclosure/relations/operand';
import { sentence } from '../../../src/disclosure/sentence';
import { Decimal, plain } from '../../../src/disclosure/sheet/decimal';
import { linear } from '../../../src/disclosure/relations/composition';
import { named } from '../../../src/disclosure/relations/outcome';
import { a1 } from '../../../src/disclosure/sheet/address';
import { printedAs } from '../../../src/disclosure/sheet/interval';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { Rows } from '../forms/reviewed';
import { found, reviewOf } from '../forms/reviewed';
import { inNotation } from '../in-notation';
import { sheetOf } from '../sheets';

const _ = null;
const d = (value: string): Decimal => new Decimal(value);
const PLACE = { sheet: '表', row: 4, column: 2 };

/** A figure printed to a step, perhaps with more behind it. */
const figure = (value: string, step: string, held?: string): Operand => ({
  ...exactOperand(d(value)),
  printed: true,
  step: d(step),
  held: held === undefined ? undefined : d(held),
  cells: [PLACE],
  interval: () => printedAs(d(value), d(step)),
});

const show = (operand: Operand): readonly (string | null)[] => {
  const { lower, upper } = operand.interval();
  const { value, held, step } = operand;
  return [value, held, step, lower, upper].map((one) =>
    one === undefined || one === null ? null : plain(one),
  );
};

describe('operands', () => {
  test('in another unit have value, step, what is held and their interval times the factor', () => {
    expect(show(scaled(figure('12.5', '0.1', '12.52'), d('10000')))).toEqual([
      '125000',
      '125200',
      '1000',
      '124500',
      '125500',
    ]);
    expect(show(scaled(exactOperand(d('3')), d('2')))).toEqual(['6', null, null, '6', '6']);
    expect(scaled(figure('1', '1'), d('2')).cells).toEqual([PLACE]);
    expect(scaled(figure('1', '1'), d('2')).printed).toBe(true);
  });

  test('that are added up hold more than they show where one does', () => {
    const sum = (...terms: readonly Operand[]): Operand => {
      const all = summed(terms);
      if (!all.ok) throw new Error('no sum');
      return all;
    };
    expect(show(sum(figure('1.5', '0.1'), figure('2', '1')))).toEqual(['3.5', null, null, '2.95', '4.05']);
    expect(show(sum(figure('1.5', '0.1', '1.52'), figure('2', '1')))).toEqual([
      '3.5',
      '3.52',
      null,
      '2.95',
      '4.05',
    ]);
    expect(sum(exactOperand(d('1'))).printed).toBe(false);
    expect(sum(exactOperand(d('1')), figure('2', '1')).printed).toBe(true);
    expect(sum(exactOperand(d('1')), figure('2', '1')).cells).toEqual([PLACE]);
  });

  test('of which one has no value have none together, for its reason', () => {
    const lacking = zeroDivisor([PLACE]);
    expect(summed([figure('1', '1'), lacking])).toBe(lacking);
    expect(asPrinted(lacking)).toBe(lacking);
  });

  test('taken as printed are exactly that', () => {
    const exact = asPrinted(figure('1.5', '0.1', '1.52'));
    expect(exact.ok && show(exact)).toEqual(['1.5', '1.52', null, '1.5', '1.5']);
  });

  test('that are blank count as nothing, in their cell', () => {
    const blank = blankOperand(PLACE, 'points');
    expect(show(blank)).toEqual(['0', null, null, '0', '0']);
    expect(blank.cells).toEqual([PLACE]);
    expect(blank.composition()).toMatchObject({ of: 'cell', place: PLACE, printed: false, counts: 'points' });
  });
});

describe('why something cannot be checked', () => {
  const [form] = reviewOf([
    ['支出决算表'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', _, 9, 5, 4],
    ['205', '教育支出', 9, 5, 4],
  ]).forms;
  const [line] = form?.lines ?? [];

  test('is said with what is lacking', () => {
    expect(sentence(noForm('income', 'missing').reason)).toContain('收入决算表');
    expect(sentence(noForm('income', 'several').reason)).toContain('收入决算表');
    expect(sentence(noForm('income', 'several').reason)).not.toBe(
      sentence(noForm('income', 'missing').reason),
    );
    expect(sentence(noLine('income', '合计').reason)).toContain('合计');
    expect(sentence(zeroDivisor([]).reason)).not.toBe('');
    expect(line === undefined ? '' : sentence(noParts(line).reason)).toContain(line?.label ?? '-');
    expect(line === undefined ? [] : noParts(line).cells).toEqual([line?.place]);
    expect(line === undefined ? '' : noParts(line).reason.key).toBe('reasonNoParts');
    expect([noForm('income', 'missing').missing, noLine('income', '合计').missing]).toEqual([true, true]);
  });

  test('a shared cell is named by all that it states', () => {
    const shared = {
      meanings: [
        { line: '业务培训', column: 'actual' },
        { line: '业务培训', column: 'score' },
        { line: '设备购置', column: 'score' },
      ],
      reportedBy: '',
    } as const;
    const [one] = line?.figures.values() ?? [];
    if (one === undefined) throw new Error('no figure');
    expect(meaningsIn({ ...one, shared })).toBe('“业务培训”实际完成值、得分；“设备购置”得分');
    expect(meaningsIn(one)).toBe('');
  });

  test('a pair of forms of which only the second is there is left unchecked, once', () => {
    const disclosure = new Map<Form['id'], Form>(form === undefined ? [] : [['expenditure', form]]);
    const unchecked = uncheckedAcross(disclosure, FORMS, RULES);
    const due = RULES.pairs.filter(({ other }) => other === 'expenditure').map(({ rule }) => rule);
    expect(due.length).toBeGreaterThan(0);
    expect(unchecked.map(({ rule }) => rule)).toEqual(due);
    for (const { state, reason } of unchecked) {
      expect(state).toBe('notCheckable');
      expect(reason?.key).toBe('reasonFormMissing');
    }
  });
});

describe('what no form of the accounts may look like', () => {
  const expenditure = (...figures: readonly number[]): Rows => [
    ['支出决算表'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', _, ...figures],
    ['205', '教育支出', ...figures],
  ];
  test('a total of nothing', () => {
    expect(found(reviewOf(expenditure(0, 0, 0)))).toEqual(['warning P-ZERO C3 -/-']);
    expect(found(reviewOf(expenditure(9, 9, 0)))).toEqual([]);
  });

  test('empty without a word about it', () => {
    const empty = (...notes: Rows): Rows => [
      ['政府性基金预算财政拨款收入支出决算表'],
      ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', _, _, '年末结转和结余'],
      [_, _, _, _, '小计', '基本支出', '项目支出', _],
      ['合计', _, _, _, _, _, _, _],
      ...notes,
    ];
    const rules = (rows: Rows): readonly string[] =>
      reviewOf(rows, 'E2:G2').findings.map(({ rule, severity }) => `${severity} ${rule}`);
    expect(rules(empty())).toEqual(['warning P-EMPTY']);
    expect(
      rules(empty(['注：本单位没有政府性基金收入，也没有使用政府性基金安排的支出，故本表为空。'])),
    ).toEqual([]);
  });
});

test('a total that stands in the head, too, is the same there', () => {
  const form = (total: number): Rows => [
    ['2021年度项目支出绩效自评表'],
    ['项目名称', '湖面保洁', _, '自评得分', total, _, _],
    ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', 50, 40, 30, 10, '75%', 7.5],
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
    ['产出指标', '数量指标', '保洁次数', '≥20次', '16次', 30, 24],
    ['效益指标', '社会效益指标', '水质达标率', '≥90%', '96%', 50, 50],
    ['满意度指标', '满意度指标', '居民满意度', '≥85%', '90%', 10, 10],
    ['总分', _, _, _, _, 100, 91.5],
  ];
  const totals = (total: number): readonly string[] =>
    found(reviewOf(form(total))).filter((one) => one.includes('SA-TOTALS'));
  expect(totals(91.5)).toEqual([]);
  expect(totals(92.5)).toEqual(['error SA-TOTALS G9 92.5/91.5']);
  const [told] = reviewOf(form(92.5)).findings.filter(({ rule }) => rule === 'SA-TOTALS');
  expect(told && sentence(told.message)).toMatch(/92\.5.*91\.5/u);
  const states = reviewOf(form(91.5)).relations.filter(({ rule }) => rule === 'SA-TOTALS');
  expect(states.map(({ state }) => state)).toEqual(['held']);
});

test('a side is a sum of cells only where each of its parts is', () => {
  const two = { of: 'constant', value: d('2') } as const;
  const product = { of: 'product', left: two, right: two } as const;
  expect(
    plain(
      linear({ of: 'sum', parts: [two, { of: 'scaled', part: two, factor: d('3') }] })?.constant ?? d('0'),
    ),
  ).toBe('8');
  for (const parts of [
    [product, two],
    [two, product],
    [two, product, two],
  ])
    expect(linear({ of: 'sum', parts })).toBeNull();
});

test('a line is named by its code and label, else by what it has', () => {
  const line = { key: '205', label: '教育支出', place: PLACE, partOf: null, figures: new Map() } as const;
  expect(named({ ...line, kind: 'coded', code: '205' })).toBe('205 教育支出');
  expect(named({ ...line, kind: 'coded', code: '' })).toBe('教育支出');
  expect(named({ ...line, kind: 'coded' })).toBe('教育支出');
  expect(named({ ...line, kind: 'named', code: '205' })).toBe('教育支出');
  expect(named({ ...line, kind: 'named', label: '' })).toBe('205');
});

describe('the relations of one form of the accounts', () => {
  const standing = (rule: string, rows: Rows, ...merges: readonly string[]): readonly string[] =>
    reviewOf(rows, ...merges)
      .relations.filter((relation) => relation.rule === rule)
      .map(({ state, cells: [first] }) => `${state} ${first === undefined ? '' : a1(first)}`);

  test('a class without items has no sum of items', () => {
    const basic = (...lines: Rows): Rows => [
      ['一般公共预算财政拨款基本支出决算表'],
      ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
      ['301', '工资福利支出', 9, '302', '商品和服务支出', 8],
      ...lines,
      ['人员经费合计', _, 9, '公用经费合计', _, 8],
    ];
    expect(standing('T6-1', basic(['30101', '基本工资', 9, _, _, _]))).toEqual(['held C3']);
    expect(standing('T6-1', basic(['30101', '基本工资', 7, _, _, _]))).toEqual(['broken C3']);
  });

  test('a code that is none is said, with the line', () => {
    const [told, ...others] = reviewOf([
      ['支出决算表'],
      ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
      ['合计', _, 9, 5, 4],
      ['205', '教育支出', 9, 5, 4],
      ['20A', '普通教育', 9, 5, 4],
    ]).findings.filter(({ message }) => message.key === 'codeMalformed');
    expect(others).toEqual([]);
    expect(told === undefined ? '' : sentence(told.message)).toContain('普通教育');
    expect(told?.message.values).toMatchObject({ code: '20A' });
  });

  test('a column that is not known leaves the sums of columns unchecked where they print something', () => {
    const rows: Rows = [
      ['支出决算表'],
      ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '其他类别支出'],
      ['合计', _, 9, 5, 3, 1],
      ['205', '教育支出', 9, 5, 3, 1],
      ['206', '科学技术支出', '', '', '', ''],
    ];
    expect(standing('T3-R', rows)).toEqual(['notCheckable C3', 'notCheckable C4']);
  });

  describe('the balances of the three funds', () => {
    const form = (opening: Rows[number], closing: Rows): Rows => [
      ['财政拨款收入支出决算总表'],
      ['收入', _, '支出', _, _, _, _],
      [
        '项目',
        '金额',
        '项目',
        '合计',
        '一般公共预算财政拨款',
        '政府性基金预算财政拨款',
        '国有资本经营预算财政拨款',
      ],
      ['一、一般公共预算财政拨款', 10, '一、教育支出', 10, 10, 0, 0],
      ['本年收入合计', 10, '本年支出合计', 10, 10, 0, 0],
      ['年初财政拨款结转和结余', 5, '年末财政拨款结转和结余', 5, 4, 1, 0],
      [...opening, ...(closing[0] ?? [])],
      [_, _, ...(closing[1] ?? [])],
      ['总计', 15, '总计', 15, 14, 1, 0],
    ];
    const blank = [_, _, _, _, _];
    test.each<readonly [words: string, opening: Rows[number], closing: Rows, states: readonly string[]]>([
      ['not printed', [_, _], [blank, blank], []],
      ['of the opening', ['一般公共预算财政拨款', 5], [blank, blank], ['held B6']],
      ['of the opening, wrong', ['一般公共预算财政拨款', 3], [blank, blank], ['broken B6']],
      [
        'of the closing, one of them',
        [_, _],
        [['一般公共预算财政拨款结转和结余', 5, _, _, _], blank],
        ['held D6'],
      ],
      [
        'of the closing, wrong',
        [_, _],
        [
          ['一般公共预算财政拨款结转和结余', 1, _, _, _],
          ['政府性基金预算财政拨款结转和结余', 1, _, _, _],
        ],
        ['broken D6'],
      ],
    ])('%s', (_words, opening, closing, states) => {
      expect(standing('T4-5', form(opening, closing), 'A2:B2', 'C2:G2')).toEqual(states);
    });
  });
});

test('two forms’ totals ten thousand times apart are told, whichever is the larger', () => {
  const expenditure = (title: string, factor: number): Rows => [
    [title],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', _, 9 * factor, 5 * factor, 4 * factor],
    ['205', '教育支出', 9 * factor, 5 * factor, 4 * factor],
  ];
  const told = (one: number, other: number): readonly string[] =>
    reviewWorkbook({
      sheets: [
        sheetOf(expenditure('支出决算表', one), { name: '甲' }),
        sheetOf(expenditure('一般公共预算财政拨款支出决算表', other), { name: '乙' }),
      ],
    })
      .findings.filter(({ rule }) => rule === 'P-UNIT')
      .map(({ cells: [first] }) => first?.sheet ?? '');
  expect(told(1, 10_000)).toEqual(['乙']);
  expect(told(10_000, 1)).toEqual(['乙']);
  expect(told(1, 1)).toEqual([]);
  expect(told(1, 1000)).toEqual([]);
});

describe('a code in two forms', () => {
  const coded = (title: string, ...lines: Rows): Rows => [
    [title],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ...lines,
  ];
  const housing = (amount: number, name = '住房公积金'): Rows => [
    ['合计', _, amount, amount, 0],
    ['221', '住房保障支出', amount, amount, 0],
    ['22102', '住房改革支出', amount, amount, 0],
    ['2210201', name, amount, amount, 0],
  ];
  const basic = (amount: number): Rows => [
    ['一般公共预算财政拨款基本支出决算表'],
    ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
    ['301', '工资福利支出', amount, '302', '商品和服务支出', 0],
    ['30113', '住房公积金', amount, _, _, _],
    ['人员经费合计', _, amount, '公用经费合计', _, 0],
  ];
  const told = (rule: string, ...books: readonly Rows[]): readonly string[] =>
    inNotation(
      reviewWorkbook({
        sheets: books.map((rows, index) => sheetOf(rows, { name: `表${index + 1}` })),
      }).findings.filter((finding) => finding.rule === rule),
    ).map(({ severity, message, cells, expected, actual }) =>
      [
        severity,
        message.key,
        `${expected ?? '-'}/${actual ?? '-'}`,
        ...cells.map((cell) => `${cell.sheet}!${a1(cell)}`),
      ].join(' '),
    );
  const general = (amount: number): Rows => coded('一般公共预算财政拨款支出决算表', ...housing(amount));

  test('has one name', () => {
    expect(told('P-NAME', coded('支出决算表', ...housing(9)), general(9))).toEqual([]);
    expect(told('P-NAME', coded('支出决算表', ...housing(9, '购房补贴')), general(9))).toEqual([
      'warning codeNamedOtherwise -/- 表2!B6 表1!B6',
    ]);
  });

  test('for the same spending has the amount of its economic item', () => {
    expect(told('P-SAME', basic(9), general(9))).toEqual([]);
    expect(told('P-SAME', basic(5), general(9))).toEqual(['info sameSpendingDiffers 9/5 表1!C4 表2!D6']);
  });
});
