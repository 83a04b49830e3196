import { describe, expect, test } from 'vitest';
import type { Correction } from '../../../src/disclosure/findings';
import { a1, parseA1, parseArea } from '../../../src/disclosure/sheet/address';
import type { CellValue } from '../../../src/disclosure/sheet/snapshot';
import { BASE_FORMS } from './base-forms';
import type { FuzzSheet } from './fuzz-sheet';
import { SHEET_NAME, withCell } from './fuzz-sheet';
import { minimise } from './minimise';
import type { Press } from './press';
import { pressed } from './press';
import { breachesOf } from './properties';
import type { Case, Recipe } from './recipe';
import { made } from './recipe';
import { referencesIn } from './references';
import { sheetText } from './sheet-text';

const recipe = (base: string, more: Partial<Recipe> = {}): Recipe => ({
  base,
  scores: 'right',
  seed: 1,
  steps: [],
  chosen: false,
  ...more,
});

function placeOf(address: string): Correction['place'] {
  return { sheet: SHEET_NAME, ...(parseA1(address) ?? { row: -1, column: -1 }) };
}

function holding(sheet: FuzzSheet, address: string, value: CellValue, formula?: string): FuzzSheet {
  return withCell(sheet, placeOf(address), {
    value,
    format: 'General',
    ...(formula === undefined ? {} : { formula }),
  });
}

/** The Ministry's form with every derived cell right: H12 is the score of 司勤人员, of 10 points; H20 the total. */
const RIGHT = made(recipe('standard-project'));

/** The right form as if its review had proposed these corrections. */
function forged(corrections: readonly Partial<Correction>[], given: Case = RIGHT): Press {
  const press = pressed(given);
  const proposed = corrections.map((correction): Correction => {
    const place = correction.place ?? placeOf('H12');
    const from = given.sheet.rows[place.row]?.[place.column]?.cell.value ?? null;
    return { place, from, to: 10, rule: 'SA-IND', rounding: false, formula: false, ...correction };
  });
  return { ...press, review: { ...press.review, corrections: proposed } };
}

const broken = (press: Press): readonly string[] => [
  ...new Set(breachesOf(() => press).map(({ property }) => property)),
];

describe('a press that keeps everything has no breach', () => {
  test.each(BASE_FORMS.map(({ name }) => name))('%s, right', (name) => {
    expect(breachesOf(() => pressed(made(recipe(name))))).toEqual([]);
  });
  test('a score that was missed is written once, and the total follows', () => {
    // 10 人 of 15 is 6.67 of 10; 92 − 10 + 6.67 = 88.67
    const sheet = holding(RIGHT.sheet, 'F12', '10 人');
    const press = pressed({ ...RIGHT, sheet });
    const written = press.review.corrections.map(({ place, to }) => `${a1(place)} ${String(to)}`);
    expect(written).toEqual(['H12 6.67', 'H20 88.67', 'I20 等级：良']);
    expect(breachesOf(() => press)).toEqual([]);
  });
});

