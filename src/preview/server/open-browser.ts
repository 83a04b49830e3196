import { spawn } from 'node:child_process';

/** The program that opens an address in the user's browser, by system. */
const openers: Partial<Record<NodeJS.Platform, readonly [program: string, ...args: string[]]>> = {
  win32: ['cmd', '/c', 'start', ''],
  darwin: ['open'],
  linux: ['xdg-open'],
};

/** Whether this process can show a window: on Linux only with a display. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || 'DISPLAY' in process.env || 'WAYLAND_DISPLAY' in process.env;
}

/** Tries to open an address in the user's browser. Where that is not possible nothing happens. */
export function openBrowser(url: string): void {
  const opener = openers[process.platform];
  if (opener === undefined || !hasDisplay()) return;
  const [program, ...args] = opener;
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
