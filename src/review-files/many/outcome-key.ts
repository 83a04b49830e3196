import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Request } from '../arguments';
import type { Submission } from '../../outcome/submission';

/**
 * Gives the keys of outcomes: the same files, program and options give the same. Null where a file cannot be read, whose
 * outcome is never kept. The files of relations are digested once.
 */
export function outcomeKeys(
  { formulas, keepRounded, live, language, out, rules = [] }: Request,
  engine: string,
): (submission: Submission) => Promise<string | null> {
  let given: Promise<readonly string[]> | undefined;
  const options = { formulas, keepRounded, live, language, copy: out !== null };
  const digestIf = async (path: string | null): Promise<string | null> =>
    path === null ? null : await digestOf(path);
  return async ({ file, kind, text, previous = null, folder, remarks }) => {
    try {
      const digests = [await digestOf(file), await digestIf(text), await digestIf(previous)];
      const parts = [engine, digests, await (given ??= Promise.all(rules.map(digestOf)))];
      return createHash('sha256')
        .update(JSON.stringify([...parts, kind, folder, remarks, options]))
        .digest('hex');
    } catch {
      return null;
    }
  };
}

async function digestOf(path: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  return digest.digest('hex');
}
