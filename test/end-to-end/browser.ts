import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { alone } from './alone';

/** Names under which a Chromium-based browser may be found on the PATH. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

/** Places where Windows and macOS install Chromium-based browsers. */
const applications = [
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser never looks beyond this machine: no updates, no sync, no background requests. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser that can be started: the program and the switches it needs. */
interface Program {
  readonly path: string;
  readonly args: readonly string[];
}

function installedBrowser(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...onPath, ...applications].find((path) => existsSync(path));
}

/** Debian's Chromium with Chinese fonts, where this process may install packages. */
function installFromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const aptGet = (...args: readonly string[]): boolean =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  // Lists that cannot be renewed may still do.
  aptGet('update');
  const isInstalled = aptGet('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return isInstalled ? installedBrowser() : undefined;
}

/** The Chromium carried inside the npm package @sparticuz/chromium: Linux only, unpacked to the temporary folder. */
async function packagedBrowser(): Promise<Program> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return { path: await packaged.executablePath(), args: packaged.args };
}

/** Another test file's process may have installed it meanwhile. */
function installOnce(): Promise<string | undefined> {
  return Promise.resolve(installedBrowser() ?? installFromDebian());
}

async function findBrowser(): Promise<Program> {
  const path = installedBrowser() ?? (await alone('install-browser', installOnce));
  return path === undefined ? packagedBrowser() : { path, args: quiet };
}

/**
 * Starts a headless Chromium-based browser: one already on this machine, else Debian's (as root, with apt-get), else the
 * one inside @sparticuz/chromium.
 * @param switches of the browser's, besides those that every test needs.
 * @throws when none of these can be started.
 */
export async function launchBrowser(switches: readonly string[] = []): Promise<Browser> {
  const { path, args } = await findBrowser();
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [...args, ...switches],
    downloadsPath: tmpdir(),
  });
}
