import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, DecisionBook } from '../../src/disclosure/decisions/decision';
import { NO_DECISIONS } from '../../src/disclosure/decisions/decision';
import { readWorkbook, saveDecisions } from '../../src/excel';
import { DECISIONS_PART } from '../../src/record/decisions/decisions-part';
import { saveWorkbook } from '../../src/preview/host';
import { partOf, xmlOf } from '../record/parts';
import { byHand, connect, failureIn, oneSheet, valueOf, workbookWith } from './excel';
import { inventory } from './inventory';
import { openWorkbook } from '../preview/workbooks';

const DECISION: Decision = {
  finding: 'SA-EXEC | project-self-assessment 甲 | funds | score',
  rule: 'SA-EXEC',
  severity: 'error',
  message: { key: 'sheetNear', values: { row: '3', title: '自评表', layout: '项目', missing: '总分' } },
  where: '表1!I4',
  form: 'project-self-assessment 甲',
  steps: {
    accountant: [
      {
        kind: 'explained',
        text: '四舍五入\n“尾差” <0.01> & ]]> 😀',
        by: '张三',
        time: '2024-03-01T02:20:00.000Z',
        figures: ['9.6', '9.62', ''],
        about: null,
      },
    ],
    supervisor: [
      {
        kind: 'returned',
        text: '',
        by: '',
        time: '',
        figures: [],
        about: 'explained 2024-03-01T02:20:00.000Z 张三',
      },
    ],
  },
};
const OTHER: Decision = { ...DECISION, finding: 'SA-RATE | 乙', rule: 'SA-RATE', form: null, where: '' };
const CONCLUSION = { text: '同意公开。', by: '李四', time: '2024-03-02T01:00:00.000Z' };
const BOOK: DecisionBook = { decisions: [DECISION], conclusion: CONCLUSION };

const kept = async (): Promise<DecisionBook> => valueOf(await readWorkbook()).decisions.value;
const save = (book: DecisionBook) => saveDecisions(() => book);

describe('saving decisions', () => {
  it('takes two syncs, and reading them along with the workbook no more than two', async () => {
    const host = await oneSheet();
    expect(valueOf(await save(BOOK)).value).toEqual(BOOK);
    expect(host.counters.requests).toBe(2);
    host.counters.reset();
    expect(await kept()).toEqual(BOOK);
    expect(host.counters.requests).toBe(2);
  });

  it('outlasts saving, closing and opening, whatever is typed', async () => {
    const host = await oneSheet();
    const [odd = ''] = fc.sample(fc.string({ unit: 'binary', minLength: 200, maxLength: 400 }), {
      numRuns: 1,
      seed: 7,
    });
    const book = { decisions: [{ ...DECISION, where: odd }, OTHER], conclusion: CONCLUSION };
    valueOf(await save(book));
    await connect(await openWorkbook(await saveWorkbook(host.workbook), '决算.xlsx'));
    expect(await kept()).toEqual(book);
  });

  it('leaves nothing behind when nothing is decided any more', async () => {
    await oneSheet();
    const before = await inventory();
    valueOf(await save(BOOK));
    expect(await inventory()).not.toEqual(before);
    valueOf(await saveDecisions((book) => ({ ...book, decisions: [] })));
    expect(await kept()).toEqual({ decisions: [], conclusion: CONCLUSION });
    valueOf(await save(NO_DECISIONS));
    expect(await inventory()).toEqual(before);
    expect(await kept()).toEqual(NO_DECISIONS);
  });

  it('adds to what somebody else has decided meanwhile, and does not replace it', async () => {
    const host = await oneSheet();
    valueOf(await save({ ...NO_DECISIONS, decisions: [DECISION] }));
    const mine = await kept();
    // Somebody else, with a library of their own on the same workbook.
    await connect(host.workbook);
    valueOf(await saveDecisions((book) => ({ ...book, decisions: [...book.decisions, OTHER] })));
    expect(mine.decisions).toEqual([DECISION]);
    valueOf(await saveDecisions((book) => ({ ...book, conclusion: CONCLUSION })));
    expect(await kept()).toEqual({ decisions: [DECISION, OTHER], conclusion: CONCLUSION });
  });

  it('leaves everything as it was where Excel refuses it', async () => {
    const host = await oneSheet();
    valueOf(await save(BOOK));
    const before = await inventory();
    host.faults.failWrite(2);
    expect(failureIn(await save({ ...BOOK, conclusion: null })).kind).toBe('unexpected');
    expect(await inventory()).toEqual(before);
    await connect(host.workbook, { readOnly: true });
    expect(failureIn(await save(NO_DECISIONS)).kind).toBe('readOnly');
    expect(await inventory()).toEqual(before);
  });

  it('does not hinder, nor is hindered by, a journal that cannot be read', async () => {
    await workbookWith(['表1'], (_sheet, { workbook }) => {
      workbook.customXmlParts.add('<journal xmlns="urn:final-accounts-check:journal" version="9"/>');
    });
    valueOf(await save(BOOK));
    expect(await kept()).toEqual(BOOK);
  });
});

