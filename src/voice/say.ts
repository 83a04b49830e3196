import type { Key, Use } from './catalogue';
import type { Language } from './languages';
import { CATALOGUES, LANGUAGES } from './languages';

/** What the places of a text are filled with, by their names. */
export type Values = Readonly<Record<string, string | number>>;

/** Says the texts of one use in one language. */
export type Say<U extends Use> = (key: Key<U>, values?: Values) => string;

const PLURALS: ReadonlyMap<Language, Intl.PluralRules> = new Map(
  LANGUAGES.map((language) => [language, new Intl.PluralRules(language)]),
);

/**
 * Says a text: "{name}" is replaced by the value of that name, and stays to be seen where there is none. A number
 * called `count` chooses the plural form.
 */
export function say<U extends Use>(language: Language, use: U, key: Key<U>, values: Values = {}): string {
  const texts: Readonly<Record<string, string>> = CATALOGUES[language][use];
  const id = String(key);
  const text = counted(texts, id, language, values['count']) ?? texts[id] ?? id;
  return filled(text, values);
}

/**
 * A text with its places filled: "{name}" is replaced by the value of that name, and stays to be seen where there is none.
 * A negative number gets a true minus sign; quotation marks within quotation marks are single ones (GB/T 15834).
 */
export function filled(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/gu, (place, name: string, at: number) => {
    const value = values[name];
    if (value === undefined) return place;
    const said = String(value).replace(/^-(?=\d)/u, '−');
    return isQuoted(text.slice(0, at)) ? withInnerQuotes(said) : said;
  });
}

/** Whether quotation marks are open at the end of a text. */
function isQuoted(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”');
}

const INNER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/** A text as it stands within quotation marks: double ones become single, and single ones double. One that is not closed stays. */
function withInnerQuotes(text: string): string {
  return text.replace(/“[^“”]*”/gu, (quoted) => quoted.replace(/[“”‘’]/gu, (mark) => INNER[mark] ?? mark));
}

function counted(
  texts: Readonly<Record<string, string>>,
  id: string,
  language: Language,
  count: string | number | undefined,
): string | undefined {
  return typeof count === 'number'
    ? texts[`${id}_${PLURALS.get(language)?.select(count) ?? 'other'}`]
    : undefined;
}

/** The voice of a use in a language. */
export function voice<U extends Use>(language: Language, use: U): Say<U> {
  return (key, values) => say(language, use, key, values);
}
