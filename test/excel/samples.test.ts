import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { Mark } from '../../src/presentation/marks/mark';
import {
  applyCorrections,
  clearMarks,
  placeMarks,
  readWorkbook,
  removeReport,
  undo,
  writeReport,
} from '../../src/excel';
import { saveWorkbook } from '../../src/preview/host';
import { openWorkbook as openFile } from '../../src/review-files/read-workbook';
import { cleanedUp, connect, valueOf } from './excel';
import { inventory } from './inventory';
import { openWorkbook } from '../preview/workbooks';

const SAMPLES = ['wuhan-hongshan-2020.xlsx', 'wuhan-dongxihu-2020.xlsx', 'zhuzhou-shifeng-2021.xlsx'];

function sample(name: string): Promise<Uint8Array> {
  return readFile(join(import.meta.dirname, '../../assets/samples', name));
}

describe.each(SAMPLES)('%s', (name) => {
  it('is reviewed in Excel as it is from its file', async () => {
    const bytes = await sample(name);
    await connect(await openWorkbook(bytes, name));
    const opened = await openFile(name, bytes);
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    const inExcel = reviewWorkbook(valueOf(await readWorkbook()).snapshot);
    const fromFile = reviewWorkbook(opened.value.snapshot);
    expect(inExcel.forms.length).toBeGreaterThan(0);
    expect(inExcel.findings).toEqual(fromFile.findings);
    expect(inExcel.corrections).toEqual(fromFile.corrections);
    expect(inExcel.counts).toEqual(fromFile.counts);
  });

  it('is corrected, marked and reported on, saved and opened again, and given back exactly', async () => {
    // Once saved by the stand-in, so that both sides of the comparison were written by the same hand.
    const original = await saveWorkbook(await openWorkbook(await sample(name), name));
    const host = await connect(await openWorkbook(original, name));
    const before = await inventory();
    const review = reviewWorkbook(valueOf(await readWorkbook()).snapshot);
    const marks = review.findings.flatMap(({ cells: [place], severity }): readonly Mark[] =>
      place === undefined || severity === 'info' ? [] : [{ place, kind: severity, text: severity }],
    );
    const { written } = valueOf(await applyCorrections(review.corrections, { overwriteFormulas: true }));
    expect(written).toHaveLength(review.corrections.length);
    valueOf(await placeMarks(marks));
    valueOf(await writeReport(review, 'zh-CN'));
    const again = reviewWorkbook(valueOf(await readWorkbook()).snapshot);
    expect(again.corrections).toEqual([]);
    await cleanedUp();
    await connect(await openWorkbook(await saveWorkbook(host.workbook), name));
    valueOf(await removeReport());
    valueOf(await clearMarks());
    if (written.length > 0) expect(valueOf(await undo())?.restored).toHaveLength(written.length);
    expect(await inventory()).toEqual(before);
  });
});
