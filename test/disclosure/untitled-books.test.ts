import { describe, expect, it } from 'vitest';
import { FORMS } from '../../src/disclosure/forms/forms';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { normaliseLabel } from '../../src/disclosure/sheet/text';
import { alarms, randomBook } from './generated';

/** A sheet whose titles are all replaced by one that is no form's. */
function untitled(sheet: SheetSnapshot, index: number): SheetSnapshot {
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      typeof cell.value === 'string' && FORMS.titled(normaliseLabel(cell.value)) !== null
        ? { ...cell, value: '附表' }
        : cell,
    ),
  }));
  return { ...sheet, name: `Sheet${index}`, rows };
}

const withoutTitles = ({ sheets }: WorkbookSnapshot): WorkbookSnapshot => ({ sheets: sheets.map(untitled) });

describe('consistent disclosures without the titles of their forms', () => {
  const seeds = Array.from({ length: 40 }, (_unused, index) => index + 1);
  const reviews = seeds.map((seed) => reviewWorkbook(withoutTitles(randomBook(seed).workbook)));

  it('give no false alarm, whatever is taken by its structure', () => {
    expect(reviews.flatMap((review) => alarms(review))).toEqual([]);
    expect(new Set(reviews.flatMap(({ forms }) => forms.map(({ byStructure }) => byStructure)))).toEqual(
      new Set([true]),
    );
  });

  it('have every sheet recognised or said not to be', () => {
    for (const [index, { forms, unrecognised }] of reviews.entries()) {
      const told = new Set([...forms, ...unrecognised].map(({ sheet }) => sheet));
      const sheets = withoutTitles(randomBook(seeds[index] ?? 0).workbook).sheets;
      expect(sheets.filter(({ name }) => !told.has(name))).toEqual([]);
    }
  });
});
