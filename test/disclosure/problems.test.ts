import { describe, expect, test } from 'vitest';
import type { Finding, Relation } from '../../src/disclosure/findings';
import type { Review } from '../../src/disclosure/review-types';
import { narrativeOf } from '../../src/disclosure/narrative/text';
import { problemsOf } from '../../src/disclosure/problems';
import { RULES } from '../../src/disclosure/relations/catalogue';
import { reviewWorkbook } from '../../src/disclosure/review';
import { a1, parseA1, reference } from '../../src/disclosure/sheet/address';
import { affairsCenter } from './narrative/texts/affairs-center';
import { sample } from './samples';
import { sheetOf } from './sheets';
import { Decimal } from '../../src/disclosure/sheet/decimal';
import { amounting } from '../../src/disclosure/value';

const unrelated = (...addresses: readonly string[]): Finding => ({
  rule: 'T3-R',
  severity: 'error',
  form: 'expenditure',
  cells: addresses.map((address) => ({ sheet: '表', ...(parseA1(address) ?? { row: 0, column: 0 }) })),
  expected: amounting('amount', new Decimal(1), '万元'),
  actual: amounting('amount', new Decimal(2), '万元'),
  difference: amounting('amount', new Decimal(1), '万元'),
  message: { key: 'sumBroken', values: {} },
});
/** The relation that a finding is about. */
const relationOf = ({ rule, cells, expected, actual, difference }: Finding): Relation => ({
  rule,
  form: 'expenditure',
  state: 'broken',
  cells,
  expected,
  actual,
  difference,
  reason: null,
  basis: null,
});
/** A finding about a broken relation that says nothing of its cells as numbers: none that could be diagnosed. */
const broken = (...addresses: readonly string[]): Finding => {
  const finding = unrelated(...addresses);
  return { ...finding, relation: relationOf(finding) };
};
const brief = (findings: readonly Finding[]): readonly string[] =>
  problemsOf(findings, []).map(
    ({ place, findings: members }) => `${place === null ? '' : a1(place)}: ${members.join(' ')}`,
  );

test('five relations broken by one figure are one problem with five witnesses', () => {
  const findings = [
    broken('C9', 'D9', 'E9'),
    broken('D5', 'D9', 'D10'),
    broken('D9', 'H3'),
    broken('H7', 'D9'),
    broken('J1', 'D9'),
  ];
  expect(brief(findings)).toEqual(['D9: 0 1 2 3 4']);
});

test('each finding belongs to one problem: to the cell that most of them share', () => {
  const findings = [
    broken('A1', 'B1'),
    broken('B1', 'C1'),
    broken('B1', 'D1'),
    broken('D1', 'E1'),
    broken('D1', 'F1'),
    broken('G1'),
  ];
  expect(brief(findings)).toEqual(['B1: 0 1 2', 'D1: 3 4', 'G1: 5']);
});

test('findings about no relation are problems of their own', () => {
  const info: Finding = { ...unrelated('A1'), severity: 'info', difference: null };
  expect(brief([info, info])).toEqual(['A1: 0', 'A1: 1']);
});

test('a note or a 尾差 is no witness against the cell that it shares with an error', () => {
  const error = broken('C9', 'D9');
  const note: Finding = { ...broken('D9', 'E9'), severity: 'info' };
  const rounding: Finding = { ...broken('F9', 'D9'), severity: 'rounding' };
  const findings = [error, note, rounding];
  // Every one of them is about a broken relation, so that only its severity keeps it apart.
  const problems = problemsOf(findings, []);
  expect(problems.map(({ findings: members }) => members)).toEqual([[0], [1], [2]]);
  const warning: Finding = { ...broken('G9', 'D9'), severity: 'warning' };
  const all = [...findings, warning];
  expect(problemsOf(all, []).map(({ findings: members }) => members)).toEqual([[0, 3], [1], [2]]);
});

/** What is shared, in the words of the text or as a cell, and the rules that are broken there. */
const shared = ({ problems, findings }: Review): readonly string[] =>
  problems
    .filter(({ findings: members }) => members.length > 1)
    .map(({ place, text, findings: members }) => {
      const rules = members.map((index) => findings[index]?.rule).join(' ');
      return `${text?.quote ?? (place === null ? '' : reference(place))}: ${rules}`;
    });

