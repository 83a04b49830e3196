// Reviews a workbook, prints its findings, and writes the annotated copy:
//   node review.mjs FILE.xlsx COPY.xlsx
import { readFile, writeFile } from 'node:fs/promises';
import { annotate, readWorkbook, reviewWorkbook, sentence } from 'final-accounts-check';

const [, , file, copy] = process.argv;
const opened = await readWorkbook(await readFile(file));
if (!opened.ok) {
  console.error(`${file}: ${opened.failure}`);
  process.exit(2);
}
const workbook = opened.value;
const review = reviewWorkbook(workbook.snapshot);
for (const { rule, severity, message } of review.findings)
  console.log(`${severity} ${rule}: ${sentence(message, 'en')}`);
const { checked, broken, notCheckable } = review.counts;
console.log(`${checked} relations checked, ${broken} broken, ${notCheckable} not checkable`);

const annotated = await annotate(workbook, review, { language: 'en' });
if (!annotated.ok) throw new Error(annotated.failure);
await writeFile(copy, annotated.value.bytes);
console.log(`${annotated.value.corrected} cells corrected, ${annotated.value.marked} marked: ${copy}`);
