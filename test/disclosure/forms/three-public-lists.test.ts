import { describe, expect, test } from 'vitest';
import type { TestCell } from '../sheets';
import type { Rows } from './reviewed';
import { figuresOf, found, reviewOf, unreadOf, withCells } from './reviewed';

const _ = null;

/** 5 + (20 + 7) + 3 = 35 planned; 4 + (19.5 + 6.5) + 1.25 = 31.25 spent. */
const LIST: Rows = [
  ['2023年度“三公”经费支出决算表', _, _],
  ['部门：某局', _, '单位：万元'],
  ['项目', '预算数', '决算数'],
  ['栏次', 1, 2],
  ['“三公”经费合计', 35, 31.25],
  ['1、因公出国（境）费', 5, 4],
  ['2、公务用车购置及运行维护费', 27, 26],
  ['其中：公务用车购置费', 20, 19.5],
  ['公务用车运行维护费', 7, 6.5],
  ['3、公务接待费', 3, 1.25],
  ['其中：国内接待费', 3, 1.25],
  ['注：本表反映三公经费情况。', _, _],
];

describe('三公 as a list', () => {
  test('is read item by item, and consistent is silent', () => {
    const review = reviewOf(LIST);
    expect(review.forms.map(({ id, year, unit }) => [id, year, unit])).toEqual([
      ['three-public', '2023', '万元'],
    ]);
    expect(figuresOf(review, 'final')).toEqual({
      abroad: 'C6 4',
      vehicle: 'C7 26',
      purchase: 'C8 19.5',
      running: 'C9 6.5',
      reception: 'C10 1.25',
      total: 'C5 31.25',
    });
    expect(figuresOf(review, 'budget')).toMatchObject({ total: 'B5 35', purchase: 'B8 20' });
    expect(review.findings).toEqual([]);
    expect(review.counts).toMatchObject({ held: 4, notCheckable: 0 });
  });

  test.each([
    // 5 + 27 + 3 = 35; 4 + 26 + 1.25 = 31.25
    [{ B5: 36 }, ['error T7-2 B5 35/36']],
    [{ C5: 41.25 }, ['error T7-2 C5 31.25/41.25']],
    // 19.5 + 5.5 = 25
    [{ C9: 5.5 }, ['error T7-1 C7 25/26']],
    // 4 + 26 + 2.25 = 32.25
    [{ C10: 2.25 }, ['error T7-2 C5 32.25/31.25']],
    // 4 + 24 + 1.25 = 29.25
    [{ C7: 24 }, ['error T7-2 C5 29.25/31.25', 'error T7-1 C7 26/24']],
  ] as readonly (readonly [Readonly<Record<string, TestCell>>, readonly string[]])[])(
    'with %j finds %j',
    (changes, expected) => {
      expect(found(reviewOf(withCells(LIST, changes)))).toEqual(expected);
    },
  );

  test('会议费, 培训费 and 机关运行经费 are no part of it, and said to be unread', () => {
    const more: Rows = [
      ...LIST.slice(0, -1),
      ['4、会议费', 2, 1.5],
      ['5、培训费', 6, 5],
      ['6、机关运行经费', _, 88.5],
    ];
    const review = reviewOf(more);
    expect(found(review)).toEqual([]);
    expect(unreadOf(review).slice(1)).toEqual([
      'line 4、会议费 B12 C12',
      'line 5、培训费 B13 C13',
      'line 6、机关运行经费 C14',
    ]);
    expect(review.unrecognised.map(({ reason }) => reason.key)).toEqual(['linesUnread']);
    expect(found(reviewOf(withCells(more, { C5: 32.75 })))).toEqual(['error T7-2 C5 31.25/32.75']);
  });

  const withLastYear: Rows = LIST.map((cells, row) => {
    const [name = _, budget = _, final = _] = cells;
    const last = row === 2 ? '上年决算数' : row >= 4 && row <= 10 ? 900 + row : _;
    return [name, last, budget, final];
  });

  test('上年决算数 is not read as the year’s, wherever it stands', () => {
    const review = reviewOf(withLastYear);
    expect(found(review)).toEqual([]);
    expect(figuresOf(review, 'final')).toMatchObject({ total: 'D5 31.25', reception: 'D10 1.25' });
    expect(review.forms[0]?.further.map(({ year, label }) => [year, label])).toEqual([
      ['prior', '上年决算数'],
    ]);
    expect(unreadOf(review)).toEqual(['line 其中:国内接待费 B11 C11 D11']);
    expect(found(reviewOf(withCells(withLastYear, { D5: 30 })))).toEqual(['error T7-2 D5 31.25/30']);
  });

  test('of two columns that both are 预算数 neither is read, and that is said', () => {
    const review = reviewOf(withCells(withLastYear, { B3: '年初预算数', C3: '全年预算数' }));
    expect(figuresOf(review, 'budget')).toEqual({});
    expect(figuresOf(review, 'final')).toMatchObject({ total: 'D5 31.25' });
    expect(unreadOf(review)).toContain('undecided 年初预算数、全年预算数 B3 C3');
    expect(found(review)).toEqual(['info P-READ B3 -/-']);
    expect(review.counts).toMatchObject({ held: 2, broken: 0, notCheckable: 2 });
  });

  test('a year that two columns claim alike is neither’s', () => {
    const review = reviewOf(
      LIST.map(([name = _, budget = _, final = _], row) => {
        const last = row === 2 ? '2022年决算数' : row >= 4 && row <= 10 ? 900 + row : _;
        return [name, budget, final, last, last];
      }),
    );
    expect(figuresOf(review, 'final')).toMatchObject({ total: 'C5 31.25' });
    expect(review.forms[0]?.further).toEqual([]);
  });

  test('of an item that stands there twice another year’s amounts are not known either', () => {
    const twice = [...withLastYear.slice(0, 10), ['4、公务接待费', 1, 1, 1], ...withLastYear.slice(11)];
    const [further] = reviewOf(twice).forms[0]?.further ?? [];
    const known = [...(further?.lines.get('final')?.keys() ?? [])];
    expect(known).toEqual(['total', 'abroad', 'vehicle', 'purchase', 'running']);
  });

  test('of an item that stands there twice neither line is read, and that is said', () => {
    const twice: Rows = [...LIST.slice(0, 10), ['4、公务接待费', 1, 1], ...LIST.slice(11)];
    const review = reviewOf(twice);
    expect(figuresOf(review, 'final')).not.toHaveProperty('reception');
    expect(unreadOf(review)).toEqual([
      'undecided 3、公务接待费、4、公务接待费 A10 A11',
      'line 4、公务接待费 B11 C11',
    ]);
    expect(found(review)).toEqual(['warning P-READ A10 -/-']);
    // The totals of both groups.
    expect(review.counts).toMatchObject({ held: 2, broken: 0, notCheckable: 2 });
  });

  test('the parts of 公务用车 beside a merged head, and merged columns, are read', () => {
    const rows: Rows = [
      ['三公经费支出决算表'],
      ['项目', _, '行次', '预算数', _, '决算数'],
      ['合计', _, 1, 12, _, 10],
      ['因公出国（境）费', _, 2, _, _, _],
      ['公务用车购置及运行费', '小计', 3, 11, _, 9.5],
      [_, '公务用车购置费', 4, 5, _, 4],
      [_, '公务用车运行维护费', 5, 6, _, 5.5],
      ['公务接待费', _, 6, 1, _, 0.5],
    ];
    const merged = [2, 3, 4, 5, 6, 7, 8].map((row) => `D${row}:E${row}`);
    const review = reviewOf(rows, 'A2:B2', 'A3:B3', 'A4:B4', 'A8:B8', 'A5:A7', ...merged);
    expect(figuresOf(review, 'final')).toMatchObject({ vehicle: 'F5 9.5', purchase: 'F6 4' });
    expect(figuresOf(review, 'budget')).toMatchObject({ running: 'D7 6', total: 'D3 12' });
    expect([found(review), unreadOf(review)]).toEqual([[], []]);
  });

  test('without one of its items it is near, and not half-read', () => {
    const { forms, unrecognised } = reviewOf(LIST.filter((_cells, row) => row !== 9));
    expect(forms).toEqual([]);
    expect(unrecognised.map(({ nearest }) => nearest)).toEqual(['three-public']);
  });
});

