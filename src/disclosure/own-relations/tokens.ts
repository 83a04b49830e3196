import type { Position } from '../sheet/address';
import { parseA1 } from '../sheet/address';
import { Decimal } from '../sheet/decimal';
import type { WrittenUnit } from './formula';
import { Mistake } from './mistake';

/** Signs that people write for others; full-width ones are those of ASCII moved by a fixed distance. */
const ALIKE: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '≤': '<=',
  '≥': '>=',
  '≦': '<=',
  '≧': '>=',
  '【': '[',
  '】': ']',
  '\u3000': ' ',
};

const FULL_WIDTH = /[\uff01-\uff5e]/u;
const FULL_WIDTH_DISTANCE = 0xfee0;

/** A character as formulas mean it. */
function plainSign(character: string): string {
  if (FULL_WIDTH.test(character)) return String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_DISTANCE);
  return ALIKE[character] ?? character;
}

const SPACE = /\s/u;
const WORD_START = /[\p{L}_“”‘’「」]/u;
const WORD_PART = /[\p{L}\p{M}\p{N}_“”‘’「」]/u;
const DIGIT = /\d/u;
const UNITS: readonly WrittenUnit[] = ['千元', '万元', '亿元', '元', '分', '%'];

/** The number of a form in parts (公开01-1表): no difference. */
const PART_NUMBER = /^(?:财决公开|财决|公开)\d{1,2}-\d{1,2}表/u;

/** How many characters are shown of what stands where something else should. */
const SHOWN = 8;

/** Walks through a formula, and takes what the parser asks for. Where it cannot, it says so at the place. */
export class Tokens {
  private readonly characters: readonly string[];
  private position = 0;

  constructor(private readonly text: string) {
    // One entry a UTF-16 unit, so that a position is one of the text as it was written.
    this.characters = text.split('').map(plainSign);
  }

  /** The place of the next thing that is no space. */
  get at(): number {
    while (SPACE.test(this.characters[this.position] ?? '')) this.position += 1;
    return this.position;
  }

  get isAtEnd(): boolean {
    return this.at >= this.characters.length;
  }

  /** The mistake that something else should stand here, or at a place before. */
  mistake(expected: Mistake['expected'], sign = '', at = this.at): Mistake {
    return new Mistake(at, this.text.slice(at, at + SHOWN).trim(), expected, sign);
  }

  /** Takes a sign; false where another one stands there. */
  takes(sign: string): boolean {
    let [next, rest] = [this.at, sign];
    while (rest !== '') {
      const character = this.characters[next] ?? '';
      if (character === '' || !rest.startsWith(character)) return false;
      rest = rest.slice(character.length);
      next += 1;
    }
    this.position = next;
    return true;
  }

  /** Takes a sign that must stand here. */
  expects(sign: string): void {
    if (!this.takes(sign)) throw this.mistake('Sign', sign);
  }

  /**
   * Takes a keyword: a Chinese one also where words follow it without a space, as it is written; an English one whole,
   * in capitals or not.
   */
  takesKeyword(keywords: readonly string[]): boolean {
    const start = this.at;
    const word = this.peekWord();
    for (const keyword of keywords) {
      const isWhole = word.toLowerCase() === keyword;
      if (!isWhole && (/^[a-z]/u.test(keyword) || !word.startsWith(keyword))) continue;
      this.position = start + keyword.length;
      return true;
    }
    return false;
  }

  /** The word that stands here; '' for none. */
  peekWord(): string {
    const start = this.at;
    if (!WORD_START.test(this.characters[start] ?? '')) return '';
    const inParts = PART_NUMBER.exec(this.characters.slice(start, start + 2 * SHOWN).join(''))?.[0];
    if (inParts !== undefined) return inParts;
    let end = start;
    while (WORD_PART.test(this.characters[end] ?? '')) end += 1;
    return this.characters.slice(start, end).join('');
  }

  /** Takes the word that stands here; null for none. */
  word(): string | null {
    const word = this.peekWord();
    this.position = this.at + word.length;
    return word === '' ? null : word;
  }

  /** Takes a number, with the unit behind it; null for none. */
  number(): { readonly value: Decimal; readonly unit: WrittenUnit } | null {
    const start = this.at;
    if (!DIGIT.test(this.characters[start] ?? '')) return null;
    this.digits();
    if (this.characters[this.position] === '.' && DIGIT.test(this.characters[this.position + 1] ?? '')) {
      this.position += 1;
      this.digits();
    }
    const value = new Decimal(this.characters.slice(start, this.position).join(''));
    return { value, unit: this.unit(UNITS) ?? '' };
  }

  /** Takes one of some units; null for none. */
  unit<Unit extends WrittenUnit>(units: readonly Unit[]): Unit | null {
    return units.find((unit) => this.takes(unit)) ?? null;
  }

  private digits(): void {
    while (DIGIT.test(this.characters[this.position] ?? '')) this.position += 1;
  }

  /** Takes a text in quotation marks (doubled within it); null where none begins here. */
  quoted(mark: '"' | "'"): string | null {
    const start = this.at;
    if (this.characters[start] !== mark) return null;
    let text = '';
    for (let next = start + 1; next < this.characters.length; next += 1) {
      if (this.characters[next] !== mark) {
        text += this.text[next] ?? '';
        continue;
      }
      if (this.characters[next + 1] !== mark) {
        this.position = next + 1;
        return text;
      }
      text += mark;
      next += 1;
    }
    throw this.mistake('ClosingQuote', mark, start);
  }

  /** Takes a name as it is written up to one of some signs, without the spaces around it. */
  nameUpTo(stops: readonly string[]): string {
    const quoted = this.quoted('"');
    if (quoted !== null) return quoted;
    const start = this.at;
    let end = start;
    while (end < this.characters.length && !stops.includes(this.characters[end] ?? '')) end += 1;
    this.position = end;
    return this.text.slice(start, end).trim();
  }

  /** Takes the address of a cell. */
  cell(): Position {
    const start = this.at;
    let end = start;
    while (/[A-Za-z0-9$]/u.test(this.characters[end] ?? '')) end += 1;
    const position = parseA1(this.characters.slice(start, end).join(''));
    if (position === null) throw this.mistake('Cell');
    this.position = end;
    return position;
  }
}
