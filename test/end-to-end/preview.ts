import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { servePreview, type PreviewServer } from '../../src/preview/server/server';
import { launchBrowser } from './browser';
import { build } from './build';

const root = join(import.meta.dirname, '../..');

/** Long enough for two builds and, on a bare machine, for installing a browser: for `beforeAll`, in milliseconds. */
export const startTimeout = 600_000;

/**
 * Long enough for a page to open or close on a machine that is busy with everything else: for the other hooks and for each
 * wait, in milliseconds.
 */
export const patience = 60_000;

/** Long enough for a test of several such steps: for `describe`, in milliseconds. */
export const testTimeout = 180_000;

/** What the grid's own library warns of when a second workbook is opened; it goes on with the component it has. */
const harmless = /^Component univer\.[\w.-]+ already exists\.$/;

/** A preview being served, and a browser to look at it with. */
export interface Preview {
  readonly url: string;
  readonly browser: Browser;
  /** Ends the browser and the server. */
  close(): Promise<void>;
}

/** A page of the preview and everything suspicious that happened on it. */
export interface PreviewPage {
  readonly page: Page;
  /** Errors and warnings on the console, uncaught exceptions, answers of 400 and above. */
  readonly troubles: readonly string[];
  /** Requests to anything but the preview's own server. */
  readonly foreignRequests: readonly string[];
}

/** Builds what is not built yet, serves it and starts a browser. Give `beforeAll` the `startTimeout`. */
export async function startPreview(): Promise<Preview> {
  const samples = join(root, 'assets/samples');
  const server: PreviewServer = await servePreview({ ...(await build()), samples });
  const browser = await launchBrowser();
  return {
    url: server.url,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens the preview in a fresh browser profile, 1280 × 800, and waits until a workbook is open. */
export async function openPreview({ browser, url }: Preview): Promise<PreviewPage> {
  // No colour scheme of the test's: it would hide from the pane's frame that of the page around it.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    colorScheme: null,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const troubles: string[] = [];
  const foreignRequests: string[] = [];
  page.on('console', (message) => {
    const [kind, text] = [message.type(), message.text()];
    if (['error', 'warning'].includes(kind) && !harmless.test(text)) troubles.push(`${kind}: ${text}`);
  });
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(data|blob|about):/.test(address)) foreignRequests.push(address);
  });
  await page.goto(url);
  await page.waitForFunction(() => window.preview !== undefined);
  return { page, troubles, foreignRequests };
}

/** The docked task pane, its head included. */
export const paneSelector = 'aside:has(iframe)';

/** The add-in's own frame, once office.js has found its host in it. @throws when there is no task pane. */
export async function readyPane(page: Page): Promise<Frame> {
  const element = await page.waitForSelector(`${paneSelector} iframe`, { state: 'attached' });
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The task pane has no frame');
  await frame.waitForFunction(() => document.readyState === 'complete' && 'Office' in window);
  await frame.evaluate(() => Office.onReady());
  return frame;
}

/** Keeps a picture of the page in .screenshots/, which git ignores. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join(root, '.screenshots');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
