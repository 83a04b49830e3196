import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNothingChecked } from '../../../src/disclosure/duties/verdict';
import type { Review } from '../../../src/disclosure/review-types';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { a1 } from '../../../src/disclosure/sheet/address';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';

type Rows = readonly (readonly TestCell[])[];
type Changes = Readonly<Record<string, TestCell>>;

const _ = null;

/**
 * 30 of 40 is 75 %, 20 of 20 is 100 %, 31.5 of 45 is 70 %; 50 + 20 + 30 = 100, 40 + 20 + 45 = 105,
 * 30 + 20 + 31.5 = 81.5; 81.5 of 105 is 77.619… %.
 */
const SUMMARY: Rows = [
  ['2023年度项目支出绩效自评汇总表', _, _, _, _, _, _, _, _],
  ['单位：万元', _, _, _, _, _, _, _, _],
  ['序号', '项目名称', '年初预算数', '全年预算数', '全年执行数', '执行率', '自评得分', '自评等级', '备注'],
  [1, '湖面保洁', 50, 40, 30, '75%', 91.5, '优', _],
  [2, '码头维护', 20, 20, 20, '100%', 98, '优', _],
  [3, '渔船检验', 30, 45, 31.5, '70%', 85, '良', '补检至次年'],
  ['合计', _, 100, 105, 81.5, '77.62%', _, _, _],
];

/** 湖面保洁’s own form: 30 of 40 is 75 %, 7.5 of 10; 16 of 20 is 24 of 30; 7.5 + 24 + 50 + 10 = 91.5. */
const FORM: Rows = [
  ['2023年度项目支出绩效自评表', _, _, _, _, _, _],
  ['项目名称', '湖面保洁', _, _, _, _, _],
  ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', 50, 40, 30, 10, '75%', 7.5],
  ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
  ['产出指标', '数量指标', '保洁次数', '≥20次', '16次', 30, 24],
  ['效益指标', '社会效益指标', '水质达标率', '≥90%', '96%', 50, 50],
  ['满意度指标', '满意度指标', '居民满意度', '≥85%', '90%', 10, 10],
  ['总分', _, _, _, _, 100, 91.5],
];

/** The rows with some cells replaced, by their addresses. */
function changed(rows: Rows, changes: Changes): Rows {
  return rows.map((cells, row) =>
    cells.map((cell, column) => changes[`${String.fromCharCode(65 + column)}${row + 1}`] ?? cell),
  );
}

const reviewed = (rows: Rows, merges: readonly string[] = [], ...forms: readonly Rows[]): Review =>
  reviewWorkbook({
    sheets: [
      sheetOf(rows, { name: '汇总', merges }),
      ...forms.map((form, index) => sheetOf(form, { name: `自评${index + 1}` })),
    ],
  });

/** What is told of the 汇总表: its severity, rule, message, and first cell. */
const told = ({ findings }: Review): readonly string[] =>
  findings
    .filter(({ form }) => form === 'project-summary')
    .map(
      ({ severity, rule, message, cells: [first] }) =>
        `${severity} ${rule} ${message.key} ${first === undefined ? '' : a1(first)}`,
    );

/** How the relations of a rule stand, and on which cell or why not. */
const stand = ({ relations }: Review, asked: string): readonly string[] =>
  relations
    .filter(({ rule }) => rule === asked)
    .map(({ state, cells: [first], reason }) =>
      [state, first === undefined ? '' : a1(first), ...(reason === null ? [] : [reason.key])].join(' '),
    );

const unread = ({ unrecognised }: Review): readonly string[] =>
  unrecognised.flatMap(({ reason: { key, values } }) => [
    [key, values['columns'], values['lines']].filter(Boolean).join(' '),
  ]);

