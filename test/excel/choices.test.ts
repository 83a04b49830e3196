import { describe, expect, it } from 'vitest';
import { WUHAN_SCHEME } from '../../src/disclosure/scoring/scheme';
import { readWorkbook, saveChoices } from '../../src/excel';
import type { Choices } from '../../src/record/choices/choices';
import { NO_CHOICES } from '../../src/record/choices/choices';
import { CHOICES_PART } from '../../src/record/choices/choices-part';
import { saveWorkbook } from '../../src/preview/host';
import { partOf, xmlOf } from '../record/parts';
import { byHand, connect, oneSheet, valueOf, workbookWith } from './excel';
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
const kept = async (): Promise<Choices> => valueOf(await readWorkbook()).choices.value;

describe('saving choices', () => {
  it('takes two syncs, and reading them along with the workbook no more than two', async () => {
    const host = await oneSheet();
    expect(valueOf(await save(CHOICES)).value).toEqual(CHOICES);
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
    ['newer', partOf(CHOICES_PART, CHOICES, 9), 'newer'],
    ['damaged', `<choices xmlns="${CHOICES_PART.namespace}" version="1">oops</choices>`, 'damaged'],
  ])('because they are %s are told and kept, and one chooses beside them', async (_what, part, why) => {
    await workbookWith(['表1'], (_sheet, { workbook }) => {
      workbook.customXmlParts.add(part);
    });
    const before = await inventory();
    const reading = valueOf(await readWorkbook());
    expect(reading.snapshot.sheets).toHaveLength(1);
    expect(reading.choices.value).toEqual(NO_CHOICES);
    expect(new Set(reading.choices.unread.map((one) => one.why))).toEqual(new Set([why]));
    expect(valueOf(await save(CHOICES)).value).toEqual(CHOICES);
    expect(await kept()).toEqual(CHOICES);
    valueOf(await save(NO_CHOICES));
    expect(await inventory()).toEqual(before);
  });

  it('are not those that are there twice: they count once', async () => {
    const xml = xmlOf(CHOICES_PART, CHOICES);
    await workbookWith(['表1'], (_sheet, { workbook }) => {
      for (const part of [xml, xml]) workbook.customXmlParts.add(part);
    });
    expect(await kept()).toEqual(CHOICES);
  });
});
