import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureReason } from '../../src/outcome/read-failure';
import { voice } from '../../src/voice/say';
import { LIMITS } from '../../src/files/limits';
import { openWorkbook, readWorkbook } from '../../src/review-files/read-workbook';
import { handmadeWorkbook } from './handmade';

const A_SHEET = { name: '表', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' };
const OLE_HEADER = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** An OLE container that names a stream, as its directory does: in UTF-16. */
function oleFile(stream: string): Uint8Array {
  return Buffer.concat([OLE_HEADER, Buffer.alloc(1016), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);
}

/** A package of which every entry claims to unpack to almost 4 GB. */
function boasting(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const central = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (let at = copy.indexOf(central); at !== -1; at = copy.indexOf(central, at + 4)) {
    copy.writeUInt32LE(0xfffffff0, at + 24);
  }
  return copy;
}

async function failureOf(bytes: Uint8Array): Promise<string> {
  const opened = await openWorkbook('x.xlsx', bytes);
  return opened.ok ? 'read' : opened.failure;
}

describe('files that are no workbook', () => {
  it.each<[string, string, Uint8Array]>([
    ['an empty file', 'empty', new Uint8Array()],
    ['a renamed CSV', 'notXlsx', strToU8('单位,预算数\n甲,100\n')],
    ['an old .xls', 'oldFormat', oleFile('Workbook')],
    ['a workbook with a password', 'passwordProtected', oleFile('EncryptedPackage')],
    ['a Word document', 'notXlsx', zipSync({ 'word/document.xml': strToU8('<document/>') })],
    ['a binary workbook', 'notXlsx', zipSync({ 'xl/workbook.bin': strToU8('x') })],
    ['half a workbook', 'damaged', handmadeWorkbook([A_SHEET]).slice(0, 900)],
    ['a sheet of broken XML', 'damaged', handmadeWorkbook([{ name: '表', xml: '<sheetData><row r="1"><c' }])],
    ['a package that claims to be huge', 'tooLarge', boasting(handmadeWorkbook([A_SHEET]))],
    ['no sheet at all', 'damaged', handmadeWorkbook([])],
  ])('%s: %s', async (_what, failure, bytes) => {
    expect(await failureOf(bytes)).toBe(failure);
  });

  it('does not pass over a sheet that it cannot find', async () => {
    const bytes = handmadeWorkbook([A_SHEET, { ...A_SHEET, name: '二' }], {
      'xl/_rels/workbook.xml.rels': '<Relationships/>',
    });
    expect(await failureOf(bytes)).not.toBe('read');
  });

  it('reads the same package when it is whole', async () => {
    expect(await failureOf(handmadeWorkbook([A_SHEET]))).toBe('read');
  });
});

describe('files on disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('says that a file is not there', async () => {
    expect(await readWorkbook(join(folder, 'none.xlsx'))).toEqual({ ok: false, failure: 'notFound' });
  });

  it('says that a folder cannot be opened', async () => {
    expect(await readWorkbook(folder)).toEqual({ ok: false, failure: 'unreadable' });
  });

  it('does not read a file that is too large', async () => {
    const path = join(folder, 'large.xlsx');
    await writeFile(path, '');
    await truncate(path, 100 * 1024 * 1024 + 1);
    expect(await readWorkbook(path)).toEqual({ ok: false, failure: 'tooLarge' });
  });
});

describe('reasons', () => {
  it('names the limits', () => {
    expect(LIMITS.unpackedBytes).toBe(524_288_000);
    expect(failureReason({ failure: 'tooLarge' }, voice('zh-CN', 'commandLine'))).toBe(
      '文件太大（上限 100 MB，解压后 500 MB）',
    );
    expect(failureReason({ failure: 'passwordProtected' }, voice('en', 'commandLine'))).toBe(
      'protected by a password: remove it first',
    );
  });
});
