import { expect, test } from 'vitest';
import type { Finding } from '../../src/disclosure/findings';
import { narrativeOf } from '../../src/disclosure/narrative/text';
import { RULES } from '../../src/disclosure/relations/catalogue';
import type { RelationEntry } from '../../src/disclosure/relations/entry';
import { reviewWorkbook } from '../../src/disclosure/review';
import { brokenBook } from '../disclosure/generated';
import { affairsCenter } from '../disclosure/narrative/texts/affairs-center';
import { FINAL_ACCOUNTS_SAMPLES, sample, SELF_ASSESSMENT_SAMPLES } from '../disclosure/samples';
import { ERROR_KINDS } from '../generator';

/** What is said of any relation that only just agrees (尾差). */
const WITHIN_ROUNDING: ReadonlySet<string> = new Set([
  'withinRounding',
  'roundedAcross',
  'cutOff',
  'textRounding',
]);

/** Whether a finding says what its rule's entry declares, as gravely, and of a form that it is about. */
function isDeclared({ message: { key }, severity, form }: Finding, entry: RelationEntry): boolean {
  const { forms, said, severities } = entry;
  if (form !== null && forms.length > 0 && !forms.includes(form)) return false;
  return WITHIN_ROUNDING.has(key)
    ? severity === 'rounding'
    : said.includes(key) && severities.includes(severity);
}

test('what is found is what the entries declare', async () => {
  const narrative = narrativeOf(affairsCenter);
  const samples = await Promise.all(
    [...new Set([...SELF_ASSESSMENT_SAMPLES, ...FINAL_ACCOUNTS_SAMPLES])].map(sample),
  );
  const books = ERROR_KINDS.flatMap((kind, index) => brokenBook(index, kind)?.book.workbook ?? []);
  const reviews = [
    ...samples.map((workbook) => reviewWorkbook(workbook, { narrative })),
    ...books.map((workbook) => reviewWorkbook(workbook)),
  ];
  const findings = reviews.flatMap((review) => review.findings);
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(30);
  const odd = findings.filter((finding) => {
    const entry = RULES.of(finding.rule);
    return entry === null || !isDeclared(finding, entry);
  });
  expect(odd.map(({ rule, severity, form, message }) => [rule, severity, form, message.key])).toEqual([]);
});
