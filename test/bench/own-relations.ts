import { FORMS } from '../../src/disclosure/forms/forms';
import { rulesInText } from '../../src/disclosure/own-relations/table';
import { RULES } from '../../src/disclosure/relations/catalogue';
import { createReviewer } from '../../src/disclosure/reviewer';
import { openWorkbook } from '../../src/review-files/read-workbook';
import type { TextColumn } from '../../src/outcome/lines/text-table';
import { textTable } from '../../src/outcome/lines/text-table';
import { codedLinesFile } from './coded-lines';
import { median, timed } from './measure';

const COLUMNS: readonly TextColumn[] = [
  { head: 'relations' },
  { head: 'parsed ms', align: 'right' },
  { head: 'evaluated ms', align: 'right' },
  { head: 'µs a relation', align: 'right' },
  { head: 'growth', align: 'right' },
];

const LINES = 20_000;
const RELATIONS = [100, 1000, 10_000];
const RUNS = 5;

/** Relations of one's own over a form of 20,000 lines: parsing, and what evaluating them adds to the review. */
export async function benchOwnRelations(): Promise<void> {
  const opened = await openWorkbook('lines', codedLinesFile(LINES));
  if (!opened.ok) throw new Error(opened.failure);
  const { snapshot } = opened.value;
  const codes =
    createReviewer()(snapshot).forms[0]?.lines.flatMap(({ code = '' }) => (code === '' ? [] : [code])) ?? [];
  const alone = median(Array.from({ length: RUNS }, () => timed(() => createReviewer()(snapshot)).ms));
  const rows: string[][] = [];
  let before: number | null = null;
  for (const count of RELATIONS) {
    const text = Array.from(
      { length: count },
      (_unused, at) =>
        `甲${at} 支出决算表[${codes[at % codes.length] ?? ''}, 基本支出] <= 支出决算表[${codes[at % codes.length] ?? ''}, 本年支出合计]`,
    ).join('\n');
    const parsed = timed(() => rulesInText(text, { forms: FORMS, rules: RULES }, 'bench'));
    const own = [parsed.result];
    const reviewed = median(
      Array.from({ length: RUNS }, () => timed(() => createReviewer()(snapshot, { own })).ms),
    );
    const each = (1000 * (reviewed - alone)) / count;
    const growth = before === null ? '' : (each / before).toFixed(2);
    before = each;
    rows.push([String(count), parsed.ms.toFixed(1), (reviewed - alone).toFixed(1), each.toFixed(2), growth]);
  }
  console.log(
    `\nEngine: relations of one's own over ${LINES} lines by code (the review alone takes ${alone.toFixed(0)} ms)`,
  );
  for (const line of textTable(COLUMNS, rows)) console.log(line);
}
