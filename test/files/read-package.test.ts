import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Area } from '../../src/disclosure/sheet/address';
import type { SheetSnapshot } from '../../src/disclosure/sheet/snapshot';
import { openWorkbook } from '../../src/files';
import { LIMITS } from '../../src/files/limits';
import { crc32 } from '../../src/files/package/crc32';
import { soundMerges } from '../../src/disclosure/sheet/sound-merges';
import { movedFormula } from '../../src/files/workbook/moved-formula';
import { handmadeWorkbook } from '../review-files/handmade';

const ONE = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

async function failureOf(bytes: Uint8Array): Promise<unknown> {
  const opened = await openWorkbook(bytes);
  return opened.ok ? 'read' : [opened.failure, opened.at];
}

async function sheetOf(xml: string, more: Record<string, string> = {}): Promise<SheetSnapshot> {
  const opened = await openWorkbook(handmadeWorkbook([{ name: '表', xml }], more));
  if (!opened.ok) throw new Error(opened.failure);
  const [sheet] = opened.value.snapshot.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

async function valuesOf(cells: string): Promise<unknown[]> {
  const { rows } = await sheetOf(`<sheetData><row r="1">${cells}</row></sheetData>`);
  return rows[0]?.cells.map(({ value }) => value) ?? [];
}

/** The place of a text that is stored, not deflated. */
function placeOf(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes).indexOf(text);
}

