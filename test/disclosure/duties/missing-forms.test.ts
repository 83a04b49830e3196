import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/disclosure/findings';
import { sentence } from '../../../src/disclosure/sentence';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { SheetSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { sheetOf } from '../sheets';

const statement = (title: string): SheetSnapshot =>
  sheetOf(
    [
      [title],
      ['项目', '金额', '项目', '金额'],
      ['一、其他收入', 5, '一、教育支出', 5],
      ['本年收入合计', 5, '本年支出合计', 5],
      ['总计', 5, '总计', 5],
    ],
    { name: title },
  );

const coded = (title: string, ...columns: readonly string[]): SheetSnapshot =>
  sheetOf(
    [
      [title],
      ['科目编码', '科目名称', ...columns],
      ['合计', null, 5, 5, ...columns.slice(2).map(() => 0)],
      ['205', '教育支出', 5, 5, ...columns.slice(2).map(() => 0)],
    ],
    { name: title },
  );

const SUMMARY = statement('收入支出决算总表');
const INCOME = coded('收入决算表', '本年收入合计', '其他收入', '财政拨款收入');
const EXPENDITURE = coded('支出决算表', '本年支出合计', '基本支出', '项目支出');
const GENERAL = coded('一般公共预算财政拨款支出决算表', '合计', '基本支出', '项目支出');
const FUND = coded('政府性基金预算财政拨款收入支出决算表', '合计', '基本支出', '项目支出');
const CAPITAL = coded('国有资本经营预算财政拨款支出决算表', '合计', '基本支出', '项目支出');

const missing = (...sheets: readonly SheetSnapshot[]): readonly Finding[] =>
  reviewWorkbook({ sheets }).findings.filter(({ rule }) => rule === 'P-FORM');

describe('the forms that a disclosure lacks', () => {
  it('are told one by one where more than half of the nine are there, never as errors', () => {
    const findings = missing(SUMMARY, INCOME, EXPENDITURE, GENERAL, FUND);
    expect(findings.map(({ form, severity, cells }) => [form, severity, cells.length])).toEqual([
      ['appropriation-summary', 'info', 0],
      ['basic-expenditure', 'info', 0],
      ['three-public', 'info', 0],
      ['state-capital', 'info', 0],
    ]);
    expect(findings.map(({ message }) => sentence(message))[3]).toBe(
      '缺少“国有资本经营预算财政拨款支出决算表”，与它有关的关系无法核对；如不公开该表，请说明原因。',
    );
  });

  it('are not told of a workbook with a few of the forms', () => {
    expect(missing(SUMMARY, INCOME, EXPENDITURE, GENERAL)).toEqual([]);
  });

  it('are not missing where a sheet that was not recognised may be one of them', () => {
    const near = coded('国有资本经营预算财政拨款支出决算表', '合计', '基本支出');
    const found = missing(SUMMARY, INCOME, EXPENDITURE, GENERAL, FUND, near).find(
      ({ form }) => form === 'state-capital',
    );
    expect(found === undefined ? null : sentence(found.message)).toBe(
      '没有认出“国有资本经营预算财政拨款支出决算表”，工作表国有资本经营预算财政拨款支出决算表可能就是它（原因见未识别的工作表），与它有关的关系无法核对。',
    );
  });

  it('may be a sheet with the heads of several forms', () => {
    const untitled = sheetOf(
      [
        ['附表'],
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['合计', null, 5, 5, 0],
        ['205', '教育支出', 5, 5, 0],
      ],
      { name: '附表' },
    );
    const findings = missing(SUMMARY, INCOME, EXPENDITURE, FUND, CAPITAL, untitled);
    const general = findings.find(({ form }) => form === 'general-budget-expenditure');
    expect(general?.message).toEqual({
      key: 'formUnrecognised',
      values: { form: '一般公共预算财政拨款支出决算表', sheets: '附表' },
    });
  });
});
