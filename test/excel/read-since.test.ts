import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetSnapshot } from '../../src/disclosure/sheet/snapshot';
import type { WorkbookReading } from '../../src/session/room/reading/workbook-reading';
import { readWorkbook, writeReport } from '../../src/excel';
import { reviewWorkbook } from '../../src/disclosure/review';
import { looksOutward } from '../../src/session/room/reading/outward-formulas';
import { byHand, cleanedUp, valueOf, workbookWith } from './excel';

const NAMES = ['表1', '表2', '表3'] as const;

/** Three sheets with figures of their own, formulas within the second, and a merge in the third. */
async function threeSheets() {
  return workbookWith(NAMES, (sheet) => {
    for (const [index, name] of NAMES.entries())
      sheet(name).getRange('A1:B2').values = [
        [name, index],
        ['合计', 10],
      ];
    sheet('表2').getRange('C1').formulas = [['=SUM(B1:B2)*2']];
    sheet('表3').getRange('A4:C4').merge();
  });
}

async function reading(): Promise<WorkbookReading> {
  return valueOf(await readWorkbook());
}

async function since(before: WorkbookReading, ...changed: readonly string[]): Promise<WorkbookReading> {
  return valueOf(await readWorkbook({ before, changed: new Set(changed) }));
}

function sheetIn({ snapshot }: WorkbookReading, name: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

/** The sheets whose snapshots are the very objects of an earlier reading. */
function same(before: WorkbookReading, now: WorkbookReading): readonly string[] {
  const objects = new Set(before.snapshot.sheets);
  return now.snapshot.sheets.filter((sheet) => objects.has(sheet)).map(({ name }) => name);
}

/** The same workbook, read as a whole. */
async function expectWhole(now: WorkbookReading): Promise<void> {
  const whole = await reading();
  expect(now.snapshot).toEqual(whole.snapshot);
  expect(now.sheetIds).toEqual(whole.sheetIds);
}

describe('reading again what changed', () => {
  it('reads the changed sheet alone, and gives the others as they were', async () => {
    const host = await threeSheets();
    const before = await reading();
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表2').getRange('B1').values = [[41]];
    });
    await cleanedUp();
    host.counters.reset();
    const now = await since(before, '表2');
    expect(host.counters.requests).toBe(2);
    expect(same(before, now)).toEqual(['表1', '表3']);
    expect(sheetIn(now, '表2')?.rows[0]?.cells.map(({ value }) => value)).toEqual(['表2', 41, 102]);
    await expectWhole(now);
  });

  it('takes one sync where nothing changed, and sends no cells', async () => {
    const host = await threeSheets();
    const before = await reading();
    await cleanedUp();
    host.counters.reset();
    const now = await since(before);
    expect(host.counters.requests).toBe(1);
    expect(same(before, now)).toEqual([...NAMES]);
  });

  it('gives the same object also for a sheet that was read and says the same', async () => {
    await threeSheets();
    const before = await reading();
    expect(same(before, await since(before, ...NAMES))).toEqual([...NAMES]);
  });

  it('reads sheets that were renamed, added, hidden or protected, and forgets those that are gone', async () => {
    await threeSheets();
    const before = await reading();
    await byHand(({ workbook }) => {
      const { worksheets } = workbook;
      worksheets.getItem('表1').name = '改名';
      worksheets.add('新表').getRange('A1').values = [['新']];
      worksheets.getItem('表2').visibility = 'Hidden';
      worksheets.getItem('表3').protection.protect();
    });
    const now = await since(before);
    expect(same(before, now)).toEqual([]);
    expect(now.snapshot.sheets.map(({ name }) => name)).toEqual(['改名', '表2', '表3', '新表']);
    await expectWhole(now);
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('改名').delete();
    });
    const later = await since(now);
    expect(same(now, later)).toEqual(['表2', '表3', '新表']);
    await expectWhole(later);
  });

  it('follows sheets that were moved', async () => {
    await threeSheets();
    const before = await reading();
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表3').position = 0;
    });
    const now = await since(before);
    expect(now.snapshot.sheets.map(({ name }) => name)).toEqual(['表3', '表1', '表2']);
    expect(same(before, now)).toEqual(['表3', '表1', '表2']);
  });

  it('reads what sums over sheets that were moved', async () => {
    await workbookWith(['表1', '表2', '合计'], (sheet) => {
      sheet('表1').getRange('A1').values = [[1]];
      sheet('合计').getRange('A1').formulas = [["='表2'!A1"]];
    });
    const before = await reading();
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').position = 1;
    });
    await cleanedUp();
    const now = await since(before);
    // Nothing else is read, and what is read says the same.
    expect(same(before, now)).toEqual(['表2', '表1', '合计']);
    await expectWhole(now);
  });

  it('is not deceived by sheets that swapped their names, nor by another one under an old name', async () => {
    await threeSheets();
    const before = await reading();
    await byHand(({ workbook }) => {
      const { worksheets } = workbook;
      const [one, two] = [worksheets.getItem('表1'), worksheets.getItem('表2')];
      one.name = '中间';
      two.name = '表1';
      one.name = '表2';
      worksheets.getItem('表3').delete();
      worksheets.add('表3').getRange('A1').values = [['另一张']];
    });
    const now = await since(before);
    expect(same(before, now)).toEqual([]);
    await expectWhole(now);
  });

  it('reads also what is computed from a changed sheet elsewhere', async () => {
    await workbookWith(['表1', '表2', '表3', '表4'], (sheet, { workbook }) => {
      sheet('表1').getRange('A1').values = [[1]];
      sheet('表2').getRange('A1').formulas = [['=表1!A1+1']];
      sheet('表3').getRange('A1').values = [['=表1!A1']];
      workbook.names.add('总数', sheet('表1').getRange('A1'));
      sheet('表3').getRange('A2').formulas = [['=总数*10']];
      sheet('表4').getRange('A1').formulas = [['=1+1']];
    });
    const before = await reading();
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').getRange('A1').values = [[5]];
    });
    const now = await since(before, '表1');
    expect(same(before, now)).toEqual(['表4']);
    expect(sheetIn(now, '表2')?.rows[0]?.cells[0]?.value).toBe(6);
    expect(sheetIn(now, '表3')?.rows.map(({ cells }) => cells[0]?.value)).toEqual([5, 50]);
    await expectWhole(now);
  });

  it("gives the add-in's own sheets without their cells", async () => {
    await threeSheets();
    valueOf(await writeReport(reviewWorkbook({ sheets: [] }), 'zh-CN'));
    const before = await reading();
    const now = await since(before, '核对报告', '表1');
    expect(same(before, now)).toEqual([...NAMES, '核对报告']);
    expect(sheetIn(now, '核对报告')?.rows).toEqual([]);
  });

  it('equals a whole reading after any edits whose sheets are told', async () => {
    await threeSheets();
    let before = await reading();
    const edits = fc.array(
      fc.record({
        sheet: fc.constantFrom(...NAMES),
        row: fc.integer({ min: 0, max: 4 }),
        column: fc.integer({ min: 0, max: 3 }),
        content: fc.constantFrom('', '文字', 0, 12.5, '=B1+B2', '=表1!B2', '=SUM(表3!A1:D5)'),
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(edits, async (made) => {
        await byHand(({ workbook }) => {
          for (const { sheet, row, column, content } of made)
            workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).formulas = [[content]];
        });
        const now = await since(before, ...made.map(({ sheet }) => sheet));
        await expectWhole(now);
        before = now;
      }),
      { numRuns: 30 },
    );
  });
});

describe('a formula that may look beyond its sheet', () => {
  it.each([
    ['=A1+$B$2*SUM(C1:D4)', false],
    ['=IF(A1>1E5,"表2!A1",TRUE)', false],
    ['=SUM(A:A)/COUNT($B:$C)+SUM(1:3)', false],
    ['=ROUND(A1,2)&"（"&B1&"）"', false],
    ['=_xlfn.CONCAT(A1:A3)', false],
    ['=表2!A1', true],
    ["='表 2'!A1", true],
    ['=SUM(表2:表4!A1)', true],
    ['=[1]表2!A1', true],
    ['=总数*10', true],
    ['=Total_1+A1', true],
    ['=INDIRECT("表2!A1")', true],
    ['=indirect (A1)', true],
    ['=Table1[金额]', true],
    ['=YEAR(TODAY())', true],
    ['="TODAY"&A1', false],
  ])('%s: %s', (formula, outward) => {
    expect(looksOutward(formula)).toBe(outward);
  });
});
