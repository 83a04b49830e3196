import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/review-files/arguments';
import type { ReviewDocument } from '../../src/outcome/document/json';
import { reviewFiles } from '../../src/review-files/review-files';
import { readNarrative } from '../../src/files/read-narrative';
import { readTextFile } from '../../src/review-files/text-file';
import { isTextName } from '../../src/outcome/text-name';
import { docx } from '../files/documents';
import { affairsCenter } from '../disclosure/narrative/texts/affairs-center';
import { twoReports } from '../disclosure/narrative/texts/two-reports';

const SENTENCE = '本年收入合计100万元。';

/** The sentence in GB18030, byte by byte. */
const IN_GB18030 = Uint8Array.from([
  0xb1, 0xbe, 0xc4, 0xea, 0xca, 0xd5, 0xc8, 0xeb, 0xba, 0xcf, 0xbc, 0xc6, 0x31, 0x30, 0x30, 0xcd, 0xf2, 0xd4,
  0xaa, 0xa1, 0xa3,
]);

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

async function paragraphsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const text = await readNarrative(bytes);
  return text.ok ? text.value.paragraphs.map((paragraph) => paragraph.text) : [`failed: ${text.failure}`];
}

describe('a text file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(SENTENCE)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${SENTENCE}`)],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\ufeff${SENTENCE}`, 'utf16le'))],
    ['GB18030', IN_GB18030],
  ])('is read in %s', async (_encoding, bytes) => {
    expect(await paragraphsOf(bytes)).toEqual([SENTENCE]);
  });

  it('is read from a .docx, its runs put together', async () => {
    const document = docx([['一、收入决算情况说明'], ['本年收入合计1', '00万', '元。'], ['第二段。']]);
    expect(await paragraphsOf(document)).toEqual(['一、收入决算情况说明', SENTENCE, '第二段。']);
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['white space', new TextEncoder().encode(' \n '), 'noText'],
    ['a scanned document', docx([[], []]), 'noText'],
    ['an old .doc', Uint8Array.from([...OLE, ...new Uint8Array(600)]), 'oldDocument'],
    [
      'a document with a password',
      Uint8Array.from([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'passwordProtected',
    ],
    ['a document cut short', docx([[SENTENCE]]).slice(0, 300), 'damaged'],
    ['a package of another kind', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'notText'],
    ['a document whose XML is broken', zipSync({ 'word/document.xml': strToU8('<w:document') }), 'damaged'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'notText'],
  ])('that is %s fails: %s', async (_what, bytes, failure) => {
    expect(await readNarrative(bytes)).toMatchObject({ ok: false, failure });
  });

  it('is known by its name among the files to review', () => {
    expect(['说明.docx', '说明.TXT', '旧.doc', '表.xlsx', 'doc'].map(isTextName)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('on disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'text-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is read whatever it is called', async () => {
    const path = join(folder, '说明');
    await writeFile(path, IN_GB18030);
    expect((await readTextFile(path)).ok).toBe(true);
  });

  it('fails where there is none, or no file', async () => {
    expect(await readTextFile(join(folder, 'none.txt'))).toEqual({ ok: false, failure: 'notFound' });
    expect(await readTextFile(folder)).toEqual({ ok: false, failure: 'unreadable' });
  });
});

describe('the command line', () => {
  const SAMPLE = 'assets/samples/zhuzhou-shifeng-2021.xlsx';
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'text-command-'));
    await writeFile(join(folder, '说明.txt'), affairsCenter);
    await writeFile(join(folder, '报告.docx'), docx(twoReports.split('\n').map((line) => [line])));
    await writeFile(join(folder, '旧.doc'), Uint8Array.from([...OLE, ...new Uint8Array(600)]));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(...args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
    const parsed = parseArguments(args);
    if (parsed.kind !== 'review') throw new Error(parsed.kind);
    const out: string[] = [];
    const err: string[] = [];
    const status = await reviewFiles(parsed.request, {
      out: (line) => out.push(line),
      err: (line) => err.push(line),
    });
    return { status, out: out.join('\n'), err: err.join('\n') };
  }

  it('reviews a workbook with its text: findings have their place in the text and their cell', async () => {
    const { status, out } = await run('--json', SAMPLE, '--text', join(folder, '说明.txt'));
    const { files } = JSON.parse(out) as ReviewDocument;
    const [file] = files;
    expect([status, files.length]).toEqual([1, 1]);
    const against = file?.findings.find(({ rule }) => rule === 'N-TABLE-SHARE');
    expect(against).toMatchObject({
      form: 'general-budget-expenditure',
      actual: '1',
      text: { quote: '占100%' },
    });
    expect(against?.cells[0]?.sheet).toBe('公开05表');
    const shared = file?.problems.filter(({ findings }) => findings.length > 1) ?? [];
    const words = shared.find(({ text }) => text?.quote === '在职人员15人');
    expect([words?.cell, words?.findings.length]).toEqual([undefined, 3]);
    // Weights of 55 for 50 and a total of 92 for 97: one of the three that print 10 may be meant as 5, nobody can tell which.
    const weights = shared.find(({ text }) => text === undefined);
    expect(weights?.cell?.sheet).toBe('附件1部门整体');
    expect(weights?.diagnosis?.verdict).toBe('suspects');
    expect(weights?.diagnosis?.suspects.map(({ address }) => address).sort()).toEqual([
      'G16',
      'G17',
      'G18',
      'H16',
      'H17',
      'H18',
    ]);
    const claim = file?.narratives?.[0]?.claims.find(({ value }) => value === '278.84');
    expect(claim).toMatchObject({ subject: '人员经费', unit: '万元', state: 'held', unresolved: null });
    expect(claim?.cells.map(({ sheet }) => sheet)).toEqual(['公开06表']);
  });

  it('reviews a text alone, given either way', async () => {
    const report = join(folder, '报告.docx');
    for (const args of [[report], ['--text', report]]) {
      const { status, out } = await run(...args);
      expect(status).toBe(0);
      expect(out).toContain('“自评得分为分”没有填写数字。');
      expect(out).toContain('情况说明：数字 38 处，已核对 30 处（与表对应 0 处）');
    }
  });

  it('says in one line why a text cannot be read, and still reviews the workbook', async () => {
    const { status, out, err } = await run(SAMPLE, '--text', join(folder, '旧.doc'));
    expect([status, err]).toEqual([2, `${join(folder, '旧.doc')}：是旧的 .doc 格式，请先另存为 .docx`]);
    expect(out).toContain(`文件：${SAMPLE}`);
  });

  it('takes one workbook with a text, not several', () => {
    expect(parseArguments(['a.xlsx', 'b.xlsx', '--text', 'c.txt'])).toEqual({
      kind: 'wrong',
      reason: '--text 只能与一个工作簿一起使用。',
      language: 'zh-CN',
    });
  });
});
