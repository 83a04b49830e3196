import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readNarrative } from '../../src/files';
import { LIMITS } from '../../src/files/limits';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function document(body: string): Uint8Array {
  const xml = `<w:document xmlns:w="${W}" xmlns:mc="urn:mc"><w:body>${body}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(xml) });
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

async function paragraphsOf(body: string): Promise<readonly string[]> {
  const read = await readNarrative(document(body));
  if (!read.ok) throw new Error(read.failure);
  return read.value.paragraphs.map(({ text }) => text);
}

it('reads what a reader of the document reads: not what was deleted, a text box once and behind its paragraph', async () => {
  expect(
    await paragraphsOf(
      `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('收入')}<w:del>${run('90')}</w:del><w:ins>${run('100')}</w:ins>${run('万元。')}` +
        `<w:r><mc:AlternateContent><mc:Choice><w:p>${run('图注')}</w:p></mc:Choice><mc:Fallback><w:p>${run('图注一')}</w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
        `<w:tbl><w:tr><w:tc><w:p>${run('支出')}<w:r><w:tab/></w:r>${run('80')}<w:r><w:br w:type="page"/></w:r></w:p></w:tc></w:tr></w:tbl>`,
    ),
  ).toEqual(['收入100万元。', '图注一', '支出\t80']);
});

it.each([
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0]],
  ['a GIF', strToU8('GIF89a')],
  ['a PDF', strToU8('%PDF-1.4 ')],
  ['an RTF', strToU8('{\\rtf1 ')],
])('refuses %s that is named like a text, though all of the rest is letters', async (_name, head) => {
  const bytes = new Uint8Array([...head, ...strToU8('Total 100')]);
  expect(await readNarrative(bytes)).toMatchObject({ ok: false, failure: 'notText' });
});

it('refuses more paragraphs than an explanation has', async () => {
  const body = `<w:p>${run('收入')}</w:p>`.repeat(LIMITS.paragraphs + 1);
  expect(await readNarrative(document(body))).toMatchObject({ ok: false, failure: 'tooMuchText' });
});
