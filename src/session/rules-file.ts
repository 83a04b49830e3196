import { RULES_SHEET, tableInText } from '../disclosure/own-relations/written-table';
import type { RulesTable } from '../presentation/rules/rules-sheet';
import { rulesSheet, rulesText } from '../presentation/rules/rules-sheet';
import { languageOf } from './desk';
import { rulesOfWorkbook } from './rules';
import type { SessionState } from './state';

/** As what a set of relations is written. */
export type RulesFileKind = 'xlsx' | 'txt';

/** A set of relations as a file. */
export interface RulesFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Ids that a text would not give back, such as those of remarks: they are only whole in a workbook. */
  readonly lost: readonly string[];
}

/** The ids of a table that its text does not say again. */
function lostIn({ rows }: RulesTable, text: string): readonly string[] {
  const { rows: again } = tableInText(text, '');
  const ids = new Set(again.map(({ texts }) => texts.get('id')?.trim()));
  return rows.map(({ id }) => id).filter((id) => !ids.has(id.replace(/\s+/gu, ' ')));
}

/** The workbook's own set as a file; null where it has none. */
export async function exportRules(state: SessionState, kind: RulesFileKind): Promise<RulesFile | null> {
  const { reviewed } = state;
  const own = reviewed === null ? null : rulesOfWorkbook(reviewed.snapshot);
  if (own === null) return null;
  const table: RulesTable = { about: own.about, rows: own.rows.map(({ texts }) => texts) };
  const name = `${own.about.name === '' ? RULES_SHEET : own.about.name.replace(/[\\/:*?"<>|]/gu, ' ')}.${kind}`;
  if (kind === 'txt') {
    const text = rulesText(table);
    const bytes = new Uint8Array(new TextEncoder().encode(`\ufeff${text}`));
    return { name, type: 'text/plain', bytes, lost: lostIn(table, text) };
  }
  const { bookOf } = await import('../files');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name, type, bytes: bookOf(RULES_SHEET, rulesSheet(table, languageOf(state))), lost: [] };
}
