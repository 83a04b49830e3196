import { FORMS } from '../disclosure/forms/forms';
import type { RuleSet } from '../disclosure/own-relations/own-relation';
import { rulesOf } from '../disclosure/own-relations/table';
import { RULES } from '../disclosure/relations/catalogue';
import type { Failed } from '../files/file-result';
import { failed, read } from '../files/file-result';
import { readRules } from '../files/read-rules';
import type { ReadFailure, ReadResult } from './read-failure';

/** The relations that were given beside the files. */
export interface GivenRules {
  readonly sets: readonly RuleSet[];
  /** The files of them that cannot be read. */
  readonly failures: readonly { readonly path: string; readonly failed: Failed<ReadFailure> }[];
}

/** A reading of the given files of relations, done once, when it is first asked for. */
export function rulesReader(
  paths: readonly string[],
  bytesOf: (path: string) => Promise<ReadResult<Uint8Array>>,
): () => Promise<GivenRules> {
  let given: Promise<GivenRules> | undefined;
  return () => (given ??= readAll(paths, bytesOf));
}

async function readAll(
  paths: readonly string[],
  bytesOf: (path: string) => Promise<ReadResult<Uint8Array>>,
): Promise<GivenRules> {
  const sets: RuleSet[] = [];
  const failures: { path: string; failed: Failed<ReadFailure> }[] = [];
  for (const path of paths) {
    const bytes = await bytesOf(path);
    const opened = bytes.ok ? await rulesIn(path.replace(/^.*[\\/]/u, ''), bytes.value) : bytes;
    if (opened.ok) sets.push(opened.value);
    else failures.push({ path, failed: opened });
  }
  return { sets, failures };
}

/**
 * The relations of one's own in a workbook or a text. What is not understood in them is part of the set; a failure says why
 * the file could not be read at all.
 */
async function rulesIn(name: string, bytes: Uint8Array): Promise<ReadResult<RuleSet>> {
  const table = await readRules(name, bytes);
  if (!table.ok) return table;
  return table.value === null
    ? failed('noRules')
    : read(rulesOf(table.value, { forms: FORMS, rules: RULES }));
}
