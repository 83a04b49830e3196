import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/files';
import { version } from '../../src/review-files/version';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'assets/samples/wuhan-dongxihu-2020.xlsx');

/** Milliseconds that packing and installing may take on a busy machine. */
const PATIENCE = 400_000;

const start = promisify(execFile);

let folder = '';
let installed = '';

/** What a program says that ends with 0. */
async function run(program: string, args: readonly string[], cwd = folder): Promise<string> {
  const { stdout } = await start(program, [...args], { cwd, maxBuffer: 1 << 26, env: { ...process.env } });
  return stdout;
}

/** A program in TypeScript that uses the library, and must be refused where it uses it wrongly. */
const CONSUMER = `
import { annotate, readWorkbook, reviewWorkbook, sentence } from 'final-accounts-check';
import type { Finding, Review } from 'final-accounts-check';

export async function firstError(bytes: Uint8Array): Promise<string | null> {
  const opened = await readWorkbook(bytes);
  if (!opened.ok) return opened.failure;
  const review: Review = reviewWorkbook(opened.value.snapshot, { leaveRounded: true });
  const finding: Finding | undefined = review.findings.find(({ severity }) => severity === 'error');
  const copy = await annotate(opened.value, review, { language: 'en' });
  return finding === undefined || !copy.ok ? null : sentence(finding.message, 'en') + copy.value.bytes.length;
}
// @ts-expect-error A workbook is read from bytes.
void readWorkbook(42);
// @ts-expect-error No finding has this severity.
export const wrong: Finding['severity'] = 'fatal';
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'));
  installed = join(folder, 'empty');
  await mkdir(installed);
  await run('npm', ['pack', '--pack-destination', folder], ROOT);
  const [packed = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  await writeFile(join(installed, 'package.json'), '{ "type": "module" }');
  await run(
    'npm',
    ['install', '--offline', '--omit=optional', '--no-audit', join(folder, packed)],
    installed,
  );
}, PATIENCE);
afterAll(() => rm(folder, { recursive: true }));

describe('the package, installed into an empty folder', () => {
  it('brings nothing that it does not need', async () => {
    const names = await readdir(join(installed, 'node_modules'));
    expect(names.filter((name) => !name.startsWith('.'))).toEqual(['final-accounts-check']);
  });

  it('runs as a program', async () => {
    const program = join(installed, 'node_modules/.bin/final-accounts-check');
    expect(await run(program, ['--version'])).toBe(`${version}\n`);
  });

  it(
    'runs its example, which writes a copy that can be read',
    async () => {
      const example = join(installed, 'node_modules/final-accounts-check/assets/examples/review.mjs');
      const copy = join(folder, 'copy.xlsx');
      const said = await run(process.execPath, [example, SAMPLE, copy]);
      expect(said).toMatch(/^error SA-/mu);
      expect(said).toMatch(/\d+ relations checked, [1-9]\d* broken/u);
      const opened = await openWorkbook(readFileSync(copy));
      expect(opened.ok && opened.value.snapshot.sheets.at(-1)?.name).toBe('核对报告');
    },
    PATIENCE,
  );

  it.each([
    { module: 'nodenext', moduleResolution: 'nodenext' },
    { module: 'esnext', moduleResolution: 'bundler' },
  ])(
    'has types that resolve by $moduleResolution',
    async (ways) => {
      const options = { strict: true, noEmit: true, target: 'es2022', types: [], ...ways };
      await writeFile(join(installed, 'consumer.ts'), CONSUMER);
      await writeFile(
        join(installed, 'tsconfig.json'),
        JSON.stringify({ compilerOptions: options, files: ['consumer.ts'] }),
      );
      const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
      expect(await run(process.execPath, [compiler, '-p', installed])).toBe('');
    },
    PATIENCE,
  );
});
