import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { CellPlace } from '../../src/disclosure/sheet/address';
import { a1, samePlace } from '../../src/disclosure/sheet/address';
import { cellIn } from '../../src/disclosure/sheet/cell-at';
import { openWorkbook } from '../../src/files';
import { WorkbookEditor } from '../../src/files/patch/workbook-editor';
import { ministryForm } from '../disclosure/ministry-form';
import { handmadeWorkbook } from '../review-files/handmade';
import { sampleBytes } from '../session/headless';
import type { OpenFile } from './open-file';
import { copyOf, openFile } from './open-file';

/** 14 of 15 people and yet full marks: 10 × 14/15 = 9.33, so that the total is 91.33, not 92. */
const PROJECT = '附件2公车平台';
const SCORE = { row: 13, column: 7 };
const TOTAL = { row: 21, column: 7 };
const NAME = 'zhuzhou-shifeng-2021.xlsx';
const openProject = async () => openFile(await sampleBytes('zhuzhou-shifeng-2021'), NAME);

describe('a file', () => {
  test('is checked, corrected and undone, and its copy says so', async () => {
    const opened = await openProject();
    const { session, room } = opened;
    await session.check();
    expect(session.getState().notice).toMatchObject({ kind: 'checked' });
    expect(room.isUnsaved()).toBe(false);
    await session.recalculate();
    await session.apply();
    expect(session.getState().notice).toMatchObject({ kind: 'applied', stale: [], unwritable: [] });
    const sheet = room.shown().sheets.find(({ name }) => name === PROJECT);
    expect(sheet && cellIn(sheet, SCORE)?.value).toBe(9.33);
    expect(room.isUnsaved()).toBe(true);

    const copy = await copyOf(opened);
    expect(copy.name).toBe('zhuzhou-shifeng-2021-核对.xlsx');
    expect(room.isUnsaved()).toBe(false);
    const again = await openFile(copy.bytes, copy.name);
    await again.session.check();
    expect(again.session.getState().canUndo).toBe(true);
    const corrected = again.room.shown().sheets.find(({ name }) => name === PROJECT);
    expect([SCORE, TOTAL].map((at) => corrected && cellIn(corrected, at)?.value)).toEqual([9.33, 91.33]);
    await again.session.undo();
    const restored = again.room.shown().sheets.find(({ name }) => name === PROJECT);
    expect([SCORE, TOTAL].map((at) => restored && cellIn(restored, at)?.value)).toEqual([10, 92]);
    expect(again.session.getState().canUndo).toBe(false);
  });

  test.each([
    'wuhan-dongxihu-2020',
    'wuhan-hongshan-2020',
    'zhuzhou-shifeng-2021',
    'zhuzhou-shifeng-2021-broken-heads',
    'zhuzhou-shifeng-2021-split-codes',
  ])('in which nothing is written (%s), or all is taken back, is copied byte for byte', async (name) => {
    const bytes = await sampleBytes(name);
    const opened = await openFile(bytes, `${name}.xlsx`);
    expect(Buffer.from((await copyOf(opened)).bytes).equals(Buffer.from(bytes))).toBe(true);
    await opened.session.check();
    await opened.session.recalculate();
    await opened.session.apply();
    await opened.session.undo();
    await opened.session.clearMarks();
    expect(Buffer.from((await copyOf(opened)).bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  test('shows where it goes, and what is selected', async () => {
    const { session, room } = await openProject();
    const shown: string[] = [];
    room.onGoTo((place) => shown.push(`${place.sheet}!${a1(place)}`));
    await session.goTo({ sheet: PROJECT, ...TOTAL });
    expect(shown).toEqual([`${PROJECT}!H22`]);
  });

  test('says of a formula that nothing has calculated since that it is not checkable, and never that it is wrong', async () => {
    const opened = await openWorkbook(await sampleBytes('zhuzhou-shifeng-2021'));
    if (!opened.ok || opened.value.source === null) throw new Error('not read');
    const editor = new WorkbookEditor(opened.value.source, '某人');
    editor.write({ sheet: PROJECT, ...TOTAL }, { value: 92, formula: '=SUM(H11:H21)+I5' });
    const asked = await openFile(editor.finish().bytes, NAME);

    const ofTotal = ({ session }: OpenFile) => {
      const { findings = [], relations = [] } = session.getState().reviewed?.review ?? {};
      const isHere = ({ cells }: { readonly cells: readonly CellPlace[] }) =>
        cells.some((cell) => samePlace(cell, { sheet: PROJECT, ...TOTAL }));
      return {
        wrong: findings.filter((found) => found.rule === 'SA-TOTAL' && isHere(found)).length,
        reasons: relations.flatMap(({ rule, reason, cells }) =>
          rule === 'SA-TOTAL' && isHere({ cells }) ? [reason?.key] : [],
        ),
      };
    };
    await asked.session.check();
    expect(ofTotal(asked).wrong).toBe(0);
    await asked.session.recalculate();
    await asked.session.apply();
    expect(asked.session.getState().notice).toMatchObject({ kind: 'applied' });
    expect(asked.session.getState().reviewed?.isCalculated).toBe(false);
    expect(ofTotal(asked)).toEqual({ wrong: 0, reasons: ['reasonStale'] });

    const copy = await copyOf(asked);
    const again = await openFile(copy.bytes, copy.name);
    await again.session.check();
    expect(ofTotal(again)).toEqual({ wrong: 0, reasons: ['reasonStale'] });
    await again.session.undo();
    expect(again.session.getState().reviewed?.isCalculated).toBe(true);
    expect(ofTotal(again).wrong).toBe(0);
  });

  test('of the old format is checked and marked, and nothing is written into it', async () => {
    const cells = ministryForm({ staff: ['15 人', '14 人', 10, 10, ''] });
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells.map((row) => [...row])), '自评表');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    const { session, room } = await openFile(bytes, '旧.xls');
    await session.check();
    expect(session.getState().notice).toMatchObject({ kind: 'checked' });
    expect(room.canBeCopied).toBe(false);
    await session.writeReport();
    expect(session.getState().notice).toMatchObject({ kind: 'failed', failure: { kind: 'oldFile' } });
    expect(await room.copy('zh-CN')).toEqual({ ok: false, failure: 'oldFormat' });
  });

  test('keeps what is part of an array formula, and says so', async () => {
    const cell = '<row r="1"><c r="A1"><f t="array" ref="A1">1+1</f><v>2</v></c><c r="B1"><v>5</v></c></row>';
    const bytes = handmadeWorkbook([{ name: '数', xml: `<sheetData>${cell}</sheetData>` }]);
    const { room } = await openFile(bytes, 'a.xlsx');
    const array = { sheet: '数', row: 0, column: 0 };
    const plain = { ...array, column: 1 };
    const rule = { rule: 'SA-TOTAL', rounding: false } as const;
    const applied = await room.applyCorrections(
      [
        { ...rule, place: array, from: 2, to: 3, formula: true },
        { ...rule, place: plain, from: 5, to: 6, formula: false },
      ],
      { overwriteFormulas: true },
    );
    expect(applied).toMatchObject({ ok: true, value: { written: [plain], unwritable: [array], stale: [] } });
  });
});
