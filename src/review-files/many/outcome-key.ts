import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Request } from '../arguments';
import type { Submission } from '../submission';

/**
 * The key of an outcome: the same files, program and options give the same. Null where a file cannot be read, whose outcome
 * is never kept.
 */
export async function outcomeKey(
  { file, kind, text, folder, remarks }: Submission,
  { formulas, keepRounded, live, language, out, rules = [] }: Request,
  engine: string,
): Promise<string | null> {
  try {
    const digests = [await digestOf(file), text === null ? null : await digestOf(text)];
    const given = await Promise.all(rules.map(digestOf));
    const options = { formulas, keepRounded, live, language, copy: out !== null };
    const parts = [engine, digests, given, kind, folder, remarks, options];
    return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  } catch {
    return null;
  }
}

async function digestOf(path: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  return digest.digest('hex');
}
