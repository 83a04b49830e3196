import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Places where Windows and macOS install LibreOffice. */
const APPLICATIONS = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

/** LibreOffice on this machine; undefined where there is none. */
export function libreOffice(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  return [...onPath, ...APPLICATIONS].find((path) => existsSync(path));
}

/** An .xlsx file as LibreOffice saves it after it has computed all formulas: the results in the file are taken out first. */
export async function computedByLibreOffice(program: string, bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'live-formulas-'));
  try {
    const file = join(folder, 'formulas.xlsx');
    const results = join(folder, 'results');
    await writeFile(file, withoutResults(bytes));
    await promisify(execFile)(program, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      results,
      file,
    ]);
    return new Uint8Array(await readFile(join(results, 'formulas.xlsx')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The file without the results of its formulas, so that whoever opens it must compute them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [
    path,
    path.startsWith('xl/worksheets/') && path.endsWith('.xml')
      ? strToU8(strFromU8(part).replace(/(<\/f>|<f[^>]*\/>)\s*<v>[^<]*<\/v>/gu, '$1'))
      : part,
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
}
