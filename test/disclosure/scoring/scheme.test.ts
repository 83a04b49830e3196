import { describe, expect, test } from 'vitest';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { ExecutionFormula } from '../../../src/disclosure/scoring/scheme';
import { executionShare, gradeOf, MINISTRY_SCHEME } from '../../../src/disclosure/scoring/scheme';
import { Decimal } from '../../../src/disclosure/sheet/decimal';
import { ministryForm } from '../ministry-form';
import { sample } from '../samples';
import { sheetOf } from '../sheets';

describe('the share that a rate earns', () => {
  const floor: ExecutionFormula = { kind: 'floor', below: '0.6' };
  const steps: ExecutionFormula = {
    kind: 'steps',
    steps: [
      { from: '0.9', share: '1' },
      { from: '0.8', share: '0.8' },
      { from: '0.6', share: '0.5' },
    ],
  };
  test.each<[ExecutionFormula, string, string]>([
    [{ kind: 'proportional' }, '0.8827', '0.8827'],
    [{ kind: 'proportional' }, '1.2', '1'],
    [floor, '0.6', '0.6'],
    [floor, '0.5999', '0'],
    [steps, '0.95', '1'],
    [steps, '0.9', '1'],
    [steps, '0.85', '0.8'],
    [steps, '0.3', '0'],
  ])('%o at %s is %s', (formula, rate, share) => {
    expect(executionShare(formula, new Decimal(rate)).toFixed()).toBe(share);
  });
});

describe('a form’s scheme', () => {
  const schemeFrom = (remark: string): readonly string[] => {
    const rows = [...ministryForm().slice(0, -1), [`备注：${remark}`]];
    return reviewWorkbook({ sheets: [sheetOf(rows)] }).assessments.map(
      ({ scheme, by }) =>
        `${scheme.id} by ${by} ${scheme.execution.kind} ${scheme.grades.map(({ grade, from }) => grade + from).join(' ')}`,
    );
  };
  test.each([
    ['执行率为执行数与预算数之比', 'ministry by layout proportional 优90 良80 中60 差0'],
    [
      '等级划分：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，不足60分为差',
      'hunan by remarks proportional 优90 良80 中60 差0',
    ],
    [
      '95分（含）—100分为优，85分（含）—95分为良，70分（含）—85分为中，70分以下为差',
      'ministry by remarks proportional 优95 良85 中70 差0',
    ],
    ['预算执行率低于60%的不得分', 'ministry by remarks floor 优90 良80 中60 差0'],
    [
      '三档区间为100-80%（含80%）、80-50%（含50%）、50-0%',
      'wuhan by remarks proportional 优90 良80 中60 差0',
    ],
  ])('%s', (remark, expected) => {
    expect(schemeFrom(remark)).toEqual([expected]);
  });

  test('the samples are scored by Wuhan’s and by Hunan’s', async () => {
    for (const [name, id] of [
      ['wuhan-hongshan-2020', 'wuhan'],
      ['zhuzhou-shifeng-2021', 'hunan'],
    ] as const) {
      const { assessments } = reviewWorkbook(await sample(name));
      expect(new Set(assessments.map(({ scheme }) => scheme.id))).toEqual(new Set([id]));
    }
  });

  test('the user’s choice counts before everything else', () => {
    const sheets = [
      sheetOf(ministryForm({ execution: 59.74, rate: '50%', executionScore: 5, total: 87, grade: '良' })),
    ];
    const strict = { ...MINISTRY_SCHEME, id: 'own', execution: { kind: 'floor', below: '0.6' } as const };
    const review = reviewWorkbook({ sheets }, { schemes: new Map([['表!A1', strict]]) });
    expect(review.assessments.map(({ by, scheme }) => [by, scheme.id])).toEqual([['user', 'own']]);
    expect(
      review.corrections.filter(({ rule }) => rule === 'SA-EXEC').map(({ from, to }) => [from, to]),
    ).toEqual([[5, 0]]);
  });

  test('grades follow the scheme', () => {
    const strict = {
      ...MINISTRY_SCHEME,
      grades: [
        { grade: '优', from: '95' },
        { grade: '良', from: '0' },
      ],
    };
    expect(gradeOf(strict, new Decimal('94.99'))).toBe('良');
  });
});
