import { startInlinedWorker } from '../worker/inlined';
import type { Engine } from './engine';
import { createEngineInProcess } from './in-process';
import { createEngineInWorker, withFallback } from './in-worker';

/** The id of the element with the script of the engine's worker, as webpack puts it into the page. */
const SCRIPT = 'engine-worker';

/** The engine of a page: in a worker, so that the page goes on answering; where there is none, in the page itself. */
export function createEngineInPage(): Engine {
  return withFallback(
    createEngineInWorker(() => startInlinedWorker(SCRIPT)),
    () => Promise.resolve(createEngineInProcess()),
  );
}
