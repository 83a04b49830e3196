import type * as BullMq from 'bullmq';
import type { Say } from '../../voice/say';

/** The queue that runs and workers share, in whichever Redis is given. */
export const QUEUE = 'final-accounts-check';

/** Milliseconds in which a Redis that is there has answered. */
const PATIENCE = 10_000;

/** The library of queues, which is loaded by those alone who use one. Throws where it is not installed. */
export async function queueLibrary(say: Say<'commandLine'>): Promise<typeof BullMq> {
  try {
    return await import('bullmq');
  } catch {
    throw new Error(say('queueNotInstalled'));
  }
}

/** How a Redis is spoken to: a command waits, however long the connection is gone. */
export function connectionTo(url: string): BullMq.ConnectionOptions {
  return { url, maxRetriesPerRequest: null };
}

/** Waits until a Redis has answered; throws where it does not in time. The password that an address may have is not said. */
export async function answered(ready: Promise<unknown>, url: string, say: Say<'commandLine'>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(say('queueSilent', { host: new URL(url).host })));
    }, PATIENCE);
  });
  try {
    await Promise.race([ready, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Tells once that a connection is lost, however often it is tried again, and that it is back. */
export function connectionTeller(
  tell: (line: string) => void,
  say: Say<'commandLine'>,
): { readonly lost: (error: Error) => void; readonly back: () => void } {
  let isLost = false;
  return {
    lost: (error) => {
      if (!isLost) tell(say('queueLost', { detail: error.message }));
      isLost = true;
    },
    back: () => {
      if (isLost) tell(say('queueBack'));
      isLost = false;
    },
  };
}
