import type { RuleSet } from '../disclosure/own-relations/own-relation';
import type { Failed } from '../files/file-result';
import type { ReadFailure } from '../outcome/read-failure';
import { readRulesFile } from './rules-file';

/** The relations that were given beside the files. */
export interface GivenRules {
  readonly sets: readonly RuleSet[];
  /** The files of them that cannot be read. */
  readonly failures: readonly { readonly path: string; readonly failed: Failed<ReadFailure> }[];
}

/** A reading of the given files of relations, done once, when it is first asked for. */
export function rulesReader(paths: readonly string[] = []): () => Promise<GivenRules> {
  let given: Promise<GivenRules> | undefined;
  return () => (given ??= readRules(paths));
}

async function readRules(paths: readonly string[]): Promise<GivenRules> {
  const sets: RuleSet[] = [];
  const failures: { path: string; failed: Failed<ReadFailure> }[] = [];
  for (const path of paths) {
    const opened = await readRulesFile(path);
    if (opened.ok) sets.push(opened.value);
    else failures.push({ path, failed: opened });
  }
  return { sets, failures };
}
