import type { Names } from '../disclosure/forms/final-accounts/definition';
import { formName } from '../disclosure/forms/names';
import type { Language } from '../voice/languages';
import { RULES } from '../disclosure/relations/catalogue';
import type { RelationEntry } from '../disclosure/relations/entry';
import { voice } from '../voice/say';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** All relations for people, as a Markdown table: one row an entry, in their order. */
export function rulesTable(language: Language, rules = RULES): readonly string[] {
  const say = voice(language, 'commandLine');
  const text = (names: Names | undefined): string => names?.[language] ?? '';
  const row = ({
    id,
    title,
    equation,
    severities,
    forms,
    source,
    inapplicable,
  }: RelationEntry): readonly string[] => [
    id,
    text(title),
    equation ?? '',
    severities.map((severity) => say(severity)).join(say('listJoin')),
    forms.map((form) => formName(form, undefined, language)).join(say('listJoin')),
    [text(source.issuer), text(source.document), String(source.since ?? '')]
      .filter((part) => part !== '')
      .join(say('listJoin')),
    text(inapplicable),
  ];
  const heads = (
    ['ruleId', 'columnRule', 'equation', 'columnSeverity', 'ruleForms', 'ruleSource', 'inapplicable'] as const
  ).map((key) => say(key));
  const rows = [heads, heads.map(() => '---'), ...rules.entries.map(row)];
  return rows.map((cells) => `| ${cells.map(cell).join(' | ')} |`);
}
