import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Windows registers Excel's automation class with every installation, from a store, a package or a disc. */
function isRegisteredOnWindows(): boolean {
  try {
    execFileSync('reg', ['query', 'HKCR\\Excel.Application'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function isInstalledOnMac(): boolean {
  return ['/', homedir()].some((base) => existsSync(join(base, 'Applications', 'Microsoft Excel.app')));
}

/** How to look for Excel on each system that has one; on any other there is none. */
const searches: Partial<Record<NodeJS.Platform, () => boolean>> = {
  win32: isRegisteredOnWindows,
  darwin: isInstalledOnMac,
};

/** Whether this machine has a desktop Excel that an add-in can be loaded into. */
export function hasExcel(platform: NodeJS.Platform = process.platform): boolean {
  return searches[platform]?.() ?? false;
}
