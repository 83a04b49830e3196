import { describe, expect, test } from 'vitest';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sentence } from '../../../src/disclosure/sentence';
import type { WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { FIRST_VARIANT, layOut } from '../../generator';
import { ownSet } from './own';
import { UNIT, withNumber } from './unit';

/** Twenty relations as inspectors publish them, written from the help of the pane and the sheets' own words. */
const RELATIONS = [
  '收入支出决算总表[本年支出合计, 决算数] = 支出决算表[合计, 本年支出合计]',
  '收入支出决算总表[本年收入合计, 决算数] = 收入决算表[合计, 本年收入合计]',
  '公开02表(收入决算表)[合计, 本年收入合计] = 收入支出决算总表[本年收入合计, 决算数]',
  '支出决算表[合计, 本年支出合计] = 支出决算表[合计, 基本支出] + 支出决算表[合计, 项目支出]',
  '合计(支出决算表[???, 本年支出合计]) = 支出决算表[合计, 本年支出合计]',
  '合计(收入决算表[2010?, 本年收入合计]) <= 收入决算表[201, 本年收入合计]',
  '一般公共预算财政拨款支出决算表[合计, 基本支出] = 一般公共预算财政拨款基本支出决算表[人员经费合计, 决算数] + 一般公共预算财政拨款基本支出决算表[公用经费合计, 决算数]',
  '一般公共预算财政拨款支出决算表[合计, 基本支出] <= 支出决算表[合计, 基本支出]',
  '一般公共预算财政拨款支出决算表[2010601, 基本支出] <= 支出决算表[2010601, 基本支出]',
  '最大(支出决算表[*, 本年支出合计]) <= 支出决算表[合计, 本年支出合计]',
  '合计(一般公共预算财政拨款基本支出决算表[302??, 决算数]) = 一般公共预算财政拨款基本支出决算表[302, 决算数]',
  '合计(一般公共预算财政拨款基本支出决算表[30108, 决算数], 一般公共预算财政拨款基本支出决算表[30109, 决算数]) <= 一般公共预算财政拨款基本支出决算表[301, 决算数]',
  '如果 一般公共预算财政拨款支出决算表[2210201, 基本支出] > 0 则 一般公共预算财政拨款基本支出决算表[30113, 决算数] = 一般公共预算财政拨款支出决算表[2210201, 基本支出]',
  '财政拨款“三公”经费支出决算表[合计, 决算数] <= 财政拨款“三公”经费支出决算表[合计, 预算数]',
  '财政拨款“三公”经费支出决算表[公务接待费, 决算数] >= 一般公共预算财政拨款基本支出决算表[30217, 决算数]',
  '财政拨款“三公”经费支出决算表[公务接待费, 决算数] ÷ 财政拨款“三公”经费支出决算表[合计, 决算数] <= 50%',
  '支出决算表[合计, 项目支出] ÷ 支出决算表[合计, 本年支出合计] <= 80%',
  '支出决算表[合计, 本年支出合计] <= 1000万元',
  '计数(支出决算表[???????, 本年支出合计]) >= 6',
  '公开05表[合计, 基本支出] ＜= 公开03表[合计, 基本支出]',
] as const;

const BOOK: WorkbookSnapshot = layOut(UNIT, FIRST_VARIANT).workbook;

function states(workbook: WorkbookSnapshot, formula: string) {
  const { relations } = reviewWorkbook(workbook, { own: [ownSet(`甲 ${formula}`)] });
  return relations.filter(({ rule }) => rule === 'OWN:甲');
}

test('there are twenty, and all are understood', () => {
  expect(RELATIONS).toHaveLength(20);
  const { relations, mistakes } = ownSet(...RELATIONS.map((formula, index) => `${index + 1} ${formula}`));
  expect([relations.length, mistakes.map(({ message }) => sentence(message))]).toEqual([20, []]);
});

describe.each(RELATIONS)('%s', (formula) => {
  test('is silent on a consistent book, and fires on a broken one', () => {
    const found = states(BOOK, formula);
    expect(found.map(({ state, reason }) => [state, reason])).toEqual([['held', null]]);
    const cells = found.flatMap((relation) => relation.cells);
    const breaks = cells.some((cell) =>
      [0.01, 99_999, null].some((value) =>
        states(withNumber(BOOK, cell, value), formula).some(({ state }) => state === 'broken'),
      ),
    );
    expect(breaks).toBe(true);
  });
});

describe('a mistake is explained at its place', () => {
  test.each([
    // The closing bracket is forgotten.
    ['支出决算表[合计, 基本支出 <= 100万元', '第24个字处应是“]”。'],
    // A list instead of a comparison.
    [
      '支出决算表[合计, 基本支出]，支出决算表[合计, 项目支出]',
      '第16个字“，支出决算表[合”处应是比较号（=、<=、>=、<、>）。',
    ],
    [
      '如果 支出决算表[合计, 项目支出] > 0 支出决算表[合计, 基本支出] > 0',
      '第24个字“支出决算表[合计”处应是“则”。',
    ],
  ])('%s', (formula, said) => {
    const [mistake] = ownSet(`甲 ${formula}`).mistakes;
    expect(mistake === undefined ? null : sentence(mistake.message)).toBe(said);
  });
});
