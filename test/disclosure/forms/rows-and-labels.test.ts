import { describe, expect, test } from 'vitest';
import {
  isBareYear,
  isPhrase,
  isWorkedOut,
} from '../../../src/disclosure/forms/final-accounts/column-identity';
import { beginsNotes, numbersColumns } from '../../../src/disclosure/forms/final-accounts/shapes/reading';
import { SheetGrid } from '../../../src/disclosure/sheet/grid';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';
import type { Rows } from './reviewed';
import { figuresOf, found, reviewOf, unreadOf } from './reviewed';

const _ = null;
const row = (...cells: readonly TestCell[]): SheetGrid => new SheetGrid(sheetOf([cells]));

test('a label is a phrase where it says a year or a stage and nothing else', () => {
  for (const label of ['2023年', '2023', '上年决算数', '年初预算数', '本年数'])
    expect(`${label} ${String(isPhrase(label))}`).toBe(`${label} true`);
  for (const label of ['2023年基本支出', '基本支出决算数', '基本支出', '合计(2023年)', ''])
    expect(`${label} ${String(isPhrase(label))}`).toBe(`${label} false`);
  expect(isBareYear('2023')).toBe(true);
  expect(isBareYear('2023年')).toBe(false);
});

test.each([
  ['比上年增减', true],
  ['增长率', true],
  ['完成预算的%', true],
  ['占支出的比重', true],
  ['差异', true],
  ['决算数', false],
  ['合计', false],
  ['占用费', false],
])('%s heads what is worked out: %s', (label, expected) => {
  expect(isWorkedOut(label)).toBe(expected);
});

test.each<readonly [cells: readonly TestCell[], numbers: boolean]>([
  [['栏次', _, 1, 2, 3], true],
  [['栏次'], true],
  [[1, 2, 3], true],
  [['栏号', 4, 5, 6], true],
  [['1', '2', '3', '4'], true],
  // two numbers, a gap, falling ones, words of two kinds, numbers of a line
  [[1, 2], false],
  [['合计', 1, 2], false],
  [[1, 2, 4], false],
  [[3, 2, 1], false],
  [['205', '教育支出', 1, 2, 3], false],
  [['合计', 100, 101, 102], false],
])('%j numbers the columns: %s', (cells, numbers) => {
  expect(numbersColumns(row(...cells), 0)).toBe(numbers);
});

test.each<readonly [cells: readonly TestCell[], notes: boolean]>([
  [['注：本表反映收支情况。'], true],
  [['备注', '无'], true],
  [['说明：本单位没有。'], true],
  [['1.本表以万元为单位。'], true],
  [[_, _, '附注一'], true],
  [['注册费', 5], false],
  [['1.办公费', 5], false],
  [[5, '注：无'], false],
  [[], false],
])('%j begins the notes: %s', (cells, notes) => {
  expect(beginsNotes(row(...cells), 0)).toBe(notes);
});

describe('“三公” with its groups in rows', () => {
  const ITEMS = [
    '合计',
    '因公出国（境）费',
    '公务用车小计',
    '公务用车购置费',
    '公务用车运行费',
    '公务接待费',
  ];
  const rows = (...body: Rows): Rows => [
    ['2023年度“三公”经费支出决算表'],
    ['项目', ...ITEMS],
    ...body,
    ['注：决算数含上年结转。', 7],
  ];

  test('is read row by row, without the notes', () => {
    const review = reviewOf(rows(['预算数', 6, 1, 4, 2, 2, 1], ['决算数', 5, 1, 3, 1, 2, 1]));
    expect(review.forms.map(({ id }) => id)).toEqual(['three-public']);
    expect(figuresOf(review, 'budget')).toMatchObject({ total: 'B3 6', vehicle: 'D3 4' });
    expect(figuresOf(review, 'final')).toMatchObject({ total: 'B4 5', reception: 'G4 1' });
    expect(found(review)).toEqual([]);
    expect(unreadOf(review)).toEqual([]);
  });

  test('numbered columns are no line, further lines are said to be unread', () => {
    const review = reviewOf(
      rows(
        ['栏次', 1, 2, 3, 4, 5, 6],
        ['预算数', 6, 1, 4, 2, 2, 1],
        ['决算数', 5, 1, 3, 1, 2, 1],
        ['其中：本级', 2, _, _, _, _, 2],
      ),
    );
    expect(figuresOf(review, 'final')).toMatchObject({ total: 'B5 5' });
    expect(unreadOf(review)).toEqual(['line 其中:本级 B6 G6']);
  });

  test('a group without figures is there all the same', () => {
    const review = reviewOf(rows(['预算数', _, _, _, _, _, _], ['决算数', 5, 1, 3, 1, 2, 1]));
    expect(figuresOf(review, 'budget')).toMatchObject({ total: 'B3 ', reception: 'G3 ' });
    expect(figuresOf(review, 'final')).toMatchObject({ total: 'B4 5' });
  });

  test('amounts of another year beside them are kept by group', () => {
    const review = reviewOf([
      ['2023年度“三公”经费支出决算表'],
      ['项目', ...ITEMS, ...ITEMS.map((item) => `2022年${item}`)],
      ['预算数', 6, 1, 4, 2, 2, 1, 7, 1, 4, 2, 2, 2],
      ['决算数', 5, 1, 3, 1, 2, 1, 6, 1, 3, 1, 2, 2],
    ]);
    expect(figuresOf(review, 'final')).toMatchObject({ total: 'B4 5' });
    const [further] = review.forms[0]?.further ?? [];
    expect([further?.year, [...(further?.lines.keys() ?? [])]]).toEqual([2022, ['budget', 'final']]);
    expect(further?.lines.get('final')?.get('reception')?.text).toBe('2');
  });

  test('a group that stands there twice is not read', () => {
    const review = reviewOf(
      rows(['预算数', 6, 1, 4, 2, 2, 1], ['决算数', 5, 1, 3, 1, 2, 1], ['决算数', 4, 1, 2, 1, 1, 1]),
    );
    expect(figuresOf(review, 'final')).toEqual({});
    expect(figuresOf(review, 'budget')).toMatchObject({ total: 'B3 6' });
    expect(unreadOf(review)).toEqual(['undecided 决算数 A4 A5', 'line 决算数 B5 C5 D5 E5 F5 G5']);
    expect(review.forms[0]?.unread[0]?.why).toBe('repeated');
    expect(found(review)).toEqual(['warning P-READ A4 -/-']);
  });
});
