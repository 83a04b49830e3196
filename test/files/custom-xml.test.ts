import { expect, it } from 'vitest';
import { openWorkbook } from '../../src/files';
import { customXmlParts, writeCustomXml } from '../../src/files/custom-xml';
import type { CopySource } from '../../src/files/opened-workbook';
import { WorkbookEditor } from '../../src/files/patch/workbook-editor';
import { handmadeWorkbook } from '../review-files/handmade';
import { partTexts } from '../review-files/package-texts';

const OWN = 'urn:example:kept';

async function sourceOf(bytes: Uint8Array): Promise<CopySource> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok || opened.value.source === null) throw new Error('not read');
  return opened.value.source;
}

it('keeps parts, finds them by their namespace, and writes one anew or over itself', async () => {
  const plain = await sourceOf(handmadeWorkbook([{ name: '表', xml: '<sheetData/>' }]));
  expect(customXmlParts(plain, OWN)).toEqual([]);
  const first = new WorkbookEditor(plain, '核对人');
  writeCustomXml(first.pack, plain, `<k:kept xmlns:k="${OWN}">意见</k:kept>`, { id: '{A}' });
  writeCustomXml(first.pack, plain, '<other xmlns="urn:other"/>', { id: '{B}' });
  const copy = await sourceOf(first.finish().bytes);
  const [part] = customXmlParts(copy, OWN);
  expect(part).toEqual({ path: 'customXml/item1.xml', xml: `<k:kept xmlns:k="${OWN}">意见</k:kept>` });
  const second = new WorkbookEditor(copy, '核对人');
  writeCustomXml(second.pack, copy, `<kept xmlns="${OWN}"/>`, { path: part?.path ?? '' });
  const { bytes } = second.finish();
  expect(customXmlParts(await sourceOf(bytes), OWN).map(({ xml }) => xml)).toEqual([
    `<kept xmlns="${OWN}"/>`,
  ]);
  expect(partTexts(bytes)['customXml/item2.xml']).toBe('<other xmlns="urn:other"/>');
  expect(partTexts(bytes)['customXml/_rels/item1.xml.rels']).toContain('Target="itemProps1.xml"');
});
