import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Version } from '@cyclonedx/cyclonedx-library/Spec';
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Part } from '../../src/build/notices';
import { checkManifest } from '../../src/manifest-check/check-manifest';
import { buildAddIn, buildCheckPage } from '../../src/preview/server/build';
import { makeRelease, type Release } from '../../src/release/make-release';
import { filledIn, PLACEHOLDER } from '../../src/release/manifest-template';
import { sumsOf } from '../../src/release/sums';
import { alone } from '../end-to-end/alone';
import { launchBrowser } from '../end-to-end/browser';
import { build } from '../end-to-end/build';
import { openPage } from '../end-to-end/page';
import { patience, readyPane, startTimeout, testTimeout } from '../end-to-end/preview';
import { Nginx, nginxProgram } from '../server/nginx';

const ROOT = join(import.meta.dirname, '../..');

/** Milliseconds that two builds and what is bundled may take on a slow machine. */
const PATIENCE = 600_000;

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
};

/** Where everything is that these tests write, outside the project: no packages are found from there. */
let work = '';
/** The archive, unpacked. */
let unpacked = '';
let releases: readonly Release[] = [];

/** Builds the add-in anew and makes a release of it. */
async function made(folder: string, origin: string | null): Promise<Release> {
  const [built, record] = [join(folder, 'built'), join(folder, 'parts')];
  await mkdir(record, { recursive: true });
  vi.stubEnv('BUNDLED_RECORD', record);
  try {
    await alone('end-to-end-build', async () => {
      await buildAddIn(built);
      await buildCheckPage(join(built, 'page'));
    });
  } finally {
    vi.unstubAllEnvs();
  }
  return makeRelease({ root: ROOT, built, record, origin }, join(folder, 'release'));
}

/** Unpacks an archive into a folder. */
async function unpack(file: string, folder: string): Promise<void> {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'release-'));
  releases = [await made(join(work, 'one'), null), await made(join(work, 'two'), null)];
  await unpack(releases[0]?.file ?? '', work);
  unpacked = join(work, `${name}-${version}`);
}, PATIENCE);
afterAll(() => rm(work, { recursive: true, force: true }));

const text = (path: string): string => readFileSync(join(unpacked, path), 'utf8');

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
}

const parts = (): readonly Part[] =>
  filesIn(join(work, 'one/parts')).flatMap(
    (file) => JSON.parse(readFileSync(join(work, 'one/parts', file), 'utf8')) as readonly Part[],
  );

