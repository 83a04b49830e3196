import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';
import type { OwnRelation, RuleSet, Switch, TableMistake } from './own-relation';
import { NOTHING_SAID, withPart } from './set-about';
import type { Known } from './table-row';
import { readRow } from './table-row';
import type { WrittenTable } from './written-table';
import { isRulesSheet, tableInSheet, tableInText, tableInWorkbook } from './written-table';

/** What a written table says. */
export function rulesOf({ stated, rows }: WrittenTable, known: Known): RuleSet {
  const relations: OwnRelation[] = [];
  const switches: Switch[] = [];
  const mistakes: TableMistake[] = [];
  let about = NOTHING_SAID;
  for (const { part, value, ...at } of stated) {
    const said = withPart(about, part, value);
    if ('key' in said) mistakes.push({ ...at, message: said });
    else about = said;
  }
  for (const { texts, at } of rows) {
    const read = readRow({ texts, ...at('id') }, known, about);
    for (const { column, message } of read.mistakes) mistakes.push({ ...at(column), message });
    if (read.relation !== undefined) relations.push(read.relation);
    if (read.switch !== undefined) switches.push(read.switch);
  }
  return { about, relations, switches, mistakes };
}

const rulesOfAny = (table: WrittenTable | null, known: Known): RuleSet | null =>
  table === null ? null : rulesOf(table, known);

/** The relations that a sheet of the reviewed workbook holds (核对规则); null for any other sheet. */
export function rulesInSheet(sheet: SheetSnapshot, known: Known): RuleSet | null {
  return isRulesSheet(sheet) ? rulesOfAny(tableInSheet(sheet, null), known) : null;
}

/** The relations of a workbook that is given for them; null for none. */
export function rulesInWorkbook(workbook: WorkbookSnapshot, known: Known, file: string): RuleSet | null {
  return rulesOfAny(tableInWorkbook(workbook, file), known);
}

/** The relations of a text. */
export function rulesInText(text: string, known: Known, file: string): RuleSet {
  return rulesOf(tableInText(text, file), known);
}
