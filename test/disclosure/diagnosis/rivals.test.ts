import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../../src/disclosure/diagnosis/diagnosis';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { a1 } from '../../../src/disclosure/sheet/address';
import type { ErrorKind } from '../../generator';
import { brokenBook } from '../generated';
import { sheetOf } from '../sheets';
import type { Rows } from './expenditure';
import { EXPENDITURE, with_ } from './expenditure';

const _ = null;

const brief = (rows: Rows): readonly string[] =>
  reviewWorkbook({ sheets: [sheetOf(rows, { name: '某表' })] })
    .problems.flatMap(({ diagnosis }) => diagnosis ?? [])
    .map(({ verdict, suspects, line }) =>
      [
        verdict,
        ...suspects.map(({ place, proposed, slip }) => `${a1(place)}=${proposed.toFixed()} ${slip ?? '-'}`),
        ...(line === null ? [] : [line.kind]),
      ].join(' · '),
    );

const ITEMS = ['合计', '因公出国（境）费', '公务用车小计', '公务用车购置费', '公务用车运行费', '公务接待费'];

/** Nothing but 公务接待费 was spent: 11.23 is the total. The final amounts stand in G to L. */
const RECEPTION: Rows = [
  ['2021年度财政拨款“三公”经费支出决算表'],
  ['部门：某局', _, _, _, _, _, _, _, _, _, '金额单位：万元'],
  ['预算数', _, _, _, _, _, '决算数', _, _, _, _, _],
  [...ITEMS, ...ITEMS],
  ['20.00', _, '8.00', _, '8.00', '12.00', '11.23', _, _, _, _, '11.23'],
];

/** 5.52 for running the vehicles, and nothing else. */
const VEHICLES: Rows = with_(RECEPTION, [
  [4, 6, '5.52'],
  [4, 8, '5.52'],
  [4, 10, '5.52'],
  [4, 11, ''],
]);

/** 290 + 1,234,577.89 and 300 + 1,234,567.89 are both 1,234,867.89; 280 and 10 of income, 200 and 100 of expenditure. */
const SUMMARY: Rows = [
  ['收入支出决算总表'],
  ['部门：某局', _, _, '金额单位：元'],
  ['收入', _, '支出', _],
  ['项目', '决算数', '项目', '决算数'],
  ['一、一般公共预算财政拨款收入', '280.00', '一、一般公共服务支出', '200.00'],
  ['二、事业收入', '10.00', '二、城乡社区支出', '100.00'],
  ['本年收入合计', '290.00', '本年支出合计', '300.00'],
  ['年初结转和结余', '1234577.89', '年末结转和结余', '1234567.89'],
  ['总计', '1234867.89', '总计', '1234867.89'],
];

describe('what explains it as well, and is yet no likely rival', () => {
  test('the forms themselves are consistent', () => {
    expect([RECEPTION, VEHICLES, SUMMARY].flatMap(brief)).toEqual([]);
  });

  test('an amount in 亿元: of a form in 万元 it is the other one that is in 元', () => {
    const rows = with_(RECEPTION, [[4, 6, '112300.00']]);
    expect(brief(rows)).toEqual(['identified · G5=11.23 unit']);
  });

  test('a wrong code of a line that has none: the total lacks one of its parts', () => {
    // 10 are lacking to the total of income, and 总计 has them too much; 事业收入 is 10.
    const rows = with_(SUMMARY, [[6, 1, '280.00']]);
    expect(brief(rows)).toEqual(['identified · B7=290 not-renewed']);
  });

  test('a missing line of 总计: all of its few lines are there', () => {
    const rows = with_(SUMMARY, [[7, 3, '1234567.49']]);
    expect(brief(rows)).toEqual(['identified · D8=1234567.89 digit']);
  });
});

test('two figures that one digit explains alike are both shown, and none is accused', () => {
  // 11.11 and 22.22 are 33.33; 24.22 is printed: 22.22 was meant for it, or 35.33 for 33.33.
  const rows = with_(RECEPTION, [
    [4, 6, '33.33'],
    [4, 7, '11.11'],
    [4, 11, '24.22'],
  ]);
  const [found, ...others] = brief(rows);
  expect(others).toEqual([]);
  expect(found?.split(' · ').sort()).toEqual(['G5=35.33 digit', 'L5=22.22 digit', 'suspects']);
});

const KINDS: readonly ErrorKind[] = [
  'digitChanged',
  'digitsSwapped',
  'signChanged',
  'staleTotal',
  'inYuan',
  'movedColumn',
];

test('a slip is no proof where the figure beside it may have been copied', () => {
  // 30.00 + 11.23 are 41.23, and 30.00 is printed: the total lacks 11.23, or 18.77 got the value beside it.
  const rows = with_(RECEPTION, [
    [4, 6, '30.00'],
    [4, 7, '30.00'],
    [4, 11, '11.23'],
  ]);
  const [found, ...others] = brief(rows);
  expect(others).toEqual([]);
  expect(found?.split(' · ').sort()).toEqual(['G5=41.23 not-renewed', 'H5=18.77 neighbour', 'suspects']);
});

/** 11.23 and 30.00 of income are 41.23; what was spent was spent on one thing, so that 300.00 stands twice in its column. */
const WITHOUT_TOTAL: Rows = [
  ['收入支出决算总表'],
  ['部门：某局', _, _, '金额单位：万元'],
  ['收入', _, '支出', _],
  ['项目', '决算数', '项目', '决算数'],
  ['一、一般公共预算财政拨款收入', '11.23', '一、一般公共服务支出', _],
  ['二、事业收入', '30.00', '二、城乡社区支出', '300.00'],
  ['本年收入合计', '41.23', '本年支出合计', '300.00'],
];

