import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RuleSet } from '../../../src/disclosure/own-relations/own-relation';
import { rulesInText } from '../../../src/disclosure/own-relations/table';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { Review } from '../../../src/disclosure/review-types';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { FIRST_VARIANT, layOut } from '../../generator';
import type { Disclosure } from '../../generator';
import { TEN_THOUSAND_YUAN } from '../../generator/exact/amount';
import { nextYear } from '../../generator/next-year';
import { SMALL, money } from '../../generator/small-disclosure';
import { sheetOf } from '../sheets';
import { KNOWN } from './own';

const FOLDER = join(import.meta.dirname, '../../../assets/rules');
const SETS: readonly RuleSet[] = readdirSync(FOLDER).map((name) =>
  rulesInText(readFileSync(join(FOLDER, name), 'utf8'), KNOWN, name),
);

const wan = (amount: number): number => amount * TEN_THOUSAND_YUAN;

/** A unit with all lines that the sets speak of: 260 万元 of basic expenditure, 100 of projects. */
const UNIT: Disclosure = {
  ...SMALL,
  items: [
    money('2010601', { income: wan(200), basic: wan(200) }),
    money('2010605', { income: wan(90), opening: wan(20), project: wan(100), closing: wan(10) }),
    money('2080505', { income: wan(20), basic: wan(20) }),
    money('2080506', { income: wan(10), basic: wan(10) }),
    money('2101101', { income: wan(12), basic: wan(12) }),
    money('2210201', { income: wan(18), basic: wan(18) }),
  ],
  economic: new Map([
    ['30101', wan(150)],
    ['30108', wan(20)],
    ['30109', wan(10)],
    ['30110', wan(12)],
    ['30113', wan(18)],
    ['30201', wan(30)],
    ['30212', wan(2)],
    ['30215', wan(2)],
    ['30216', wan(3)],
    ['30217', wan(1)],
    ['30231', wan(12)],
  ]),
  threePublic: {
    budget: { abroad: wan(3), purchase: wan(2), running: wan(15), reception: wan(2) },
    final: { abroad: wan(2), purchase: wan(1), running: wan(12), reception: wan(1) },
  },
};

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

/** The book with every number of one cell's address in a sheet replaced. */
function withNumber(
  workbook: WorkbookSnapshot,
  at: { sheet: string; row: number; column: number },
  to: number,
) {
  return {
    sheets: workbook.sheets.map((sheet) =>
      sheet.name !== at.sheet
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) =>
              row.row !== at.row
                ? row
                : {
                    ...row,
                    cells: row.cells.map((cell, index) =>
                      row.firstColumn + index === at.column ? { ...cell, value: to } : cell,
                    ),
                  },
            ),
          },
    ),
  };
}

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
