import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_SCHEMES, WUHAN_SCHEME } from '../../src/disclosure/scoring/scheme';
import type { Choices } from '../../src/excel';
import { NO_CHOICES, readWorkbook, saveChoices } from '../../src/excel';
import { CHOICES_NAMESPACE, choicesXml, parseChoices } from '../../src/excel/choices/choices-xml';
import { saveWorkbook } from '../../src/preview/host';
import { byHand, connect, failureIn, oneSheet, valueOf, workbookWith } from './excel';
import { inventory } from './inventory';
import { openWorkbook } from '../preview/workbooks';

const FORM = {
  sheet: { id: 'x', name: '表1' },
  title: '项目自评表 <a> & "b"',
  project: '甲',
  row: 0,
  column: 0,
};

const CHOICES: Choices = {
  schemes: [{ form: FORM, scheme: { ...WUHAN_SCHEME, id: 'custom', name: '本区' } }],
  weights: [{ form: FORM, label: '按期完成率', row: 10, column: 6, weight: '2.5' }],
};

const save = (choices: Choices) => saveChoices(() => choices);
const kept = async (): Promise<Choices> => valueOf(valueOf(await readWorkbook()).choices);

describe('the choices as XML', () => {
  it('are read back as they were written, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...BUILT_IN_SCHEMES),
        fc.oneof(
          fc.constant({ kind: 'proportional' } as const),
          fc.constant({ kind: 'floor', below: '0.6' } as const),
          fc.constant({ kind: 'steps', steps: [{ from: '0.95', share: '1' }] } as const),
        ),
        (text, base, execution) => {
          const form = { ...FORM, title: text, project: text };
          const choices: Choices = {
            schemes: [{ form, scheme: { ...base, execution, name: text } }],
            weights: [{ form, label: text, row: 1, column: 2, weight: '0.5' }],
          };
          expect(parseChoices(choicesXml(choices))).toEqual({ value: choices });
        },
      ),
    );
  });

  const json = (content: unknown, version = '1'): string =>
    `<choices xmlns="${CHOICES_NAMESPACE}" version="${version}">${JSON.stringify(content)}</choices>`;
  const [scheme] = CHOICES.schemes;
  const [weight] = CHOICES.weights;

  it.each([
    ['another version', json({ schemes: [], weights: [] }, '2'), '2'],
    ['a list missing', json({ schemes: [] }), '1'],
    ['a weight that is no number', json({ schemes: [], weights: [{ ...weight, weight: '=1' }] }), '1'],
    ['a weight of nothing', json({ schemes: [], weights: [{ ...weight, weight: '0' }] }), '1'],
    ['a place that is none', json({ schemes: [], weights: [{ ...weight, row: -1 }] }), '1'],
    [
      'a formula that is not known',
      json({
        schemes: [{ ...scheme, scheme: { ...WUHAN_SCHEME, execution: { kind: 'magic' } } }],
        weights: [],
      }),
      '1',
    ],
    [
      'grades that are none',
      json({ schemes: [{ ...scheme, scheme: { ...WUHAN_SCHEME, grades: ['优'] } }], weights: [] }),
      '1',
    ],
  ])('are not read where they have %s', (_what, xml, version) => {
    expect(parseChoices(xml)).toEqual({ unreadable: version });
  });
});

describe('saving choices', () => {
  it('takes two syncs, and reading them along with the workbook no more than two', async () => {
    const host = await oneSheet();
    expect(valueOf(await save(CHOICES))).toEqual(CHOICES);
    expect(host.counters.requests).toBe(2);
    host.counters.reset();
    expect(await kept()).toEqual(CHOICES);
    expect(host.counters.requests).toBe(2);
  });

  it('outlasts saving, closing and opening', async () => {
    const host = await oneSheet();
    valueOf(await save(CHOICES));
    await connect(await openWorkbook(await saveWorkbook(host.workbook), '决算.xlsx'));
    expect(await kept()).toEqual(CHOICES);
  });

  it('leaves nothing behind when nothing is chosen any more', async () => {
    await oneSheet();
    const before = await inventory();
    valueOf(await save(CHOICES));
    expect(await inventory()).not.toEqual(before);
    valueOf(await save(NO_CHOICES));
    expect(await inventory()).toEqual(before);
    expect(await kept()).toEqual(NO_CHOICES);
  });

  it('changes what somebody else has kept meanwhile, and does not replace it', async () => {
    await oneSheet();
    valueOf(await save({ ...NO_CHOICES, weights: CHOICES.weights }));
    valueOf(await saveChoices((before) => ({ ...before, schemes: CHOICES.schemes })));
    expect(await kept()).toEqual(CHOICES);
  });

  it('follows a sheet that was renamed', async () => {
    const host = await oneSheet();
    const id = host.workbook.sheets.all()[0]?.id ?? '';
    const [sheetId] = [...valueOf(await readWorkbook()).sheetIds.values()];
    expect(sheetId).toContain(id);
    const form = { ...FORM, sheet: { id: sheetId ?? '', name: '表1' } };
    const [weight] = CHOICES.weights;
    valueOf(await save({ schemes: [], weights: weight === undefined ? [] : [{ ...weight, form }] }));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').name = '新名';
    });
    expect((await kept()).weights[0]?.form.sheet.name).toBe('新名');
  });
});

describe('choices that cannot be read', () => {
  it.each([
    ['newer', [`<choices xmlns="${CHOICES_NAMESPACE}" version="9"><future/></choices>`], '9'],
    ['damaged', [`<choices xmlns="${CHOICES_NAMESPACE}" version="1">oops</choices>`], '1'],
    ['there twice', [choicesXml(CHOICES), choicesXml(CHOICES)], '2 ×'],
  ])('because they are %s are kept and reported, and never written over', async (_what, parts, version) => {
    await workbookWith(['表1'], (_sheet, { workbook }) => {
      for (const part of parts) workbook.customXmlParts.add(part);
    });
    const before = await inventory();
    const reading = valueOf(await readWorkbook());
    expect(reading.snapshot.sheets).toHaveLength(1);
    expect(failureIn(reading.choices)).toMatchObject({ kind: 'unreadableChoices', values: { version } });
    expect(failureIn(await save(CHOICES)).kind).toBe('unreadableChoices');
    expect(failureIn(await save(NO_CHOICES)).kind).toBe('unreadableChoices');
    expect(await inventory()).toEqual(before);
  });
});
