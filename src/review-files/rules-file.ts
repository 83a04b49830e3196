import { basename } from 'node:path';
import { FORMS } from '../disclosure/forms/forms';
import type { RuleSet } from '../disclosure/own-relations/own-relation';
import { rulesInText, rulesInWorkbook } from '../disclosure/own-relations/table';
import { RULES } from '../disclosure/relations/catalogue';
import { failed, read } from '../files/file-result';
import { readPlainText } from '../files/read-narrative';
import { fileBytes } from './file-bytes';
import type { ReadResult } from '../outcome/read-failure';
import { openWorkbook } from './read-workbook';

/** Files of these names are workbooks, all others texts. */
const WORKBOOK_NAME = /\.(?:xlsx|xlsm|xls|et)$/iu;

/**
 * Reads relations of one's own from a workbook or a text. What is not understood in them is part of the set; a failure says
 * why the file could not be read at all.
 */
export async function readRulesFile(path: string): Promise<ReadResult<RuleSet>> {
  const bytes = await fileBytes(path);
  if (!bytes.ok) return bytes;
  const known = { forms: FORMS, rules: RULES };
  const name = basename(path);
  if (!WORKBOOK_NAME.test(path)) {
    const text = readPlainText(bytes.value);
    return text.ok ? read(rulesInText(text.value, known, name)) : text;
  }
  const opened = await openWorkbook(path, bytes.value);
  if (!opened.ok) return opened;
  const set = rulesInWorkbook(opened.value.snapshot, known, name);
  return set === null ? failed('noRules') : read(set);
}
