import { createSession, type Session } from '../../../src/session/session';
import { memoryRoom } from './memory-room';
import type { MemoryWorkbook } from './memory-workbook';

/** One of several people at a workbook in memory, each with a session of their own. */
export interface Person {
  readonly name: string;
  readonly session: Session;
  /** Does something with nobody else about. */
  readonly alone: (work: (session: Session) => Promise<void>) => Promise<void>;
  /** Begins something; its looks and writes wait until they are let through. */
  readonly begin: (work: (session: Session) => Promise<void>) => void;
  /** Lets the next look or write through; false where the work has ended. */
  readonly step: () => Promise<boolean>;
}

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A person at a workbook. Edits are not checked by themselves: nothing happens but what is done. */
export function person(name: string, workbook: MemoryWorkbook): Person {
  const waiting: (() => void)[] = [];
  let isGated = false;
  let isDone = true;
  let work: Promise<void> = Promise.resolve();
  const room = memoryRoom(workbook, async (what) => {
    if (!isGated || what === 'read') return;
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
  });
  room.savePreferences({ userName: name, liveCheck: false, markOnCheck: false });
  const session = createSession(room);
  const arrived = async (): Promise<void> => {
    while (waiting.length === 0 && !isDone) await tick();
  };
  return {
    name,
    session,
    alone: (does) => does(session),
    begin: (does) => {
      isGated = true;
      isDone = false;
      work = does(session).then(() => {
        isDone = true;
        isGated = false;
      });
    },
    step: async () => {
      await arrived();
      const next = waiting.shift();
      if (next === undefined) {
        await work;
        return false;
      }
      next();
      await tick();
      await arrived();
      return true;
    },
  };
}
