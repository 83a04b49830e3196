import type { Message } from '../message';
import { ownRuleId } from './ids';
import type { Level, OwnRelation, Switch } from './own-relation';
import type { SetAbout } from './set-about';
import { readFormula } from './read-formula';
import type { Forms } from '../forms/forms';
import type { Rules } from '../relations/rules';
import type { CellPlace } from '../sheet/address';
import { normaliseLabel } from '../sheet/text';
import type { TableColumn } from './table-columns';

const LEVELS: Readonly<Record<string, Level>> = {
  错误: 'error',
  待核实: 'warning',
  提示: 'info',
  关闭: 'off',
  error: 'error',
  warning: 'warning',
  info: 'info',
  note: 'info',
  off: 'off',
};

/** How grave a relation is of which the table does not say it: people are to look at it. */
const UNSAID: Level = 'warning';

/** The level that a word is; null for none. */
export function levelOf(word: string): Level | null {
  return LEVELS[normaliseLabel(word).toLowerCase()] ?? null;
}

/** The texts of a row, and what it stands at for people. */
export interface TableRow {
  readonly texts: ReadonlyMap<TableColumn, string>;
  readonly where: string;
  readonly place: CellPlace | null;
}

/** What a row says, and what of it is not understood, with its column. */
export interface ReadRow {
  readonly relation?: OwnRelation;
  readonly switch?: Switch;
  readonly mistakes: readonly { readonly column: TableColumn; readonly message: Message }[];
}

/** What tables are read with. */
export interface Known {
  readonly forms: Forms;
  readonly rules: Rules;
}

const wrong = (column: TableColumn, key: Message['key'], values: Message['values'] = {}): ReadRow => ({
  mistakes: [{ column, message: { key, values } }],
});

/** Reads one row of a table. */
export function readRow({ texts, where, place }: TableRow, { forms, rules }: Known, set: SetAbout): ReadRow {
  const text = (column: TableColumn): string => (texts.get(column) ?? '').trim();
  const [id, written, word] = [text('id'), text('formula'), text('level')];
  if (id === '' && written === '') return { mistakes: [] };
  if (id === '') return wrong('id', 'ownIdMissing');
  const level = word === '' ? null : levelOf(word);
  if (word !== '' && level === null) return wrong('level', 'ownLevelUnknown', { word });
  const isBuiltIn = rules.of(id) !== null;
  if (written === '') {
    if (!isBuiltIn) return wrong('formula', 'ownFormulaMissing', { id });
    if (level === null) return wrong('level', 'ownLevelMissing', { id });
    return { switch: { rule: id, level, where, place }, mistakes: [] };
  }
  if (isBuiltIn) return wrong('id', 'ownIdTaken', { id });
  const formula = readFormula(written, forms);
  if (!formula.ok) return { mistakes: [{ column: 'formula', message: formula.mistake.message }] };
  const relation: OwnRelation = {
    rule: ownRuleId(id),
    title: text('title') === '' ? id : text('title'),
    formula: formula.formula,
    level: level ?? UNSAID,
    note: text('note'),
    source: text('source'),
    where,
    place,
    set,
  };
  return { relation, mistakes: [] };
}
