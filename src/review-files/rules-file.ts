import { basename } from 'node:path';
import { FORMS } from '../disclosure/forms/forms';
import type { RuleSet } from '../disclosure/own-relations/own-relation';
import { rulesOf } from '../disclosure/own-relations/table';
import { RULES } from '../disclosure/relations/catalogue';
import { failed, read } from '../files/file-result';
import { readRules } from '../files/read-rules';
import { fileBytes } from './file-bytes';
import type { ReadResult } from '../outcome/read-failure';

/**
 * Reads relations of one's own from a workbook or a text. What is not understood in them is part of the set; a failure says
 * why the file could not be read at all.
 */
export async function readRulesFile(path: string): Promise<ReadResult<RuleSet>> {
  const bytes = await fileBytes(path);
  if (!bytes.ok) return bytes;
  const table = await readRules(basename(path), bytes.value);
  if (!table.ok) return table;
  return table.value === null
    ? failed('noRules')
    : read(rulesOf(table.value, { forms: FORMS, rules: RULES }));
}