describe('in the written explanation', () => {
  const withText = async (text: string): Promise<Review> =>
    reviewWorkbook(await sample('zhuzhou-shifeng-2021'), { narrative: narrativeOf(text) });

  test('one wrong figure is one problem, with every relation that it breaks as a witness', async () => {
    const review = await withText(affairsCenter);
    const ofText = shared(review).filter((line) => line.includes('N-'));
    expect(ofText).toEqual([
      '一般公共服务（类）支出1406.53万元: N-ITEMS N-TABLE N-TABLE-SHARE',
      '公务用车购置费及运行维护费决算为0万元: N-SUM N-TWICE N-TABLE',
      '在职人员15人: N-SUM N-SUM N-TWICE',
    ]);
  });

  test('a figure that is confirmed elsewhere is no problem, though several wrong rates are worked out from it', async () => {
    // 92.51 is what the table prints; 124.13 %, the direction and the rate of change are wrong each by itself.
    const review = await withText(
      '七、三公经费支出情况说明\n公务用车购置及运行维护费预算为95.00万元，决算为92.51万元，为预算的124.13%，决算数大于预算数，原因是用车增多；比上年减少40.23万元，下降30.17%。',
    );
    const rules = review.findings.filter(({ text }) => text !== undefined).map(({ rule }) => rule);
    expect(rules).toEqual(['N-COMPLETION', 'N-DIRECTION', 'N-CHANGE']);
    expect(shared(review).filter((line) => line.includes('N-'))).toEqual([]);
    const alone = review.problems.filter(({ text }) => text !== undefined);
    expect(alone.map(({ place, findings }) => [place, findings.length])).toEqual([
      [null, 1],
      [null, 1],
      [null, 1],
    ]);
  });

  test('a wrong figure of the tables has the text as one more witness', async () => {
    const { sheets } = await sample('zhuzhou-shifeng-2021');
    // 基本支出 is 335.54 in 公开03表!D7; the rows and columns of the table disagree with 435.54, and so does the text.
    const changed = sheets.map((sheet) =>
      sheet.name !== '公开03表'
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell, at) =>
                row.row === 6 && row.firstColumn + at === 3 ? { ...cell, value: '435.54' } : cell,
              ),
            })),
          },
    );
    const review = reviewWorkbook(
      { sheets: changed },
      {
        narrative: narrativeOf(
          '三、支出决算情况说明\n支出合计1,474.07万元，其中：基本支出335.54万元，占比22.76%；项目支出1,138.53万元，占比77.24%。',
        ),
      },
    );
    const problem = review.problems.find(({ place }) => place !== null && reference(place) === '公开03表!D7');
    const rules = (problem?.findings ?? []).map((index) => review.findings[index]?.rule);
    expect(problem?.text).toBeUndefined();
    expect(rules).toContain('N-TABLE');
    const own = RULES.within('expenditure').map(({ id }) => id);
    expect(own.filter((id) => rules.includes(id))).not.toEqual([]);
  });

  test('a paragraph that stands in one cell is no problem by itself', () => {
    const text =
      '本年收入合计100万元，其中：甲收入60万元，乙收入50万元；本年支出合计200万元，其中：基本支出90万元，项目支出120万元。';
    const review = reviewWorkbook({ sheets: [sheetOf([[text]], { name: '情况说明' })] });
    expect(review.findings.map(({ rule, cells }) => `${rule} ${cells.map(reference).join(' ')}`)).toEqual([
      'N-SUM 情况说明!A1',
      'N-SUM 情况说明!A1',
    ]);
    expect(
      review.problems.map(({ place, text: words, findings }) => [
        place === null ? null : reference(place),
        words?.quote,
        findings,
      ]),
    ).toEqual([
      ['情况说明!A1', '本年收入合计100万元', [0]],
      ['情况说明!A1', '本年支出合计200万元', [1]],
    ]);
  });
});
