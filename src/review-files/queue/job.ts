import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Request } from '../arguments';
import type { Task } from '../many/messages';
import { outcomeKeys } from '../many/outcome-key';

/** What a worker is given. */
export interface JobData extends Task {
  /** What the outcome follows from, as the run found it; null where it could not read a file. */
  readonly key: string | null;
}

/** The id of a job: of the same files at the same places, program and options it is the same, so that none is done twice. */
export function jobId({ submission: { file }, request: { out }, from, key }: JobData): string {
  const places = [resolve(from, file), out === null ? null : resolve(from, out)];
  return createHash('sha256')
    .update(JSON.stringify([key, ...places]))
    .digest('hex');
}

/** What the outcome of a job follows from, as a worker with this program finds it. */
export function keyHere({ submission, request, from }: JobData, engine: string): Promise<string | null> {
  const { rules, ...rest } = request;
  const whole = (path: string): string => resolve(from, path);
  const given: Request = rules === undefined ? rest : { ...rest, rules: rules.map(whole) };
  const { file, text, previous } = submission;
  return outcomeKeys(
    given,
    engine,
  )({
    ...submission,
    file: whole(file),
    text: text === null ? null : whole(text),
    ...(previous === undefined ? {} : { previous: whole(previous) }),
  });
}