/** 6 + (0 + 8) + 2 = 16 planned; 5.5 + (0 + 7.5) + 1 = 14 spent. */
const ROWS: Rows = [
  ['“三公”经费及会议费、培训费支出决算表', _, _, _, _, _, _, _],
  [_, _, _, _, _, _, _, '单位：万元'],
  ['项目', '合计', '因公出国（境）费', '公务用车购置及运行费', _, _, '公务接待费', '会议费'],
  [_, _, _, '小计', '公务用车购置费', '公务用车运行费', _, _],
  ['栏次', 1, 2, 3, 4, 5, 6, 7],
  ['上年决算数', 99, 1, 1, 1, 1, 1, 1],
  ['预算数', 16, 6, 8, 0, 8, 2, 3],
  ['决算数', 14, 5.5, 7.5, 0, 7.5, 1, 2.5],
];
const ROWS_MERGES = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:F3', 'G3:G4', 'H3:H4'];

describe('三公 with 预算数 and 决算数 as rows', () => {
  test('is read row by row, without the prior year, and consistent is silent', () => {
    const review = reviewOf(ROWS, ...ROWS_MERGES);
    expect(figuresOf(review, 'budget')).toEqual({
      total: 'B7 16',
      abroad: 'C7 6',
      vehicle: 'D7 8',
      purchase: 'E7 0',
      running: 'F7 8',
      reception: 'G7 2',
    });
    expect(figuresOf(review, 'final')).toMatchObject({ total: 'B8 14', running: 'F8 7.5' });
    expect(found(review)).toEqual([]);
    expect(review.counts).toMatchObject({ held: 4, notCheckable: 0 });
    expect(unreadOf(review)).toEqual(['column 会议费 H7 H8', 'line 上年决算数 B6 C6 D6 E6 F6 G6 H6']);
  });

  test.each([
    // 6 + 8 + 2 = 16; 0 + 7.5 = 7.5
    [{ B7: 19 }, ['error T7-2 B7 16/19']],
    [{ F8: 6.5 }, ['error T7-1 D8 6.5/7.5']],
  ] as readonly (readonly [Readonly<Record<string, TestCell>>, readonly string[]])[])(
    'with %j finds %j',
    (changes, expected) => {
      expect(found(reviewOf(withCells(ROWS, changes), ...ROWS_MERGES))).toEqual(expected);
    },
  );

  test('of two rows that both are 决算数 neither is read, and that is said', () => {
    const review = reviewOf(withCells(ROWS, { A6: '决算数' }), ...ROWS_MERGES);
    expect(figuresOf(review, 'final')).toEqual({});
    expect(found(review)).toEqual(['warning P-READ A6 -/-']);
  });
});
