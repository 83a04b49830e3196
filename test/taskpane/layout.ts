import { vi } from 'vitest';

/** The height that every row of a long list has, in pixels. */
const ROW_HEIGHT = 80;

/** High enough for every list of the samples. */
export const TALL = 100_000;

/** Gives the page what it has none of here, a layout: a list shows `height` pixels, each of its rows has `ROW_HEIGHT`. */
export function layOut(height: number): void {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW_HEIGHT);
}
