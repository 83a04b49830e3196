import { createEngineService } from '../../session/engine/engine-service';
import { ENGINE_CODEC } from '../../session/engine/review-kinds';
import { portOf } from '../../session/worker/port';
import { serve } from '../../session/worker/service';

/** What a worker of the page does, by its name. */
export type Work = 'engine' | 'files';

/** Lets the worker that this runs in be called. */
export function work(): void {
  serve(portOf(globalThis), createEngineService(), ENGINE_CODEC);
}
