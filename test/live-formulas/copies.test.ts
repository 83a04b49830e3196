import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import { openWorkbook } from '../../src/files';
import { saveWorkbook } from '../../src/preview/host';
import { annotatedCopy } from '../../src/files/copy/annotate';
import { standingBy } from '../../src/outcome/kept/kept-decisions';
import { openExcel } from '../preview/excel';
import { openWorkbook as openInPreview } from '../preview/workbooks';
import { computedByLibreOffice, libreOffice } from './libreoffice';

const SAMPLE = new URL('../../assets/samples/zhuzhou-shifeng-2021.xlsx', import.meta.url);
const program = libreOffice();

/** What the cells of a file hold, by sheet. */
async function valuesOf(bytes: Uint8Array): Promise<unknown> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.failure);
  return opened.value.snapshot.sheets.map(({ name, rows }) => ({
    name,
    values: rows.map(({ row, firstColumn, cells }) =>
      cells.flatMap(({ value }, index) => (value === null ? [] : [[row, firstColumn + index, value]])),
    ),
  }));
}

test.skipIf(program === undefined)('LibreOffice opens a corrected copy and finds its cells', async () => {
  const opened = await openWorkbook(new Uint8Array(await readFile(SAMPLE)));
  if (!opened.ok || opened.value.source === null) throw new Error('the sample cannot be read');
  const { snapshot, source } = opened.value;
  const review = reviewWorkbook(snapshot);
  const { bytes } = annotatedCopy(
    source,
    { review, standing: standingBy(null, review) },
    { formulas: true, live: false },
    'zh-CN',
  );
  expect(await valuesOf(await computedByLibreOffice(program ?? '', bytes))).toEqual(await valuesOf(bytes));
});

test.skipIf(program === undefined)(
  'LibreOffice opens what the preview saves and finds its cells',
  async () => {
    const workbook = await openInPreview(new Uint8Array(await readFile(SAMPLE)), '样例.xlsx');
    const { Excel } = await openExcel({}, workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('公开01表');
      sheet.getRange('H3').values = [[42]];
      sheet.getRange('H4').formulas = [['=H3*2']];
      context.workbook.comments.add('公开01表!H3', '核对');
      const format = sheet.getRange('H3').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      const added = context.workbook.worksheets.add('另页');
      added.getRange('A1').values = [['甲']];
      added.charts.add('ColumnClustered', sheet.getRange('H3:H4'), 'Columns');
      await context.sync();
    });
    const bytes = await saveWorkbook(workbook);
    expect(await valuesOf(await computedByLibreOffice(program ?? '', bytes))).toEqual(await valuesOf(bytes));
  },
);
