import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Request } from '../../src/review-files/arguments';
import { reviewFiles } from '../../src/review-files/review-files';
import { openPackage } from '../../src/files/package/package';

const SAMPLE = join(import.meta.dirname, '../../assets/samples/zhuzhou-shifeng-2021.xlsx');
const OFFICE = 'http://schemas.microsoft.com/office/2006/relationships';

/** Bytes of every value in the shape of a compound file, as Excel keeps macros in one. */
const MACROS = Uint8Array.from({ length: 6144 }, (_, index) =>
  index < 8 ? ([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][index] ?? 0) : (index * 31) % 256,
);
const RIBBON =
  '<customUI xmlns="http://schemas.microsoft.com/office/2009/07/customui"><ribbon><tabs><tab id="t" label="宏"/></tabs></ribbon></customUI>';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'macros-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A sample as Excel writes it with macros: their part, a ribbon of their own, names of code, content types. */
async function withMacros(): Promise<Uint8Array> {
  const parts = unzipSync(await readFile(SAMPLE));
  const edit = (path: string, change: (text: string) => string): [string, Uint8Array] => [
    path,
    strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))),
  ];
  return zipSync({
    ...parts,
    ...Object.fromEntries([
      edit('[Content_Types].xml', (text) =>
        text
          .replace(
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
            'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
          )
          .replace(
            '<Override ',
            '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override ',
          ),
      ),
      edit('_rels/.rels', (text) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="rIdUi" Type="http://schemas.microsoft.com/office/2007/relationships/ui/extensibility" Target="customUI/customUI14.xml"/></Relationships>',
        ),
      ),
      edit('xl/workbook.xml', (text) =>
        text.replace('<sheets>', '<workbookPr codeName="ThisWorkbook"/><sheets>'),
      ),
      edit('xl/_rels/workbook.xml.rels', (text) =>
        text.replace(
          '</Relationships>',
          `<Relationship Id="rIdVba" Type="${OFFICE}/vbaProject" Target="vbaProject.bin"/></Relationships>`,
        ),
      ),
      edit('xl/worksheets/sheet10.xml', (text) => text.replace('<sheetPr>', '<sheetPr codeName="Sheet10">')),
    ]),
    'customUI/customUI14.xml': strToU8(RIBBON),
    'xl/vbaProject.bin': MACROS,
  });
}

/** A part as it lies in its file: packed, header and all. */
function packed(bytes: Uint8Array, path: string): Uint8Array {
  const entry = openPackage(bytes).entry(path);
  if (entry === undefined) throw new Error(`no ${path}`);
  return bytes.slice(entry.header, entry.data + entry.packed);
}

it('a corrected copy of a workbook with macros keeps them byte for byte, and all that they need', async () => {
  const original = await withMacros();
  const path = join(folder, '自评表.xlsm');
  await writeFile(path, original);
  const request: Request = {
    files: [path],
    out: folder,
    format: 'text',
    limits: {},
    formulas: false,
    live: false,
    keepRounded: false,
    language: 'zh-CN',
  };
  const said: string[] = [];
  const output = { out: () => undefined, err: (line: string) => said.push(line) };
  await reviewFiles(request, output);
  // Nothing is said but that the report's charts are not drawn.
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('图');
  const copy = new Uint8Array(await readFile(join(folder, '自评表-核对.xlsm')));
  const parts = unzipSync(copy);
  expect(parts['xl/vbaProject.bin']).toEqual(MACROS);
  for (const part of ['xl/vbaProject.bin', 'customUI/customUI14.xml', '_rels/.rels'])
    expect(packed(copy, part), part).toEqual(packed(original, part));
  const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
  expect(text('[Content_Types].xml')).toContain(
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
  );
  expect(text('[Content_Types].xml')).toContain('ContentType="application/vnd.ms-office.vbaProject"');
  expect(text('xl/_rels/workbook.xml.rels')).toContain('Target="vbaProject.bin"');
  expect(text('xl/workbook.xml')).toContain('codeName="ThisWorkbook"');
  // The department's form, whose total is corrected there.
  expect(text('xl/worksheets/sheet10.xml')).toContain('codeName="Sheet10"');
  expect(text('xl/worksheets/sheet10.xml')).toMatch(/<c r="H22" s="\d+"><v>97<\/v><\/c>/u);
});