describe('a table with one project a row', () => {
  test('is read, a row a line, and nothing is written in it', () => {
    const review = reviewed(SUMMARY);
    const [form] = review.forms;
    expect([form?.id, form?.layout, form?.unit, form?.year]).toEqual([
      'project-summary',
      'project-summary',
      '万元',
      '2023',
    ]);
    expect(form?.lines.map(({ kind, label }) => [kind, label])).toEqual([
      ['project', '湖面保洁'],
      ['project', '码头维护'],
      ['project', '渔船检验'],
      ['total', '合计'],
    ]);
    const [first] = form?.lines ?? [];
    expect([...(first?.figures.values() ?? [])].map(({ column, text }) => [column, text])).toEqual([
      ['openingBudget', '50'],
      ['budget', '40'],
      ['execution', '30'],
      ['rate', '75%'],
      ['score', '91.5'],
      ['grade', '优'],
    ]);
    expect([told(review), review.corrections, unread(review), isNothingChecked(review)]).toEqual([
      [],
      [],
      [],
      false,
    ]);
  });

  test.each([
    ['bare numbers in percent', { F3: '执行率（%）', F4: 75, F5: 100, F6: 70, F7: 77.62 }],
    [
      'further words',
      { B3: '项目', C3: '年初预算', D3: '预算金额', E3: '实际支出数', G3: '总分', H3: '评价等次' },
    ],
    ['units and years in the heads', { D3: '2023年度预算数（万元）', E3: '2023年执行数（万元）' }],
  ] as const)('is read with %s', (_name, changes) => {
    const review = reviewed(changed(SUMMARY, changes));
    expect([review.forms[0]?.columns.size, told(review)]).toEqual([6, []]);
    expect(stand(review, 'SA-RATE')).toEqual(['held F4', 'held F5', 'held F6', 'held F7']);
  });

  test('is read with a head of two rows, and another year’s group is not', () => {
    const [title = [], unit = [], , ...body] = SUMMARY;
    const rows: Rows = [
      title,
      unit,
      ['序号', '项目名称', '上年执行情况', _, '预算执行情况', _, _, '自评情况', _],
      [_, _, '预算数', '执行数', '全年预算数', '执行数', '执行率', '得分', '等级'],
      ...body.map((cells) => {
        const [number = _, name = _, , budget = _, execution = _, rate = _, score = _, grade = _] = cells;
        return [number, name, 7, 6, budget, execution, rate, score, grade];
      }),
    ];
    const review = reviewed(rows, ['A3:A4', 'B3:B4', 'C3:D3', 'E3:G3', 'H3:I3']);
    expect([...(review.forms[0]?.columns ?? [])]).toEqual(['budget', 'execution', 'rate', 'score', 'grade']);
    expect([told(review), unread(review)]).toEqual([[], ['columnsUnread “预算数”（C5）、“执行数”（D5）']]);
  });

  test('whose heads are not those of an assessment is none', () => {
    const rows = changed(SUMMARY, { A1: '2023年度项目支出明细表', G3: '经办科室', H3: '联系人' });
    expect(reviewed(rows).forms).toEqual([]);
  });
});

describe('what is not read', () => {
  test('is listed: further columns, and rows without a project', () => {
    const rows = [
      ...SUMMARY.slice(0, 5).map((cells, row) => [...cells, row === 2 ? '主管科室' : row > 2 ? '港务科' : _]),
      [_, _, 3, 3, 3, '100%', 90, '优', _],
      ...SUMMARY.slice(5),
    ];
    const review = reviewed(rows);
    expect(unread(review)).toEqual(['partsUnread “主管科室”（J4） “3”（C6）']);
    // What the row without a name is, nobody can tell: whether the total includes it, neither.
    expect(stand(review, 'SA-ROWS')).toEqual([
      'notCheckable C8 reasonRowsUnread',
      'notCheckable D8 reasonRowsUnread',
      'notCheckable E8 reasonRowsUnread',
    ]);
    expect(told(review)).toEqual([]);
  });

  test('subtotals take no part in the total', () => {
    const rows = [...SUMMARY.slice(0, 5), ['小计', _, 70, 60, 50, '83.33%', _, _, _], ...SUMMARY.slice(5)];
    const review = reviewed(rows);
    expect([told(review), stand(review, 'SA-ROWS'), unread(review)]).toEqual([
      [],
      ['held C8', 'held D8', 'held E8'],
      ['linesUnread “小计”（A6）'],
    ]);
  });

  test('groups with numbers of their own are no projects beside numbered ones', () => {
    const rows = [
      ...SUMMARY.slice(0, 3),
      ['一', '港务类', 70, 60, 50, '83.33%', _, _, _],
      ...SUMMARY.slice(3),
    ];
    const review = reviewed(rows);
    expect([told(review), stand(review, 'SA-ROWS')[0]]).toEqual([[], 'notCheckable C8 reasonRowsUnread']);
    expect(reviewed(changed(SUMMARY, { A4: '一', A5: '二', A6: '三' })).forms[0]?.lines).toHaveLength(4);
  });

  test('two totals are both left', () => {
    const review = reviewed([...SUMMARY, ['总计', _, 100, 105, 90, _, _, _, _]]);
    expect([stand(review, 'SA-ROWS'), unread(review)]).toEqual([
      [],
      ['linesUnread “合计”（A7）、“总计”（A8）'],
    ]);
  });

  test('two heads that say the same leave the column undecided', () => {
    const review = reviewed(changed(SUMMARY, { C3: '预算数' }));
    expect(told(review)).toEqual(['warning SA-READ columnUndecided C3']);
    expect([...(review.forms[0]?.columns ?? [])]).toEqual(['execution', 'rate', 'score', 'grade']);
    expect(stand(review, 'SA-RATE')[0]).toBe('notCheckable F4 reasonNoCell');
  });

  test('a head without a unit beside heads of two units is undecided', () => {
    const changes = { A2: '港务中心', C3: '年初预算数（元）', D3: '全年预算数（万元）' };
    const review = reviewed(changed(SUMMARY, changes));
    expect(told(review)[0]).toBe('warning SA-READ columnUnits E3');
    expect(review.forms[0]?.columns.has('execution')).toBe(false);
  });

  test('an amount over two projects belongs to neither', () => {
    const review = reviewed(changed(SUMMARY, { E5: _ }), ['E4:E5']);
    expect(told(review)).toEqual(['warning SA-READ cellShared E4']);
    expect(stand(review, 'SA-RATE').slice(0, 2)).toEqual([
      'notCheckable F4 reasonShared',
      'notCheckable F5 reasonShared',
    ]);
  });
});

