import { describe, expect, test } from 'vitest';
import { createDiagnosis } from '../../../src/disclosure/diagnosis/diagnose';
import type { Diagnosis } from '../../../src/disclosure/diagnosis/diagnosis';
import { headingOf } from '../../../src/disclosure/diagnosis/heading';
import { diagnosisSentence } from '../../../src/disclosure/diagnosis/saying';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { createReviewer } from '../../../src/disclosure/reviewer';
import { a1 } from '../../../src/disclosure/sheet/address';
import { Decimal } from '../../../src/disclosure/sheet/decimal';
import { sheetOf } from '../sheets';
import type { Rows } from './expenditure';
import { EXPENDITURE, UNDECIDED, with_ } from './expenditure';

const _ = null;
const NAME = '公开03表';

const diagnosesOf = (rows: Rows): readonly Diagnosis[] =>
  reviewWorkbook({ sheets: [sheetOf(rows, { name: NAME })] }).problems.flatMap(
    ({ diagnosis }) => diagnosis ?? [],
  );

const brief = ({ verdict, suspects }: Diagnosis): string =>
  [
    verdict,
    ...suspects.map(({ place, proposed, slip }) => `${a1(place)}=${proposed.toFixed()} ${slip ?? '-'}`),
  ].join(' · ');

describe('what is known of a figure beside its sums', () => {
  test('a total that stands in a column of its parts is not taken for one with the wrong sign', () => {
    const rows = with_(EXPENDITURE, [
      [8, 2, '0.00'],
      [8, 3, '185.82'],
    ]);
    expect(diagnosesOf(rows).map(brief)).toEqual(['identified · D9=0 moved · C9=185.82 moved']);
  });

  test('a figure that is what stands above it was copied', () => {
    // 212 has 152.71: by its row, by 合计 and by its only part. 185.82 is that of 2010302, in the row above.
    const rows = with_(EXPENDITURE, [[9, 4, '185.82']]);
    expect(diagnosesOf(rows).map(brief)).toEqual(['identified · E10=152.71 neighbour']);
  });

  test('a proposal mends every relation of its figure, and breaks none', () => {
    const [found] = diagnosesOf(with_(EXPENDITURE, [[9, 4, '185.82']]));
    // Row 10, the sum of column E, and 21203 below it.
    expect(found?.suspects.map(({ repairs, breaks }) => [repairs, breaks])).toEqual([[3, 0]]);
  });

  test('nothing negative is said to be meant where an amount is printed', () => {
    // 10 of 30 are lacking: −5 for 5 would mend it, and no amount is negative.
    const rows: Rows = [
      ...EXPENDITURE.slice(0, 4),
      ['合计', _, 20, _, 20],
      [201, '一般公共服务支出', 20, _, 20],
      [20103, '政府办公厅（室）及相关机构事务', 20, _, 20],
      [2010302, '一般行政管理事务', 25, _, 25],
      [2010303, '机关服务', 5, _, 5],
    ];
    for (const { verdict, suspects } of diagnosesOf(rows))
      if (verdict === 'identified')
        expect(suspects.filter(({ proposed }) => proposed.isNegative())).toEqual([]);
  });
});

describe('what the text says of a figure', () => {
  const { relations, forms } = reviewWorkbook({ sheets: [sheetOf(UNDECIDED, { name: NAME })] });
  const said = (value: string): readonly Diagnosis[] =>
    createDiagnosis()({
      relations,
      forms,
      statements: [
        {
          place: { sheet: NAME, row: 8, column: 2 },
          low: new Decimal(value).minus('0.5'),
          high: new Decimal(value).plus('0.5'),
        },
      ],
    }).map(({ diagnosis }) => diagnosis);

  test('decides between figures that explain it alike', () => {
    expect(
      said('25').map(({ verdict, suspects }) => [verdict, suspects.map(({ place }) => a1(place)).sort()]),
    ).toEqual([['identified', ['C9', 'E9']]]);
  });

  test('what is printed may have been copied into it: it does not decide against a figure alone', () => {
    expect(said('20').map(({ verdict }) => verdict)).toEqual(['suspects']);
  });
});

