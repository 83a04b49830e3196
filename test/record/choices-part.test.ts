import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_SCHEMES, WUHAN_SCHEME } from '../../src/disclosure/scoring/scheme';
import type { Choices } from '../../src/record/choices/choices';
import { CHOICES_PART } from '../../src/record/choices/choices-part';
import { partOf, readBack, xmlOf } from './parts';

const FORM = {
  sheet: { id: 'x', name: '表1' },
  title: '项目自评表 <a> & "b"',
  project: '甲',
  row: 0,
  column: 0,
};

const CHOICES: Choices = {
  schemes: [{ form: FORM, scheme: { ...WUHAN_SCHEME, id: 'custom', name: '本区' } }],
  weights: [{ form: FORM, label: '按期完成率', row: 10, column: 6, weight: '2.5' }],
};

describe('the choices as XML', () => {
  it('are read back as they were written, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...BUILT_IN_SCHEMES),
        fc.oneof(
          fc.constant({ kind: 'proportional' } as const),
          fc.constant({ kind: 'floor', below: '0.6' } as const),
          fc.constant({ kind: 'steps', steps: [{ from: '0.95', share: '1' }] } as const),
        ),
        (text, base, execution) => {
          const form = { ...FORM, title: text, project: text };
          const choices: Choices = {
            schemes: [{ form, scheme: { ...base, execution, name: text } }],
            weights: [{ form, label: text, row: 1, column: 2, weight: '0.5' }],
          };
          expect(readBack(CHOICES_PART, xmlOf(CHOICES_PART, choices)).value).toEqual(choices);
        },
      ),
    );
  });

  const [scheme] = CHOICES.schemes;
  const [weight] = CHOICES.weights;

  it.each([
    ['a weight that is no number', { ...weight, weight: '=1' }, 'damaged'],
    ['a weight of nothing', { ...weight, weight: '0' }, 'damaged'],
    ['a place that is none', { ...weight, row: -1 }, 'damaged'],
    ['a weight in words of a newer build', { ...weight, weight: { points: '2', of: '10' } }, 'newer'],
  ])('are read without %s, which is kept', (_what, odd, why) => {
    const read = readBack(CHOICES_PART, partOf(CHOICES_PART, { schemes: [], weights: [odd, weight] }, 1));
    expect(read.value).toEqual({ schemes: [], weights: [weight] });
    expect(read.unread).toEqual([{ why, name: '按期完成率', list: 'weights', raw: odd }]);
  });

  it.each([
    ['a formula that is not known', { ...WUHAN_SCHEME, execution: { kind: 'magic' } }, 'newer'],
    ['grades that are none', { ...WUHAN_SCHEME, execution: null, grades: ['优'] }, 'damaged'],
  ])('are read without a scheme with %s, which is kept', (_what, odd, why) => {
    const raw = { ...scheme, scheme: odd };
    const read = readBack(CHOICES_PART, partOf(CHOICES_PART, { schemes: [raw, scheme] }, 1));
    expect(read.value).toEqual({ schemes: [scheme], weights: [] });
    expect(read.unread).toMatchObject([{ why, raw }]);
  });
});
