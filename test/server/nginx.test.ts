import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../end-to-end/build';
import { launchBrowser } from '../end-to-end/browser';
import { patience, readyPane, startTimeout, testTimeout } from '../end-to-end/preview';
import { declaredByNginx } from './declared';
import { makeNextVersion } from './next-version';
import { commandsOf, Nginx, nginxProgram } from './nginx';

const program = await nginxProgram();

const digested = /\.[0-9a-f]{8}\.js$/;

/** The commands of the guide, with this machine's folders. */
async function upgrade(version: string, nginx: Nginx, folder: string): Promise<void> {
  const folders = { NEW: version, SITE: join(nginx.site, 'add-in'), LIST: join(folder, 'list') };
  const commands = await commandsOf('assets/guides/upgrade.md', folders);
  execFileSync('sh', ['-eu', '-c', commands]);
}

const scriptsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => digested.test(name))
    .sort();

/** The scripts with digests that a frame has loaded, by name, and whether they came from the cache. */
function loaded(frame: Frame): Promise<readonly { readonly name: string; readonly cached: boolean }[]> {
  return frame.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => /\.[0-9a-f]{8}\.js$/.test(name))
      .map(({ name, transferSize }) => ({ name: name.replace(/^.*\//, ''), cached: transferSize === 0 })),
  );
}

describe.runIf(program !== undefined)(
  'nginx with the configuration that ships',
  { timeout: testTimeout },
  () => {
    let folder = '';
    let nginx: Nginx;
    let browser: Browser;
    /** The two versions, unpacked. */
    let first = '';
    let next = '';

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'nginx-'));
      const { addIn, page } = await build();
      [first, next] = [addIn, join(folder, 'next')];
      await makeNextVersion(first, next);
      nginx = await Nginx.start(program ?? '', folder);
      // Excel's stand-in on the same host, with the add-in in a folder of its own.
      await cp(page, nginx.site, { recursive: true });
      await cp('assets/samples', join(nginx.site, 'samples'), { recursive: true });
      await writeFile(join(nginx.site, 'samples.json'), '["zhuzhou-shifeng-2021.xlsx"]');
      await mkdir(join(nginx.site, 'add-in'));
      await upgrade(first, nginx, folder);
      // A certificate that is trusted: of others browsers keep nothing.
      browser = await launchBrowser([`--ignore-certificate-errors-spki-list=${nginx.key}`]);
    }, startTimeout);

    afterAll(async () => {
      await browser.close();
      await nginx.stop();
      await rm(folder, { recursive: true, force: true });
    }, patience);

    interface Answer {
      readonly status: number | undefined;
      readonly headers: IncomingHttpHeaders;
    }

    const ask = (path: string, method = 'GET'): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const headers = { 'Accept-Encoding': 'gzip' };
        const options = { ca: nginx.authority, method, headers };
        get(`${nginx.origin}${path}`, options, (response) => {
          response.resume();
          resolve({ status: response.statusCode, headers: response.headers });
        }).on('error', reject);
      });

    test('answers as it declares: policies of the pages as they carry them, digests for good, the rest asked for', async () => {
      const { always, policies } = await declaredByNginx();
      const pages = readdirSync(first).filter((name) => name.endsWith('.html'));
      expect(pages).toContain('taskpane.html');
      for (const name of pages) {
        const { headers } = await ask(`/add-in/${name}`);
        const carried = /Content-Security-Policy"?\s+content="([^"]+)"/.exec(
          readFileSync(join(first, name), 'utf8'),
        )?.[1];
        expect(carried, name).not.toBeUndefined();
        expect(policies[name], name).toBe(headers['content-security-policy']);
        // What a page cannot say of itself comes last.
        expect(policies[name]?.replace("; frame-ancestors 'none'", ''), name).toBe(carried);
      }
      for (const name of ['taskpane.html', 'manifest.xml', 'assets/shortcuts.json', 'office/office.js']) {
        const { status, headers } = await ask(`/add-in/${name}`);
        expect([name, status, headers['cache-control']]).toEqual([name, 200, 'no-cache']);
        expect(headers).toHaveProperty('etag');
        for (const [header, value] of Object.entries(always))
          expect(headers[header.toLowerCase()]).toBe(value);
      }
      const icon = await ask('/add-in/assets/icon-32.png');
      expect([icon.status, icon.headers['cache-control']]).toEqual([200, undefined]);
      for (const name of scriptsIn(first)) {
        const { headers } = await ask(`/add-in/${name}`);
        expect(headers['cache-control'], name).toBe('public, max-age=31536000, immutable');
      }
    });

    test('packs what is text, and says that it is UTF-8', async () => {
      for (const name of ['manifest.xml', 'office/office.js', ...scriptsIn(first).slice(0, 1)]) {
        const { headers } = await ask(`/add-in/${name}`);
        expect(headers['content-encoding'], name).toBe('gzip');
        expect(headers['content-type'], name).toMatch(/charset=utf-8$/);
      }
    });

    test('has nothing remembered that is not there, takes nothing in, and sends http to https', async () => {
      const missing = await ask('/add-in/taskpane.00000000.js');
      expect([missing.status, missing.headers['cache-control']]).toEqual([404, undefined]);
      expect((await ask('/add-in/taskpane.html', 'POST')).status).toBe(405);
      const redirected = await fetch(`${nginx.insecure}/add-in/taskpane.html`, { redirect: 'manual' });
      expect(redirected.status).toBe(301);
      expect(redirected.headers.get('location')).toBe('https://localhost/add-in/taskpane.html');
    });

    test('after an upgrade a warm browser gets the new pane, and a pane that was open goes on', async () => {
      const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
      const open = async (): Promise<{ page: Page; pane: Frame }> => {
        const page = await context.newPage();
        page.setDefaultTimeout(patience);
        await page.goto(`${nginx.origin}/index.html?run=check`);
        const pane = await readyPane(page);
        await pane.waitForFunction(() => document.body.innerText.includes('错误'));
        return { page, pane };
      };
      const old = scriptsIn(first);
      const isEntry = (name: string) => name.startsWith('taskpane.');
      const failed: string[] = [];
      context.on('response', (response) => {
        if (response.status() >= 400) failed.push(response.url());
      });

      const before = await open();
      expect((await loaded(before.pane)).map(({ name }) => name)).toEqual(old.filter(isEntry));
      const again = await open();
      expect(await loaded(again.pane)).toEqual(old.filter(isEntry).map((name) => ({ name, cached: true })));

      await upgrade(next, nginx, folder);
      const after = await open();
      expect((await loaded(after.pane)).map(({ name }) => name)).toEqual(scriptsIn(next).filter(isEntry));

      // The charts come when the overview is opened.
      for (const [{ pane }, version] of [
        [before, first],
        [after, next],
      ] as const) {
        await pane.getByRole('tab', { name: '概览' }).click();
        await expect.poll(async () => (await loaded(pane)).length, { timeout: patience }).toBeGreaterThan(1);
        const names = (await loaded(pane)).map(({ name }) => name);
        expect(scriptsIn(version)).toEqual(expect.arrayContaining(names));
        await pane.locator('svg').nth(1).waitFor();
      }

      expect(failed).toEqual([]);
      await context.close();
    });

    test('a further upgrade removes the scripts of the version before the last, and no others', async () => {
      const third = join(folder, 'third');
      await cp(next, third, { recursive: true });
      await writeFile(join(third, 'more.01234567.js'), '0;');
      await upgrade(third, nginx, folder);
      const here = scriptsIn(join(nginx.site, 'add-in'));
      expect(here).toEqual([...scriptsIn(next), 'more.01234567.js'].sort());
      expect((await ask('/add-in/office/office.js')).status).toBe(200);
    });
  },
);
