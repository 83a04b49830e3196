import { makePageWorker } from './page-worker';
import type { PageCaller } from './serve-page';
import { callerOf, serveInPage } from './serve-page';

/** Something that works for the page. */
export interface PageWorker {
  readonly caller: PageCaller;
  /** Ends it, and whatever it is at. */
  readonly end: () => void;
}

/** Starts a worker for the page; where none can be made or none answers, the page does the work itself. */
export async function openWorker(name: string): Promise<PageWorker> {
  return (await answering(name)) ?? serveInPage();
}

async function answering(name: string): Promise<PageWorker | null> {
  let worker: Worker;
  try {
    worker = makePageWorker(name);
  } catch {
    return null;
  }
  const caller = callerOf(worker);
  worker.addEventListener('error', ({ message }) => {
    caller.fail(new Error(message));
  });
  const end = (): void => {
    caller.fail(new DOMException('The work was broken off.', 'AbortError'));
    worker.terminate();
  };
  try {
    await caller.call('ready', undefined);
    return { caller, end };
  } catch {
    worker.terminate();
    return null;
  }
}
