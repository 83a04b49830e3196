import { describe, expect, test } from 'vitest';
import type { ScoringScheme } from '../../src/disclosure/scoring/scheme';
import { BUILT_IN_SCHEMES, MINISTRY_SCHEME } from '../../src/disclosure/scoring/scheme';
import { is } from 'valibot';
import { scheme as schemeSchema } from '../../src/record/choices/scheme-schema';
import type { SchemeDraft } from '../../src/session/scheme-draft';
import { draftOf, schemeFrom } from '../../src/session/scheme-draft';

const DRAFT = draftOf(MINISTRY_SCHEME);

const from = (changes: Partial<SchemeDraft>) => schemeFrom({ ...DRAFT, ...changes }, MINISTRY_SCHEME);
const scheme = (changes: Partial<SchemeDraft>): ScoringScheme => {
  const result = from(changes);
  if (!result.ok) throw new Error([...result.problems].join('; '));
  return result.scheme;
};
const problems = (changes: Partial<SchemeDraft>): readonly string[] => {
  const result = from(changes);
  return result.ok ? [] : [...result.problems].map(([field, problem]) => `${field} ${problem}`);
};

test('a draft says what its scheme says, in the words of people', () => {
  expect(DRAFT).toMatchObject({
    execution: 'proportional',
    grades: ['90', '80', '60'],
    decimals: '2',
    beyond: '30',
  });
});

test('an unchanged draft is the scheme, as a copy', () => {
  for (const base of BUILT_IN_SCHEMES) {
    const result = schemeFrom(draftOf(base), base);
    expect(result).toEqual({ ok: true, scheme: { ...base, id: 'custom' } });
  }
});

describe('a changed draft', () => {
  test('has a floor, as a ratio', () => {
    expect(scheme({ execution: 'floor', floor: '60%' }).execution).toEqual({ kind: 'floor', below: '0.6' });
  });

  test('has steps, as ratios', () => {
    const steps = [
      { from: '95', share: '100' },
      { from: '８０', share: '62.5' },
    ];
    expect(scheme({ execution: 'steps', steps }).execution).toEqual({
      kind: 'steps',
      steps: [
        { from: '0.95', share: '1' },
        { from: '0.8', share: '0.625' },
      ],
    });
  });

  test('has limits, decimals and the ratio that asks for an explanation', () => {
    const changed = scheme({ grades: ['95', '85', '70'], decimals: '1', beyond: '20', name: ' 本区 ' });
    expect(changed).toMatchObject({ name: '本区', decimals: 1, beyondLimit: '0.2' });
    expect(changed.grades).toEqual([
      { grade: '优', from: '95' },
      { grade: '良', from: '85' },
      { grade: '中', from: '70' },
      { grade: '差', from: '0' },
    ]);
  });

  test('can be kept in the workbook and edited again', () => {
    const steps = [{ from: '33.333333', share: '100' }];
    const changed = scheme({ execution: 'steps', steps, name: '本区' });
    expect(is(schemeSchema, changed)).toBe(true);
    expect(draftOf(changed)).toMatchObject({ execution: 'steps', steps, name: '本区' });
  });
});

test.each<readonly [string, Partial<SchemeDraft>, readonly string[]]>([
  ['no name', { name: '  ' }, ['name schemeNameMissing']],
  ['a floor that is no percentage', { execution: 'floor', floor: '120' }, ['floor schemeFloor']],
  ['no steps', { execution: 'steps', steps: [] }, ['steps schemeStepsMissing']],
  [
    'a step without a share',
    { execution: 'steps', steps: [{ from: '90', share: '' }] },
    ['steps-0 schemeStep'],
  ],
  [
    'steps that rise',
    {
      execution: 'steps',
      steps: [
        { from: '80', share: '80' },
        { from: '90', share: '70' },
        { from: '60', share: '90' },
      ],
    },
    ['steps-1 schemeStepOrder', 'steps-2 schemeStepOrder'],
  ],
  ['a limit that is none', { grades: ['90', 'x', '60'] }, ['grades-1 schemeGrade']],
  ['limits that rise', { grades: ['80', '90', '60'] }, ['grades-1 schemeGradeOrder']],
  ['a limit of 0', { grades: ['90', '80', '0'] }, ['grades-2 schemeGrade']],
  ['half a decimal', { decimals: '1.5' }, ['decimals schemeDecimals']],
  ['five decimals', { decimals: '5' }, ['decimals schemeDecimals']],
  ['a negative limit', { beyond: '-1' }, ['beyond schemeBeyond']],
  [
    'several mistakes at once',
    { name: '', decimals: '' },
    ['name schemeNameMissing', 'decimals schemeDecimals'],
  ],
])('%s is refused at its field', (_what, changes, expected) => {
  expect(problems(changes)).toEqual(expected);
});

test('what is wrong in a formula that is not chosen does not matter', () => {
  expect(problems({ execution: 'proportional', floor: '', steps: [] })).toEqual([]);
});