/** A package whose directory and header say of its sheet that it unpacks to so many bytes. */
function saying(bytes: Uint8Array, size: (was: number) => number): Uint8Array {
  const lying = Buffer.from(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const local = lying.indexOf(name) - 30;
  const central = lying.lastIndexOf(name) - 46;
  const wrong = size(lying.readUInt32LE(central + 24));
  lying.writeUInt32LE(wrong, central + 24);
  lying.writeUInt32LE(wrong, local + 22);
  return lying;
}

describe.each([
  { by: 'Node', native: true },
  { by: 'the library, as in a browser', native: false },
])('parts unpacked by $by', ({ native }) => {
  beforeEach(() => {
    if (!native) vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const sheet = handmadeWorkbook([{ name: '表', xml: ONE.replace('</row>', '</row>'.padEnd(3000, ' ')) }]);
  const place = { part: 'xl/worksheets/sheet1.xml', sheet: '表' };

  it('are read', async () => {
    expect(await failureOf(sheet)).toBe('read');
  });

  it('are damaged where they have more or fewer bytes than the directory says', async () => {
    expect(await failureOf(saying(sheet, (was) => was - 1))).toEqual(['damaged', place]);
    expect(await failureOf(saying(sheet, (was) => was + 1))).toEqual(['damaged', place]);
    expect(await failureOf(saying(sheet, () => 0))).toEqual(['damaged', place]);
  });

  it('are damaged where what is packed breaks off or is none', async () => {
    const broken = Uint8Array.from(sheet);
    const at = Buffer.from(sheet).indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
    broken.fill(0xff, at, at + 8);
    expect(await failureOf(broken)).toEqual(['damaged', place]);
  });

  it('have the same checksum', () => {
    // The check value that is published with CRC-32.
    expect(crc32(Buffer.from('123456789'))).toBe(0xcb_f4_39_26);
    expect(crc32(Buffer.from('56789'), crc32(Buffer.from('1234')))).toBe(0xcb_f4_39_26);
  });
});

describe('packages', () => {
  it('are damaged where the directory goes on behind their end', async () => {
    const bytes = Buffer.from(handmadeWorkbook([{ name: '表', xml: ONE }]));
    const last = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt16LE(500, last + 32);
    expect(await failureOf(bytes)).toEqual(['damaged', undefined]);
  });

  it('notices a digit that was changed after packing', async () => {
    const parts = { 'xl/worksheets/sheet1.xml': `<worksheet>${ONE.replace('>1<', '>1474<')}</worksheet>` };
    const whole = handmadeWorkbook([{ name: '表', xml: ONE }], parts);
    const entries = Object.entries((await import('fflate')).unzipSync(whole));
    const stored = zipSync(Object.fromEntries(entries), { level: 0 });
    expect(await failureOf(stored)).toBe('read');
    stored[placeOf(stored, '1474')] = '9'.charCodeAt(0);
    expect(await failureOf(stored)).toEqual([
      'wrongChecksum',
      { part: 'xl/worksheets/sheet1.xml', sheet: '表' },
    ]);
  });

  it('refuses two parts of one name, whatever their letters', async () => {
    const bytes = handmadeWorkbook([{ name: '表', xml: ONE }], { 'xl/WORKBOOK.xml': '<workbook/>' });
    expect(await failureOf(bytes)).toEqual(['damaged', { part: 'xl/WORKBOOK.xml' }]);
  });

  it('refuses a part that unpacks to far more than it holds', async () => {
    const blank = ' '.repeat(LIMITS.tightBytes + 1);
    const bytes = handmadeWorkbook([{ name: '表', xml: ONE + blank }]);
    expect(await failureOf(bytes)).toEqual(['packedTooTight', { part: 'xl/worksheets/sheet1.xml' }]);
  });

  it.each([
    ['a document type', '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet/>'],
    ['no valid UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])],
    ['nothing', ''],
  ])('refuses a sheet with %s', async (_what, part) => {
    const path = 'xl/worksheets/sheet1.xml';
    const parts = (await import('fflate')).unzipSync(handmadeWorkbook([{ name: '表', xml: ONE }]));
    const bytes = zipSync({ ...parts, [path]: typeof part === 'string' ? strToU8(part) : part });
    expect(await failureOf(bytes)).toEqual(['damaged', { part: path, sheet: '表' }]);
  });

  it('finds parts by their relationships, in UTF-16 and under a prefix too', async () => {
    const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const relations = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const text =
      `\ufeff<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c>` +
      '<x:c t="inlineStr"><x:is><x:t>合计</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const relation = (id: string, type: string, target: string): string =>
      `<Relationships><Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/></Relationships>`;
    const bytes = zipSync({
      '_rels/.rels': strToU8(relation('a', 'officeDocument', '/anything/book.xml')),
      'anything/book.xml': strToU8(
        `<x:workbook xmlns:x="${main}" xmlns:rel="${relations}"><x:sheets><x:sheet name="表" sheetId="1" rel:id="b"/></x:sheets></x:workbook>`,
      ),
      'anything/_rels/book.xml.rels': strToU8(relation('b', 'worksheet', '../data.xml')),
      'data.xml': new Uint8Array(Buffer.from(text, 'utf16le')),
    });
    const opened = await openWorkbook(bytes);
    expect(opened.ok && opened.value.snapshot.sheets[0]?.rows[0]?.cells.map(({ value }) => value)).toEqual([
      7,
      '合计',
    ]);
  });
});

describe('limits', () => {
  it.each([
    ['tooDeep', '<a>'.repeat(LIMITS.depth) + '</a>'.repeat(LIMITS.depth)],
    [
      'tooManyMerges',
      '<mergeCells>' + '<mergeCell ref="A1:B1"/>'.repeat(LIMITS.merges + 1) + '</mergeCells>',
    ],
    [
      'tooWide',
      `<sheetData>${Array.from({ length: 250 }, (_, row) => `<row><c r="A${row + 1}"><v>1</v></c><c r="XFD${row + 1}"><v>1</v></c></row>`).join('')}</sheetData>`,
    ],
  ])('%s names the sheet', async (failure, xml) => {
    expect(await failureOf(handmadeWorkbook([{ name: '宽表', xml }]))).toEqual([
      failure,
      failure === 'tooDeep' ? { part: 'xl/worksheets/sheet1.xml', sheet: '宽表' } : { sheet: '宽表' },
    ]);
  });
});

describe('numbers that none can hold', () => {
  it('are unreadable, and say what stands there', async () => {
    expect(
      await valuesOf(
        ['NaN', '1e999', 'Infinity', '12abc', '0x10'].map((text) => `<c><v>${text}</v></c>`).join('') +
          '<c t="d"><v>99999-01-01</v></c><c t="d"><v>2023-03-01</v></c><c><v>1.5E3</v></c>',
      ),
    ).toEqual([
      { error: 'NaN' },
      { error: '1e999' },
      { error: 'Infinity' },
      { error: '12abc' },
      { error: '0x10' },
      { error: '99999-01-01' },
      44986,
      1500,
    ]);
  });

  it('and those that a spreadsheet can hold are apart, to the last', async () => {
    const written = ['1.7976931348623157E308', '1.8E308', '-1e999', '5e-324', '1e-999', '-0', '+7', '.5', '5.', '1e5']; // prettier-ignore
    expect(await valuesOf(written.map((text) => `<c><v>${text}</v></c>`).join(''))).toEqual([
      Number.MAX_VALUE,
      { error: '1.8E308' },
      { error: '-1e999' },
      Number.MIN_VALUE,
      0,
      -0,
      7,
      0.5,
      5,
      100_000,
    ]);
  });

  it.each(['1,474.07', '１２', '1474.07 元', '- 5', '1e', '#NUM!x', '--5', '1_000'])(
    '%s in a number cell is unreadable, not a part of it',
    async (text) => {
      expect(await valuesOf(`<c><v>${text}</v></c>`)).toEqual([{ error: text }]);
    },
  );

  it('are unreadable as the results of formulas too, and as days beyond the calendar', async () => {
    expect(
      await valuesOf(
        '<c><f>1/0</f><v>NaN</v></c><c t="d"><v>9999-12-31</v></c><c t="d"><v>10000-01-01</v></c><c t="d"><v>1899-12-29</v></c>' +
          '<c t="d"><v>2023-02-30T00:00:00</v></c><c t="b"><v>true</v></c><c t="b"><v>0</v></c><c t="n"><v>  12  </v></c><c t="d"><v>12</v></c><c t="d"><v>2024-02-29T06:00:00</v></c>',
      ),
    ).toEqual([
      { error: 'NaN' },
      2_958_465,
      { error: '10000-01-01' },
      { error: '1899-12-29' },
      { error: '2023-02-30T00:00:00' },
      true,
      false,
      12,
      { error: '12' },
      45_351.25,
    ]);
  });

  it('quotes no more than the beginning of 32,000 digits', async () => {
    expect(await valuesOf(`<c><v>${'9'.repeat(32_000)}</v></c>`)).toEqual([{ error: `${'9'.repeat(40)}…` }]);
  });

  it('refuses texts that the workbook does not have', async () => {
    const bytes = handmadeWorkbook([{ name: '表', xml: ONE.replace('<c r="A1">', '<c r="A1" t="s">') }]);
    expect(await failureOf(bytes)).toEqual(['noSharedTexts', { sheet: '表' }]);
  });
});

const AREA = fc
  .tuple(fc.nat(8), fc.nat(8), fc.nat(3), fc.nat(3))
  .map(([top, left, down, across]): Area => ({ top, left, bottom: top + down, right: left + across }));

function overlap(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

describe('merged areas', () => {
  it('that overlap are left out one by one from the top, and said', async () => {
    const opened = await openWorkbook(
      handmadeWorkbook([
        {
          name: '收入表',
          xml: `${ONE}<mergeCells><mergeCell ref="B2:C3"/><mergeCell ref="A1:B2"/></mergeCells>`,
        },
      ]),
    );
    if (!opened.ok) throw new Error(opened.failure);
    const [sheet] = opened.value.snapshot.sheets;
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect(sheet?.ignoredMerges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  });

  it('are those that a comparison of each with each leaves', () => {
    fc.assert(
      fc.property(fc.array(AREA, { maxLength: 30 }), (areas) => {
        const kept: Area[] = [];
        const ordered = areas
          .filter(({ top, left, bottom, right }) => bottom > top || right > left)
          .sort((one, other) => one.top - other.top || one.left - other.left);
        for (const area of ordered) if (!kept.some((one) => overlap(one, area))) kept.push(area);
        const { merges, ignoredMerges = [] } = soundMerges(areas);
        expect(merges).toEqual(kept);
        expect(ignoredMerges).toHaveLength(ordered.length - kept.length);
      }),
    );
  });
});

describe('shared formulas', () => {
  it.each([
    ['SUM(A1:B2)*$C$3', 2, 1, 'SUM(B3:C4)*$C$3'],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
    ["'A1 表'!B$2+数据!B2", 1, 1, "'A1 表'!C$2+数据!C3"],
    ['LOG10(A1)+A1B+T1_A', 1, 0, 'LOG10(A2)+A1B+T1_A'],
    ['SUM(A:B,1:2,$A:C)', 1, 1, 'SUM(B:C,2:3,$A:D)'],
    ['A1', -1, 0, '#REF!'],
    ['表1[A1]+XFE1', 1, 1, '表1[A1]+XFE1'],
  ])('%s moved by %i rows and %i columns', (formula, rows, columns, moved) => {
    expect(movedFormula(formula, rows, columns)).toBe(moved);
  });
});
