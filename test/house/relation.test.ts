import { describe, expect, test } from 'vitest';
import { income } from '../../src/disclosure/forms/final-accounts/income';
import { FORMS } from '../../src/disclosure/forms/forms';
import { sentence } from '../../src/disclosure/sentence';
import { RULES } from '../../src/disclosure/relations/catalogue';
import type { RelationEntry } from '../../src/disclosure/relations/entry';
import { own } from '../../src/disclosure/relations/expression';
import { createRules } from '../../src/disclosure/relations/rules';
import type { Review } from '../../src/disclosure/review-types';
import { createReviewer } from '../../src/disclosure/reviewer';
import { a1 } from '../../src/disclosure/sheet/address';
import { rulesTable } from '../../src/review-files/rules-table';
import { ruleGroups } from '../../src/taskpane/help/rule-groups';
import { sheetOf } from '../disclosure/sheets';

/** The relation: all that has to be written for it. */
const aidOnly: RelationEntry = {
  id: 'T2-AID',
  family: 'within',
  title: { 'zh-CN': '其他收入不高于财政拨款', en: 'Other income is not above the appropriation' },
  equation: '其他收入 ≤ 财政拨款收入',
  said: [
    {
      'zh-CN': '“{line}”其他收入{actual}高于财政拨款{expected}，多{difference}。',
      en: '"{line}": other income {actual} is above the appropriation {expected} by {difference}.',
    },
  ],
  severities: ['warning'],
  forms: [income.id],
  source: { document: { 'zh-CN': '某地填报要求', en: 'Requirements of a place' } },
  equations: [
    {
      on: ['coded'],
      column: 'other',
      result: own('other'),
      equals: own('appropriation'),
      expected: 'equals',
      holds: 'atMost',
    },
  ],
};

const MORE = createRules([...RULES.entries, aidOnly]);

const review = (appropriation: number, other: number, rules = MORE): Review =>
  createReviewer(
    FORMS,
    rules,
  )({
    sheets: [
      sheetOf([
        ['收入决算表'],
        ['科目编码', '科目名称', '合计', '财政拨款收入', '其他收入'],
        ['合计', null, appropriation + other, appropriation, other],
        ['205', '教育支出', appropriation + other, appropriation, other],
      ]),
    ],
  });

describe('a relation is one entry:', () => {
  test('it fires where it is broken, with its sentence in both languages', () => {
    // 30 is above 20, by 10.
    const [found, ...others] = review(20, 30).findings;
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      rule: 'T2-AID',
      severity: 'warning',
      expected: '20',
      actual: '30',
      difference: '10',
    });
    expect(found?.cells.map(a1)).toEqual(['E4', 'D4']);
    expect(found === undefined ? [] : [sentence(found.message), sentence(found.message, 'en')]).toEqual([
      '“205 教育支出”其他收入30高于财政拨款20，多10。',
      '"205 教育支出": other income 30 is above the appropriation 20 by 10.',
    ]);
  });

  test('it is counted where it holds, and not there without its entry', () => {
    const held = review(30, 20);
    expect(held.findings).toEqual([]);
    expect(held.relations.filter(({ rule }) => rule === 'T2-AID').map(({ state }) => state)).toEqual([
      'held',
    ]);
    expect(review(20, 30, RULES).findings).toEqual([]);
  });

  test('it stands in the lists of rules', () => {
    const own = ruleGroups(MORE).find(({ of }) => 'form' in of && of.form === income.id);
    expect(own?.rules.map(({ id }) => id)).toContain('T2-AID');
    const listed = (language: 'zh-CN' | 'en'): string =>
      rulesTable(language, MORE).find((row) => row.includes('T2-AID')) ?? '';
    for (const words of [
      '其他收入不高于财政拨款',
      '其他收入 ≤ 财政拨款收入',
      '待核实',
      '收入决算表',
      '某地填报要求',
    ])
      expect(listed('zh-CN')).toContain(words);
    for (const words of ['Other income is not above the appropriation', 'Requirements of a place'])
      expect(listed('en')).toContain(words);
  });

  test('no two have the same id', () => {
    expect(RULES.of('T2-AID')).toBeNull();
    expect(() => createRules([aidOnly, aidOnly])).toThrow();
  });
});
