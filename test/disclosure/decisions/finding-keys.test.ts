import { describe, expect, it } from 'vitest';
import { findingKeys } from '../../../src/disclosure/decisions/finding-keys';
import { figuresByCell } from '../../../src/disclosure/figures-by-cell';
import type { Review } from '../../../src/disclosure/review-types';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { ERROR_KINDS } from '../../generator';
import { brokenBook } from '../generated';
import { ministryForm } from '../ministry-form';
import { sheetOf } from '../sheets';
import { FINAL_ACCOUNTS_SAMPLES, sample, SELF_ASSESSMENT_SAMPLES } from '../samples';
import { moved, renamed, typed, withRowsInserted } from './edits';

const keysOf = (review: Review): readonly string[] => findingKeys(review, figuresByCell(review));

const keysIn = (workbook: WorkbookSnapshot): readonly string[] => keysOf(reviewWorkbook(workbook));

const sorted = (keys: readonly string[]): readonly string[] => [...keys].sort();

const ZHUZHOU = 'zhuzhou-shifeng-2021';
const EXPENDITURE = '公开03表';
const PROJECT = '附件2公车平台';

describe('the keys of findings', () => {
  it('say the rule, and what it is about in the form’s own terms', async () => {
    const keys = keysIn(await sample(ZHUZHOU));
    expect(keys).toContain('T3-R | expenditure | named 合计 | total');
    expect(keys).toContain('T3-C | expenditure | named 合计 | project');
    expect(keys).toContain(
      'SA-IND | project-self-assessment 公车平台经费 | first-level 产出指标 / indicator 公车平台司勤人员 | score',
    );
  });

  it.each([...SELF_ASSESSMENT_SAMPLES, ...FINAL_ACCOUNTS_SAMPLES])('are unique in %s', async (name) => {
    const keys = keysIn(await sample(name));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are unique in generated disclosures with every kind of error', () => {
    for (const kind of ERROR_KINDS)
      for (let seed = 0; seed < 5; seed += 1) {
        const broken = brokenBook(seed, kind);
        if (broken === null) continue;
        const keys = keysIn(broken.book.workbook);
        expect(new Set(keys).size).toBe(keys.length);
        // Without any number at the end: nothing but rule and subject is needed to tell them apart.
        expect(keys.filter((key) => / #\d+$/u.test(key))).toEqual([]);
      }
  });

  it('outlast renamed and moved sheets', async () => {
    const workbook = await sample(ZHUZHOU);
    const elsewhere = moved(renamed(workbook, PROJECT, '公车（定稿）'), EXPENDITURE, 4, 2);
    expect(keysIn(elsewhere)).toEqual(keysIn(workbook));
    const reordered = { sheets: [...workbook.sheets].reverse() };
    expect(sorted(keysIn(reordered))).toEqual(sorted(keysIn(workbook)));
  });

  it('outlast inserted rows', async () => {
    const workbook = await sample(ZHUZHOU);
    const [above, between] = [
      withRowsInserted(workbook, PROJECT, 1, 3),
      withRowsInserted(workbook, EXPENDITURE, 15),
    ];
    expect(keysIn(above)).toEqual(keysIn(workbook));
    expect(keysIn(between)).toEqual(keysIn(workbook));
  });

  it('outlast an inserted line of figures', async () => {
    const workbook = await sample(ZHUZHOU);
    let longer = withRowsInserted(workbook, EXPENDITURE, 15);
    longer = typed(longer, EXPENDITURE, 'A15', '20105');
    longer = typed(longer, EXPENDITURE, 'B15', '统计信息事务');
    longer = typed(longer, EXPENDITURE, 'C15', 0);
    const keys = keysIn(longer);
    expect(keysIn(workbook).filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('outlast corrected points in a heading', async () => {
    const workbook = await sample(ZHUZHOU);
    const before = keysIn(workbook).filter((key) => key.includes('司勤人员'));
    const after = keysIn(typed(workbook, PROJECT, 'B13', '产出指标 (60 分)'));
    expect(before).toHaveLength(1);
    expect(after).toEqual(expect.arrayContaining([...before]));
  });

  it('of what several lines share are the form’s, whichever of them are put right', () => {
    const stated = ['≥95%', '≥95%', 10, 10] as const;
    const noted = (workbook: Parameters<typeof ministryForm>[0]): readonly string[] =>
      keysIn({ sheets: [sheetOf(ministryForm(workbook))] }).filter((key) => key.startsWith('SA-VALUE'));
    const key = 'SA-VALUE | project-self-assessment 公车平台经费';
    expect(noted({ staff: stated, satisfaction: stated })).toEqual([key]);
    expect(noted({ staff: stated })).toEqual([key]);
    expect(noted({ satisfaction: stated })).toEqual([key]);
    expect(noted({})).toEqual([]);
  });

  it('outlast moves in generated disclosures with errors', () => {
    let findings = 0;
    for (const [seed, kind] of ERROR_KINDS.entries()) {
      const workbook = brokenBook(seed, kind)?.book.workbook;
      const first = workbook?.sheets[0];
      if (workbook === undefined || first === undefined) continue;
      const keys = sorted(keysIn(workbook));
      findings += keys.length;
      expect(sorted(keysIn(moved(workbook, first.name, 7, 3)))).toEqual(keys);
      expect(sorted(keysIn(renamed(workbook, first.name, '改名后的表')))).toEqual(keys);
    }
    expect(findings).toBeGreaterThan(ERROR_KINDS.length);
  });

  it('tell forms of several projects apart by the project', async () => {
    const keys = keysIn(await sample(ZHUZHOU)).filter((key) => key.includes('完善安保体系建设'));
    expect(new Set(keys.map((key) => key.split(' | ')[1])).size).toBeGreaterThanOrEqual(4);
  });

  it('tell forms of several departments apart, in whatever order they stand', () => {
    const form = (name: string, department: string) => {
      const rows = ministryForm({ staff: ['15 人', '14 人', 10, 10] }).map((row) =>
        row[4] === '主管部门' ? [...row.slice(0, 4), '填报单位', department] : row,
      );
      return sheetOf(rows, { name });
    };
    const sheets = [form('表1', '甲单位'), form('表2', '乙单位')];
    const byDepartment = (workbook: WorkbookSnapshot): readonly (readonly string[])[] => {
      const review = reviewWorkbook(workbook);
      const keys = keysOf(review);
      return ['表1', '表2'].map((name) =>
        keys.filter((_key, index) => review.findings[index]?.cells[0]?.sheet === name),
      );
    };
    const [first = [], second = []] = byDepartment({ sheets });
    expect(first.length).toBeGreaterThan(0);
    expect(first.every((key) => key.includes('甲单位'))).toBe(true);
    expect(second.every((key) => key.includes('乙单位'))).toBe(true);
    expect(byDepartment({ sheets: [...sheets].reverse() })).toEqual([first, second]);
  });

  it('name a finding about a text by its words', () => {
    const narrative = {
      paragraphs: [{ number: 1, text: '收入合计100万元，其中：基本50万元，项目 60 万元。', cells: [] }],
    };
    const keys = keysOf(reviewWorkbook({ sheets: [] }, { narrative }));
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.every((key) => /^N-[A-Z]+ \| text \S+$/u.test(key))).toBe(true);
  });
});
