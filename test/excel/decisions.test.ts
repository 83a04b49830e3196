import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, DecisionBook, StepKind } from '../../src/disclosure/decisions/decision';
import { NO_DECISIONS } from '../../src/disclosure/decisions/decision';
import { readWorkbook, saveDecisions } from '../../src/excel';
import { DECISIONS_NAMESPACE, decisionsXml, parseDecisions } from '../../src/excel/decisions/decisions-xml';
import { saveWorkbook } from '../../src/preview/host';
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
  steps: [
    {
      kind: 'explained',
      role: 'accountant',
      text: '四舍五入\n“尾差” <0.01> & ]]> 😀',
      by: '张三',
      time: '2024-03-01T02:20:00.000Z',
      figures: ['9.6', '9.62', ''],
    },
    { kind: 'returned', role: 'supervisor', text: '', by: '', time: '', figures: [] },
  ],
};
const OTHER: Decision = { ...DECISION, finding: 'SA-RATE | 乙', rule: 'SA-RATE', form: null, where: '' };
const CONCLUSION = { text: '同意公开。', by: '李四', time: '2024-03-02T01:00:00.000Z' };
const BOOK: DecisionBook = { decisions: [DECISION], conclusion: CONCLUSION };

const kept = async (): Promise<DecisionBook> => valueOf(valueOf(await readWorkbook()).decisions);
const save = (book: DecisionBook) => saveDecisions(() => book);

const KINDS: readonly StepKind[] = ['accepted', 'explained', 'ignored', 'passed', 'returned', 'withdrawn'];

/** Texts as people type them and as programs garble them. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    ']]>',
    '<![CDATA[',
    '</decisions>',
    '&#65;&amp;',
    '"\'\\"',
    '\u0000\u0007\u001b\u007f\u0085\u009f',
    '\ud83d',
    '\ufffe\uffff\u2028\u2029\ufeff',
    '👩‍👩‍👧‍👦🇨🇳',
    ' \t\r\n ',
    '__proto__',
  ),
);

const books: fc.Arbitrary<DecisionBook> = fc
  .record({
    decisions: fc.array(
      fc.record({
        finding: texts,
        where: texts,
        form: fc.option(texts),
        values: fc.dictionary(texts, texts),
        steps: fc.array(
          fc.record({
            kind: fc.constantFrom(...KINDS),
            role: fc.constantFrom('accountant' as const, 'supervisor' as const),
            text: texts,
            by: texts,
            time: texts,
            figures: fc.array(texts),
          }),
        ),
      }),
    ),
    conclusion: fc.option(fc.record({ text: texts, by: texts, time: texts })),
  })
  .map(({ decisions, conclusion }) => ({
    conclusion,
    decisions: decisions.map(({ values, ...decision }) => ({
      ...decision,
      rule: 'SA-EXEC' as const,
      severity: 'warning' as const,
      // "__proto__" cannot be a member of an object that JSON gives back unharmed, nor is it a name of ours.
      message: {
        key: 'sheetNear' as const,
        values: Object.fromEntries(Object.entries(values).filter(([name]) => name !== '__proto__')),
      },
    })),
  }));

/** XML as another program writes it: with a declaration, a prefix, and every sign beyond ASCII as its number. */
function rewritten(xml: string): string {
  const [, attributes = '', text = ''] = /^<decisions([^>]*)>([\s\S]*)<\/decisions>$/u.exec(xml) ?? [];
  const numbered = text
    .replaceAll('"', '&quot;')
    .replace(
      /[^\x20-\x7e]/gu,
      (sign) =>
        `&#${sign.length > 1 ? 'x' : ''}${sign.codePointAt(0)?.toString(sign.length > 1 ? 16 : 10) ?? ''};`,
    );
  const prefixed = attributes.replace('xmlns=', 'xmlns:ns0=');
  return `<?xml version="1.0"?>\n<ns0:decisions${prefixed}>${numbered}</ns0:decisions>\n`;
}

