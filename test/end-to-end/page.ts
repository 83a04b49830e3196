import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import express from 'express';
import { chromium, type Browser, type Page } from 'playwright-core';
import { alone } from './alone';
import { patience } from './preview';

const root = join(import.meta.dirname, '../..');

/** A page that is open, and what it did that it should not. */
export interface OpenPage {
  readonly page: Page;
  /** Errors and warnings on the console, uncaught exceptions. */
  readonly troubles: readonly string[];
  /** Requests beyond the folder that it was opened from. */
  readonly foreignRequests: readonly string[];
}

/** The page in a folder, as a server of an office hands it out. */
export async function servePage(
  folder: string,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const application = express();
  application.use((_request, response, next) => {
    response.set(
      'Content-Security-Policy',
      "default-src 'self'; style-src 'self' 'unsafe-inline'; worker-src blob:; connect-src 'none'",
    );
    next();
  });
  application.use(express.static(folder));
  const server = await new Promise<ReturnType<typeof application.listen>>((resolve) => {
    const listening = application.listen(0, 'localhost', () => {
      resolve(listening);
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://localhost:${address.port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The address of a folder that is opened from the disk. */
export function fromDisk(folder: string): string {
  return `${pathToFileURL(folder).href}/`;
}

/** How the page is opened. */
interface OpenOptions {
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Runs in the browser before the page's own scripts. */
  readonly before?: () => void;
}

/** Opens the page in a fresh browser profile. */
export async function openPage(
  browser: Browser,
  base: string,
  { before, ...options }: OpenOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  if (before !== undefined) await page.addInitScript(before);
  const troubles: string[] = [];
  const foreignRequests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(base) && !/^(?:data|blob):/u.test(address)) foreignRequests.push(address);
  });
  await page.goto(`${base}check.html`);
  await page.waitForFunction(() => document.querySelector('h1') !== null);
  return { page, troubles, foreignRequests };
}

/** Chromium 103, what many a desktop of an office has; null where it does not run (it is for Linux alone). */
export async function launchOldBrowser(): Promise<Browser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const path = join(root, '.cache/chromium-103/chromium');
  await alone('chromium-103', async () => {
    if (existsSync(path)) return;
    const packed = join(
      dirname(createRequire(import.meta.url).resolve('chromium-103')),
      '../bin/chromium.br',
    );
    await mkdir(dirname(path), { recursive: true });
    // Where its own package would unpack it, there may be another one.
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(`${path}.part`));
    await chmod(`${path}.part`, 0o755);
    await rename(`${path}.part`, path);
  });
  return chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--headless', '--no-zygote'],
  });
}
