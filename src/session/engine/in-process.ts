import { createReviewer } from '../../disclosure/reviewer';
import type { Engine, Reviewing } from './engine';

/** An engine that works where it is called: a long review holds up everything else there. */
export function createEngineInProcess(): Engine {
  return { review: reviewing(), reviewOther: reviewing() };
}

function reviewing(): Reviewing {
  const reviewer = createReviewer();
  return (snapshot, options, signal) =>
    Promise.resolve().then(() => {
      signal?.throwIfAborted();
      return reviewer(snapshot, options);
    });
}
