import { headsOf } from '../forms/final-accounts/definition';
import { isOneOf } from '../forms/final-accounts/words';
import type { ColumnKey, Form } from '../forms/form';
import { isOfAssessments } from '../forms/form';
import type { Forms } from '../forms/forms';
import { columnName } from '../forms/names';
import { normaliseLabel } from '../sheet/text';

/** The columns of a form that a name is that of, among those that it prints. */
export function columnsNamed(form: Form, name: string, known: Forms): readonly ColumnKey[] {
  const label = normaliseLabel(name);
  const isCalled = (key: ColumnKey): boolean => normaliseLabel(columnName(form.id, key, known)) === label;
  const printed = [...form.columns];
  const called = printed.filter(isCalled);
  if (called.length > 0 || isOfAssessments(form)) return called;
  const definition = known.of(form.id);
  const heads = definition === null ? [] : headsOf(definition);
  const keys = heads
    .filter(({ words, not = [] }) => isOneOf(label, words) && !not.some((word) => label.includes(word)))
    .map(({ key }) => key);
  return [...new Set(keys)].filter((key) => form.columns.has(key));
}

/** What a column may be called in a formula, what people would write first: the words of its head, then its name. */
export function namesOfColumn({ id }: Pick<Form, 'id'>, column: ColumnKey, known: Forms): readonly string[] {
  const definition = known.of(id);
  const heads = definition === null ? [] : headsOf(definition).filter(({ key }) => key === column);
  // A word with signs is a pattern of the definition, and no name.
  const plain = heads.flatMap(({ words }) => words).filter((word) => !/[*[\]|]/u.test(word));
  return [...new Set([...plain, columnName(id, column, known)])];
}
