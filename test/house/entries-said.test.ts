import { expect, test } from 'vitest';
import { narrativeOf } from '../../src/disclosure/narrative/text';
import { RULES } from '../../src/disclosure/relations/catalogue';
import { reviewWorkbook } from '../../src/disclosure/review';
import { isDeclared } from '../disclosure/declared';
import { brokenBook } from '../disclosure/generated';
import { affairsCenter } from '../disclosure/narrative/texts/affairs-center';
import { FINAL_ACCOUNTS_SAMPLES, sample, SELF_ASSESSMENT_SAMPLES } from '../disclosure/samples';
import { ERROR_KINDS } from '../generator';

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
