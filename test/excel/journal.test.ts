import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCorrections, clearMarks, journal, placeMarks, readWorkbook, undo } from '../../src/excel';
import type { Journal } from '../../src/excel/journal/journal';
import { journalXml, NAMESPACE, parseJournal } from '../../src/excel/journal/journal-xml';
import { at, byHand, failureIn, valueOf, values, workbookWith } from './excel';
import { inventory } from './inventory';

const SHEET = { id: '{1}', name: '表1' };

function journalOf(from: string | number | boolean | null, to: string): Journal {
  const cell = { row: 0, column: 1, from, format: '0.00', to };
  return {
    entries: [
      { kind: 'corrections', id: 'a', time: '2026-01-01', sheets: [{ sheet: SHEET, cells: [cell] }] },
    ],
  };
}

describe('the journal as XML', () => {
  it('is read back as it was written, whatever the cells hold', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.boolean(),
          fc.constant(null),
        ),
        fc.string({ unit: 'binary' }),
        (from, to) => {
          const read = journalOf(Object.is(from, -0) ? 0 : from, to);
          expect(parseJournal(journalXml(read))).toEqual({ journal: read });
        },
      ),
    );
  });

  it('holds nothing in its text that XML would change', () => {
    const xml = journalXml(journalOf(']]><a b="c">&amp;</a>\u0000\u0085', '\ud800 \ufffe'));
    expect(xml.replace(/^<journal [^>]*>|<\/journal>$/gu, '')).not.toMatch(
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      /[<>&\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/u,
    );
  });

  it('is read after a spreadsheet has written it in its own manner', () => {
    const expected = { journal: journalOf('"旧" & <值>', '新') };
    const json = journalXml(expected.journal).replace(/^<journal [^>]*>|<\/journal>$/gu, '');
    const quoted = json.replaceAll('"', '&quot;');
    for (const xml of [
      `<?xml version="1.0" encoding="utf-8"?>\r\n<ns0:journal xmlns:ns0="${NAMESPACE}" version='1'>${json}</ns0:journal>`,
      `<journal version="1" xmlns="${NAMESPACE}">${quoted}</journal>`,
      `<journal version="1" xmlns="${NAMESPACE}"><![CDATA[${json}]]></journal>`,
    ])
      expect(parseJournal(xml)).toEqual(expected);
  });

  it.each([
    ['another version', `<journal xmlns="${NAMESPACE}" version="2">{}</journal>`, '2'],
    ['no version', `<journal xmlns="${NAMESPACE}">[]</journal>`, '?'],
    ['no JSON', `<journal xmlns="${NAMESPACE}" version="1">oops</journal>`, '1'],
    ['no list', `<journal xmlns="${NAMESPACE}" version="1">{}</journal>`, '1'],
    [
      'an unknown entry',
      `<journal xmlns="${NAMESPACE}" version="1">[{"kind":"x","id":"","time":""}]</journal>`,
      '1',
    ],
    [
      'a broken cell',
      `<journal xmlns="${NAMESPACE}" version="1">[{"kind":"corrections","id":"","time":"","sheets":[{"sheet":{"id":"","name":""},"cells":[{"row":1}]}]}]</journal>`,
      '1',
    ],
    ['something else', '<other/>', '?'],
  ])('is not read where it has %s', (_what, xml, version) => {
    expect(parseJournal(xml)).toEqual({ unreadable: version });
  });
});

const CORRECTION = {
  place: at('表1', 'A1'),
  from: 1,
  to: 2,
  rule: 'SA-EXEC',
  rounding: false,
  formula: false,
} as const;

describe('a journal that cannot be read', () => {
  const newer = `<journal xmlns="${NAMESPACE}" version="9"><future/></journal>`;

  async function withParts(...parts: readonly string[]): Promise<void> {
    await workbookWith(['表1'], (sheet, { workbook }) => {
      sheet('表1').getRange('A1').values = [[1]];
      for (const part of parts) workbook.customXmlParts.add(part);
    });
  }

  it('is kept and reported, and nothing is written', async () => {
    await withParts(newer);
    const before = await inventory();
    const failures = [
      failureIn(await applyCorrections([CORRECTION], { overwriteFormulas: false })),
      failureIn(await placeMarks([{ place: at('表1', 'A1'), kind: 'error', text: '' }])),
      failureIn(await clearMarks()),
      failureIn(await undo()),
      failureIn(await journal()),
    ];
    for (const failure of failures)
      expect(failure).toMatchObject({ kind: 'unreadableJournal', values: { version: '9' } });
    expect(await inventory()).toEqual(before);
  });

  it('does not keep the workbook from being read', async () => {
    await withParts(newer);
    expect(valueOf(await readWorkbook()).snapshot.sheets).toHaveLength(1);
  });

  it('is also one of which there are two', async () => {
    await withParts(journalXml({ entries: [] }), journalXml({ entries: [] }));
    expect(failureIn(await undo()).kind).toBe('unreadableJournal');
  });

  it('is not a part of somebody else', async () => {
    await withParts('<theirs xmlns="urn:theirs">x</theirs>');
    valueOf(await applyCorrections([CORRECTION], { overwriteFormulas: false }));
    const parts = async (): Promise<number> =>
      Excel.run(async (context) => {
        const count = context.workbook.customXmlParts.getCount();
        await context.sync();
        return count.value;
      });
    expect(await parts()).toBe(2);
    valueOf(await undo());
    expect(await parts()).toBe(1);
  });
});

describe('a journal that somebody else has written meanwhile', () => {
  it('is believed, not the one that was remembered', async () => {
    await workbookWith(['表1'], (sheet) => {
      sheet('表1').getRange('A1:A2').values = [[1], [5]];
    });
    valueOf(await applyCorrections([CORRECTION], { overwriteFormulas: false }));
    const theirs: Journal = {
      entries: [
        {
          kind: 'corrections',
          id: 'theirs',
          time: '2026-01-01',
          sheets: [
            {
              sheet: { id: '', name: '表1' },
              cells: [{ row: 1, column: 0, from: 4, format: 'General', to: 5 }],
            },
          ],
        },
      ],
    };
    await Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItem();
      part.setXml(journalXml(theirs));
      await context.sync();
    });
    expect(valueOf(await undo())?.entry.id).toBe('theirs');
    expect(await values('表1', 'A1:A2')).toEqual([[2], [4]]);
  });

  it('is kept next to our own entries', async () => {
    await workbookWith(['表1'], (sheet) => {
      sheet('表1').getRange('A1').values = [[1]];
    });
    await byHand(({ workbook }) => {
      workbook.customXmlParts.add(journalXml(journalOf(1, 'x')));
    });
    valueOf(await applyCorrections([CORRECTION], { overwriteFormulas: false }));
    expect(valueOf(await journal()).map(({ kind, cells }) => [kind, cells])).toEqual([
      ['corrections', 1],
      ['corrections', 1],
    ]);
  });
});