test('nor where figures are equal by nature, if it is these two that do not fit together', () => {
  expect(brief(WITHOUT_TOTAL)).toEqual([]);
  // The total lacks 11.23, or 18.77 got what stands below it, as the two of expenditure are equal beside them.
  const [found, ...others] = brief(with_(WITHOUT_TOTAL, [[6, 1, '30.00']]));
  expect(others).toEqual([]);
  expect(found?.split(' · ').sort()).toEqual(['B6=18.77 -', 'B7=41.23 not-renewed', 'suspects']);
});

/**
 * 2.10, 185.82, 3.04, 4.02 and 5.02 are 200.00, and 200.01 is printed, as 14.18 and 185.82 are: both are rounded. Of 项目支出
 * is nothing but 185.82.
 */
const ROUNDED: Rows = [
  ...EXPENDITURE.slice(0, 4),
  ['合计', _, '200.01', '14.18', '185.82'],
  [201, '一般公共服务支出', '200.01', '14.18', '185.82'],
  [20103, '政府办公厅（室）及相关机构事务', '200.01', '14.18', '185.82'],
  [2010301, '行政运行', '2.10', '2.10', _],
  [2010302, '一般行政管理事务', '185.82', _, '185.82'],
  [2010303, '机关服务', '3.04', '3.04', _],
  [2010304, '专项服务', '4.02', '4.02', _],
  [2010305, '专项业务及机关事务管理', '5.02', '5.02', _],
];

test('a slip that was carried to the total of its line, where rounding hides that it was', () => {
  expect(brief(ROUNDED)).toEqual([]);
  // 0.04 too much in both. Of the total the column shows 0.03, as much as six figures are rounded by; and 185.83 in the
  // part alone would do for its column as well as for its line.
  const rows = with_(ROUNDED, [
    [8, 2, '185.86'],
    [8, 4, '185.86'],
  ]);
  expect(brief(rows)).toEqual(['identified · E9=185.82 digit · C9=185.82 digit']);
});

/** The figures that are said to be wrong, and the lines. */
const accusedBy = (diagnoses: readonly Diagnosis[]): readonly string[] =>
  diagnoses
    .filter(({ verdict }) => verdict === 'identified')
    .flatMap(({ suspects, line }) => [
      ...suspects.map(({ place }) => `${place.sheet}!${a1(place)}`),
      ...(line === null ? [] : [line.kind]),
    ]);

test.each(KINDS)('%s: what is identified is what was altered, in random books', (kind) => {
  let identified = 0;
  for (let seed = 1; seed <= 8; seed += 1) {
    const injection = brokenBook(seed, kind);
    if (injection === null) continue;
    const touched = injection.touched.map(({ sheet, address }) => `${sheet}!${address}`);
    const { problems } = reviewWorkbook(injection.book.workbook);
    const accused = accusedBy(problems.flatMap(({ diagnosis }) => diagnosis ?? []));
    identified += Number(accused.length > 0);
    expect({ seed, wrong: accused.filter((key) => !touched.includes(key)) }).toEqual({ seed, wrong: [] });
  }
  expect(identified).toBeGreaterThan(1);
});

/** 5.00 for 因公出国 and 6.41 for running the vehicles, of budgets of 6.00 and 8.00: 11.41 of 14.00 in all. */
const JOURNEYS: Rows = with_(VEHICLES, [
  [4, 0, '14.00'],
  [4, 1, '6.00'],
  [4, 5, ''],
  [4, 6, '11.41'],
  [4, 7, '5.00'],
  [4, 8, '6.41'],
  [4, 10, '6.41'],
]);

describe('the budget of a “三公” item', () => {
  test('the form is consistent', () => {
    expect(brief(JOURNEYS)).toEqual([]);
  });

  test('is not exceeded as a rule: what would exceed it is no likely rival', () => {
    // 9.41 for 6.41 in K; or 9.41 in I as well, carried to 14.41 in G, and 6.41 for 9.41 and 11.41 for 14.41 printed.
    const rows = with_(JOURNEYS, [[4, 10, '9.41']]);
    expect(brief(rows)).toEqual(['identified · K5=6.41 digit']);
  });

  test('does not tell where both explanations are within it', () => {
    // 7.41 for 6.41 in K; or 7.41 in I as well, which makes 12.41 in G.
    const [found, ...others] = brief(with_(JOURNEYS, [[4, 10, '7.41']]));
    expect(others).toEqual([]);
    expect(found?.split(' · ')).toEqual(
      expect.arrayContaining(['suspects', 'G5=12.41 digit', 'I5=7.41 digit', 'K5=6.41 digit']),
    );
  });
});

describe('what explains it as well, and is a rival', () => {
  test('an amount that came from either of two empty columns', () => {
    // 5.52 may come from 公务用车运行费 as well as from 公务用车购置费: nothing is printed in between, and both have a budget.
    const rows = with_(VEHICLES, [
      [4, 0, '26.00'],
      [4, 2, '14.00'],
      [4, 3, '6.00'],
      [4, 10, ''],
      [4, 11, '5.52'],
    ]);
    expect(brief(rows)).toEqual(['suspects · L5=0 moved · J5=5.52 moved · K5=5.52 moved']);
  });
});
