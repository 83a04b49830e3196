import { describe, expect, test } from 'vitest';
import { figuresByCell } from '../../src/disclosure/figures-by-cell';
import { reviewWorkbook } from '../../src/disclosure/review';
import { a1 } from '../../src/disclosure/sheet/address';
import type { SheetSnapshot } from '../../src/disclosure/sheet/snapshot';
import type { Proposal } from '../../src/session/proposals';
import { proposalFor } from '../../src/session/proposals';
import type { TestCell } from '../disclosure/sheets';
import { sheetOf } from '../disclosure/sheets';

const _ = null;

/** 135.54 + 185.82 = 321.36, and with 152.71 it is 474.07: but for one cell, 基本支出 of the 合计. */
const rows = (total: TestCell): readonly (readonly TestCell[])[] => [
  ['支出决算表'],
  ['部门：某局', _, _, _, '金额单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['栏次', _, 1, 2, 3],
  ['合计', _, '474.07', total, '338.53'],
  [201, '一般公共服务支出', '321.36', '135.54', '185.82'],
  [20103, '政府办公厅（室）及相关机构事务', '321.36', '135.54', '185.82'],
  [2010301, '行政运行', '135.54', '135.54', _],
  [2010302, '一般行政管理事务', '185.82', _, '185.82'],
  [212, '城乡社区支出', '152.71', _, '152.71'],
  [21203, '城乡社区公共设施', '152.71', _, '152.71'],
];

/** What is proposed for the suspects of a sheet's one problem. */
function proposals(sheet: SheetSnapshot): readonly Proposal[] {
  const snapshot = { sheets: [sheet] };
  const review = reviewWorkbook(snapshot);
  const [problem, ...others] = review.problems;
  expect(others).toEqual([]);
  if (problem === undefined) throw new Error('nothing is wrong');
  const reviewed = { snapshot, review, figures: figuresByCell(review) };
  return (problem.diagnosis?.suspects ?? []).map((suspect) => proposalFor(reviewed, problem, suspect));
}

const brief = (proposal: Proposal | undefined): string =>
  proposal?.kind === 'writable'
    ? proposal.corrections
        .map(({ place, from, to }) => `${a1(place)} ${JSON.stringify(from)} → ${JSON.stringify(to)}`)
        .join(', ')
    : (proposal?.reason ?? '');

describe('what is proposed for a figure', () => {
  test.each<readonly [string, TestCell, string]>([
    ['stays a number', { value: 153.54, format: '0.00' }, 'D5 153.54 → 135.54'],
    ['stays a text, with its decimals', '153.54', 'D5 "153.54" → "135.54"'],
    ['is not written over a formula', { value: 153.54, format: '0.00', formula: '=150+3.54' }, 'formula'],
    // 189.97 for 135.54: no slip leads from the one to the other, and 135.53 to 135.55 all fit the roundings.
    ['is not written where only a range is known', { value: 189.97, format: '0.00' }, 'range'],
  ])('%s', (_name, cell, expected) => {
    expect(brief(proposals(sheetOf(rows(cell), { name: '公开03表' }))[0])).toBe(expected);
  });

  test('is not written into a merged cell, nor a protected sheet', () => {
    const sheet = sheetOf(rows('153.54'), { name: '公开03表' });
    const merges = [{ top: 4, left: 3, bottom: 4, right: 3 }];
    expect(brief(proposals({ ...sheet, merges })[0])).toBe('merged');
    expect(brief(proposals({ ...sheet, protected: true })[0])).toBe('protected');
  });

  test('goes with the cells that change along', () => {
    // 行政运行 is 153.54 instead of 135.54 in its part and in its total: both are to be changed, or neither.
    const both = rows('135.54').map((cells, row) =>
      row === 7 ? cells.map((cell, column) => (column === 2 || column === 3 ? '153.54' : cell)) : cells,
    );
    for (const proposal of proposals(sheetOf(both, { name: '公开03表' })))
      expect(brief(proposal).split(', ').sort()).toEqual([
        'C8 "153.54" → "135.54"',
        'D8 "153.54" → "135.54"',
      ]);
  });
});
