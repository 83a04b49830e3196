import { afterEach, describe, expect, it, vi } from 'vitest';
import { askFacts } from '../../src/sideload/checklist/ask-facts';
import type { Fact } from '../../src/sideload/checklist/facts/fact';
import { FACT_GROUPS } from '../../src/sideload/checklist/facts/facts';
import { connect, sheetNames } from '../excel/excel';

const FACTS = FACT_GROUPS.flatMap(({ facts }) => facts);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what the add-in relies on', () => {
  it.each(FACTS.map((fact) => [fact.id, fact] as const))('%s holds in the stand-in', async (id, fact) => {
    await connect();
    const [answer] = await askFacts([fact]);
    expect(answer, answer?.notes.join()).toMatchObject({
      id,
      answer: fact.expected,
      isAsExpected: true,
    });
  });

  it('is asked under ids of its own', () => {
    expect(new Set(FACTS.map(({ id }) => id)).size).toBe(FACTS.length);
    for (const { what, source } of FACTS)
      for (const text of [what.zh, what.en, source]) expect(text).not.toBe('');
  });
});

describe('asking', () => {
  const fact = (ask: Fact['ask']): Fact => ({
    id: 'one',
    what: { zh: '一', en: 'one' },
    source: 'none',
    expected: 1,
    ask,
  });

  it('leaves the workbook as it was, even where a fact fails', async () => {
    const host = await connect();
    const [answer] = await askFacts([
      fact(async ({ context, sheet }) => {
        context.runtime.enableEvents = false;
        context.workbook.application.calculationMode = 'Manual';
        context.workbook.customXmlParts.add('<a xmlns="urn:final-accounts-check:fact:x"/>');
        sheet.visibility = 'VeryHidden';
        await context.sync();
        context.workbook.worksheets.getItem('none').delete();
        await context.sync();
        return 1;
      }),
    ]);
    expect(answer).toMatchObject({ answer: null, isAsExpected: false, notes: ['ItemNotFound'] });
    expect(await sheetNames()).toEqual(['Sheet1']);
    expect(host.workbook.side.customXmlParts).toEqual([]);
    expect(host.session.enableEvents).toBe(true);
    expect(host.session.calculationMode).toBe('Automatic');
  });

  it('tells another answer as one', async () => {
    await connect();
    const told: string[] = [];
    const answers = await askFacts([fact(() => Promise.resolve(2))], ({ id }) => told.push(id));
    expect(answers).toMatchObject([{ id: 'one', expected: 1, answer: 2, isAsExpected: false }]);
    expect(told).toEqual(['one']);
  });
});
