import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import { annotatedCopy } from '../../src/review-files/annotate';
import type { LostContent } from '../../src/review-files/lost-content';
import { lostContent } from '../../src/review-files/lost-content';
import type { PackageParts } from '../../src/files/package-parts';
import { openWorkbook } from '../../src/review-files/read-workbook';
import { handmadeWorkbook } from './handmade';

function parts(texts: Readonly<Record<string, string>>): PackageParts {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)]));
}

describe('comparing the parts of two packages', () => {
  it('counts what is missing, by kind', () => {
    const original = parts({
      'xl/charts/chart1.xml': '',
      'xl/charts/chart2.xml': '',
      'xl/vbaProject.bin': '',
      'customXml/item1.xml': '',
      'customXml/_rels/item1.xml.rels': '',
      'customXml/itemProps1.xml': '',
    });
    expect(lostContent(original, parts({ 'xl/charts/chart1.xml': '' }))).toEqual([
      { kind: 'lostCharts', count: 1 },
      { kind: 'lostMacros', count: 1 },
      { kind: 'lostCustomXml', count: 1 },
    ]);
  });

  it('looks inside the sheets', () => {
    const rule = '<cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"/>';
    const original = parts({ 'xl/worksheets/sheet1.xml': `${rule}${rule}<protectedRange name="x"/>` });
    const copy = parts({ 'xl/worksheets/sheet1.xml': '<cfRule type="expression" priority="1"/>' });
    expect(lostContent(original, copy)).toEqual([
      { kind: 'lostStopIfTrue', count: 2 },
      { kind: 'lostRanges', count: 1 },
    ]);
  });

  it('names a part that it does not know', () => {
    expect(lostContent(parts({ 'xl/novelty/new1.xml': '' }), {})).toEqual([
      { kind: 'lostOther', count: 1, part: 'xl/novelty/new1.xml' },
    ]);
  });

  it('does not miss what every copy has in its own way', () => {
    const own = [
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/calcChain.xml',
      'xl/theme/theme2.xml',
      'docProps/thumbnail.wmf',
    ];
    expect(lostContent(parts(Object.fromEntries(own.map((path) => [path, '']))), {})).toEqual([]);
  });
});

describe('a real copy', () => {
  async function lostFrom(xml: string, more: Record<string, string> = {}): Promise<readonly LostContent[]> {
    const opened = await openWorkbook('x.xlsx', handmadeWorkbook([{ name: '表', xml }], more));
    if (!opened.ok) throw new Error(opened.failure);
    const review = reviewWorkbook(opened.value.snapshot);
    const choice = { formulas: false, live: false };
    return (await annotatedCopy(opened.value, review, choice, 'zh-CN')).lost;
  }

  it('says nothing of a plain workbook', async () => {
    expect(await lostFrom('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')).toEqual([]);
  });

  it('says that macros, a password and custom XML are gone', async () => {
    const sheet = '<sheetData/><sheetProtection sheet="1" password="CC1A"/>';
    const more = {
      'xl/vbaProject.bin': 'x',
      'customXml/item1.xml': '<a/>',
      'xl/pivotTables/pivotTable1.xml': '',
    };
    expect(
      (await lostFrom(sheet, { ...more, 'xl/pivotTables/pivotTable1.xml': '<x/>' }))
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['lostCustomXml', 'lostMacros', 'lostPivots', 'lostSheetPassword']);
  });
});
