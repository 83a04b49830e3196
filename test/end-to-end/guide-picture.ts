import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const root = join(import.meta.dirname, '../..');

/** `npm run guide` keeps the user guide's pictures; any other run makes them, too, but where git does not see them. */
const folder = join(root, process.env['MODE'] === 'guide' ? 'assets/guide' : '.screenshots/guide');

/** How long the grid may take to draw what it was told, in milliseconds. */
const GRID_SETTLES = 1500;

/** Takes a picture for the user guide: the page as its user sees it now. */
export async function guidePicture(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // The pointer would leave a cell or a button lit.
  await page.mouse.move(0, 0);
  // The grid draws conditional formats a while after they are placed.
  await page.waitForTimeout(GRID_SETTLES);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
