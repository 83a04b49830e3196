import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/disclosure/sentence';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { a1 } from '../../../src/disclosure/sheet/address';
import type { MinistryForm } from '../ministry-form';
import { ministryForm } from '../ministry-form';
import { sheetOf } from '../sheets';

/** What is said of the cells of a form that could not be read: how grave, where, and why. */
function readings(form: MinistryForm): readonly string[] {
  return reviewWorkbook({ sheets: [sheetOf(ministryForm(form))] })
    .findings.filter(({ rule }) => rule === 'SA-READ')
    .map(({ severity, cells, message }) =>
      [severity, ...cells.map((cell) => a1(cell)), message.key].join(' '),
    );
}

describe('cells that should hold a number', () => {
  test.each<readonly [words: string, form: MinistryForm, found: readonly string[]]>([
    ['hold one', {}, []],
    [
      'hold points as a percentage',
      { satisfaction: ['≥90%', '95%', 10, '100%'] },
      ['warning H19 pointsInPercent'],
    ],
    ['hold words', { executionScore: '优秀' }, ['error I4 unreadable_words']],
    ['hold an error value', { total: { error: '#REF!' } }, ['error H20 unreadable_error-value']],
    [
      'hold another unit than points',
      { staff: ['15 人', '15 人', 10, '10次', ''] },
      ['error H12 unreadable_unit'],
    ],
    [
      'hold another unit than money',
      { budget: '119.48 次' },
      ['error E4 unreadable_unit', 'error E5 unreadable_unit'],
    ],
    ['hold money in another unit of it', { budget: '1194800元' }, []],
    ['hold several numbers', { budget: '119.48 120' }, ['error E4 unreadable_several-numbers']],
    ['hold badly grouped digits', { execution: '11,9.48' }, ['error F4 unreadable_grouping']],
    ['are blank beside filled ones', { total: '' }, ['warning H20 blankNeeded']],
    [
      'are blank where a weight and a score must stand',
      { staff: ['15 人', '15 人', '', '', ''] },
      ['warning G12 blankNeeded', 'warning H12 blankNeeded'],
    ],
    [
      'are an actual value that was never filled in',
      { staff: ['15 人', '', 10, 10, ''] },
      ['warning F12 H12 actualMissing'],
    ],
  ])('%s', (_words, form, expected) => {
    expect(readings(form)).toEqual(expected);
  });

  test('are named with their line and what they hold', () => {
    const { findings } = reviewWorkbook({
      sheets: [sheetOf(ministryForm({ satisfaction: ['≥90%', '95%', 10, '100%'] }))],
    });
    const [told] = findings.filter(({ rule }) => rule === 'SA-READ');
    expect(told && sentence(told.message)).toContain('100%');
    expect(told && sentence(told.message)).toContain('全区各行政机关');
  });
});
