import { describe, expect, test } from 'vitest';
import { FORMS } from '../../../src/disclosure/forms/forms';
import { completionsAt } from '../../../src/disclosure/own-relations/completion';
import { materialOf } from '../../../src/disclosure/own-relations/material';
import { readFormula } from '../../../src/disclosure/own-relations/read-formula';
import { tryFormula } from '../../../src/disclosure/own-relations/trial';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sentence } from '../../../src/disclosure/sentence';
import { FIRST_VARIANT, layOut } from '../../generator';
import { SMALL } from '../../generator/small-disclosure';
import { sheetOf } from '../sheets';

const BOOK = { sheets: [...layOut(SMALL, FIRST_VARIANT).workbook.sheets, sheetOf([[1]], { name: '附表' })] };
const MATERIAL = materialOf(reviewWorkbook(BOOK), BOOK, FORMS);

/** What a formula becomes with what is offered first where `|` stands. */
function completed(marked: string): string | null {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { from, to, items } = completionsAt(text, caret, MATERIAL, FORMS);
  const [first] = items;
  return first === undefined ? null : text.slice(0, from) + first.text + text.slice(to);
}

describe('what may be written is offered', () => {
  test.each([
    ['支出决|', '支出决算表['],
    ['公开03|', '支出决算表['],
    ['合计(支出决|', '合计(支出决算表['],
    ['支出决算表[合|', '支出决算表[合计, '],
    ['公开03表[合|', '公开03表[合计, '],
    ['公开03表(支出决算表)[合|', '公开03表(支出决算表)[合计, '],
    ['支出决算表[合|, 基本支出]', '支出决算表[合计,  基本支出]'],
    ['支出决算表[合计, 基|', '支出决算表[合计, 基本支出]'],
    ['支出决算表[合计, 基|] = 1', '支出决算表[合计, 基本支出] = 1'],
    ['如|', '如果 '],
    ['附|', "'附表'!"],
    ['没有的表[合|', null],
  ])('%s', (marked, expected) => {
    expect(completed(marked)).toBe(expected);
  });

  test('lines by their codes are told by their names', () => {
    const { items } = completionsAt('支出决算表[201', 9, MATERIAL, FORMS);
    expect(items[0]).toEqual({ label: '201', note: '一般公共服务支出', text: '201, ' });
  });
});

/** A formula tried on the book. */
function tried(text: string) {
  const read = readFormula(text, FORMS);
  if (!read.ok) throw new Error(sentence(read.mistake.message));
  return tryFormula(read.formula, MATERIAL, FORMS);
}

const numbers = (text: string) =>
  tried(text).map(({ state, leftValue, rightValue, difference }) => [
    state,
    ...[leftValue, rightValue, difference].map((value) =>
      value === null || value.kind === 'words' ? null : value.value.toNumber(),
    ),
  ]);

describe('a trial shows the sides with their cells', () => {
  // The small disclosure spends 490 万元.
  test('of one that is broken', () => {
    expect(numbers('支出决算表[合计, 本年支出合计] = 480万元')).toEqual([['broken', 490, 480, 10]]);
    const [trial] = tried('支出决算表[合计, 本年支出合计] = 480万元');
    expect(trial?.figures.map(({ text, printed, cells }) => [text, printed, cells.length])).toEqual([
      ['支出决算表[合计, 本年支出合计]', true, 1],
    ]);
  });

  test('of a pattern, line by line', () => {
    const [trial] = tried('合计(支出决算表[???, 本年支出合计]) = 支出决算表[合计, 本年支出合计]');
    expect(trial?.state).toBe('held');
    const lines = trial?.figures.filter(({ text }) => text.includes('???')) ?? [];
    expect(lines.length).toBeGreaterThan(1);
    const sum = lines.reduce(
      (all, { value }) => all + (value?.kind === 'amount' ? value.value.toNumber() : 0),
      0,
    );
    expect(sum).toBe(490);
  });

  test('of one whose condition is not met, and of one that cannot be checked, with the reason', () => {
    expect(numbers('如果 支出决算表[合计, 本年支出合计] > 500万元 则 1 = 2')).toEqual([
      ['notDue', null, null, null],
    ]);
    const [trial] = tried('支出决算表[没有的行, 基本支出] = 0');
    expect([trial?.state, trial?.reason === null]).toEqual(['notCheckable', false]);
  });
});
