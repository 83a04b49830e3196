import { describe, expect, test } from 'vitest';
import type { WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { generateDisclosure, layOut, randomFrom, randomVariant } from '../../generator';
import { withCell } from '../../generator/book/snapshot-edits';
import { reviewWith } from './own';

const T1 = '收入支出决算总表';
const T3 = '支出决算表';
const T4 = '财政拨款收入支出决算总表';
const T5 = '一般公共预算财政拨款支出决算表';
const T6 = '一般公共预算财政拨款基本支出决算表';
const T7 = '财政拨款“三公”经费支出决算表';

/** Relations as inspectors write them; the first figure of each is one whose growth breaks it. */
const RELATIONS: readonly string[] = [
  `${T3}[合计, 本年支出合计] = ${T1}[本年支出合计, 决算数]`,
  `收入决算表[合计, 本年收入合计] = ${T1}[本年收入合计, 金额]`,
  `${T5}[合计, 基本支出] <= ${T3}[合计, 基本支出]`,
  `合计(${T5}[???, 基本支出]) = ${T5}[合计, 基本支出]`,
  `合计(${T6}[301??, 决算数]) = ${T6}[301, 决算数]`,
  `${T6}[人员经费合计, 决算数] + ${T6}[公用经费合计, 决算数] = ${T5}[合计, 基本支出]`,
  `${T7}[合计, 决算数] = ${T7}[因公出国（境）费, 决算数] + ${T7}[公务用车购置及运行费小计, 决算数] + ${T7}[公务接待费, 决算数]`,
  `如果 ${T4}[本年收入合计, 决算数] > 0 则 ${T4}[总计（收入）, 决算数] = ${T4}[总计（支出）, 合计]`,
  `最大(${T3}[*, 合计]) <= ${T3}[合计, 合计]`,
  `${T3}[合计, 基本支出] ÷ ${T3}[合计, 本年支出合计] <= 100%`,
];

/** Consistent disclosures, each in a layout of its own. */
const BOOKS: readonly WorkbookSnapshot[] = Array.from({ length: 12 }, (_unused, index) => {
  const random = randomFrom(index + 1);
  return layOut(generateDisclosure(random), randomVariant(random)).workbook;
});

/** More than any amount of a generated disclosure. */
const TOO_MUCH = 99_999_999_999;

describe.each(RELATIONS)('%s', (formula) => {
  test('is silent on consistent books, and fires where its first figure is wrong, in several layouts', () => {
    let broken = 0;
    for (const [index, book] of BOOKS.entries()) {
      const review = reviewWith(book, `甲 ${formula}`);
      const own = review.relations.filter(({ rule }) => rule === 'OWN:甲');
      const bad = own.filter(({ state }) => state === 'broken' || state === 'notCheckable');
      expect([index, bad]).toEqual([index, []]);
      const [place] = own.flatMap(({ cells }) => cells);
      // A book that prints nothing there has nothing to check.
      if (place === undefined) continue;
      const spoilt = withCell(book, place, { value: TOO_MUCH, format: 'General' });
      const findings = reviewWith(spoilt, `甲 ${formula}`).findings.filter(({ rule }) => rule === 'OWN:甲');
      expect([index, findings.map(({ severity }) => severity)]).toEqual([index, ['warning']]);
      broken += 1;
    }
    expect(broken).toBeGreaterThan(5);
  });
});
