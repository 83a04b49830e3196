import { expect, test } from 'vitest';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { diagnosisDocument } from '../../../src/outcome/document/diagnosis-document';
import { sheetOf } from '../sheets';
import { EXPENDITURE, with_ } from './expenditure';
import type { Rows } from './expenditure';

const _ = null;

/** 145.54 is 135.54 and 10.00, 50.02 is 20.01 and 30.00, and all sums are within 0.01 of what is printed. */
const SHORT: Rows = [
  ...EXPENDITURE.slice(0, 4),
  ['合计', _, '195.55', '155.54', '40.00'],
  [201, '一般公共服务支出', '145.54', '135.54', '10.00'],
  [212, '城乡社区支出', '50.02', '20.01', '30.00'],
];

test('what proposals repair each by itself, and what they break together', () => {
  // 153.54 for 135.54 and 2.00 for 20.02 make both lines hold exactly; yet the column, which holds as it is printed, is
  // 155.56 then of 155.54: more than the 0.015 that three rounded figures may be off.
  const rows = with_(SHORT, [
    [5, 3, '153.54'],
    [6, 3, '2.00'],
  ]);
  const { problems } = reviewWorkbook({ sheets: [sheetOf(rows, { name: '公开03表' })] });
  const [found, ...others] = problems.flatMap(({ diagnosis }) =>
    diagnosis === undefined ? [] : [diagnosisDocument(diagnosis)],
  );
  expect(others).toEqual([]);
  expect([
    found?.verdict,
    ...(found?.suspects ?? []).map(({ address, printed, proposed, slip, repairs, breaks }) => ({
      address,
      printed,
      proposed,
      slip,
      repairs,
      breaks,
    })),
  ]).toEqual([
    'suspects',
    { address: 'D6', printed: '153.54', proposed: '135.54', slip: 'digits-swapped', repairs: 1, breaks: 1 },
    { address: 'D7', printed: '2', proposed: '20.02', slip: 'digit-missing', repairs: 1, breaks: 1 },
  ]);
});
