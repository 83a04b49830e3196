import type { Finding } from '../../src/disclosure/findings';
import type { RelationEntry } from '../../src/disclosure/relations/entry';

/** What is said of any relation that only just agrees (尾差). */
const WITHIN_ROUNDING: ReadonlySet<string> = new Set([
  'withinRounding',
  'roundedAcross',
  'cutOff',
  'textRounding',
]);

/** Whether a finding says what its rule's entry declares, as gravely, and of a form that it is about. */
export function isDeclared({ message: { key }, severity, form }: Finding, entry: RelationEntry): boolean {
  const { forms, said, severities } = entry;
  if (form !== null && forms.length > 0 && !forms.includes(form)) return false;
  return WITHIN_ROUNDING.has(key)
    ? severity === 'rounding'
    : said.includes(key) && severities.includes(severity);
}
