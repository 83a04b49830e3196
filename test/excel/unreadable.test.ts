import { SheetsNoteModel } from '@univerjs/sheets-note';
import { describe, expect, it } from 'vitest';
import { clearMarks, hasMarks, placeMarks, readWorkbook, saveDecisions } from '../../src/excel';
import type { Host } from '../../src/preview/host';
import { newWorkbook } from '../preview/workbooks';
import { at, byHand, cleanedUp, connect, failureIn, valueOf, workbookWith } from './excel';

const markOn = (sheet: string, address: string, text: string) =>
  ({ place: at(sheet, address), kind: 'error', text }) as const;

/** What the comments say. */
async function comments(): Promise<readonly string[]> {
  return Excel.run(async ({ workbook }) => {
    workbook.comments.load('items/content');
    await workbook.context.sync();
    return workbook.comments.items.map(({ content }) => content);
  });
}

/** How many conditional formats a sheet has. */
async function formatCount(sheet: string): Promise<number> {
  return Excel.run(async ({ workbook }) => {
    const count = workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getCount();
    await workbook.context.sync();
    return count.value;
  });
}

/** Two sheets, with a user's rule on the second. */
function withUsersRule(type: 'CellValue' | 'Custom'): Promise<Host> {
  return workbookWith(['表1', '表2'], (sheet) => {
    sheet('表1').getRange('A1').values = [[1]];
    const format = sheet('表2').getRange('C3').conditionalFormats.add(type);
    if (type === 'Custom') format.custom.rule.formula = '=C3>5';
    else format.cellValue.rule = { formula1: '=5', operator: 'GreaterThan' };
  });
}

const MARKS = [markOn('表1', 'A1', '甲错'), markOn('表2', 'B2', '乙错')];

describe('a conditional format that Excel cannot load', () => {
  it('of another type than ours keeps nothing from being marked and cleared', async () => {
    const host = await withUsersRule('CellValue');
    host.faults.loseFormats('CellValue');
    expect(valueOf(await placeMarks(MARKS))).toMatchObject({ cells: 2, comments: 2, unreadSheets: [] });
    // Refused, looked at again, sheet by sheet, the list and our rule, the comments, and the writing.
    await cleanedUp();
    host.counters.reset();
    expect(valueOf(await clearMarks())).toMatchObject({ cleared: 2, unreadSheets: [] });
    await cleanedUp();
    expect(host.counters.requests).toBeLessThanOrEqual(9);
    expect([await formatCount('表1'), await formatCount('表2'), await comments()]).toEqual([0, 1, []]);
  });

  it('that may be ours is left, and its sheet named', async () => {
    const host = await withUsersRule('Custom');
    valueOf(await placeMarks([markOn('表1', 'A1', '丙错')]));
    host.faults.loseFormats('Custom');
    expect(valueOf(await clearMarks())).toMatchObject({ unreadSheets: ['表1', '表2'] });
    expect(await comments()).toEqual([]);
    host.faults.heal();
    expect(valueOf(await hasMarks())).toBe(true);
    valueOf(await clearMarks());
    expect([await formatCount('表1'), await formatCount('表2')]).toEqual([0, 1]);
  });
});

describe('old notes', () => {
  it('stay; their cells get the colour, and are told', async () => {
    const host = await workbookWith(['表1'], (sheet) => {
      sheet('表1').getRange('A1').values = [[1]];
    });
    const { workbook } = host;
    const notes = workbook.injector.get(SheetsNoteModel);
    const sheetId = workbook.sheets.all()[0]?.id ?? '';
    for (let row = 0; row < 10; row += 1)
      notes.updateNote(workbook.unitId, sheetId, row, 0, { width: 90, height: 50, note: '旧批注' });
    const rows = Array.from({ length: 40 }, (_one, row) => markOn('表1', `A${row + 1}`, `第${row + 1}行错`));
    const placed = valueOf(await placeMarks(rows));
    expect(placed).toMatchObject({ cells: 40, comments: 30 });
    expect(placed.withoutComment).toHaveLength(10);
    await cleanedUp();
    // Two, one for the references that were kept, and two more for each cell with a note.
    expect(host.counters.requests).toBeLessThanOrEqual(3 + 2 * 10);
    valueOf(await clearMarks());
    expect(await comments()).toEqual([]);
    expect(notes.getNote(workbook.unitId, sheetId, { row: 3, col: 0 })?.note).toBe('旧批注');
  });
});

describe("Excel's own undo", () => {
  it('brings back comments and formats of ours, which are cleared again; what the user changed stays', async () => {
    await workbookWith(['表1'], (sheet) => {
      sheet('表1').getRange('A1').values = [[1]];
    });
    valueOf(await placeMarks([markOn('表1', 'A1', '撤回的错')]));
    const [said = ''] = await comments();
    valueOf(await clearMarks());
    await byHand(({ workbook }) => {
      workbook.comments.add('表1!A1', said);
      workbook.comments.add('表1!A2', `${said}，已核`);
    });
    expect(valueOf(await hasMarks())).toBe(true);
    expect(valueOf(await clearMarks())).toMatchObject({ cleared: 1, leftComments: 1 });
    expect(await comments()).toEqual([`${said}，已核`]);
  });

  it('takes marks away, and the record of them is told to be stale', async () => {
    await workbookWith(['表1'], (sheet) => {
      sheet('表1').getRange('A1').values = [[1]];
    });
    valueOf(await placeMarks([markOn('表1', 'A1', '撤销的错')]));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').getRange().conditionalFormats.clearAll();
      workbook.comments.getItemByCell('表1!A1').delete();
    });
    expect(valueOf(await clearMarks())).toMatchObject({ cleared: 0, stale: true });
    expect(valueOf(await hasMarks())).toBe(false);
  });
});

describe('a workbook in compatibility mode', () => {
  it('is told by its name, and what it does not keep is no success', async () => {
    const host = await connect(newWorkbook('旧表.xls'));
    expect(valueOf(await readWorkbook()).name).toBe('旧表.xls');
    host.faults.loseParts();
    const kept = await saveDecisions((book) => ({
      ...book,
      conclusion: { text: '同意', by: '甲', time: '2026-03-01' },
    }));
    expect(failureIn(kept).kind).toBe('notKept');
    expect(valueOf(await readWorkbook()).decisions.value.conclusion).toBeNull();
  });
});