describe('decisions that cannot be read', () => {
  it.each([
    ['newer', partOf(DECISIONS_PART, BOOK, 9), 'newer'],
    [
      'damaged',
      `<decisions xmlns="${DECISIONS_PART.namespace}" version="1">{"decisions":[</decisions>`,
      'damaged',
    ],
  ])('because they are %s are told and kept, and one decides beside them', async (_what, part, why) => {
    await workbookWith(['表1'], (_sheet, { workbook }) => {
      workbook.customXmlParts.add(part);
    });
    const before = await inventory();
    const reading = valueOf(await readWorkbook());
    expect(reading.snapshot.sheets).toHaveLength(1);
    expect(reading.decisions.value).toEqual(NO_DECISIONS);
    expect(new Set(reading.decisions.unread.map((one) => one.why))).toEqual(new Set([why]));
    expect(valueOf(await save(BOOK)).value).toEqual(BOOK);
    expect(await kept()).toEqual(BOOK);
    valueOf(await save(NO_DECISIONS));
    expect(await inventory()).toEqual(before);
  });

  it('are not those that are there twice: they count once', async () => {
    const xml = xmlOf(DECISIONS_PART, BOOK);
    await workbookWith(['表1'], (_sheet, { workbook }) => {
      for (const part of [xml, xml]) workbook.customXmlParts.add(part);
    });
    expect(await kept()).toEqual(BOOK);
  });

  it('are one of three, and all three are kept on saving', async () => {
    const ofUnknownRule = { ...DECISION, rule: 'XX-1', finding: 'XX-1 | 丙' };
    const ofNewerVersion = { version: 4, about: { line: '丁' }, where: '表1!B2' };
    await workbookWith(['表1'], (_sheet, { workbook }) => {
      const decisions = [ofUnknownRule, DECISION, ofNewerVersion];
      workbook.customXmlParts.add(partOf(DECISIONS_PART, { decisions, conclusion: null }, 1));
    });
    const read = valueOf(await readWorkbook()).decisions;
    expect(read.value.decisions).toEqual([DECISION]);
    expect(read.unread.map(({ why, name }) => `${why} ${name}`)).toEqual([
      'newer XX-1 表1!I4',
      'newer 表1!B2',
    ]);
    valueOf(await saveDecisions((book) => ({ ...book, decisions: [...book.decisions, OTHER] })));
    const now = valueOf(await readWorkbook()).decisions;
    expect(now.value.decisions).toEqual([DECISION, OTHER]);
    expect(now.unread.map(({ raw }) => raw)).toEqual([ofUnknownRule, ofNewerVersion]);
  });

  it('stay when the workbook was edited and read again', async () => {
    await workbookWith(['表1'], (_sheet, { workbook }) => {
      workbook.customXmlParts.add(partOf(DECISIONS_PART, BOOK, 9));
    });
    const before = valueOf(await readWorkbook());
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').getRange('A1').values = [[2]];
    });
    const now = valueOf(await readWorkbook({ before, changed: new Set(['表1']) }));
    expect(now.decisions.unread).toEqual(before.decisions.unread);
    expect(now.decisions.unread).toHaveLength(2);
  });
});
