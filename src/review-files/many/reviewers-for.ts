import { voice } from '../../voice/say';
import type { Request } from '../arguments';
import { Children } from './children';
import { limitsWith } from './default-limits';
import type { Reviewers } from './reviewers';

/** What reviews the files of a request; null where its queue cannot be used, which is told. */
export async function reviewersFor(
  request: Request,
  known: {
    readonly program: string;
    readonly tell: (line: string) => void;
  },
): Promise<Reviewers | null> {
  const { program, tell } = known;
  if (request.queue === undefined) return new Children(program, limitsWith(request.limits));
  const say = voice(request.language, 'commandLine');
  try {
    const { openQueue } = await import('../queue/queue-reviewers');
    return await openQueue(request.queue, { say, tell });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    tell(say('queueUnusable', { detail }));
    return null;
  }
}
