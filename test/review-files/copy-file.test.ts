import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeCopyFile } from '../../src/review-files/copy-file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copy-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('names the copy after the original, in a folder that it makes', async () => {
  const path = await writeCopyFile('somewhere/自评表.xlsm', { out: folder, folder: 'a/b' }, Uint8Array.of(1));
  // With macros, under any other ending, no program would open it.
  expect(path).toBe('a/b/自评表-核对.xlsm');
});

it('never writes over a file, its input least of all', async () => {
  const original = join(folder, '自评表-核对.xlsx');
  await writeFile(original, 'original');
  await writeCopyFile(join(folder, '自评表.xlsx'), { out: folder, folder: '' }, Uint8Array.of(1));
  await writeCopyFile(join(folder, '自评表.xlsx'), { out: folder, folder: '' }, Uint8Array.of(2));
  expect(await readFile(original, 'utf8')).toBe('original');
  // What is there already is not written again.
  const again = await writeCopyFile(
    join(folder, '自评表.xlsx'),
    { out: folder, folder: '' },
    Uint8Array.of(1),
  );
  expect(again).toBe('自评表-核对 (2).xlsx');
  expect((await readdir(folder)).sort()).toEqual([
    '自评表-核对 (2).xlsx',
    '自评表-核对 (3).xlsx',
    '自评表-核对.xlsx',
  ]);
});
