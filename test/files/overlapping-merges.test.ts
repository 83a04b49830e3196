import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/disclosure/sentence';
import { reviewWorkbook } from '../../src/disclosure/review';
import { openWorkbook } from '../../src/files/open-workbook';
import { handmadeWorkbook } from '../review-files/handmade';

const text = (cell: string, words: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;

const sheet = (...merges: readonly string[]): string =>
  `<sheetData><row r="1">${text('A1', '甲')}${text('B1', '乙')}</row><row r="2">${text('A2', '丙')}${text('C2', '丁')}</row></sheetData>` +
  `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

describe('merged areas that overlap', () => {
  it('do not refuse the file: the first stays, the later is ignored and said, by its sheet', async () => {
    const opened = await openWorkbook(
      handmadeWorkbook([
        { name: '一', xml: sheet('A1:B1') },
        { name: '二', xml: sheet('D1:E3', 'A2:B2', 'D3:E3', 'B2:C2') },
      ]),
    );
    if (!opened.ok) throw new Error(opened.failure);
    const { snapshot } = opened.value;
    expect(snapshot.sheets.map(({ ignoredMerges }) => ignoredMerges?.length)).toEqual([undefined, 2]);
    expect(snapshot.sheets[1]?.merges).toContainEqual({ top: 1, left: 0, bottom: 1, right: 1 });
    expect(snapshot.sheets[1]?.rows.at(-1)?.cells.map(({ value }) => value)).toEqual(['丙', null, '丁']);
    const said = reviewWorkbook(snapshot).unrecognised.find(({ reason }) => reason.key === 'mergesIgnored');
    expect([said?.sheet, said === undefined ? null : sentence(said.reason)]).toEqual([
      '二',
      '有重叠的合并单元格，后一处（B2:C2、D3:E3）按没有合并读取，请核实。',
    ]);
  });

  it('are none where areas only touch', async () => {
    const opened = await openWorkbook(handmadeWorkbook([{ name: '一', xml: sheet('A1:B1', 'A2:B2') }]));
    expect(opened.ok && opened.value.snapshot.sheets[0]?.ignoredMerges).toBeUndefined();
  });
});
