import { describe, expect, test } from 'vitest';
import type { CodedForm, FormDefinition } from '../../src/disclosure/forms/final-accounts/definition';
import { expenditure } from '../../src/disclosure/forms/final-accounts/expenditure';
import { createForms } from '../../src/disclosure/forms/forms';
import { createReviewer } from '../../src/disclosure/reviewer';
import { sheetOf } from '../disclosure/sheets';

const { leading } = expenditure;

/** The form with one more word for a leading column. */
const withLeading = (column: 'codes' | 'names', word: string): CodedForm => ({
  ...expenditure,
  leading: { ...leading, [column]: { ...leading[column], words: [...leading[column].words, word] } },
});

/** The form with one more word for a column of amounts. */
const withAmount = (key: string, word: string): CodedForm => ({
  ...expenditure,
  columns: expenditure.columns.map((head) =>
    head.key === key ? { ...head, words: [...head.words, word] } : head,
  ),
});

/** How many forms are recognised in a sheet with some heads. */
function recognised(heads: readonly string[], ...known: readonly FormDefinition[]): number {
  const sheet = sheetOf([
    ['支出决算表'],
    heads,
    ['合计', null, 3, 1, 2],
    ['205', '教育支出', 3, 1, 2],
    ['20502', '普通教育', 3, 1, 2],
  ]);
  return createReviewer(createForms(known))({ sheets: [sheet] }).forms.length;
}

describe('a header word is one string:', () => {
  test.each([
    ['the codes', ['科目代号', '科目名称', '合计', '基本支出', '项目支出'], withLeading('codes', '代号')],
    ['the names', ['科目编码', '功能分类', '合计', '基本支出', '项目支出'], withLeading('names', '功能分类')],
    [
      'an amount',
      ['科目编码', '科目名称', '合计', '基本类支出', '项目支出'],
      withAmount('basic', '基本类支出'),
    ],
    [
      'a wording with parts',
      ['科目编码', '科目名称', '合计', '基本开支数', '项目支出'],
      withAmount('basic', '基本开支[数|额]'),
    ],
  ])('%s', (_name, heads, extended) => {
    expect(recognised(heads, expenditure)).toBe(0);
    expect(recognised(heads, extended)).toBe(1);
  });
});
