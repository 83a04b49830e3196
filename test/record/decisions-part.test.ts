import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, DecisionBook, Step, StepKind } from '../../src/disclosure/decisions/decision';
import { KINDS_OF, NO_DECISIONS, stepsInTurn } from '../../src/disclosure/decisions/decision';
import { DECISIONS_PART } from '../../src/record/decisions/decisions-part';
import { partXml } from '../../src/record/parts/read-parts';
import { partOf, readBack } from './parts';

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
const [EXPLAINED] = DECISION.steps.accountant;
const ERASED = { ...EXPLAINED, kind: 'erased' };
const CONCLUSION = { text: '同意公开。', by: '李四', time: '2024-03-02T01:00:00.000Z' };

const written = (book: DecisionBook): string =>
  partXml(DECISIONS_PART, { value: book, unread: [] }) ?? partOf(DECISIONS_PART, NO_DECISIONS, 2);

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

const stepsOf = <Kind extends StepKind>(kinds: readonly Kind[]): fc.Arbitrary<readonly Step<Kind>[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      text: texts,
      by: texts,
      time: texts,
      figures: fc.array(texts),
      about: fc.option(texts),
    }),
  );

const books: fc.Arbitrary<DecisionBook> = fc
  .record({
    decisions: fc.array(
      fc.record({
        finding: texts,
        where: texts,
        form: fc.option(texts),
        values: fc.dictionary(texts, texts),
        steps: fc.record({
          accountant: stepsOf(KINDS_OF.accountant),
          supervisor: stepsOf(KINDS_OF.supervisor),
        }),
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
        expect(readBack(DECISIONS_PART, written(book))).toMatchObject({ value: book, unread: [] });
      }),
    );
  });

  it('are read also as another program has written them anew', () => {
    fc.assert(
      fc.property(books, (book) => {
        expect(readBack(DECISIONS_PART, rewritten(written(book)))).toMatchObject({ value: book, unread: [] });
      }),
    );
  });

  it.each([
    ['a rule that is not known', { rule: 'XX-1' }, 'newer'],
    ['a rule of another kind', { rule: 'toString' }, 'newer'],
    ['a sentence that is not known', { message: { key: 'nothing', values: {} } }, 'newer'],
    ['a step that is not known', { steps: { ...DECISION.steps, accountant: [ERASED] } }, 'newer'],
    ['a step of the other side', { steps: { accountant: [], supervisor: [EXPLAINED] } }, 'newer'],
    [
      'a step that is not known, of both in one list',
      { steps: [{ ...ERASED, role: 'accountant' }] },
      'newer',
    ],
    ['a role that is not known', { steps: [{ ...EXPLAINED, role: 'auditor' }] }, 'newer'],
    ['a version of its own', { version: 4, steps: null }, 'newer'],
    ['no finding', { finding: null }, 'damaged'],
    ['a step that is none', { steps: ['explained'] }, 'damaged'],
    ['no records', { steps: { accountant: 'explained' } }, 'damaged'],
  ])('are read without one that has %s, which is kept', (_what, change, why) => {
    const raw = { ...DECISION, ...change };
    const xml = partOf(DECISIONS_PART, { decisions: [raw, DECISION], conclusion: CONCLUSION }, 1);
    const read = readBack(DECISIONS_PART, xml);
    expect(read.value).toEqual({ decisions: [DECISION], conclusion: CONCLUSION });
    expect(read.unread).toMatchObject([{ why, raw }]);
    const again = readBack(DECISIONS_PART, partXml(DECISIONS_PART, read) ?? '');
    expect(again.value).toEqual(read.value);
    expect(again.unread).toEqual(read.unread);
  });

  it('keep members that this build does not know', () => {
    const raw = { ...DECISION, mood: '好' };
    const xml = partOf(DECISIONS_PART, { decisions: [raw], conclusion: null, tags: ['急'] }, 2);
    const again = partXml(DECISIONS_PART, readBack(DECISIONS_PART, xml)) ?? '';
    expect(again).toContain('"mood":"好"');
    expect(again).toContain('"tags":["急"]');
  });

  it('keep an unreadable conclusion beside the next one', () => {
    const damaged = { text: '同意' };
    const read = readBack(DECISIONS_PART, partOf(DECISIONS_PART, { decisions: [], conclusion: damaged }, 1));
    expect(read.value.conclusion).toBeNull();
    const next = { value: { decisions: [], conclusion: CONCLUSION }, unread: read.carried };
    const again = readBack(DECISIONS_PART, partXml(DECISIONS_PART, next) ?? '');
    expect(again.value.conclusion).toEqual(CONCLUSION);
    expect(again.unread).toMatchObject([{ why: 'damaged', raw: damaged }]);
  });
});

/** A step as versions 1 and 2 kept it. */
interface EarlierStep {
  readonly kind: StepKind;
  readonly role: 'accountant' | 'supervisor';
  readonly time: string;
}

const earlier = (steps: readonly EarlierStep[]): DecisionBook =>
  readBack(
    DECISIONS_PART,
    partOf(
      DECISIONS_PART,
      {
        decisions: [
          {
            ...DECISION,
            steps: steps.map((step) => ({ ...step, text: '', by: step.role, figures: [] })),
          },
        ],
        conclusion: null,
      },
      2,
    ),
  ).value;

describe('steps of both sides in one list', () => {
  it('are read as two records, each step with what it answers', () => {
    const { decisions } = earlier([
      { kind: 'explained', role: 'accountant', time: '1' },
      { kind: 'returned', role: 'supervisor', time: '2' },
      { kind: 'withdrawn', role: 'supervisor', time: '3' },
      { kind: 'accepted', role: 'accountant', time: '4' },
      { kind: 'passed', role: 'supervisor', time: '5' },
    ]);
    const told = decisions.map(({ steps }) => ({
      unit: steps.accountant.map(({ kind, about }) => [kind, about]),
      review: steps.supervisor.map(({ kind, about }) => [kind, about]),
    }));
    expect(told).toEqual([
      {
        unit: [
          ['explained', null],
          // The return was taken back before.
          ['accepted', null],
        ],
        review: [
          ['returned', 'explained 1 accountant'],
          ['withdrawn', 'explained 1 accountant'],
          ['passed', 'accepted 4 accountant'],
        ],
      },
    ]);
    expect(JSON.stringify(decisions)).not.toContain('"role"');
  });

  it('are told in the same order', () => {
    const taken = fc.array(
      fc.oneof(
        fc.constantFrom(...KINDS_OF.accountant).map((kind) => ({ kind, role: 'accountant' as const })),
        fc.constantFrom(...KINDS_OF.supervisor).map((kind) => ({ kind, role: 'supervisor' as const })),
      ),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(taken, (steps) => {
        const timed = steps.map((step, index) => ({ ...step, time: String(index) }));
        const [read] = earlier(timed).decisions;
        const inTurn = read === undefined ? [] : stepsInTurn(read);
        expect(inTurn.map(({ role, step: { kind, time } }) => ({ kind, role, time }))).toEqual(timed);
      }),
    );
  });

  it('are told with an answer behind what it answers, though a clock went wrong', () => {
    const [read] = earlier([
      { kind: 'explained', role: 'accountant', time: '9' },
      { kind: 'returned', role: 'supervisor', time: '3' },
      { kind: 'accepted', role: 'accountant', time: '1' },
    ]).decisions;
    expect(read === undefined ? [] : stepsInTurn(read).map(({ step: { kind } }) => kind)).toEqual([
      'explained',
      'returned',
      'accepted',
    ]);
  });
});
