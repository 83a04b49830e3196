import type { Engine } from '../../session/engine/engine';
import { createEngineInProcess } from '../../session/engine/in-process';
import { createEngineInWorker, withFallback } from '../../session/engine/in-worker';
import { makePageWorker } from '../worker/page-worker';

/** The engine of all workbooks that are open on the page: in a worker, or in the page where there is none. */
export const pageEngine: Engine = withFallback(
  createEngineInWorker(() => makePageWorker('engine')),
  () => Promise.resolve(createEngineInProcess()),
);