describe('the relations of a row', () => {
  test('the rate is execution over budget', () => {
    const review = reviewed(changed(SUMMARY, { F4: '80%', F7: '77.5%' }));
    expect(told(review)).toEqual(['error SA-RATE rateBroken F4', 'error SA-RATE rateBroken F7']);
    expect(stand(review, 'SA-RATE')).toEqual(['broken F4', 'held F5', 'held F6', 'broken F7']);
  });

  test('nothing spent of nothing has no rate, something of nothing is an error, more than all a warning', () => {
    const changes = { D4: 0, E4: 0, F4: _, D5: 0, E6: 54, F6: '120%' };
    expect(told(reviewed(changed(SUMMARY.slice(0, 6), changes)))).toEqual([
      'error SA-RATE executionOfNothing E5',
      'warning SA-OVER rateAboveOne E6',
    ]);
  });

  test('the grade is only judged by what the remarks say', () => {
    const rows = changed(SUMMARY, { H6: '中' });
    expect(told(reviewed(rows))).toEqual([]);
    const remark = ['注：90分（含）以上为优，80分（含）-90分为良，60分（含）-80分为中，60分以下为差。'];
    const judged = reviewed([...rows, remark]);
    expect(told(judged)).toEqual(['error SA-GRADE gradeBroken H6']);
    expect(stand(judged, 'SA-GRADE')).toEqual(['held H4', 'held H5', 'broken H6']);
  });
});

test('the total is the sum of the projects, column by column', () => {
  expect(stand(reviewed(SUMMARY), 'SA-ROWS')).toEqual(['held C7', 'held D7', 'held E7']);
  const review = reviewed(changed(SUMMARY, { D7: 106, F7: '76.89%' }));
  expect(told(review)).toEqual(['error SA-ROWS rowsBroken D7']);
  const sides = review.findings.map(({ message: { values } }) =>
    ['line', 'expected', 'actual', 'difference'].map((name) => values[name]),
  );
  expect(sides).toEqual([['合计', '105', '106', '1']]);
});

