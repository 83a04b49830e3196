import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WEIGHT_LIMITS } from '../../src/build/bundle-limits';
import { buildAddIn } from '../../src/preview/server/build';
import { alone } from '../end-to-end/alone';
import { build } from '../end-to-end/build';
import { addresses } from './manifest';

/** Long enough for two builds on a slow machine, in milliseconds. */
const buildTimeout = 600_000;

/** The notice for engines that are too old. */
const OLD_ENGINE = 'old-engine.js';

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
}

function policyOf(folder: string): string {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  return /Content-Security-Policy"? content="([^"]+)"/.exec(page)?.[1] ?? '';
}

describe('the build', () => {
  let folder = '';

  beforeAll(async () => {
    folder = (await build()).addIn;
  }, buildTimeout);

  /** The page without the text of an element that the browser does not run. */
  const pageWithout = (id: string): string =>
    readFileSync(join(folder, 'taskpane.html'), 'utf8').replace(
      new RegExp(`<script id="?${id}"? type="?text/plain"?>.*?</script>`, 'su'),
      '',
    );
  const ownScripts = () => filesIn(folder).filter((file) => /^[^/]+\.js$/.test(file));

  test('has every file the manifest points to', () => {
    for (const address of addresses()) expect(filesIn(folder)).toContain(new URL(address).pathname.slice(1));
  });

  test('carries the manifest unchanged for the development server', () => {
    expect(readFileSync(join(folder, 'manifest.xml'))).toEqual(readFileSync('manifest.xml'));
  });

  test('serves office.js itself, with what Excel loads on each platform', () => {
    const office = filesIn(join(folder, 'office'));
    expect([...office].sort()).toEqual([
      'LICENSE.md',
      'en-us/office_strings.js',
      'excel-ios-16.00.js',
      'excel-mac-16.00.js',
      'excel-web-16.00.js',
      'excel-win32-16.01.js',
      'o15apptofilemappingtable.js',
      'office.js',
      'telemetry/oteljs_agave.js',
      'zh-cn/office_strings.js',
      'zh-tw/office_strings.js',
    ]);
    const genuine = readFileSync('node_modules/@microsoft/office-js/dist/office.js');
    expect(readFileSync(join(folder, 'office/office.js'))).toEqual(genuine);
  });

  test('sends no telemetry: the module office.js asks for is empty', () => {
    expect(readFileSync(join(folder, 'office/telemetry/oteljs_agave.js'), 'utf8')).toMatch(/^\/\/[^\n]*\n$/);
  });

  test('loads office.js before its own script, and nothing from anywhere else; the rest comes when it is needed', () => {
    const page = pageWithout('engine-worker');
    const sources = [...page.matchAll(/<script[^>]*\bsrc="?([^" >]+)/g)].map((match) => match[1]);
    expect(sources[0]).toBe('office/office.js');
    const [entry = '', ...others] = sources.slice(1);
    expect(entry).toMatch(/^taskpane\./);
    // It is there for engines that do not understand the other.
    expect(others).toEqual([OLD_ENGINE]);
    expect(readFileSync(join(folder, OLD_ENGINE))).toEqual(readFileSync(`src/taskpane/${OLD_ENGINE}`));
    const script = readFileSync(join(folder, entry), 'utf8');
    for (const file of ownScripts().filter((name) => name !== entry && name !== OLD_ENGINE)) {
      const [number = '', hash = ''] = file.split('.');
      expect(script, file).toMatch(new RegExp(`\\b${number}:\\s*["']${hash}["']`));
    }
    expect(page).not.toMatch(/https?:\/\//);
  });

  test('carries the script of the engine’s worker, which stands in no file of its own', () => {
    const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
    const script = page.length - pageWithout('engine-worker').length;
    expect(script).toBeGreaterThan(100_000);
    expect(filesIn(folder).filter((file) => file.includes('engine-worker'))).toEqual([]);
  });

  test('forbids all connections and everything that is not its own', () => {
    expect(policyOf(folder).split('; ')).toEqual([
      `default-src 'self'`,
      `script-src 'self'`,
      `style-src 'self' 'unsafe-inline'`,
      `img-src 'self' data:`,
      `font-src 'self' data:`,
      `frame-src 'self'`,
      `worker-src blob:`,
      `connect-src 'none'`,
      `object-src 'none'`,
      `base-uri 'none'`,
      `form-action 'none'`,
    ]);
  });

  test('weighs what it may at first, and not much less, so that what is added by mistake is noticed', () => {
    const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
    const scripts = ownScripts().filter((file) => page.includes(`src="${file}"`) && file !== OLD_ENGINE);
    expect(scripts).toHaveLength(1);
    const weight = [...scripts, 'taskpane.html'].reduce(
      (total, file) => total + gzipSync(readFileSync(join(folder, file))).length,
      0,
    );
    const most = WEIGHT_LIMITS['taskpane']?.first ?? 0;
    expect(weight).toBeLessThanOrEqual(most);
    expect(weight / most).toBeGreaterThan(0.9);
  });

  test('says in every page which version it is, and passes on the notices of what is in it', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    const pages = filesIn(folder).filter((file) => /^[^/]+\.html$/.test(file));
    expect(pages).toContain('support.html');
    for (const page of pages)
      expect(readFileSync(join(folder, page), 'utf8'), page).toMatch(
        new RegExp(`<meta name="?version"? content="?${version.replaceAll('.', '\\.')}\\b`),
      );
    const notices = readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['react-dom', 'decimal.js', 'saxes', 'fflate', '@microsoft/office-js ', 'd3-scale'])
      expect(notices).toContain(`  ${name}`);
    expect(notices).toContain('MICROSOFT OFFICE JAVASCRIPT (OFFICE.JS) API LIBRARY');
  });

  test('holds nothing of the preview', () => {
    for (const file of ownScripts()) expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/univer/i);
  });
});

describe('the build for another address, with office.js from Microsoft', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'add-in-'));
    const options = ['origin=https://intranet.example/final-accounts/', 'officejs=cdn'];
    await alone('end-to-end-build', () =>
      buildAddIn(
        folder,
        options.flatMap((option) => ['--env', option]),
      ),
    );
  }, buildTimeout);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('has a manifest of that address', () => {
    const manifest = readFileSync(join(folder, 'manifest.xml'), 'utf8');
    expect(manifest).not.toContain('localhost');
    expect(manifest).toContain('"https://intranet.example/final-accounts/taskpane.html"');
    expect(manifest).toContain('"https://intranet.example/final-accounts/assets/icon-32.png"');
  });

  test('leaves office.js out and lets the pane load it from Microsoft, and only that', () => {
    expect(existsSync(join(folder, 'office'))).toBe(false);
    const cdn = 'https://appsforoffice.microsoft.com';
    expect(readFileSync(join(folder, 'taskpane.html'), 'utf8')).toContain(`${cdn}/lib/1/hosted/office.js`);
    expect(policyOf(folder)).toContain(`script-src 'self' ${cdn};`);
    expect(policyOf(folder)).toContain(`connect-src 'none'`);
  });
});
