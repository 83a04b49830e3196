import type { GoneDecision } from '../../disclosure/decisions/standing';
import type { Decision } from '../../disclosure/decisions/decision';
import { stepsInTurn } from '../../disclosure/decisions/decision';
import type { FindingStanding } from '../../disclosure/decisions/standing';
import type { Message } from '../../disclosure/findings';
import type { Language } from '../../voice/languages';
import { sentence } from '../../disclosure/sentence';
import type { RuleId } from '../../disclosure/relations/rule-id';
import { RULES } from '../../disclosure/relations/catalogue';
import { reference } from '../../disclosure/sheet/address';
import { notation } from '../../disclosure/value';

/** How a text is compared: full-width forms as half-width ones, without case. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What is searched, and all that can be found of it; worked out once for each, as the language changes seldom. */
const KNOWN = new WeakMap<object, { readonly language: Language; readonly text: string }>();

/**
 * What can be found of something, as it is compared.
 *
 * @param searched what it is known by
 */
export function searchedText(searched: object, language: Language, texts: () => readonly string[]): string {
  const known = KNOWN.get(searched);
  if (known?.language === language) return known.text;
  const text = folded(texts().join('\n'));
  KNOWN.set(searched, { language, text });
  return text;
}

/** The words of a search, as they are compared. */
export function searchWords(search: string): readonly string[] {
  return folded(search).split(/\s+/u).filter(Boolean);
}

/** Whether every word occurs in a text; no words fit everything. */
export function matches(words: readonly string[], text: () => string): boolean {
  if (words.length === 0) return true;
  const all = text();
  return words.every((word) => all.includes(word));
}

/** What can be found of a finding: its sentence, figures, cells, rule, form (as it is called) and what was said about it. */
export function textsOf(
  { finding, decision }: FindingStanding,
  form: string,
  language: Language,
): readonly string[] {
  const { rule, message, cells, text, expected, actual } = finding;
  return [
    ...told(rule, message, language),
    form,
    ...cells.slice(0, 1).map((cell) => reference(cell).replaceAll("'", '')),
    text?.quote ?? '',
    notation(expected) ?? '',
    notation(actual) ?? '',
    ...wordsOf(decision),
  ];
}

/** What can be found of a decision whose finding is gone. */
export function textsOfGone({ decision }: GoneDecision, language: Language): readonly string[] {
  return [
    ...told(decision.rule, decision.message, language),
    decision.form ?? '',
    decision.where,
    ...wordsOf(decision),
  ];
}

function told(rule: RuleId, message: Message, language: Language): readonly string[] {
  return [sentence(message, language), rule, RULES.title(rule, language)];
}

function wordsOf(decision: Decision | null): readonly string[] {
  return decision === null ? [] : stepsInTurn(decision).flatMap(({ step: { text, by } }) => [text, by]);
}