describe('a project’s row and its own form', () => {
  const listed = (changes: Changes, ...forms: readonly Rows[]): Review =>
    reviewed(changed(SUMMARY, changes), [], ...forms);

  test('state the same', () => {
    const review = listed({}, FORM);
    expect(stand(review, 'SA-LISTED')).toEqual(['held C4', 'held D4', 'held E4', 'held F4', 'held G4']);
    expect(told(review)).toEqual([]);
  });

  test.each([
    ['opening budget', { C4: 51, C7: 101 }, 'C4'],
    ['budget', { D4: 60, F4: '50%', D7: 125, F7: '65.2%' }, 'D4'],
    ['execution', { E4: 32, F4: '80%', E7: 83.5, F7: '79.52%' }, 'E4'],
    ['score', { G4: 95.1 }, 'G4'],
  ] as const)('another %s is 待核实', (_name, changes, cell) => {
    expect(told(listed(changes, FORM))).toContain(`warning SA-LISTED listedDiffers ${cell}`);
  });

  test('a rate that is wrong here differs there', () => {
    expect(told(listed({ F4: '78%' }, FORM))).toEqual([
      'error SA-RATE rateBroken F4',
      'warning SA-LISTED listedDiffers F4',
    ]);
  });

  test('in 元 here and 万元 there are the same amounts', () => {
    const yuan = changed(SUMMARY, { A2: '单位：元' }).map((cells, row) =>
      row < 3
        ? cells
        : cells.map((cell, column) => (column > 1 && column < 5 ? Number(cell) * 10_000 : cell)),
    );
    const review = reviewed(yuan, [], FORM);
    expect([told(review), stand(review, 'SA-LISTED')]).toEqual([
      [],
      ['held C4', 'held D4', 'held E4', 'held F4', 'held G4'],
    ]);
  });

  test('amounts that differ are not compared where only one form states its unit', () => {
    const review = listed({ A2: '港务中心', E4: 30_000, F4: _, F7: _ }, FORM);
    expect(stand(review, 'SA-LISTED')).toContain('notCheckable E4 reasonNoUnit');
  });

  test('are not compared where there are several forms or several rows', () => {
    expect(stand(listed({ G4: 60 }, FORM, FORM), 'SA-LISTED')).toEqual([
      'notCheckable B4 reasonSeveralForms',
    ]);
    expect(stand(listed({ B5: '湖面保洁' }, FORM), 'SA-LISTED')).toEqual([
      'notCheckable B4 lineRepeated',
      'notCheckable B5 lineRepeated',
    ]);
  });

  test('of another year are not compared', () => {
    expect(stand(listed({}, changed(FORM, { A1: '2022年度项目支出绩效自评表' })), 'SA-LISTED')).toEqual([]);
  });
});

