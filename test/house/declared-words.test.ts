import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headsOf, namedLinesOf } from '../../src/disclosure/forms/final-accounts/definition';
import {
  numberAmong,
  numeralOf,
  PRINTED_NUMBERS,
} from '../../src/disclosure/forms/final-accounts/public-number';
import { endsWithOneOf, isOneOf } from '../../src/disclosure/forms/final-accounts/words';
import type { FormId } from '../../src/disclosure/forms/form';
import { FORMS } from '../../src/disclosure/forms/forms';
import type { Expression } from '../../src/disclosure/relations/expression';
import { RULES } from '../../src/disclosure/relations/catalogue';
import { reviewWorkbook } from '../../src/disclosure/review';
import { sheetOf } from '../disclosure/sheets';

describe('a word', () => {
  const words = ['因公出国[(境)][费|费用]', '事业收入(*)'];

  test.each(['因公出国', '因公出国费', '因公出国(境)', '因公出国(境)费用', '事业收入()', '事业收入(甲)'])(
    'is %s as a whole, and at the end of more',
    (label) => {
      expect(isOneOf(label, words)).toBe(true);
      expect(isOneOf(`甲${label}`, words)).toBe(false);
      expect(endsWithOneOf(`甲${label}`, words)).toBe(true);
    },
  );

  test.each(['因公出国境', '因公出国费费用', '因公出国(境', '事业收入', '事业收入(甲'])(
    'is not %s',
    (label) => {
      expect(isOneOf(label, words)).toBe(false);
    },
  );

  test('of plain signs is itself alone, whatever the signs', () => {
    const plain = fc.string({ unit: fc.constantFrom(...Array.from('甲乙a1.()+?^${}\\')), minLength: 1 });
    fc.assert(fc.property(plain, plain, (word, other) => isOneOf(other, [word]) === (other === word)));
  });
});

describe('the number of a form', () => {
  test.each([
    [['公开05表'], '公开05表', '05'],
    [['财决公开05表'], '财决公开05表', '05'],
    [['z01收入支出决算总表(财决01表)'], '财决01表', '01'],
    [['附表5'], '附表5', '5'],
    [['表五'], '表五', '五'],
    [['表5一般公共预算财政拨款支出决算表'], '表5', '5'],
    [['表一一般公共预算财政拨款支出决算表'], null, null],
    [['部门:某局', '公开5表'], '公开5表', '5'],
    [['支出决算表', '2021年', '如表5所示'], null, null],
  ] as const)('in %j is %s', (labels, printed, numeral) => {
    const number = numberAmong(labels, PRINTED_NUMBERS);
    expect(number).toBe(printed);
    expect(number === null ? null : numeralOf(number)).toBe(numeral);
  });

  const printedOn = (name: string, ...above: readonly string[]): string | null | undefined =>
    reviewWorkbook({
      sheets: [
        sheetOf([...above.map((label) => [label]), ['财政拨款支出决算明细表'], ['甲'], [1], [2]], { name }),
      ],
    }).forms[0]?.publicNumber;

  test('is what stands on the sheet, in its name only where the sheet says nothing, and else none', () => {
    expect(printedOn('公开03表', '公开 12 表')).toBe('公开12表');
    expect(printedOn('公开03表')).toBe('公开03表');
    expect(printedOn('Sheet1')).toBeNull();
  });

  test('of two forms in one sheet is each form’s own', () => {
    const { forms } = reviewWorkbook({
      sheets: [
        sheetOf(
          [['财政拨款支出决算明细表'], ['甲'], [1], [2], ['公开02表'], ['项目支出决算明细表'], ['甲'], [1]],
          { name: '公开01表' },
        ),
      ],
    });
    expect(forms.map(({ publicNumber }) => publicNumber)).toEqual([null, '公开02表']);
  });
});

/** The lines and columns of forms that an expression asks for, on a form. */
function askedBy(expression: Expression, form: FormId): readonly (readonly [FormId, string])[] {
  switch (expression.of) {
    case 'at':
      return [[expression.form ?? form, expression.column]];
    case 'sameCode':
      return [[expression.form, expression.column]];
    case 'own':
      return [[form, expression.column]];
    case 'sum':
      return expression.terms.flatMap((term) => askedBy(term, form));
    default:
      return [];
  }
}

describe('what the relations between forms speak of', () => {
  const across = RULES.pairs.flatMap((pair) =>
    (RULES.of(pair.rule)?.equations ?? []).map(
      (equation) => [pair.rule, equation.line ?? '*', { ...pair, ...equation }] as const,
    ),
  );

  test.each(across)(
    '%s on %s is declared by the forms',
    (_rule, _line, { form, other, line, result, equals }) => {
      for (const [id, column] of [...askedBy(result, form), ...askedBy(equals, form)])
        expect(FORMS.columnName(id, column)).not.toBeNull();
      if (line !== undefined) expect(FORMS.lineName(form, line)).not.toBeNull();
      expect([FORMS.of(form), FORMS.of(other)]).not.toContain(null);
    },
  );

  test('every column and line of a form has a name, and the parts of a total are its columns', () => {
    for (const definition of FORMS.definitions) {
      const heads = headsOf(definition);
      for (const { name } of [...heads, ...namedLinesOf(definition)]) expect(name).not.toBe('');
      if (definition.shape !== 'coded-lines') continue;
      const keys = heads.map(({ key }) => key);
      for (const part of definition.totalOf) expect(keys).toContain(part);
    }
  });
});