describe('the archive', () => {
  test('is the same, byte for byte, when everything is made anew', () => {
    const [first, second] = releases;
    expect(first?.sum).toMatch(/^[\da-f]{64}$/u);
    expect(second?.sum).toBe(first?.sum);
  });

  test('has the sum of every file in it', () => {
    const files = filesIn(unpacked).filter((path) => path !== 'SHA256SUMS');
    const bytes = files.map((path) => [path, readFileSync(join(unpacked, path))] as const);
    expect(text('SHA256SUMS')).toBe(sumsOf(new Map(bytes)));
  });

  test('has what its README points to', () => {
    const links = [...text('README.md').matchAll(/\]\((?!#|https?:)([^)#]+)/gu)].map(
      (match) => match[1] ?? '',
    );
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(existsSync(join(unpacked, link)), link).toBe(true);
  });

  test('has changelog, licence and guide', () => {
    const files = filesIn(unpacked);
    for (const path of ['CHANGELOG.md', 'LICENSE', 'manifest/README.txt', 'assets/guide/1-overview.png'])
      expect(files).toContain(path);
  });

  test('states one version in the manifest, in every page and in the command line’s package', async () => {
    expect(text('manifest/manifest-template.xml')).toContain(`<Version>${version}.0</Version>`);
    const pages = filesIn(join(unpacked, 'site')).filter((path) => /^[^/]+\.html$/u.test(path));
    expect(pages).toEqual(expect.arrayContaining(['taskpane.html', 'support.html']));
    const stated = new RegExp(`<meta name="?version"? content="?${version.replaceAll('.', '\\.')}\\b`, 'u');
    for (const page of pages) expect(text(`site/${page}`), page).toMatch(stated);
    expect((await run('--version')).out.trim()).toBe(version);
    expect(JSON.parse(text('library/package.json'))).toMatchObject({ version });
  });
});

describe('what is given away of others', () => {
  test('stands in the notices, part by part, with the licences in full', () => {
    const notices = text('THIRD-PARTY-NOTICES.txt');
    for (const { title, packages } of parts()) {
      expect(notices).toContain(title);
      for (const one of packages) {
        expect(notices).toContain(`  ${one.name} ${one.version} (${one.license})`);
        for (const licence of one.texts) expect(notices).toContain(licence);
      }
    }
    const commandLine = notices.slice(notices.indexOf('The command line'), notices.indexOf('The library'));
    for (const one of ['decimal.js', 'saxes', 'xmlchars', 'fflate', '@e965/xlsx', 'tinyglobby', 'esbuild'])
      expect(commandLine).toContain(`  ${one} `);
    expect(commandLine).not.toContain('react');
    expect(notices).toContain('MICROSOFT OFFICE JAVASCRIPT (OFFICE.JS) API LIBRARY');
    expect(notices).not.toMatch(/GNU (?:LESSER |AFFERO )?GENERAL PUBLIC LICENSE/iu);
  });

  test('stands in the list of components, which keeps to its schema', async () => {
    const list = text('sbom.cdx.json');
    expect(await new JsonStrictValidator(Version.v1dot6).validate(list)).toBeNull();
    const { components } = JSON.parse(list) as { readonly components: readonly { readonly purl: string }[] };
    const listed = components.map(({ purl }) => decodeURIComponent(purl));
    for (const { packages } of parts())
      for (const one of packages) expect(listed).toContain(`pkg:npm/${one.name}@${one.version}`);
    expect(listed.filter((purl) => /univer|core-js|rxjs|vitest/u.test(purl))).toEqual([]);
  });
});

/** How a program ended. */
interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the archive's command line as somebody does who has Node and nothing else. */
function run(...args: readonly string[]): Promise<Run> {
  const program = join(unpacked, 'command-line/final-accounts-check.mjs');
  const env = { PATH: dirname(process.execPath), HOME: work };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: unpacked, env }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('the archive alone', () => {
  test('reviews a sample in its command line: one that is in order, and one that is not', async () => {
    const right = await run('assets/samples/zhuzhou-shifeng-2021-split-codes.xlsx');
    expect([right.status, right.err]).toEqual([0, '']);
    expect(right.out).toContain('识别出 9 张表');
    const wrong = await run('assets/samples/wuhan-dongxihu-2020.xlsx', '--json');
    expect(wrong.status).toBe(1);
    const { files } = JSON.parse(wrong.out) as {
      readonly files: readonly {
        readonly findings: readonly { readonly cells: readonly { address: string }[] }[];
      }[];
    };
    // 7 points of parts against 6, in B61 (see the tests of the command line).
    expect(files[0]?.findings.flatMap(({ cells }) => cells.map(({ address }) => address))).toContain('B61');
  });

  test('reviews a folder in child processes, and writes copies', async () => {
    await cp(join(unpacked, 'assets/samples'), join(work, 'given'), { recursive: true });
    const { status, err } = await run(join(work, 'given'), '--out', join(work, 'taken'));
    expect(status).toBe(1);
    expect(err).toContain('失败 0 个');
    expect(filesIn(join(work, 'taken')).filter((path) => path.endsWith('-核对.xlsx'))).toHaveLength(5);
  });

  test('can be used as a library', async () => {
    const library = (await import(pathToFileURL(join(unpacked, 'library/index.js')).href)) as object;
    expect(Object.keys(library)).toEqual(
      expect.arrayContaining(['readWorkbook', 'reviewWorkbook', 'annotate']),
    );
  });
});

const nginxHere = await nginxProgram();

describe.runIf(nginxHere !== undefined)(
  'the archive alone, in nginx as it says',
  { timeout: testTimeout },
  () => {
    let nginx: Nginx;
    let browser: Browser;

    beforeAll(async () => {
      const folder = join(work, 'nginx');
      await mkdir(folder);
      nginx = await Nginx.start(nginxHere ?? '', folder, unpacked);
      // What is served lies where it was unpacked.
      const [site, served] = [join(unpacked, 'site'), join(nginx.site, 'add-in')];
      await mkdir(served);
      for (const name of readdirSync(site)) await symlink(join(site, name), join(served, name));
      // Excel's stand-in, which no release has, is on the same host, and looks for the manifest there.
      await cp((await build()).page, nginx.site, { recursive: true });
      const manifest = filledIn(text('manifest/manifest-template.xml'), nginx.origin);
      await writeFile(join(served, 'manifest.xml'), manifest);
      await symlink(join(unpacked, 'assets/samples'), join(nginx.site, 'samples'));
      await writeFile(join(nginx.site, 'samples.json'), '["zhuzhou-shifeng-2021.xlsx"]');
      browser = await launchBrowser([`--ignore-certificate-errors-spki-list=${nginx.key}`]);
    }, PATIENCE);
    afterAll(async () => {
      await browser.close();
      await nginx.stop();
    }, patience);

    test('serves the page, which checks its sample', async () => {
      const { page, troubles, foreignRequests } = await openPage(browser, `${nginx.origin}/add-in/page/`);
      await page.getByRole('button', { name: '打开示例' }).click();
      await page.getByText('已识别 14 张表').waitFor();
      expect([troubles, foreignRequests]).toEqual([[], []]);
      await page.context().close();
    });

    test('serves the add-in, whose pane checks a workbook', async () => {
      const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      const failed: string[] = [];
      page.on('response', (response) => {
        const isOurs = /^blob:|^data:/u.test(response.url()) || response.url().startsWith(`${nginx.origin}/`);
        if (!isOurs || response.status() >= 400) failed.push(response.url());
      });
      await page.goto(`${nginx.origin}/index.html?run=check`);
      const pane = await readyPane(page);
      await pane.waitForFunction(() => document.body.innerText.includes('已识别 14 张表'));
      expect(failed).toEqual([]);
      await context.close();
    });
  },
);

/** Serves a folder's files as they are, and nothing else. */
async function served(folder: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const file = normalize(join(folder, decodeURIComponent(new URL(url, 'http://localhost').pathname)));
    const isThere = file.startsWith(folder + sep) && existsSync(file);
    response.statusCode = isThere ? 200 : 404;
    response.end(isThere ? readFileSync(file) : undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describe('the manifest', () => {
  const origin = 'https://intranet.example/final-accounts';

  test('is a template with one address to be filled in, in every place', () => {
    const template = text('manifest/manifest-template.xml');
    expect(template).not.toContain('localhost');
    expect(text('manifest/README.txt')).toContain(PLACEHOLDER);
    const filled = filledIn(template, `${origin}/`);
    expect(filled).not.toContain('.invalid');
    const inSite = (address: string): Uint8Array =>
      readFileSync(join(unpacked, 'site', address.slice(origin.length)));
    expect(checkManifest(filled, inSite)).toEqual([]);
  });

  test('leads to nothing that a plain server of the site would not have', async () => {
    const server = await served(join(unpacked, 'site'));
    try {
      const port = (server.address() as { readonly port: number }).port;
      const get = async (path: string): Promise<number> =>
        (await fetch(`http://127.0.0.1:${port}/${path}`)).status;
      const filled = filledIn(text('manifest/manifest-template.xml'), origin);
      const addresses = [...filled.matchAll(/"https:\/\/intranet\.example\/final-accounts\/([^"]*)"/gu)];
      expect(addresses.length).toBeGreaterThan(15);
      const pages = filesIn(join(unpacked, 'site')).filter((path) => /^[^/]+\.html$/u.test(path));
      const loaded = pages.flatMap((page) => [
        ...text(`site/${page}`).matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="?([^"\s>]+)/gu),
      ]);
      expect(loaded.length).toBeGreaterThan(3);
      for (const [, path = ''] of [...addresses, ...loaded]) expect(await get(path), path).toBe(200);
      expect(await get('manifest.xml')).toBe(404);
    } finally {
      server.close();
    }
  });

  test('is no part of what is served', () => {
    expect(filesIn(join(unpacked, 'site')).filter((path) => /manifest|^(?:bin|lib)\//u.test(path))).toEqual(
      [],
    );
  });

  test(
    'is there filled in where the address is known',
    async () => {
      const [built, record] = [join(work, 'one/built'), join(work, 'one/parts')];
      const { file } = await makeRelease({ root: ROOT, built, record, origin }, join(work, 'three'));
      const manifest = unzipSync(readFileSync(file))[`${name}-${version}/manifest/manifest.xml`];
      expect(new TextDecoder().decode(manifest)).toContain(`"${origin}/taskpane.html"`);
    },
    startTimeout,
  );
});

test(
  'no release is made of a page of which nobody knows what is in it',
  async () => {
    const [built, record] = [join(work, 'four/built'), join(work, 'one/parts')];
    await cp(join(work, 'one/built'), built, { recursive: true });
    await mkdir(join(built, 'page'), { recursive: true });
    await writeFile(join(built, 'page/other.html'), '<script src="other.js"></script>');
    await expect(
      makeRelease({ root: ROOT, built, record, origin: null }, join(work, 'four')),
    ).rejects.toThrow(join('page', 'other.html'));
  },
  startTimeout,
);
