import { expect, test } from 'vitest';
import type { Narrative } from '../../src/disclosure/narrative/text';
import { narrativeOf } from '../../src/disclosure/narrative/text';
import { tableName } from '../../src/disclosure/published/table-name';
import { RULES } from '../../src/disclosure/relations/catalogue';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { isDeclared } from '../disclosure/declared';
import { brokenBook, randomBook } from '../disclosure/generated';
import { affairsCenter } from '../disclosure/narrative/texts/affairs-center';
import { FINAL_ACCOUNTS_SAMPLES, sample, SELF_ASSESSMENT_SAMPLES } from '../disclosure/samples';
import { ERROR_KINDS } from '../generator';

/** The tables of a book, as a document publishes them. */
function publishedIn({ sheets }: WorkbookSnapshot): Narrative {
  return {
    paragraphs: [],
    tables: sheets.map((sheet, index) => ({ ...sheet, name: tableName(index + 1, null) })),
  };
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
    ...ERROR_KINDS.flatMap((kind, index) => {
      const broken = brokenBook(index, kind)?.book.workbook;
      const narrative = publishedIn(randomBook(index).workbook);
      return broken === undefined ? [] : [reviewWorkbook(broken, { narrative })];
    }),
  ];
  const findings = reviews.flatMap((review) => review.findings);
  const found = new Set(findings.map(({ rule }) => rule));
  expect(found.size).toBeGreaterThan(30);
  expect([found.has('D-TABLE'), found.has('D-LINE')]).toEqual([true, true]);
  const odd = findings.filter((finding) => {
    const entry = RULES.of(finding.rule);
    return entry === null || !isDeclared(finding, entry);
  });
  expect(odd.map(({ rule, severity, form, message }) => [rule, severity, form, message.key])).toEqual([]);
});
