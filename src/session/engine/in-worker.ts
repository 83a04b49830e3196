import type { Caller } from '../worker/caller';
import { createCaller } from '../worker/caller';
import type { Endpoint } from '../worker/port';
import { portOf } from '../worker/port';
import type { Engine, Reviewing } from './engine';
import type { EngineService } from './engine-service';
import { ENGINE_CODEC } from './review-kinds';

/** What an engine needs of a worker. */
export interface EngineWorker extends Endpoint {
  terminate(): unknown;
  /** Something is wrong with the worker itself: its script could not be loaded, or it ended. */
  addEventListener(type: 'message', listener: Parameters<Endpoint['addEventListener']>[1]): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
}

/** That no worker answers here: it could not be made, or its script does not run. */
export class NoWorker extends Error {
  override readonly name = 'NoWorker';
}

/** A worker in use. */
interface Present {
  readonly worker: EngineWorker;
  readonly caller: Caller<EngineService>;
}

/**
 * An engine whose reviews are made in a worker. A review that nobody waits for any more is broken off by ending the
 * worker; the next one gets a new worker, and everything is sent to it anew. Where none has ever answered, calls
 * are rejected with `NoWorker`.
 *
 * @param start makes a worker that runs the engine's script; may throw
 */
export function createEngineInWorker(start: () => EngineWorker): Engine {
  let present: Present | null = null;
  let hasAnswered = false;

  const end = (error: Error): void => {
    present?.caller.fail(error);
    present?.worker.terminate();
    present = null;
  };
  const endOf = (caller: Present['caller'], error: Error): void => {
    if (present?.caller === caller) end(error);
  };
  const begin = (): Present => {
    try {
      const worker = start();
      const begun = { worker, caller: createCaller<EngineService>(portOf(worker), ENGINE_CODEC) };
      worker.addEventListener('error', ({ message = '' }) => {
        endOf(begun.caller, hasAnswered ? new Error(message) : new NoWorker(message));
      });
      return begun;
    } catch (error) {
      throw new NoWorker(String(error));
    }
  };
  const calling =
    (name: keyof Engine): Reviewing =>
    async (snapshot, options, signal) => {
      signal?.throwIfAborted();
      present ??= begin();
      const { caller } = present;
      const breakOff = (): void => {
        endOf(caller, new DOMException('The review was broken off.', 'AbortError'));
      };
      signal?.addEventListener('abort', breakOff);
      try {
        const review = await caller.call(name, { snapshot, options }, { signal });
        hasAnswered = true;
        return review;
      } catch (error) {
        if (caller.isBroken()) endOf(caller, new Error('The worker is given up.'));
        throw error;
      } finally {
        signal?.removeEventListener('abort', breakOff);
      }
    };
  return { review: calling('review'), reviewOther: calling('reviewOther') };
}

/** An engine that goes over to another one, for good, where no worker answers. */
export function withFallback(engine: Engine, other: () => Promise<Engine>): Engine {
  let instead: Promise<Engine> | null = null;
  const trying =
    (name: keyof Engine): Reviewing =>
    async (...asked) => {
      if (instead === null) {
        try {
          return await engine[name](...asked);
        } catch (error) {
          if (!(error instanceof NoWorker)) throw error;
          instead ??= other();
        }
      }
      return (await instead)[name](...asked);
    };
  return { review: trying('review'), reviewOther: trying('reviewOther') };
}
