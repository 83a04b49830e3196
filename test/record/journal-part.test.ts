import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Journal } from '../../src/record/journal/journal';
import { JOURNAL_PART } from '../../src/record/journal/journal-part';
import { readBack, xmlOf } from './parts';

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
          expect(readBack(JOURNAL_PART, xmlOf(JOURNAL_PART, read)).value).toEqual(read);
        },
      ),
    );
  });

  it('holds nothing in its text that XML would change', () => {
    const xml = xmlOf(JOURNAL_PART, journalOf(']]><a b="c">&amp;</a>\u0000\u0085', '\ud800 \ufffe'));
    expect(xml.replace(/^<journal [^>]*>|<\/journal>$/gu, '')).not.toMatch(
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      /[<>&\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/u,
    );
  });

  it('is read after a spreadsheet has written it in its own manner', () => {
    const expected = journalOf('"旧" & <值>', '新');
    const json = xmlOf(JOURNAL_PART, expected).replace(/^<journal [^>]*>|<\/journal>$/gu, '');
    const quoted = json.replaceAll('"', '&quot;');
    for (const xml of [
      `<?xml version="1.0" encoding="utf-8"?>\r\n<ns0:journal xmlns:ns0="${JOURNAL_PART.namespace}" version='1'>${json}</ns0:journal>`,
      `<journal version="1" xmlns="${JOURNAL_PART.namespace}">${quoted}</journal>`,
      `<journal version="1" xmlns="${JOURNAL_PART.namespace}"><![CDATA[${json}]]></journal>`,
    ])
      expect(readBack(JOURNAL_PART, xml)).toMatchObject({ value: expected, unread: [] });
  });
});
