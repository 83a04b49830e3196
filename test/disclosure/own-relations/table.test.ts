import { describe, expect, test } from 'vitest';
import { dutiesOf } from '../../../src/disclosure/duties/duties';
import { whyText } from '../../../src/disclosure/duties/saying';
import { rulesInWorkbook } from '../../../src/disclosure/own-relations/table';
import { createReviewer } from '../../../src/disclosure/reviewer';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { Review } from '../../../src/disclosure/review-types';
import { sentence } from '../../../src/disclosure/sentence';
import { reference } from '../../../src/disclosure/sheet/address';
import type { WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { FIRST_VARIANT, layOut } from '../../generator';
import { withCell } from '../../generator/book/snapshot-edits';
import { SMALL } from '../../generator/small-disclosure';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';
import { KNOWN, ownSet, reviewWith } from './own';

const BOOK = layOut(SMALL, FIRST_VARIANT).workbook;
const HEADS = ['编号', '名称', '公式', '级别', '说明', '依据'];

function withRules(...rows: readonly (readonly TestCell[])[]): WorkbookSnapshot {
  return { sheets: [...BOOK.sheets, sheetOf([['核对规则'], HEADS, ...rows], { name: '核对规则' })] };
}

/** What is found by relations of one's own. */
function own({ findings }: Review): readonly string[] {
  return findings
    .filter(({ rule }) => rule.startsWith('OWN:'))
    .map(({ rule, severity }) => `${rule} ${severity}`);
}

/** The mistakes that a review tells of tables: their cells and sentences. */
function mistakes(workbook: WorkbookSnapshot): readonly string[] {
  return reviewWorkbook(workbook)
    .findings.filter(({ rule }) => rule === 'O-TABLE')
    .map(({ cells, severity, message }) => [severity, ...cells.map(reference), sentence(message)].join(' '));
}

describe('the sheet 核对规则', () => {
  test('is read and not listed as unrecognised', () => {
    const review = reviewWorkbook(
      withRules(['甲', '支出', '公开03表[合计, 合计] = 480万元', '提示', '', '批复']),
    );
    expect(review.unrecognised.map(({ sheet }) => sheet)).not.toContain('核对规则');
    expect(
      review.own?.relations.map(({ rule, title, source, where }) => [rule, title, source, where]),
    ).toEqual([['OWN:甲', '支出', '批复', '核对规则!A3']]);
    expect(own(review)).toEqual(['OWN:甲 info']);
  });

  test('without the heads is a sheet like any other', () => {
    const review = reviewWorkbook({
      sheets: [...BOOK.sheets, sheetOf([['核对规则'], ['甲', '乙']], { name: '核对规则' })],
    });
    expect(review.unrecognised.map(({ sheet }) => sheet)).toContain('核对规则');
    expect(review.own).toBeUndefined();
  });

  test.each([
    [
      ['甲', '', '公开03表[合计, 合计 = 1'],
      'warning 核对规则!C3 核对规则未采用（核对规则!C3）：第17个字处应是“]”。',
    ],
    [
      ['甲', '', '公开03表[合计, 合计] 1'],
      'warning 核对规则!C3 核对规则未采用（核对规则!C3）：第15个字“1”处应是比较号（=、<=、>=、<、>）。',
    ],
    [
      ['甲', '', '0 = 支出表[合计, 合计]'],
      'warning 核对规则!C3 核对规则未采用（核对规则!C3）：第5个字处“支出表”不是已知的表；应是表名（如“支出决算表”）或表上所印的编号（如“公开03表”）。',
    ],
    [['', '', '1 = 1'], 'warning 核对规则!A3 核对规则未采用（核对规则!A3）：没有写编号。'],
    [
      ['甲', '', '1 = 1', '严重'],
      'warning 核对规则!D3 核对规则未采用（核对规则!D3）：“严重”不是级别；应写：错误、待核实、提示、关闭。',
    ],
    [
      ['T1-5', '', '1 = 1'],
      'warning 核对规则!A3 核对规则未采用（核对规则!A3）：编号“T1-5”是内置关系的；自己的关系请换一个编号，要改内置关系的级别则公式留空。',
    ],
    [
      ['T1-5'],
      'warning 核对规则!D3 核对规则未采用（核对规则!D3）：“T1-5”是内置关系，公式为空时级别应写：关闭、错误、待核实、提示。',
    ],
    [['甲'], 'warning 核对规则!C3 核对规则未采用（核对规则!C3）：“甲”没有写公式，也不是内置关系的编号。'],
  ])('tells the mistake in %j at its cell', (row, told) => {
    expect(mistakes(withRules(row))).toEqual([told]);
  });

  test('takes the first of two relations with one id', () => {
    const workbook = withRules(['甲', '', '1 = 1'], ['甲', '', '1 = 2']);
    expect(mistakes(workbook)).toEqual([
      'warning 核对规则!A4 核对规则未采用（核对规则!A4）：编号已在核对规则!A3用过，这一条没有采用。',
    ]);
    expect(own(reviewWorkbook(workbook))).toEqual([]);
  });

  test('is read again only where it was edited', () => {
    const review = createReviewer();
    const before = withRules(['甲', '', '公开03表[合计, 合计] = 490万元']);
    expect(own(review(before))).toEqual([]);
    const place = { sheet: '核对规则', row: 2, column: 2 };
    const after = withCell(before, place, { value: '公开03表[合计, 合计] = 491万元', format: 'General' });
    expect(own(review(after))).toEqual(['OWN:甲 warning']);
    expect(own(review(before))).toEqual([]);
  });
});

describe('a text', () => {
  test('has a relation a line, parted by tabs or by a space, and remarks', () => {
    const set = ownSet(
      '\ufeff# 说明',
      '',
      '甲 1 = 1',
      '乙\t名称\t1 = 2\t错误\t说明\t依据',
      '丙\t1 = 3',
      'T1-5 关闭',
    );
    expect(set.mistakes).toEqual([]);
    expect(set.relations.map(({ rule, title, level, where }) => [rule, title, level, where])).toEqual([
      ['OWN:甲', '甲', 'warning', '规则.txt:3'],
      ['OWN:乙', '名称', 'error', '规则.txt:4'],
      ['OWN:丙', '丙', 'warning', '规则.txt:5'],
    ]);
    expect(set.switches.map(({ rule, level }) => [rule, level])).toEqual([['T1-5', 'off']]);
  });

  test('may have heads in any order', () => {
    const { relations } = ownSet('公式\t级别\t编号', '1 = 1\t提示\t甲');
    expect(relations.map(({ rule, level }) => [rule, level])).toEqual([['OWN:甲', 'info']]);
  });
});

test('another workbook gives the table of 核对规则, else of the first sheet with its heads', () => {
  const rows = (id: string): readonly (readonly TestCell[])[] => [HEADS, [id, '', '1 = 1']];
  const named = sheetOf(rows('甲'), { name: '核对规则' });
  const other = sheetOf(rows('乙'), { name: 'Sheet1' });
  const read = (...sheets: WorkbookSnapshot['sheets']): unknown =>
    rulesInWorkbook({ sheets }, KNOWN, '规则.xlsx')?.relations.map(({ rule, where }) => [rule, where]);
  expect(read(other, named)).toEqual([['OWN:甲', '规则.xlsx 核对规则!A2']]);
  expect(read(other)).toEqual([['OWN:乙', '规则.xlsx Sheet1!A2']]);
  expect(read(sheetOf([['编号']]))).toBeUndefined();
});

describe('relations of the add-in', () => {
  // T3's total is 490: 491 breaks the relations of that cell.
  const place = { sheet: '', row: 0, column: 0 };
  const broken = ((): WorkbookSnapshot => {
    const [cell] = reviewWith(BOOK, '甲 公开03表[合计, 合计] = 490万元').relations.filter(
      ({ rule }) => rule === 'OWN:甲',
    );
    return withCell(BOOK, cell?.cells[0] ?? place, { value: '591.00', format: '@' });
  })();
  const rulesOf = (...lines: readonly string[]): readonly string[] =>
    reviewWith(broken, ...lines).findings.map(({ rule, severity }) => `${rule} ${severity}`);

  test('are switched off, and the review says so', () => {
    expect(rulesOf()).toContain('X1-3 error');
    expect(rulesOf('X1-3 关闭').filter((one) => one.startsWith('X1-3'))).toEqual([]);
    const review = reviewWith(broken, 'X1-3 关闭');
    expect(review.relations.filter(({ rule }) => rule === 'X1-3')).toEqual([]);
    expect(review.own?.switches).toEqual([{ rule: 'X1-3', level: 'off', where: '规则.txt:1', place: null }]);
    const duty = dutiesOf(review).find(({ id }) => id === 'relation:X1-3');
    expect([duty?.ending, duty?.why.map((why) => whyText(why, 'zh-CN'))]).toEqual([
      'notApplicable',
      ['由核对规则关闭（规则.txt:1）。'],
    ]);
  });

  test('are weighed otherwise', () => {
    expect(rulesOf('X1-3 待核实')).toContain('X1-3 warning');
    expect(rulesOf('X1-3 待核实')).not.toContain('X1-3 error');
  });
});
