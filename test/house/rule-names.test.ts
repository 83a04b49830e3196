import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/disclosure/relations/catalogue';
import { ruleNames, ruleNamesIn } from './rule-names';

/** Said of sheets that are no form, which are listed and no findings any more; a workbook's decisions may still name it. */
const LISTED_ONLY = 'SA-FORM';

test('the ids of entries are told from those that name a rule', () => {
  const text = `const entry = { id: 'P-READ', of: 'SA-RATE' }; say("N-TABLE-SHARE", 'UTF-8', \`X1-2\`); f<'T2-R'>();`;
  expect(ruleNamesIn(text)).toEqual({
    declared: ['P-READ'],
    used: ['SA-RATE', 'N-TABLE-SHARE', 'X1-2', 'T2-R'],
  });
});

describe('the rules that the code names', () => {
  const { declared, used } = ruleNames();
  const known = new Set(RULES.entries.map(({ id }) => id));

  test('have an entry each', () => {
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });

  test('are declared once', () => {
    expect(declared.filter((id, index) => declared.indexOf(id) < index)).toEqual([]);
    expect(declared.filter((id) => !known.has(id))).toEqual([]);
  });

  test('are all those that have no equation, so no entry stands for nothing', () => {
    const checks = RULES.entries.filter(
      ({ equations, demands }) => equations === undefined && demands === undefined,
    );
    const named = new Set(used);
    expect(checks.length).toBeGreaterThan(20);
    expect(checks.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([LISTED_ONLY]);
  });
});
