import { describe, expect, test } from 'vitest';
import { isGrave } from '../../../src/disclosure/severity';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { a1 } from '../../../src/disclosure/sheet/address';
import { EXPENDITURE, with_ } from '../diagnosis/expenditure';
import type { Rows } from '../diagnosis/expenditure';
import { sheetOf } from '../sheets';

/** All that was spent, 城乡社区公共设施 on one item alone. */
const ALL: Rows = [...EXPENDITURE, [2120303, '小城镇基础设施建设', '152.71', null, '152.71']];

/** The same from the general budget: nothing came from elsewhere. */
const GENERAL: Rows = with_(ALL, [[0, 0, '一般公共预算财政拨款支出决算表']]);

/** The grave findings of a book of both forms, each as its rule, its message, its severity and its cells. */
function told(general: Rows): readonly string[] {
  const { findings } = reviewWorkbook({
    sheets: [sheetOf(ALL, { name: '公开03表' }), sheetOf(general, { name: '公开05表' })],
  });
  return findings
    .filter(isGrave)
    .filter(({ form }) => form !== null)
    .map(({ rule, severity, message, cells }) =>
      [rule, message.key, severity, ...cells.map((place) => `${place.sheet}!${a1(place)}`)].join(' '),
    );
}

describe('what breaks no sum is told by codes and names', () => {
  test('of an honest book nothing', () => {
    expect(told(GENERAL)).toEqual([]);
  });

  test('a dropped line: the only one below its 款', () => {
    // 21203 has 152.71 without 2120303 as well; 20103 has lines below it in this form, and 21203 in the other one.
    expect(told(GENERAL.slice(0, -1))).toEqual([
      'P-PARTS codeWithoutParts warning 公开05表!B11 公开03表!B12',
    ]);
  });

  test('a mistyped code: two digits swapped below the same 款', () => {
    expect(told(with_(GENERAL, [[11, 0, 2120330]]))).toEqual([
      'P-NAME codeElsewhere warning 公开05表!B12 公开03表!B12',
    ]);
  });

  test('a mistyped code: another digit, below the same 款', () => {
    expect(told(with_(GENERAL, [[7, 0, 2010305]]))).toEqual([
      'P-NAME codeElsewhere warning 公开05表!B8 公开03表!B8',
    ]);
  });

  test('a form without lines below its 款 has left out none', () => {
    const rows = GENERAL.filter((_cells, row) => ![7, 8, 11].includes(row));
    expect(told(rows)).toEqual([]);
  });
});
