import { describe, expect, test } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import { a1 } from '../../src/disclosure/sheet/address';
import type { SheetSnapshot } from '../../src/disclosure/sheet/snapshot';
import { ministryForm } from './ministry-form';
import { sample } from './samples';
import type { TestCell } from './sheets';
import { sheetOf } from './sheets';
import { inNotation } from './in-notation';

const across = (...sheets: readonly SheetSnapshot[]): readonly string[] =>
  inNotation(reviewWorkbook({ sheets }).findings)
    .filter(({ rule }) => ['SA-SAME', 'SA-ACCOUNTS', 'SA-PROJECTS', 'SA-COST', 'P-YEAR'].includes(rule))
    .map(({ rule, severity, cells, expected, actual }) => {
      const [first, second] = cells.map((place) => `${place.sheet}!${a1(place)}`);
      return `${severity} ${rule} ${first ?? ''} ${second ?? ''} ${expected ?? '-'}/${actual ?? '-'}`;
    });

/** The form as a department's: titled 整体, without a project's name. */
const department = (changes?: Parameters<typeof ministryForm>[0]): SheetSnapshot =>
  sheetOf(
    ministryForm(changes).map((row, index): readonly TestCell[] =>
      index === 0
        ? ['2021年度部门整体支出绩效自评表']
        : index === 1
          ? ['部门名称', '区机关事务服务中心']
          : row,
    ),
    { name: '部门' },
  );
const project = (changes?: Parameters<typeof ministryForm>[0]): SheetSnapshot =>
  sheetOf(ministryForm(changes), { name: '项目' });

describe('the same indicator in a department’s and a project’s form', () => {
  test('alike: nothing to say', () => {
    expect(across(department(), project())).toEqual([]);
  });
  test('another actual value is an error on both cells', () => {
    expect(
      across(
        department({ staff: ['15 人', '15 人', 10, 10] }),
        project({ staff: ['15 人', '14 人', 10, 9] }),
      ),
    ).toEqual(['error SA-SAME 项目!F12 部门!F12 15人/14人']);
  });
  test('another target is worth a look', () => {
    expect(
      across(
        department({ staff: ['15 人', '15 人', 10, 10] }),
        project({ staff: ['20 人', '20 人', 10, 10] }),
      ),
    ).toEqual(['warning SA-SAME 项目!E12 部门!E12 15人/20人']);
  });
  test('words judged at another share of the weight', () => {
    const words = ['优化', '优化', 10, 8, '有待提高'] as const;
    expect(
      across(department({ staff: words }), project({ staff: ['优化', '优化', 10, 6, '有待提高'] })),
    ).toEqual(['warning SA-SAME 部门!H12 项目!H12 -/-']);
  });
});

describe('a project’s own cost', () => {
  test('states what the project executed', () => {
    const rows = ministryForm({ execution: 110, rate: '92%' }).map((row) =>
      row.map((cell) => (cell === '平台运行经费' ? '公车平台运行经费' : cell)),
    );
    expect(across(sheetOf(rows, { name: '项目' }))).toEqual(['error SA-COST 项目!F16 项目!F4 110/119.48']);
  });
});

describe('self-assessment against the accounts', async () => {
  const { sheets } = await sample('zhuzhou-shifeng-2021');
  const changed = (sheet: string, address: string, value: number | string): readonly SheetSnapshot[] =>
    sheets.map((one) =>
      one.name === sheet
        ? {
            ...one,
            rows: one.rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell, index) =>
                a1({ row: row.row, column: row.firstColumn + index }) === address ? { ...cell, value } : cell,
              ),
            })),
          }
        : one,
    );
  const ties = (all: readonly SheetSnapshot[]): readonly string[] =>
    across(...all).filter((line) => !line.includes('SA-SAME') && !line.includes('SA-COST'));

  test('1,474.07 is 支出决算表’s 合计; the projects’ 1,138.53 is within 1,138.54', () => {
    const { relations } = reviewWorkbook({ sheets });
    expect(
      inNotation(relations)
        .filter(({ rule }) => rule === 'SA-ACCOUNTS' || rule === 'SA-PROJECTS')
        .map(({ rule, state, expected, actual }) => [rule, state, expected, actual]),
    ).toEqual([
      ['SA-ACCOUNTS', 'held', '1474.07', '1474.07'],
      ['SA-PROJECTS', 'held', '1138.54', '1138.53'],
    ]);
    expect(ties(sheets)).toEqual([]);
  });
  test('another execution, and projects that execute more than there was, are worth a look', () => {
    const department = sheets.find(({ name }) => name === '附件1部门整体');
    const funds = department?.rows.find(({ cells }) => cells.some(({ value }) => value === '合计'));
    const row = (funds?.row ?? 0) + 1;
    const column = funds?.cells.findLastIndex(({ value }) => value === 1474.07) ?? 0;
    const address = a1({ row: row - 1, column: (funds?.firstColumn ?? 0) + column });
    expect(
      ties(changed('附件1部门整体', address, 1500)).map((line) => line.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['warning SA-ACCOUNTS']);
  });
});