test('every cell below the head is read, a remark, or listed', () => {
  const word = fc.constantFrom<TestCell>(_, _, 5, '合计', '小计', '闸口', '项目名称', '一、', '-', '注：无');
  const row = fc.array(word, { minLength: 9, maxLength: 11 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), fc.nat(4), (rows, at) => {
      const all = [...SUMMARY.slice(0, 3 + at), ...rows, ...SUMMARY.slice(3 + at)];
      const [form] = reviewed(all).forms;
      if (form === undefined) return;
      const places = [
        ...form.lines.flatMap(({ place, figures }) => [
          place,
          ...[...figures.values()].map((one) => one.place),
        ]),
        ...form.unread.flatMap(({ cells }) => cells),
      ];
      const known = new Set(places.map((place) => a1(place)));
      const lost = all.slice(3).flatMap((cells, row) =>
        cells.flatMap((cell, column) => {
          const place = a1({ row: row + 3, column });
          const isNoted = typeof cell === 'string' && form.notes.includes(cell);
          return cell === _ || known.has(place) || isNoted || column === 0 || column === 8 ? [] : [place];
        }),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** A project of whole 万元 whose rate is a whole percentage, of a budget that is a multiple of 100. */
const project = fc.record({
  opening: fc.integer({ min: 0, max: 9_000 }),
  budget: fc.integer({ min: 1, max: 90 }).map((hundreds) => hundreds * 100),
  percent: fc.integer({ min: 0, max: 100 }),
  score: fc.integer({ min: 0, max: 100 }),
});

test('a table whose figures agree gives no finding, and one that does not gives one', () => {
  const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
  fc.assert(
    fc.property(fc.array(project, { minLength: 1, maxLength: 8 }), fc.boolean(), (projects, isAbove) => {
      const executed = projects.map(({ budget, percent }) => (budget / 100) * percent);
      const body: Rows = projects.map(({ opening, budget, percent, score }, index) => [
        index + 1,
        `第${index + 1}号航道`,
        opening,
        budget,
        executed[index] ?? 0,
        `${percent}%`,
        score,
        _,
        _,
      ]);
      const total: TestCell[] = [
        '合计',
        _,
        sum(projects.map(({ opening }) => opening)),
        sum(projects.map(({ budget }) => budget)),
        sum(executed),
        _,
        _,
        _,
        _,
      ];
      const rowsWith = (line: readonly TestCell[]): Rows => [
        ...SUMMARY.slice(0, 3),
        ...(isAbove ? [line, ...body] : [...body, line]),
      ];
      expect(told(reviewed(rowsWith(total)))).toEqual([]);
      const wrong = total.with(4, sum(executed) + 1);
      expect(told(reviewed(rowsWith(wrong))).map((line) => line.split(' ')[1])).toEqual(['SA-ROWS']);
    }),
    { numRuns: 40 },
  );
});

test('without a unit of its own it may state what the project’s form states', () => {
  const unstated = changed(SUMMARY, { A2: '填报日期' });
  expect(stand(reviewed(unstated, [], FORM), 'SA-LISTED')).toEqual([
    'held C4',
    'held D4',
    'held E4',
    'held F4',
    'held G4',
  ]);
  expect(stand(reviewed(changed(unstated, { D4: 41 }), [], FORM), 'SA-LISTED')).toContain(
    'notCheckable D4 reasonNoUnit',
  );
});

test('graded alone, or scored without a known title, it is one all the same', () => {
  const columns = (...kept: readonly number[]): Rows =>
    SUMMARY.map((cells, row) => (row < 2 ? cells : kept.map((column) => cells[column] ?? _)));
  const ids = (rows: Rows): readonly string[] => reviewed(rows).forms.map(({ id }) => id);
  expect(ids(columns(0, 1, 3, 4, 7))).toEqual(['project-summary']);
  expect(ids(columns(0, 1, 3, 4))).toEqual([]);
  const untitled = changed(SUMMARY, { A1: '各项目情况' });
  expect(ids(untitled)).toEqual(['project-summary']);
  expect(reviewed(untitled).forms[0]?.title).toBe('各项目情况');
});

describe('what stands beside and below the table', () => {
  const unreadCells = (rows: Rows, merges: readonly string[] = []): readonly string[] =>
    reviewed(rows, merges).forms.flatMap(({ unread: parts }) =>
      parts.map(({ kind, name, cells }) => [kind, name, ...cells.map((cell) => a1(cell))].join(' ')),
    );

  test('is said to be unread', () => {
    expect(unreadCells(SUMMARY)).toEqual([]);
    const beside = SUMMARY.map((cells, row) => [...cells, row === 3 ? 7 : _]);
    expect(unreadCells(beside)).toEqual(['line 7 J4']);
    const below: Rows = [...SUMMARY, SUMMARY[2] ?? [], [1, '另一项目', 5, 4, 3, '75%', 90, '优', _]];
    const projects = (rows: Rows): unknown =>
      reviewed(rows).forms.map(({ lines }) => lines.map(({ label }) => label));
    expect(projects(below)).toEqual([['湖面保洁', '码头维护', '渔船检验', '合计'], ['另一项目']]);
    const graded = below.map((cells, row) =>
      row < 2 ? cells : [cells[0] ?? _, cells[1] ?? _, cells[4] ?? _, cells[7] ?? _],
    );
    expect(unreadCells(graded)).toEqual(['line 序号 A8 B8 C8 D8', 'line 1 A9 B9 C9 D9']);
  });

  test('what stands in one cell above a head is no group of heads', () => {
    const [form] = reviewed(changed(SUMMARY, { E2: '上年' })).forms;
    expect(form?.lines[0]?.figures.get('execution')?.text).toBe('30');
  });

  test('a figure in the second column of its head is its column’s', () => {
    const wide = SUMMARY.map((cells, row) =>
      row < 3 ? [...cells.slice(0, 3), _, ...cells.slice(3)] : [...cells.slice(0, 2), _, ...cells.slice(2)],
    );
    const [form] = reviewed(wide, ['C3:D3']).forms;
    expect(
      [...(form?.lines[0]?.figures.values() ?? [])].map(({ place, text }) => `${a1(place)} ${text}`),
    ).toContain('D4 50');
  });

  test('a head of two rows that is not merged is one', () => {
    const broken: Rows = SUMMARY.flatMap((cells, row): Rows =>
      row === 2
        ? [
            ['序号', '项目名称', '资金情况', _, _, _, '自评得分', '自评等级', '备注'],
            [_, _, '年初预算数', '全年预算数', '全年执行数', '执行率', _, _, _],
          ]
        : [cells],
    );
    const [form] = reviewed(broken).forms;
    const figures = [...(form?.lines[0]?.figures.values() ?? [])];
    expect(Object.fromEntries(figures.map(({ column, text }) => [column, text]))).toEqual({
      openingBudget: '50',
      budget: '40',
      execution: '30',
      rate: '75%',
      score: '91.5',
      grade: '优',
    });
  });
});