describe('the decisions as XML', () => {
  it('are read back as they were written, whatever is typed', () => {
    fc.assert(
      fc.property(books, (book) => {
        expect(parseDecisions(decisionsXml(book))).toEqual({ value: book });
      }),
    );
  });

  it('are read also as another program has written them anew', () => {
    fc.assert(
      fc.property(books, (book) => {
        expect(parseDecisions(rewritten(decisionsXml(book)))).toEqual({ value: book });
      }),
    );
  });

  const json = (content: unknown, version = '1'): string =>
    `<decisions xmlns="${DECISIONS_NAMESPACE}" version="${version}">${JSON.stringify(content)}</decisions>`;
  const withDecision = (change: object): string =>
    json({ decisions: [{ ...DECISION, ...change }], conclusion: null });

  it.each([
    ['another version', json(NO_DECISIONS, '2'), '2'],
    ['no conclusion', json({ decisions: [] }), '1'],
    ['a rule that is not known', withDecision({ rule: 'XX-1' }), '1'],
    ['a rule of another kind', withDecision({ rule: 'toString' }), '1'],
    ['a sentence that is not known', withDecision({ message: { key: 'nothing', values: {} } }), '1'],
    ['values that are none', withDecision({ message: { key: 'sheetNear', values: 'row' } }), '1'],
    ['values that are numbers', withDecision({ message: { key: 'sheetNear', values: { row: 3 } } }), '1'],
    ['a step that is not known', withDecision({ steps: [{ ...DECISION.steps[0], kind: 'erased' }] }), '1'],
    ['a role that is not known', withDecision({ steps: [{ ...DECISION.steps[0], role: 'auditor' }] }), '1'],
    ['a step without its figures', withDecision({ steps: [{ ...DECISION.steps[0], figures: null }] }), '1'],
    ['a conclusion unsigned', json({ decisions: [], conclusion: { text: '同意' } }), '1'],
  ])('are not read where they have %s', (_what, xml, version) => {
    expect(parseDecisions(xml)).toEqual({ unreadable: version });
  });
});

describe('saving decisions', () => {
  it('takes two syncs, and reading them along with the workbook no more than two', async () => {
    const host = await oneSheet();
    expect(valueOf(await save(BOOK))).toEqual(BOOK);
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
    ['newer', [`<decisions xmlns="${DECISIONS_NAMESPACE}" version="9"><future/></decisions>`], '9'],
    ['damaged', [`<decisions xmlns="${DECISIONS_NAMESPACE}" version="1">{"decisions":[</decisions>`], '1'],
    ['there twice', [decisionsXml(BOOK), decisionsXml(BOOK)], '2 ×'],
  ])('because they are %s are kept and reported, and never written over', async (_what, parts, version) => {
    await workbookWith(['表1'], (_sheet, { workbook }) => {
      for (const part of parts) workbook.customXmlParts.add(part);
    });
    const before = await inventory();
    const reading = valueOf(await readWorkbook());
    expect(reading.snapshot.sheets).toHaveLength(1);
    expect(failureIn(reading.decisions)).toMatchObject({ kind: 'unreadableDecisions', values: { version } });
    let asked = false;
    const refused = await saveDecisions((book) => {
      asked = true;
      return book;
    });
    expect(failureIn(refused).kind).toBe('unreadableDecisions');
    expect(asked).toBe(false);
    expect(failureIn(await save(NO_DECISIONS)).kind).toBe('unreadableDecisions');
    expect(await inventory()).toEqual(before);
  });

  it('stay when the workbook was edited and read again', async () => {
    await workbookWith(['表1'], (_sheet, { workbook }) => {
      workbook.customXmlParts.add(`<decisions xmlns="${DECISIONS_NAMESPACE}" version="9"/>`);
    });
    const before = valueOf(await readWorkbook());
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').getRange('A1').values = [[2]];
    });
    const now = valueOf(await readWorkbook({ before, changed: new Set(['表1']) }));
    expect(failureIn(now.decisions).kind).toBe('unreadableDecisions');
  });
});
