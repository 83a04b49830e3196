import { describe, expect, it } from 'vitest';
import type { PrintedDocument, PrintedSheet } from './printed-sheet';
import { zhuzhouShifeng2021 } from './documents/zhuzhou-shifeng-2021/printed';
import { zhuzhouShifeng2021SplitCodes } from './documents/zhuzhou-shifeng-2021/split-codes';
import { zhuzhouShifeng2021BrokenHeads } from './documents/zhuzhou-shifeng-2021/broken-heads';

/** Amounts on each of the nine forms of the published document and their sum in 万元, counted in its text. */
const FORMS = [
  ['公开01表', 10, 8844.42],
  ['公开02表', 35, 11792.56],
  ['公开03表', 37, 11792.57],
  ['公开04表', 13, 12658.77],
  ['公开05表', 31, 11252.24],
  ['公开06表', 29, 1006.61],
  ['公开07表', 6, 562.53],
  ['公开08表', 0, 0],
  ['公开09表', 0, 0],
] as const;

/** Every amount printed on some sheets in hundredths of 万元, from the least. */
function amounts(sheets: readonly PrintedSheet[]): number[] {
  return sheets
    .flatMap(({ lines }) => lines.flat())
    .flatMap(({ look, content }) =>
      look === 'amount' && content !== null && typeof content === 'object' ? [content.value] : [],
    )
    .map((value) => Number((value * 100).toFixed(6)))
    .sort((one, other) => one - other);
}

function titleCount({ sheets }: PrintedDocument): number {
  return sheets.flatMap(({ lines }) => lines.flat()).filter(({ look }) => look === 'title').length;
}

describe('the nine forms of zhuzhou-shifeng-2021', () => {
  const nine = zhuzhouShifeng2021.sheets.slice(0, FORMS.length);
  const printed = amounts(nine);

  it('hold as many amounts as the document prints, with the same sums', () => {
    const byForm = nine.map((sheet) => {
      const all = amounts([sheet]);
      return [sheet.name, all.length, all.reduce((sum, value) => sum + value, 0) / 100];
    });
    expect(byForm).toEqual(FORMS);
  });

  it('hold the same amounts with split codes', () => {
    expect(amounts(zhuzhouShifeng2021SplitCodes.sheets)).toEqual(printed);
    expect(titleCount(zhuzhouShifeng2021SplitCodes)).toBe(FORMS.length);
  });

  it('hold the same amounts with broken heads', () => {
    expect(amounts(zhuzhouShifeng2021BrokenHeads.sheets)).toEqual(printed);
    expect(titleCount(zhuzhouShifeng2021BrokenHeads)).toBe(FORMS.length);
  });
});
