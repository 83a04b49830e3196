import type { Finding } from '../../../src/disclosure/findings';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { Review } from '../../../src/disclosure/review-types';
import { sentence } from '../../../src/disclosure/sentence';
import type { SheetSnapshot } from '../../../src/disclosure/sheet/snapshot';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';

/** A review of some sheets beside those of the year before. */
export function besideLast(
  now: readonly SheetSnapshot[],
  last: readonly SheetSnapshot[],
  text?: string,
): Review {
  return reviewWorkbook(
    { sheets: now },
    {
      lastYear: { name: '2022.xlsx', workbook: { sheets: last } },
      ...(text === undefined ? {} : { narrative: narrativeOf(text) }),
    },
  );
}

/** What is said by the relations with last year, each with its rule. */
export function said({ findings }: Review, ...rules: readonly string[]): readonly string[] {
  const isChosen = ({ rule }: Finding): boolean =>
    rules.length === 0 ? rule.startsWith('L-') || rule === 'N-LAST' : rules.includes(rule);
  return findings.filter(isChosen).map(({ rule, message }) => `${rule} ${sentence(message)}`);
}

/** The figures of a summary: income, opening, expenditure and closing balance, in 万元. */
export interface Summary {
  readonly year?: string;
  readonly unit?: string;
  readonly department?: string;
  readonly income: TestCell;
  readonly opening: TestCell;
  readonly expenditure: TestCell;
  readonly closing: TestCell;
}

/** A 收入支出决算总表 with these figures. */
export function summary({
  year = '2023',
  unit = '万元',
  department = '青山县水利局',
  income,
  opening,
  expenditure,
  closing,
}: Summary): SheetSnapshot {
  return sheetOf(
    [
      ['收入支出决算总表'],
      [`部门：${department}`, null, `${year}年度`, `单位：${unit}`],
      ['收入', null, '支出', null],
      ['项目', '决算数', '项目', '决算数'],
      ['一、一般公共预算财政拨款收入', income, '十三、农林水支出', expenditure],
      ['本年收入合计', income, '本年支出合计', expenditure],
      ['年初结转和结余', opening, '年末结转和结余', closing],
    ],
    { name: '公开01表', merges: ['A3:B3', 'C3:D3'] },
  );
}
