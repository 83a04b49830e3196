import type { Browser, Page } from 'playwright-core';

/** What is read of what a browser tells: a task of a thread, or a mark that a page has set. */
interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds. */
  readonly ts: number;
  /** Of processor time, in microseconds; not there for what had not ended. */
  readonly tdur?: number;
}

const MARKS = { begin: 'work begins', end: 'work has ended' } as const;

/**
 * The processor time of the longest task on a page's own thread while something is done, in milliseconds. Unlike its
 * duration it stays the same where other programs take the processors away.
 */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const events = await traced(page, async () => {
    await mark(page, MARKS.begin);
    await work();
    await mark(page, MARKS.end);
  });
  const [begin, end] = [MARKS.begin, MARKS.end].map((name) => events.find((event) => event.name === name));
  if (begin === undefined || end === undefined) throw new Error('The browser has not told all of it.');
  const tasks = events.filter(
    ({ name, pid, tid, ts }) =>
      name === 'RunTask' && pid === begin.pid && tid === begin.tid && ts >= begin.ts && ts <= end.ts,
  );
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

function mark(page: Page, name: string): Promise<void> {
  return page.evaluate((text) => {
    performance.mark(text);
  }, name);
}

async function traced(page: Page, work: () => Promise<void>): Promise<readonly Traced[]> {
  const browser = browserOf(page);
  const categories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
  await browser.startTracing(page, { categories });
  let told: Buffer;
  try {
    await work();
  } finally {
    told = await browser.stopTracing();
  }
  return (JSON.parse(told.toString()) as { readonly traceEvents: readonly Traced[] }).traceEvents;
}

function browserOf(page: Page): Browser {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser.');
  return browser;
}
