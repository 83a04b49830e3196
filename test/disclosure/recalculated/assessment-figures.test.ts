import { expect, test } from 'vitest';
import { assessmentFigures } from '../../../src/disclosure/recalculated/assessment-figures';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sample } from '../samples';

test('rates and scores stand beside what the rules give', async () => {
  const figures = assessmentFigures(reviewWorkbook(await sample('wuhan-hongshan-2020')));
  expect(
    figures.map(({ form, rate, score }) => [
      form.sheet,
      rate?.printed,
      rate?.recalculated,
      score?.printed,
      score?.recalculated,
    ]),
  ).toEqual([
    // 2931.59 ÷ 3321.16 = 0.88270…; 17.65 + indicators with 2.4 and 3.6 for 2 and 3.
    ['部门整体', '0.8827', '0.8827', '94.65', '95.65'],
    // 227.51 ÷ 274 = 0.83032…; 5.6 for 5.
    ['项目1', '0.8303', '0.8303', '94.61', '95.21'],
    ['项目2', '0.863', '0.863', '95.26', '95.26'],
    ['项目3', '0.8791', '0.8791', '97.58', '97.58'],
    // 9.5 for 10.
    ['项目4', '0.8021', '0.8021', '91.7', '91.2'],
  ]);
});
