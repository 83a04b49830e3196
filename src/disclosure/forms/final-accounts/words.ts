import type { Word } from './definition';

const SIGNS: Readonly<Record<string, string>> = { '*': '.*', '[': '(?:', ']': ')?', '|': '|' };

/** A word as the source of a regular expression. */
function sourceOf(word: Word): string {
  return Array.from(word, (sign) => SIGNS[sign] ?? sign.replace(/[$()+.?^{}\\]/u, String.raw`\$&`)).join('');
}

/** The patterns of some words, made once for each list of them. */
class Patterns {
  private readonly known = new WeakMap<readonly Word[], RegExp>();

  constructor(private readonly start: '^' | '') {}

  of(words: readonly Word[]): RegExp {
    const known = this.known.get(words);
    if (known !== undefined) return known;
    const pattern = new RegExp(`${this.start}(?:${words.map(sourceOf).join('|')})$`, 'u');
    this.known.set(words, pattern);
    return pattern;
  }
}

const WHOLE = new Patterns('^');
const ENDING = new Patterns('');

/** Whether a label is one of some words. */
export function isOneOf(label: string, words: readonly Word[]): boolean {
  return WHOLE.of(words).test(label);
}

/** Whether a label ends with one of some words. */
export function endsWithOneOf(label: string, words: readonly Word[]): boolean {
  return ENDING.of(words).test(label);
}
