import { ENGINE_CODEC } from '../../session/engine/review-kinds';
import type { Caller } from '../../session/worker/caller';
import { createCaller } from '../../session/worker/caller';
import type { Endpoint } from '../../session/worker/port';
import { portOf } from '../../session/worker/port';
import { serve } from '../../session/worker/service';
import { createPageService } from './page-service';

function createService() {
  return {
    ...createPageService(),
    /** Answers, so that whoever made the worker knows that it runs. */
    ready: () => true,
  };
}

type PageWork = ReturnType<typeof createService>;

/** Calls a worker of the page. */
export type PageCaller = Caller<PageWork>;

function serveAt(endpoint: Endpoint): void {
  serve(portOf(endpoint), createService(), ENGINE_CODEC);
}

/** Lets the worker that this runs in be called. */
export function serveHere(): void {
  serveAt(globalThis);
}

/** Calls a worker of the page. */
export function callerOf(endpoint: Endpoint): PageCaller {
  return createCaller<PageWork>(portOf(endpoint), ENGINE_CODEC);
}

/** The same in the page itself, where there are no workers: what is long holds the page up. */
export function serveInPage(): { readonly caller: PageCaller; readonly end: () => void } {
  const { port1, port2 } = new MessageChannel();
  serveAt(port2);
  for (const port of [port1, port2]) port.start();
  const caller = callerOf(port1);
  const end = (): void => {
    caller.fail(new DOMException('The work was broken off.', 'AbortError'));
    for (const port of [port1, port2]) port.close();
  };
  return { caller, end };
}
