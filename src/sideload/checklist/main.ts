/**
 * `npm run excel-checklist` prints which behaviours of Excel rest on documents alone and how a person with Excel confirms
 * them; where there is an Excel, it loads a page into it that asks for each and keeps the answers as a file.
 * `-- --serve` serves the page without loading it, for Excel on the web.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasExcel } from '../excel-installation';
import { listing } from './listing';
import { factsManifest } from './manifest';
import { factsApplication } from './server';

const PORT = 3001;
const ORIGIN = `https://localhost:${PORT}`;

const NO_EXCEL =
  '这台机器上没有桌面版 Excel：请在有 Excel 的机器上运行；网页版 Excel 用 npm run excel-checklist -- --serve。' +
  ' / No desktop Excel on this machine: run this where there is one; for Excel on the web use: npm run excel-checklist -- --serve';

/** Writes the manifest of the page where Office may read it; gives its path. */
async function writtenManifest(): Promise<string> {
  const folder = join(tmpdir(), 'final-accounts-check-facts');
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'manifest.xml');
  const own = await readFile(join(import.meta.dirname, '../../../manifest.xml'), 'utf8');
  await writeFile(path, factsManifest(own, ORIGIN));
  return path;
}

async function serve(): Promise<string> {
  const { default: devCerts } = await import('office-addin-dev-certs');
  const options = await devCerts.getHttpsServerOptions();
  const server = createServer(options, await factsApplication(process.cwd()));
  await new Promise<void>((resolve) => server.listen(PORT, 'localhost', resolve));
  const manifest = await writtenManifest();
  console.log(`\n页面 / page: ${ORIGIN}/facts.html\n清单 / manifest: ${manifest}`);
  console.log(`回答保存在 / answers go to: ${process.cwd()}\nCtrl+C 结束 / ends`);
  return manifest;
}

const { values } = parseArgs({ options: { serve: { type: 'boolean', default: false } } });
for (const line of listing()) console.log(line);
if (values.serve) await serve();
else if (hasExcel()) {
  const { AppType, startDebugging } = await import('office-addin-debugging');
  await startDebugging(await serve(), { appType: AppType.Desktop });
} else console.error(`\n${NO_EXCEL}`);
