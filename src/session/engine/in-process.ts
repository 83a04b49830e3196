import type { Reviewer } from '../../disclosure/reviewer';
import type { Engine, Reviewing } from './engine';

/** An engine that works where it is called: a long review holds up everything else there. It is loaded when it is needed. */
export function createEngineInProcess(): Engine {
  return { review: reviewing(), reviewOther: reviewing() };
}

function reviewing(): Reviewing {
  let loaded: Promise<Reviewer> | null = null;
  const load = async (): Promise<Reviewer> => (await import('../../disclosure/reviewer')).createReviewer();
  return async (snapshot, options, signal) => {
    loaded ??= load();
    const reviewer = await loaded;
    signal?.throwIfAborted();
    return reviewer(snapshot, options);
  };
}
