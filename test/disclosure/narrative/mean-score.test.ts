import { describe, expect, test } from 'vitest';
import { reviewNarrative } from '../../../src/disclosure/narrative/review';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { inNotation } from '../in-notation';
import { ministryForm } from '../ministry-form';
import { sheetOf } from '../sheets';

/** 92 + 88 + 95.5 = 275.5, a third of which is 91.8333…. */
const TOTALS: readonly (number | string)[] = [92, 88, 95.5];

const formsOf = (totals: readonly (number | string)[]) =>
  reviewWorkbook({
    sheets: totals.map((total, index) =>
      sheetOf(
        ministryForm({ total }).map((row) =>
          row.map((cell) => (cell === '公车平台经费' ? `项目${index + 1}` : cell)),
        ),
        { name: `自评${index + 1}` },
      ),
    ),
  }).forms;

const reviewed = (mean: string, count = '3', totals = TOTALS) => {
  const text = `十、预算绩效管理情况\n2021年度绩效自评的项目${count}个，涉及预算金额358.44万元，平均得分${mean}分。`;
  const { findings, relations } = reviewNarrative(narrativeOf(text), formsOf(totals));
  return {
    found: inNotation(findings.filter(({ rule }) => rule === 'N-MEAN')).map(
      ({ severity, expected, actual }) => [severity, expected, actual],
    ),
    relations: relations
      .filter(({ rule }) => rule === 'N-MEAN')
      .map(({ state, reason }) => [state, reason?.values['given'] ?? null, reason?.values['stated'] ?? null]),
  };
};

describe('the mean score of a text', () => {
  test.each(['91.83', '91.8', '92', '91.833'])('%s is that of the forms', (mean) => {
    expect(reviewed(mean)).toEqual({ found: [], relations: [['held', null, null]] });
  });

  test.each(['91.38', '91.84', '93'])('%s is doubted', (mean) => {
    const { found } = reviewed(mean);
    expect(found).toEqual([['warning', '91.833333', mean]]);
  });

  test('is not compared where the text speaks of more projects than are given', () => {
    expect(reviewed('91.38', '39')).toEqual({ found: [], relations: [['notCheckable', '3', '39']] });
  });

  test('is not compared where a total cannot be read', () => {
    expect(reviewed('91.38', '3', [92, 88, '约95'])).toEqual({
      found: [],
      relations: [['notCheckable', '2', '3']],
    });
  });

  test('has nothing to be compared with where no form is given', () => {
    expect(reviewed('91.38', '3', [])).toEqual({ found: [], relations: [] });
  });
});
