import { describe, expect, it } from 'vitest';
import type { FailureKind } from '../../src/session/room/failure';
import type { Result } from '../../src/session/room/result';
import {
  applyCorrections,
  clearMarks,
  goTo,
  placeMarks,
  readWorkbook,
  removeOpinion,
  removeReport,
  saveDecisions,
  undo,
  writeOpinion,
  writeReport,
} from '../../src/excel';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { Refusal } from '../../src/preview/host';
import { at, connect, failureIn, oneSheet, valueOf, workbookWith } from './excel';
import { run } from '../../src/excel/run';
import { say } from '../../src/voice/say';
import { inventory } from './inventory';

const CORRECTIONS = [
  { place: at('表1', 'A1'), from: 1, to: 2, rule: 'SA-EXEC', rounding: false, formula: false },
] as const;
const MARKS = [{ place: at('表1', 'A1'), kind: 'error', text: '错' }] as const;
const REVIEW = reviewWorkbook({ sheets: [] });
const OPINION = { review: REVIEW, standing: { findings: [], gone: [], isReviewed: false }, conclusion: null };

const OPERATIONS = {
  readWorkbook,
  applyCorrections: () => applyCorrections(CORRECTIONS, { overwriteFormulas: false }),
  placeMarks: () => placeMarks(MARKS),
  clearMarks,
  undo,
  goTo: () => goTo(at('表1', 'B2')),
  writeReport: () => writeReport(REVIEW, 'zh-CN'),
  removeReport,
  writeOpinion: () => writeOpinion(OPINION, 'zh-CN'),
  removeOpinion,
  saveDecisions: () => saveDecisions(() => ({ decisions: [], conclusion: { text: '', by: '', time: '' } })),
} as const;

const EVERY: readonly (readonly [string, () => Promise<Result<unknown>>])[] = Object.entries(OPERATIONS);

describe.each(EVERY)('%s', (_name, operation) => {
  it.each<[Refusal, FailureKind]>([
    ['cellEditMode', 'editMode'],
    ['modalDialogOpen', 'editMode'],
    ['sessionLost', 'hostGone'],
    ['requestTooLarge', 'tooLarge'],
    ['accessDenied', 'readOnly'],
  ])('tells %s as %s', async (refusal, kind) => {
    const host = await oneSheet();
    host.faults.refuse(refusal, Infinity);
    expect(failureIn(await operation()).kind).toBe(kind);
    host.faults.heal();
    expect((await operation()).ok).toBe(true);
  });

  it('tells that Excel is gone', async () => {
    const host = await oneSheet();
    host.faults.vanish();
    expect(failureIn(await operation()).kind).toBe('hostGone');
  });
});

const WRITING: readonly string[] = [
  'applyCorrections',
  'placeMarks',
  'writeReport',
  'writeOpinion',
  'saveDecisions',
];

describe.each(EVERY.filter(([name]) => WRITING.includes(name)))(
  '%s in a read-only workbook',
  (_name, operation) => {
    it('says so and changes nothing', async () => {
      const host = await oneSheet();
      await connect(host.workbook, { readOnly: true });
      const before = await inventory();
      expect(failureIn(await operation()).kind).toBe('readOnly');
      expect(await inventory()).toEqual(before);
    });
  },
);

describe('events', () => {
  it('are switched on again after a batch that failed', async () => {
    const host = await oneSheet();
    host.faults.failWrite(3);
    failureIn(await applyCorrections(CORRECTIONS, { overwriteFormulas: false }));
    await Excel.run(async (context) => {
      context.runtime.load('enableEvents');
      await context.sync();
      expect(context.runtime.enableEvents).toBe(true);
    });
  });
});

describe('going to a cell', () => {
  it('shows and selects it', async () => {
    await workbookWith(['表1', '表 2'], () => undefined);
    valueOf(await goTo(at('表 2', 'C7')));
    await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load('address');
      await context.sync();
      expect(selected.address).toBe("'表 2'!C7");
    });
  });

  it('unhides nothing', async () => {
    await workbookWith(['表1', '表2', '表3'], (sheet) => {
      sheet('表2').visibility = 'Hidden';
      sheet('表3').visibility = 'VeryHidden';
    });
    const before = await inventory();
    for (const name of ['表2', '表3'])
      expect(failureIn(await goTo(at(name, 'A1')))).toMatchObject({
        kind: 'hiddenSheet',
        values: { sheet: name },
      });
    expect(await inventory()).toEqual(before);
  });

  it('tells a sheet that is gone', async () => {
    await oneSheet();
    expect(failureIn(await goTo(at('没有', 'A1')))).toMatchObject({
      kind: 'sheetGone',
      values: { sheet: '没有' },
    });
  });
});

describe('messages', () => {
  it('name the sheet and say what to do, in both languages', () => {
    const failure = { kind: 'protectedSheet', values: { sheet: '附件1' } } as const;
    expect(say('zh-CN', 'failures', failure.kind, failure.values)).toBe(
      '工作表“附件1”受保护，没有写入任何内容。请先在“审阅”中撤销工作表保护，再试一次。',
    );
    expect(say('en', 'failures', failure.kind, failure.values)).toContain('“附件1”');
  });

  it('leave no placeholder open', async () => {
    const host = await oneSheet();
    host.faults.failWrite(2);
    const failure = failureIn(await applyCorrections(CORRECTIONS, { overwriteFormulas: false }));
    expect(failure.kind).toBe('unexpected');
    for (const language of ['zh-CN', 'en'] as const)
      expect(say(language, 'failures', failure.kind, failure.values)).toContain('GeneralException');
  });
});

describe('a bug', () => {
  it('is thrown, not hidden in a failure', async () => {
    await oneSheet();
    await expect(goTo({ sheet: '表1', row: Number.NaN, column: 0 })).resolves.toMatchObject({ ok: false });
    await expect(run(() => Promise.reject(new TypeError('bug')))).rejects.toThrow(TypeError);
    await expect(
      run(async ({ workbook }) => {
        await Promise.resolve();
        return { ok: true, value: workbook.name };
      }),
    ).rejects.toThrow(/not available/u);
  });
});