describe('a planted breach is caught', () => {
  test('a score above its weight, below nothing, or none', () => {
    expect(broken(forged([{ to: 10.5 }]))).toContain('score within 0…weight');
    expect(broken(forged([{ to: -1 }]))).toContain('score within 0…weight');
    expect(broken(forged([{ to: '优秀' }]))).toContain('score within 0…weight');
    expect(broken(forged([{ to: 10 }]))).not.toContain('score within 0…weight');
  });
  test('a score above the points of its block where no weight is printed', () => {
    // The block has 60 points, the two others met their targets with 20 each: 20 are left.
    const given = made(recipe('wuhan-project'));
    const place = placeOf('G10');
    expect(broken(forged([{ place, to: 20.5 }], given))).toContain('score within 0…weight');
    expect(broken(forged([{ place, to: 20 }], given))).not.toContain('score within 0…weight');
  });
  test('a total above the sum of the weights', () => {
    const total = (to: number): Press => forged([{ place: placeOf('H20'), to, rule: 'SA-TOTAL' }]);
    expect(broken(total(100.5))).toContain('sum within 0…sum of weights');
    expect(broken(total(100))).not.toContain('sum within 0…sum of weights');
  });
  test.each(['E4', 'F4', 'D4', 'G12', 'E12', 'F12', 'I12'])('an input is written: %s', (address) => {
    const found = broken(forged([{ place: placeOf(address) }]));
    expect(found).toContain('no input is written');
    expect(found).toContain('only derived cells are written');
  });
  test('a merged area with an input in it is written', () => {
    const area = parseArea('F4:H4');
    const merges = area === null ? [] : [...RIGHT.sheet.merges, area];
    const sheet = { ...RIGHT.sheet, merges };
    expect(area).not.toBeNull();
    expect(broken(forged([{ place: placeOf('H4'), rule: 'SA-RATE' }], { ...RIGHT, sheet }))).toContain(
      'no input is written',
    );
  });
  test('a label is written', () => {
    expect(broken(forged([{ place: placeOf('D12') }]))).toContain('no label is written');
  });
  test('a cell outside the form', () => {
    expect(broken(forged([{ place: placeOf('Z99') }]))).toContain('inside a form');
  });
  test('two corrections of one cell, or of what it does not hold', () => {
    expect(broken(forged([{ to: 9 }, { to: 8 }]))).toContain('one correction a cell');
    expect(broken(forged([{ from: 7 }]))).toContain('the cell still holds what is corrected');
  });
  test('a formula is written over as if it were none', () => {
    const sheet = holding(RIGHT.sheet, 'H12', 10, '=G12');
    const given = { ...RIGHT, sheet };
    expect(broken(forged([{ to: 9 }], given))).toContain('formulas are said to be formulas');
    expect(broken(forged([{ to: 9, formula: true }], given))).not.toContain(
      'formulas are said to be formulas',
    );
  });
  test('a formula over its own cell, in a range and in a merged area', () => {
    const own = 'no formula refers to its own cell';
    expect(broken(forged([{ live: '=ROUND(SUM(H11:H13),2)' }]))).toContain(own);
    expect(broken(forged([{ live: '=$H$12+1' }]))).toContain(own);
    expect(broken(forged([{ live: '=ROUND(G12*MIN(1,F12/E12),2)' }]))).not.toContain(own);
  });
  test('two formulas over one another', () => {
    const circle = forged([{ live: '=H13' }, { place: placeOf('H13'), live: '=SUM(H12)' }]);
    expect(broken(circle)).toContain('no formula refers to itself through others');
    const sheet = holding(RIGHT.sheet, 'G12', 10, '=H12*1');
    expect(broken(forged([{ live: '=G12' }], { ...RIGHT, sheet }))).toContain(
      'no formula refers to itself through others',
    );
  });
  test('finding and correction with different values', () => {
    const sheet = holding(RIGHT.sheet, 'F12', '10 人');
    const given = { ...RIGHT, sheet };
    expect(broken(forged([{ to: 7 }], given))).toContain('finding and correction agree');
    expect(broken(forged([{ to: 6.67 }], given))).not.toContain('finding and correction agree');
  });
  test('a second press that proposes something', () => {
    const found = broken(forged([{ to: 9 }]));
    expect(found).toContain('a second press proposes nothing');
  });
  test('an exception', () => {
    const [breach] = breachesOf(() => {
      throw new RangeError('planted');
    });
    expect(breach).toMatchObject({ property: 'no exception', kind: 'planted' });
  });
});

describe('what formulas refer to', () => {
  test.each([
    ['=ROUND(G12*MIN(1,F12/E12),2)', ['G12', 'F12', 'E12']],
    ["=SUM($A$1:B2,'表 1'!C3)+LOG10(D4)", ['A1:B2', 'C3', 'D4']],
    ['=IF(A1="B2",1,2)', ['A1']],
    ['=1+1', []],
  ])('%s', (formula, areas) => {
    expect(referencesIn(formula)).toEqual(areas.map((area) => parseArea(area)));
  });
});

describe('the smallest case', () => {
  test('keeps what the breach needs, and nothing else', () => {
    const long = recipe('standard-project', {
      steps: [
        { mutation: 'remark', seed: 1 },
        { mutation: 'odd-error-value', seed: 2 },
        { mutation: 'insert-row', seed: 3 },
      ],
    });
    const hasError = ({ sheet }: Case): boolean => /"error"/u.test(sheetText(sheet));
    const { recipe: fewest, least } = minimise(long, hasError);
    expect(fewest.steps.map(({ mutation }) => mutation)).toEqual(['odd-error-value']);
    expect(sheetText(least.sheet)).toMatch(/^A1 \{"error":"[^"]+"\}$/u);
  });
});
