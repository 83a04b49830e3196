import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RuleSet } from '../../../src/disclosure/own-relations/own-relation';
import { rulesInText } from '../../../src/disclosure/own-relations/table';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { Review } from '../../../src/disclosure/review-types';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { FIRST_VARIANT, layOut } from '../../generator';
import { nextYear } from '../../generator/next-year';
import { sheetOf } from '../sheets';
import { KNOWN } from './own';
import { UNIT, withNumber } from './unit';

const FOLDER = join(import.meta.dirname, '../../../assets/rules');
const SETS: readonly RuleSet[] = readdirSync(FOLDER).map((name) =>
  rulesInText(readFileSync(join(FOLDER, name), 'utf8'), KNOWN, name),
);

const NOW = layOut(nextYear(UNIT), FIRST_VARIANT).workbook;
const LAST = layOut(UNIT, FIRST_VARIANT).workbook;

const ASSESSMENT: SheetSnapshot = sheetOf(
  [
    ['项目支出绩效自评表'],
    ['（2022年度）'],
    ['项目名称', '水源地保护', null, null, null, null, null],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ['产出指标', '数量指标', '巡查次数', '≥12次', '12次', 50, 50, null],
    ['效益指标', '社会效益', '水质达标率', '≥95%', '96%', 40, 40, null],
    ['总分', null, null, null, null, 100, 99.5, null],
  ],
  { name: '自评' },
);

/** A review of this year's book with the example sets, beside last year's. */
function reviewed(workbook: WorkbookSnapshot): Review {
  return reviewWorkbook(workbook, { own: SETS, lastYear: { name: 'last.xlsx', workbook: LAST } });
}

const own = ({ relations }: Review) => relations.filter(({ rule }) => rule.startsWith('OWN:'));

test('the sets are understood, say what they are, and have twenty relations or more between them', () => {
  expect(SETS.flatMap(({ mistakes }) => mistakes)).toEqual([]);
  expect(SETS.map(({ about }) => [about.name !== '', about.version])).toEqual(SETS.map(() => [true, '1']));
  expect(SETS.flatMap(({ relations }) => relations).length).toBeGreaterThanOrEqual(20);
});

test('none is broken on a consistent unit, and each is checked there', () => {
  const states = own(reviewed({ sheets: [...NOW.sheets, ASSESSMENT] }));
  expect(states.filter(({ state }) => state !== 'held').map(({ rule, state }) => `${rule} ${state}`)).toEqual(
    [],
  );
  expect(new Set(states.map(({ rule }) => rule)).size).toBe(
    SETS.flatMap(({ relations }) => relations).length,
  );
});

describe('each is broken', () => {
  const book: WorkbookSnapshot = { sheets: [...NOW.sheets, ASSESSMENT] };
  const base = reviewed(book);
  test.each(own(base).map(({ rule, cells }) => [rule, cells] as const))(
    'by one of its figures: %s',
    (rule, cells) => {
      const breaks = cells.some((cell) =>
        [0.01, 99_999].some((value) =>
          own(reviewed(withNumber(book, cell, value))).some(
            (relation) => relation.rule === rule && relation.state === 'broken',
          ),
        ),
      );
      expect(breaks).toBe(true);
    },
  );
});