describe('what stands for the same code in another form', () => {
  /** The same codes in 收入决算表, with what came in for the two of which one is wrong. */
  const income = (one: number, other: number): Rows => [
    ['收入决算表'],
    ['部门：某局', _, _, _, '金额单位：万元'],
    ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '其他收入'],
    ['栏次', _, 1, 2, 3],
    ...[
      ['', '合计', one + other],
      [201, '一般公共服务支出', one + other],
      [20103, '政府办公厅（室）及相关机构事务', one + other],
      [2010302, '一般行政管理事务', one],
      [2010303, '机关服务', other],
    ].map(([code = _, name = _, amount = _]): Rows[number] => [code, name, amount, amount, _]),
  ];
  const withIncome = (one: number, other: number): readonly Diagnosis[] =>
    reviewWorkbook({
      sheets: [sheetOf(UNDECIDED, { name: NAME }), sheetOf(income(one, other), { name: '公开02表' })],
    }).problems.flatMap(({ diagnosis }) => diagnosis ?? []);
  const cellsOf = ({ suspects }: Diagnosis): readonly string[] =>
    suspects.map(({ place }) => `${place.sheet}!${a1(place)}`).sort();

  test('decides between figures that explain it alike', () => {
    expect(withIncome(10, 25).map((found) => [found.verdict, cellsOf(found)])).toEqual([
      ['identified', [`${NAME}!C9`, `${NAME}!E9`]],
    ]);
    expect(withIncome(15, 20).map((found) => [found.verdict, cellsOf(found)])).toEqual([
      ['identified', [`${NAME}!C8`, `${NAME}!E8`]],
    ]);
  });

  test('decides nothing where it says something else of both', () => {
    expect(withIncome(12, 23).map((found) => [found.verdict, cellsOf(found)])).toEqual([
      ['suspects', ['C8', 'C9', 'E8', 'E9'].map((cell) => `${NAME}!${cell}`)],
    ]);
  });

  test('may have been copied with its error: as what is printed it does not decide against a figure alone', () => {
    expect(withIncome(10, 23).map((found) => [found.verdict, cellsOf(found)])).toEqual([
      ['suspects', ['C8', 'C9', 'E8', 'E9'].map((cell) => `${NAME}!${cell}`)],
    ]);
  });
});

describe('a code that the lines below it gainsay', () => {
  const [found, ...others] = diagnosesOf(with_(EXPENDITURE, [[6, 0, 20130]]));

  test('is what broke the sums', () => {
    expect(others).toEqual([]);
    expect(found?.verdict).toBe('identified');
    expect(found?.line).toMatchObject({
      sheet: NAME,
      parent: '201',
      kind: 'wrong-code',
      code: { printed: '20130', proposed: '20103' },
    });
  });

  test('is named with what fits', () => {
    const sentences =
      found === undefined ? [] : [diagnosisSentence(found, 'zh-CN'), diagnosisSentence(found, 'en')];
    expect(sentences[0]).toMatch(/科目编码20130应核对：与它下面的科目或名称相符的是20103。$/u);
    expect(sentences[1]).toMatch(/the code 20130 should be checked; .* are those of 20103\.$/u);
  });
});

describe('after an edit', () => {
  const wrong = sheetOf(with_(EXPENDITURE, [[4, 3, '153.54']]), { name: NAME });
  const other = (total: string) =>
    sheetOf([['三公经费支出决算表'], ['部门：某局', _, _, _, '金额单位：万元'], ['合计', total]], {
      name: '别的',
    });

  test('elsewhere, a diagnosis is the very same', () => {
    const review = createReviewer();
    const [before, after] = ['1', '2'].map(
      (total) =>
        review({ sheets: [wrong, other(total)] }).problems.find(({ diagnosis }) => diagnosis !== undefined)
          ?.diagnosis,
    );
    expect(before).toBeDefined();
    expect(after).toBe(before);
  });

  test('of its sheet, it is made anew', () => {
    const review = createReviewer();
    review({ sheets: [wrong] });
    const right = sheetOf(EXPENDITURE, { name: NAME });
    expect(review({ sheets: [right] }).problems.filter(({ diagnosis }) => diagnosis !== undefined)).toEqual(
      [],
    );
  });
});

describe('what heads a problem', () => {
  test('where a figure is identified: it is shown strongly, its witnesses lightly', () => {
    const { problems, findings } = reviewWorkbook({
      sheets: [sheetOf(with_(EXPENDITURE, [[4, 3, '153.54']]), { name: NAME })],
    });
    const [heading] = problems.flatMap((problem) => headingOf(problem, findings, 'zh-CN') ?? []);
    expect(heading).toMatchObject({
      verdict: 'identified',
      suspects: [{ printed: '153.54', proposed: '135.54', slip: '两位数字颠倒', linked: [] }],
      repaired: '改后2条关系成立',
    });
    expect(heading?.strong.map(a1)).toEqual(['D5']);
    // The row of 合计, and its column over the 类.
    expect(heading?.light.map(a1).sort()).toEqual(['C5', 'D10', 'D6', 'E5']);
  });

  test('where none is: nothing is said to hold', () => {
    const { problems, findings } = reviewWorkbook({ sheets: [sheetOf(UNDECIDED, { name: NAME })] });
    const [heading] = problems.flatMap((problem) => headingOf(problem, findings, 'zh-CN') ?? []);
    expect(heading?.repaired).toBeNull();
    expect(heading?.strong.map(a1).sort()).toEqual(['C8', 'C9', 'E8', 'E9']);
  });
});
