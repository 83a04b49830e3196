import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../../src/disclosure/findings';
import { RULES } from '../../../src/disclosure/relations/catalogue';
import type { Review } from '../../../src/disclosure/review-types';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sentence } from '../../../src/disclosure/sentence';
import type { CellPlace } from '../../../src/disclosure/sheet/address';
import { LANGUAGES } from '../../../src/voice/languages';
import { isDeclared } from '../declared';
import type { Rows } from '../forms/reviewed';
import { withCells } from '../forms/reviewed';
import { ministryForm } from '../ministry-form';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';

const _ = null;

/** The Ministry's form as a department's. */
const department: Rows = [
  ['2021年度部门整体支出绩效自评表'],
  ['部门名称', '区机关事务服务中心', _, _, '基本支出总额', 60, '项目支出总额', 59.48],
  ...ministryForm().slice(2),
];

/** 30 of 40 is 75 %, 20 of 20 is 100 %; 70, 60 and 50 in all, 50 ÷ 60 = 83.33 %. */
const summary: Rows = [
  ['2021年度项目支出绩效自评汇总表', _, _, _, _, _, _, _],
  ['单位：万元', _, _, _, _, _, _, _],
  ['序号', '项目名称', '年初预算数', '全年预算数', '全年执行数', '执行率', '自评得分', '自评等级'],
  [1, '公车平台经费', 50, 40, 30, '75%', 91.5, '优'],
  [2, '码头维护', 20, 20, 20, '100%', 98, '优'],
  ['合计', _, 70, 60, 50, '83.33%', _, _],
];

