import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../src/disclosure/decisions/decision';
import { standingOf } from '../../src/disclosure/decisions/standing';
import { figuresByCell } from '../../src/disclosure/figures-by-cell';
import { reviewWorkbook } from '../../src/disclosure/review';
import { a1 } from '../../src/disclosure/sheet/address';
import { MARK_KINDS, MARK_PALETTES } from '../../src/presentation/marks/mark';
import { marksOf } from '../../src/presentation/marks/marks-of';
import { findingRows } from '../../src/presentation/opinion/opinion-rows';
import { reportRows } from '../../src/presentation/report/report-rows';
import { reviewLines } from '../../src/outcome/lines/print';
import type { TestCell } from '../disclosure/sheets';
import { sheetOf } from '../disclosure/sheets';

const _ = null;

/** 支出决算表 in which 行政运行 prints 153.54 for 135.54, in its total and in its part; every sum is of 135.54. */
const ROWS: readonly (readonly TestCell[])[] = [
  ['支出决算表'],
  ['部门：某局', _, _, _, '金额单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['栏次', _, 1, 2, 3],
  ['合计', _, '474.07', '135.54', '338.53'],
  [201, '一般公共服务支出', '321.36', '135.54', '185.82'],
  [20103, '政府办公厅（室）及相关机构事务', '321.36', '135.54', '185.82'],
  [2010301, '行政运行', '153.54', '153.54', _],
  [2010302, '一般行政管理事务', '185.82', _, '185.82'],
  [212, '城乡社区支出', '152.71', _, '152.71'],
  [21203, '城乡社区公共设施', '152.71', _, '152.71'],
];

const review = reviewWorkbook({ sheets: [sheetOf(ROWS, { name: '公开03表' })] });

/** What names a figure as wrong, whatever the words around it. */
const NAMED = /公开03表!([A-Z]+\d+)/u;

describe('a figure that is identified with the one that changes along', () => {
  it('is marked strongly with both cells; the other cells of the relations are light', () => {
    const marks = marksOf(review, { language: 'zh-CN', rounding: true });
    const cells = (kind: string): readonly string[] =>
      marks
        .filter((mark) => mark.kind === kind)
        .map(({ place }) => a1(place))
        .sort();
    expect(cells('error')).toEqual(['C8', 'D8']);
    // 20103 = its two items, in either column: the sums and 2010302.
    expect(cells('witness')).toEqual(['C7', 'C9', 'D7', 'D9']);
    expect(marks).toHaveLength(6);
    for (const { text } of marks.filter(({ kind }) => kind === 'error'))
      expect(text).toMatch(/应核对：135\.54误作153\.54（两位数字颠倒）.*改后2条关系全部成立/u);
    for (const { text } of marks.filter(({ kind }) => kind === 'witness'))
      expect(text ?? '').not.toMatch(/应/u);
  });

  it('heads the report, with a row for each cell; its relations name no cell as wrong', () => {
    const rows = reportRows({ review, standing: null }, 'zh-CN');
    const brief = rows
      .slice(0, 5)
      .map(({ kind, severity = '', cell = '', expected = '', actual = '' }) =>
        [kind, severity, cell, expected, actual].join('|'),
      );
    expect(brief[0]).toMatch(/^诊断\|错误\|公开03表!(?:C8|D8)\|\|$/u);
    expect(brief.slice(1, 3).sort()).toEqual([
      '疑错数||公开03表!C8|135.54|153.54',
      '疑错数||公开03表!D8|135.54|153.54',
    ]);
    // 153.54 + 185.82 = 339.36; 153.54 alone where nothing else stands below.
    expect(brief.slice(3).sort()).toEqual([
      '不平||公开03表!C7|339.36|321.36',
      '不平||公开03表!D7|153.54|135.54',
    ]);
    expect(rows.filter(({ severity }) => severity === '错误')).toHaveLength(1);
  });

  it('heads the opinions, unnumbered', () => {
    const standing = standingOf(review, NO_DECISIONS, figuresByCell(review));
    const rows = findingRows(review, standing, 'zh-CN');
    expect(rows.map(({ number, severity, form }) => [number, severity, form === '诊断'])).toEqual([
      ['', '错误', true],
      [1, '不平', false],
      [2, '不平', false],
    ]);
  });

  it('is told by the command line with its change; the word for wrong stands beside no other cell', () => {
    const lines = reviewLines('决算.xlsx', review, 'zh-CN');
    expect(lines.some((line) => /公开03表!D8 {2}153\.54 → 135\.54 {2}两位数字颠倒/u.test(line))).toBe(true);
    const wrong = lines.filter((line) => line.includes('错误'));
    expect(wrong).toHaveLength(1);
    expect(NAMED.exec(wrong[0] ?? '')?.[1]).toMatch(/^[CD]8$/u);
  });
});

/** The lightness of a colour, "#RRGGBB", from 0 to 255. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it.each(['standard', 'vivid'] as const)(
  'what may be wrong is bold, what bears witness is plain and the lightest: %s',
  (palette) => {
    const looks = MARK_PALETTES[palette];
    expect(MARK_KINDS.filter((kind) => looks[kind].bold)).toEqual(['error', 'warning']);
    for (const kind of ['error', 'warning', 'rounding'] as const)
      expect(lightness(looks[kind].fill)).toBeLessThan(lightness(looks.witness.fill));
    for (const kind of MARK_KINDS)
      expect(Math.abs(lightness(looks[kind].fill) - lightness(looks[kind].font))).toBeGreaterThan(90);
  },
);
