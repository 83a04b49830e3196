import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import webpack from 'webpack';
import { openWorkbook, readNarrative } from '../../src/files';
import { launchBrowser } from '../end-to-end/browser';
import { docx } from './documents';

const root = join(import.meta.dirname, '../..');
const ORIGIN = 'http://add-in.test';

/** What the pane's own page allows. */
const POLICY = "default-src 'self'; script-src 'self'; img-src data:; connect-src 'none'; object-src 'none'";

let folder: string;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

/** Bundles the room for a browser as the add-in's build does: by the libraries' own browser versions, no polyfills. */
function bundle(): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    context: root,
    entry: { page: './test/files/in-page.ts' },
    output: { path: folder, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { swcrc: false, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      ],
    },
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() !== false) reject(new Error(stats?.toString('errors-only')));
      else resolve();
    });
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  await bundle();
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      await route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': POLICY },
        body: '<!doctype html><link rel="icon" href="data:,"><script src="page.js"></script>',
      });
    else await route.fulfill({ path: join(folder, pathname) });
  });
  await page.goto(ORIGIN);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** Bytes as a page can be given them. */
const carried = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

test('the readers are no part of the page that begins without them', async () => {
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const sizes = await Promise.all(scripts.map(async (name) => (await readFile(join(folder, name))).length));
  expect(scripts.length).toBeGreaterThan(1);
  expect((await readFile(join(folder, 'page.js'))).length).toBeLessThan(10_000);
  // The readers are more than this together, in whichever scripts they are.
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(200_000);
});

test('a workbook is read in a browser as it is in Node', async () => {
  const bytes = await readFile(join(root, 'assets/samples/zhuzhou-shifeng-2021.xlsx'));
  const there = await page.evaluate(async (file) => {
    const { openWorkbook: open } = await window.filesPage.readFiles();
    const opened = await open(Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0)));
    return opened.ok ? opened.value.snapshot : opened.failure;
  }, carried(bytes));
  const here = await openWorkbook(bytes);
  expect(there).toEqual(here.ok ? here.value.snapshot : here.failure);
  expect(here.ok).toBe(true);
  expect(complaints).toEqual([]);
});

test('a Word document is read in a browser as it is in Node', async () => {
  const bytes = docx([['本年收入合计', '100万元。'], ['支出合计90万元。']]);
  const there = await page.evaluate(async (file) => {
    const { readNarrative: read } = await window.filesPage.readFiles();
    const text = await read(Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0)));
    return text.ok ? text.value : text.failure;
  }, carried(bytes));
  const here = await readNarrative(bytes);
  expect(there).toEqual(here.ok ? here.value : here.failure);
  expect(there).toMatchObject({
    paragraphs: [{ text: '本年收入合计100万元。' }, { text: '支出合计90万元。' }],
  });
  expect(complaints).toEqual([]);
});

test('a file that is none is refused in a browser in the same words', async () => {
  const failures = await page.evaluate(async () => {
    const { openWorkbook: open, readNarrative: read } = await window.filesPage.readFiles();
    const encrypted = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]);
    const answers = [
      await open(new Uint8Array()),
      await open(encrypted),
      await open(new Uint8Array([0x50, 0x4b, 3, 4])),
      await read(new Uint8Array([0, 1, 2])),
    ];
    return answers.map((answer) => (answer.ok ? '' : answer.failure));
  });
  expect(failures).toEqual(['empty', 'oldFormat', 'damaged', 'notText']);
});
