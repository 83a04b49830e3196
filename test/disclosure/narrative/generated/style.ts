import * as fc from 'fast-check';
import type { Figure } from './pieces';

/** An amount in hundredths of 万元. */
export type Cents = number;

/** The money unit of a text. */
export type MoneyUnit = '万元' | '元' | '亿元';

/** How a text is written. */
export interface Style {
  readonly unit: MoneyUnit;
  readonly thousands: boolean;
  readonly fullWidth: boolean;
  /** Whether zeros behind the decimal point are left out: 12.5 for 12.50. */
  readonly bare: boolean;
  readonly spaced: boolean;
  readonly percentDecimals: 1 | 2;
  /** After how many characters a page's width breaks the lines; null for none. */
  readonly width: number | null;
  /** Which of the ways to say something is taken, one after the other. */
  readonly choices: readonly number[];
}

/** All the styles. */
export const style: fc.Arbitrary<Style> = fc.record({
  unit: fc.constantFrom<MoneyUnit>('万元', '万元', '万元', '元', '亿元'),
  thousands: fc.boolean(),
  fullWidth: fc.boolean(),
  bare: fc.boolean(),
  spaced: fc.boolean(),
  percentDecimals: fc.constantFrom(1 as const, 2 as const),
  width: fc.option(fc.integer({ min: 19, max: 60 })),
  choices: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
});

/** A share of less than this is too uncertain, for its roundings, to be wrong. */
const SMALLEST_WHOLE: Cents = 50;

/** Picks among wordings, each time by the next choice of the style. */
export class Wording {
  private next = 0;

  constructor(readonly style: Style) {}

  of<Word>(...words: readonly [Word, ...Word[]]): Word {
    const { choices } = this.style;
    const choice = choices[this.next % choices.length] ?? 0;
    this.next += 1;
    return words[choice % words.length] ?? words[0];
  }

  /** An amount with its unit. */
  amount(cents: Cents, checkable = true): Figure {
    const wrong = Math.round(cents * 1.37) + 777;
    return { right: this.money(cents), wrong: this.money(wrong), checkable };
  }

  /** part ÷ whole in per cent, rounded half up; 0 % of nothing. */
  percent(part: Cents, whole: Cents, checkable = true): Figure {
    const { percentDecimals } = this.style;
    const scale = 10 ** percentDecimals;
    const ratio =
      whole === 0 ? 0n : (2n * BigInt(part) * 100n * BigInt(scale) + BigInt(whole)) / (2n * BigInt(whole));
    const show = (scaled: bigint): string => {
      const digits = scaled.toString().padStart(percentDecimals + 1, '0');
      const fraction = digits.slice(-percentDecimals);
      const whole = digits.slice(0, -percentDecimals);
      const kept = this.style.bare ? fraction.replace(/0+$/u, '') : fraction;
      return this.put(kept === '' ? whole : `${whole}.${kept}`, '%');
    };
    return {
      right: show(ratio),
      wrong: show((ratio * 3n) / 2n + BigInt(3 * scale)),
      checkable: checkable && whole >= SMALLEST_WHOLE,
    };
  }

  /** A number of things. */
  count(number: number, unit: string, checkable = true): Figure {
    return { right: this.put(String(number), unit), wrong: this.put(String(number + 3), unit), checkable };
  }

  private money(cents: Cents): string {
    const { unit, bare, thousands } = this.style;
    if (unit === '元') return this.put(this.grouped(String(cents * 100)), unit);
    const decimals = unit === '万元' ? 2 : 6;
    const digits = String(cents).padStart(decimals + 1, '0');
    const fraction = digits.slice(-decimals);
    const whole = digits.slice(0, -decimals);
    const kept = bare ? fraction.replace(/0+$/u, '') : fraction;
    const number = thousands ? this.grouped(whole) : whole;
    return this.put(kept === '' ? number : `${number}.${kept}`, unit);
  }

  private grouped(whole: string): string {
    return this.style.thousands ? whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ',') : whole;
  }

  private put(number: string, unit: string): string {
    const { fullWidth, spaced } = this.style;
    const shown = fullWidth
      ? (number + unit).replace(/[\d.,%]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
      : number + unit;
    return spaced ? ` ${shown.slice(0, number.length)} ${shown.slice(number.length)} ` : shown;
  }
}

const LINES_A_PAGE = 24;

/** A text as a page prints it: paragraphs broken into lines of one width, and a number at the foot of each page. */
export function paged(text: string, width: number | null): string {
  if (width === null) return text;
  const lines = text
    .split('\n')
    .flatMap((paragraph) =>
      paragraph.includes('\t')
        ? [paragraph]
        : [...paragraph.matchAll(new RegExp(`.{1,${width}}`, 'gu'))].map(([line]) => line),
    );
  return lines
    .flatMap((line, index) =>
      index % LINES_A_PAGE === LINES_A_PAGE - 1 ? [line, `— ${(index + 1) / LINES_A_PAGE} —`] : [line],
    )
    .join('\n\n');
}
