import type { Engine, Reviewing } from '../../../src/session/engine/engine';
import { createEngineInProcess } from '../../../src/session/engine/in-process';

/** A review that was asked for and is held up. */
export interface HeldReview {
  readonly of: keyof Engine;
  readonly signal: AbortSignal | undefined;
  /** Lets it be made and handed over. */
  readonly release: () => void;
}

/** An engine whose reviews a test holds up, to let something else go first. */
export interface HeldEngine extends Engine {
  /** The reviews that wait, oldest first. */
  readonly waiting: HeldReview[];
  /** Whether reviews are held up. */
  isHolding: boolean;
}

/** Makes one that holds up nothing yet. */
export function createHeldEngine(): HeldEngine {
  const engine = createEngineInProcess();
  const held: HeldEngine = {
    waiting: [],
    isHolding: false,
    review: holding('review'),
    reviewOther: holding('reviewOther'),
  };
  function holding(of: keyof Engine): Reviewing {
    return async (snapshot, options, signal) => {
      if (held.isHolding)
        await new Promise<void>((release) => {
          held.waiting.push({ of, signal, release });
        });
      return engine[of](snapshot, options);
    };
  }
  return held;
}
