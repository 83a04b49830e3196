import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../../src/disclosure/diagnosis/diagnosis';
import { diagnosisSentence } from '../../../src/disclosure/diagnosis/saying';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { a1 } from '../../../src/disclosure/sheet/address';
import { sheetOf } from '../sheets';
import type { Rows } from './expenditure';
import { EXPENDITURE, UNDECIDED, with_ } from './expenditure';

function diagnosesOf(rows: Rows): readonly Diagnosis[] {
  const { problems } = reviewWorkbook({ sheets: [sheetOf(rows, { name: '公开03表' })] });
  return problems.flatMap(({ diagnosis }) => diagnosis ?? []);
}

/** Each diagnosis as its verdict, then its suspects with proposal, slip and linked cells. */
const brief = (rows: Rows): readonly string[] =>
  diagnosesOf(rows).map(({ verdict, suspects, line }) =>
    [
      verdict,
      ...suspects.map(({ place, proposed, slip, linked }) =>
        `${a1(place)}=${proposed.toFixed()} ${slip ?? '-'} ${linked.map((cell) => a1(cell.place)).join(' ')}`.trimEnd(),
      ),
      ...(line === null ? [] : [`${line.kind} ${line.parent}`]),
    ].join(' · '),
  );

describe('which figure is wrong', () => {
  test('nothing where everything holds', () => {
    expect(brief(EXPENDITURE)).toEqual([]);
  });

  test.each([
    ['two digits swapped', [[4, 3, '153.54']], ['identified · D5=135.54 digits-swapped']],
    ['one digit', [[4, 3, '175.54']], ['identified · D5=135.54 digit']],
    ['a digit left out', [[4, 3, '13.54']], ['identified · D5=135.54 digit-missing']],
    ['a digit too many', [[4, 3, '1353.54']], ['identified · D5=135.54 digit-extra']],
    ['the decimal point', [[4, 3, '1355.40']], ['identified · D5=135.54 decimal-point']],
    ['元 among 万元', [[4, 3, '1355400.00']], ['identified · D5=135.54 unit']],
    ['the sign', [[4, 3, '-135.54']], ['identified · D5=135.54 sign']],
    [
      'a part and the total of its row with it',
      [
        [8, 2, '158.82'],
        [8, 4, '158.82'],
      ],
      ['identified · E9=185.82 digits-swapped C9 · C9=185.82 digits-swapped E9'],
    ],
    [
      'a figure in the column beside its own',
      [
        [8, 3, '185.82'],
        [8, 4, '0.00'],
      ],
      ['identified · D9=0 moved E9 · E9=185.82 moved D9'],
    ],
  ] as const)('%s', (_name, edits, expected) => {
    expect(brief(with_(EXPENDITURE, edits))).toEqual(expected);
  });

  test('two parts of one sum, each in the column beside its own', () => {
    // Of 30 are 3 in the first column, and 20 + 7 in the second, as the lines below say: 20 and 7 stand in the first.
    const rows: Rows = [
      ...EXPENDITURE.slice(0, 4),
      ['合计', null, 30, 3, 27],
      [201, '一般公共服务支出', 30, 3, 27],
      [20101, '人大事务', 3, 3, null],
      [2010101, '行政运行', 3, 3, null],
      [20103, '政府办公厅（室）及相关机构事务', 20, 20, null],
      [2010301, '行政运行', 20, null, 20],
      [20106, '财政事务', 7, 7, null],
      [2010601, '行政运行', 7, null, 7],
    ];
    const shown = diagnosesOf(rows).map(({ verdict, suspects }) => [
      verdict,
      ...suspects.map(({ place, proposed }) => `${a1(place)}=${proposed.toFixed()}`).sort(),
    ]);
    expect(shown).toEqual([['identified', 'D11=0', 'D9=0', 'E11=7', 'E9=20']]);
  });

  test('without a slip the figure is named with what fits', () => {
    const [found, ...others] = diagnosesOf(with_(EXPENDITURE, [[4, 3, '260.17']]));
    expect(others).toEqual([]);
    expect([found?.verdict, found?.suspects.map(({ place, slip }) => [a1(place), slip])]).toEqual([
      'identified',
      [['D5', null]],
    ]);
    // The row and the column of 合计 bound it; what was printed before lies between.
    const [suspect] = found?.suspects ?? [];
    expect(suspect?.low?.lte('135.54') === true && suspect.high?.gte('135.54') === true).toBe(true);
  });

  test('a line that its parent lacks', () => {
    const rows = EXPENDITURE.filter((_cells, row) => row !== 8);
    expect(brief(rows)).toEqual(['identified · missing 20103']);
  });

  test('a line under another code', () => {
    // 20103 lacks 185.82, 212 has it too much: 2120302 is 2010302.
    const rows = with_(EXPENDITURE, [[8, 0, 2120302]]);
    expect(brief(rows)).toEqual(['identified · wrong-code 20103']);
  });
});

describe('what is not decided is not said', () => {
  test('both are suspects', () => {
    const [found, ...others] = diagnosesOf(UNDECIDED);
    expect(others).toEqual([]);
    expect([found?.verdict, found?.suspects.map(({ place }) => a1(place)).sort()]).toEqual([
      'suspects',
      ['C8', 'C9', 'E8', 'E9'],
    ]);
  });

  test('and no sentence says what a cell should be', () => {
    for (const found of diagnosesOf(UNDECIDED)) {
      expect(diagnosisSentence(found, 'zh-CN')).not.toMatch(/应为|应核对|误作/u);
      expect(diagnosisSentence(found, 'en')).not.toMatch(/should be|printed as/u);
    }
  });
});

test('the sentence of a slip, in both languages', () => {
  const [found] = diagnosesOf(with_(EXPENDITURE, [[4, 3, '153.54']]));
  expect(
    found === undefined ? [] : [diagnosisSentence(found, 'zh-CN'), diagnosisSentence(found, 'en')],
  ).toEqual([
    '公开03表!D5应核对：135.54误作153.54（两位数字颠倒）；改后2条关系全部成立。',
    '公开03表!D5 should be checked: 135.54 printed as 153.54 (two digits swapped); with it, all 2 relations hold.',
  ]);
});