const expenditure: Rows = [
  ['2021年度支出决算表'],
  ['部门：某局', _, _, _, '金额单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['栏次', _, 1, 2, 3],
  ['合计', _, 300, 100, 200],
  [201, '一般公共服务支出', 200, 100, 100],
  [20103, '政府办公厅（室）及相关机构事务', 200, 100, 100],
  [2010301, '行政运行', 100, 100, _],
  [2010302, '一般行政管理事务', 100, _, 100],
  [212, '城乡社区支出', 100, _, 100],
];

const statement: Rows = [
  ['2021年度收入支出决算总表'],
  ['部门：某局', _, _, '单位：万元'],
  ['项目', '决算数', '项目', '决算数'],
  ['一、一般公共预算财政拨款收入', 280, '一、一般公共服务支出', 200],
  ['二、事业收入', 10, '二、城乡社区支出', 100],
  ['本年收入合计', 290, '本年支出合计', 300],
  ['年初结转和结余', 20, '年末结转和结余', 10],
  ['总计', 310, '总计', 310],
];

const ITEMS = ['合计', '因公出国（境）费', '公务用车小计', '公务用车购置费', '公务用车运行费', '公务接待费'];

const threePublic: Rows = [
  ['2021年度财政拨款“三公”经费支出决算表'],
  ['预算数', _, _, _, _, _, '决算数', _, _, _, _, _],
  [...ITEMS, ...ITEMS],
  [5, 1, 3, 1, 2, 1, 5, 1, 3, 1, 2, 1],
];

const basic: Rows = [
  ['2021年度一般公共预算财政拨款基本支出决算表'],
  ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
  ['301', '工资福利支出', 9, '302', '商品和服务支出', 8],
  ['30101', '基本工资', 9, '30201', '办公费', 8],
  ['人员经费合计', _, 9, '公用经费合计', _, 8],
];

/** Sheets that belong together, by their names. */
type Book = Readonly<Record<string, Rows>>;

const BOOKS: Readonly<Record<string, Book>> = {
  assessments: { 部门: department, 项目: ministryForm(), 汇总: summary },
  accounts: { 总表: statement, 支出: expenditure, 三公: threePublic, 基本: basic },
  mixed: { 项目: ministryForm(), 支出: expenditure, 总表: statement },
};

/** What people put into a cell by mistake. */
const DISTURBANCES: readonly TestCell[] = [
  _,
  0,
  1,
  -7,
  12.34,
  999,
  0.5,
  '—',
  '100%',
  '85',
  '约5次',
  '12 34',
  '1,23',
  '优',
  '良好',
  '未完成',
  '2022年',
  { error: '#REF!' },
  { value: 0.756, format: '0%' },
  { value: 9.6, format: '0' },
];

function isSaid(message: Message): boolean {
  return LANGUAGES.every((language) => /^[^{}]+$/u.test(sentence(message, language)));
}

/** What is not as it must be in any review. */
function oddities(review: Review, book: Book): readonly string[] {
  const { findings, relations, counts, derivations, corrections, unrecognised } = review;
  const isThere = ({ sheet, row, column }: CellPlace): boolean =>
    row >= 0 && column >= 0 && row < (book[sheet]?.length ?? 0) && column < 20;
  const tally = (state: string): number => relations.filter((relation) => relation.state === state).length;
  return [
    ...findings.flatMap((finding) => {
      const { rule, cells, message, relation, severity } = finding;
      const entry = RULES.of(rule);
      return [
        entry !== null && isDeclared(finding, entry) ? '' : `${rule} ${severity} ${message.key} undeclared`,
        isSaid(message) ? '' : `${rule} ${message.key} unsaid`,
        cells.length > 0 && cells.every(isThere) ? '' : `${rule} nowhere`,
        relation === undefined || ['broken', 'withinRounding'].includes(relation.state)
          ? ''
          : `${rule} of nothing`,
        relation === undefined || relation.rule === rule ? '' : `${rule} of another rule`,
      ];
    }),
    ...relations.flatMap(({ rule, state, reason, cells }) => [
      RULES.of(rule) === null ? `${rule} unknown` : '',
      (state === 'notCheckable') === (reason !== null) ? '' : `${rule} ${state} without a reason`,
      reason === null || isSaid(reason) ? '' : `${rule} unsaid reason`,
      cells.every(isThere) ? '' : `${rule} relation nowhere`,
      state !== 'broken' || findings.some((finding) => finding.rule === rule) ? '' : `${rule} silent`,
    ]),
    ...derivations.map(({ message, place }) =>
      isSaid(message) && isThere(place) ? '' : `${message.key} derived`,
    ),
    ...corrections.map(({ place, from, to }) =>
      isThere(place) && from !== to ? '' : `corrected ${String(to)}`,
    ),
    ...unrecognised.map(({ reason }) => (isSaid(reason) ? '' : `${reason.key} unrecognised`)),
    counts.checked === tally('held') + tally('withinRounding') + tally('broken') ? '' : 'checked',
    counts.held === tally('held') ? '' : 'held',
    counts.notCheckable === tally('notCheckable') ? '' : 'notCheckable',
    counts.checked + counts.notCheckable === relations.length ? '' : 'a relation of no state',
  ].filter((odd) => odd !== '');
}

const reviewed = (book: Book): Review =>
  reviewWorkbook({ sheets: Object.entries(book).map(([name, rows]) => sheetOf(rows, { name })) });

/** A book with some cells replaced. */
function disturbed(
  book: Book,
  changes: readonly (readonly [sheet: number, row: number, column: number, cell: TestCell])[],
): Book {
  const names = Object.keys(book);
  const sheets = new Map(Object.entries(book));
  for (const [sheet, row, column, cell] of changes) {
    const name = names[sheet % names.length] ?? '';
    const rows = sheets.get(name) ?? [];
    const at = row % rows.length;
    sheets.set(
      name,
      rows.map((cells, index) =>
        index === at ? cells.map((one, place) => (place === column % cells.length ? cell : one)) : cells,
      ),
    );
  }
  return Object.fromEntries(sheets);
}

/** A book with mistakes in the cells of its sheets, by their addresses. */
const FAULTS: readonly (readonly [
  book: string,
  rules: string,
  faults: Readonly<Record<string, Readonly<Record<string, TestCell>>>>,
])[] = [
  ['assessments', 'SA-SAME', { 部门: { F12: '14 人' } }],
  ['assessments', 'SA-SAME', { 部门: { E12: '20 人', F12: '20 人' } }],
  ['assessments', 'SA-SAME', { 部门: { H17: 9 } }],
  ['assessments', 'SA-BOUND', { 项目: { H12: 11 } }],
  ['assessments', 'SA-BOUND', { 项目: { H12: -1 } }],
  ['assessments', 'SA-BOUND', { 项目: { G12: 0 } }],
  ['assessments', 'SA-GRADE', { 项目: { I20: '差' } }],
  ['assessments', 'SA-REASON', { 项目: { F12: '14 人', H12: 9.33 } }],
  ['assessments', 'SA-COST', { 项目: { D16: '公车平台', F16: '100 万元' } }],
  ['assessments', 'SA-LISTED', { 汇总: { E4: 31 } }],
  ['assessments', 'SA-READ', { 汇总: { E4: '约30' } }],
  ['assessments', 'SA-READ', { 项目: { H19: '95%' } }],
  ['assessments', 'SA-TOTAL', { 项目: { H20: 91 } }],
  ['assessments', 'SA-RATE', { 项目: { H4: '90%' } }],
  ['assessments', 'SA-EXEC', { 项目: { I4: 9 } }],
  ['assessments', 'SA-HUNDRED', { 项目: { G12: 20 } }],
  ['assessments', 'SA-IND', { 项目: { F12: '12 人' } }],
  ['accounts', 'T3-R', { 支出: { C8: 99 } }],
  ['accounts', 'T3-H', { 支出: { D6: 90, C6: 190 } }],
  ['accounts', 'T1-1', { 总表: { B6: 280 } }],
  ['accounts', 'T7-1', { 三公: { C4: 2 } }],
  ['accounts', 'T6-2', { 基本: { C5: 8 } }],
  ['accounts', 'X1-3', { 支出: { C5: 290, D5: 90 } }],
];

const change = fc.tuple(fc.nat(11), fc.nat(1000), fc.nat(100), fc.constantFrom(...DISTURBANCES));

describe('whatever stands in the cells, what is found is declared, said, placed and counted', () => {
  test.each(Object.entries(BOOKS))('%s', (_name, book) => {
    expect(oddities(reviewed(book), book)).toEqual([]);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const other = disturbed(book, changes);
        expect(oddities(reviewed(other), other)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test.each(FAULTS)('in %s, %s tells of %j as it is declared', (name, rule, faults) => {
  const other = Object.fromEntries(
    Object.entries(BOOKS[name] ?? {}).map(([sheet, rows]) => [sheet, withCells(rows, faults[sheet] ?? {})]),
  );
  const review = reviewed(other);
  expect(oddities(review, other)).toEqual([]);
  expect(review.findings.map((finding) => finding.rule)).toContain(rule);
});
