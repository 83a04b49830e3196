import type { ValueRole } from './quantity';
import type { Sign } from './sign-words';
import {
  ABOUT_BEFORE,
  ABOUT_BEHIND,
  DOUBTFUL_WORDS,
  FILLERS,
  REACHED,
  SIGNS_BEFORE,
  SIGNS_BEHIND,
} from './sign-words';
import type { Period, Unit } from './units';
import { ORDINALS } from './unit-table';
import { NO_UNIT, periodAt, unitAt } from './units';

const escaped = (words: readonly string[]): string =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[+*?()|[\]{}.^$\\/]/gu, '\\$&'))
    .join('|');

const SIGN_BEFORE: readonly (readonly [RegExp, Sign])[] = byLength(SIGNS_BEFORE, (word) => `${word}$`);
const SIGN_BEHIND: readonly (readonly [RegExp, Sign])[] = byLength(SIGNS_BEHIND, (word) => `^${word}`);

function byLength(
  signs: Readonly<Record<string, readonly string[]>>,
  anchored: (word: string) => string,
): readonly (readonly [RegExp, Sign])[] {
  return Object.entries(signs)
    .flatMap(([sign, words]) => words.map((word) => ({ sign, word })))
    .sort((one, other) => other.word.length - one.word.length)
    .map(({ sign, word }) => [new RegExp(anchored(escaped([word])), 'u'), sign as Sign] as const);
}

const REACHED_BEFORE = new RegExp(`(?:${escaped(REACHED)})$`, 'u');
/** 约 and 近 end other words, too: 节约, 条约, 附近. */
const ABOUT_IN_FRONT = new RegExp(`(?<![节条合签契违公附最邻])(?:${escaped(ABOUT_BEFORE)})$`, 'u');
const ABOUT_AFTER = new RegExp(`^(?:${escaped(ABOUT_BEHIND)})`, 'u');
const FILLER_AT_START = new RegExp(`^(?:${escaped(FILLERS)})+`, 'u');
const FILLER_AT_END = new RegExp(`(?:${escaped(FILLERS)})+$`, 'u');
const DOUBTFUL = new RegExp(escaped(DOUBTFUL_WORDS), 'u');
const ORDINAL = new RegExp(`^(?:${escaped(ORDINALS)})`, 'u');
const EVERY = /每(个)?/u;
/** Whether a minus stands directly before a number; null where the dash may join it to what stands before. */
export function minusAt(lead: string): boolean | null {
  if (!lead.endsWith('-')) return false;
  const before = lead.slice(0, -1);
  if (before === '') return true;
  return SIGN_BEFORE.some(([pattern]) => pattern.test(before)) || before.endsWith(':') ? true : null;
}

/** Two signs that may both stand there say the same; undefined where they do not. */
export function agreedSign(front: Sign, behind: Sign): Sign | undefined {
  if (front === null || behind === null || front === behind) return front ?? behind;
  const loose = (sign: Sign): string => (sign === '<' ? '≤' : sign === '>' ? '≥' : (sign ?? ''));
  return loose(front) === loose(behind) ? front : undefined;
}

/** What stands before a number. */
interface Front {
  readonly sign: Sign;
  readonly approximate: boolean;
  readonly period: Period | null;
  readonly per: string | null;
  readonly words: string;
}

/** What stands before a number: sign, estimate, period, and the words that say what it is of. Null for two signs. */
export function beforeNumber(lead: string, role: ValueRole): Front | null {
  let words = lead;
  let sign: Sign = null;
  let approximate = false;
  for (let again = true; again;) {
    again = false;
    if (ABOUT_IN_FRONT.test(words)) {
      words = words.replace(ABOUT_IN_FRONT, '');
      approximate = again = true;
    }
    const found = SIGN_BEFORE.find(([pattern]) => pattern.test(words));
    if (found !== undefined) {
      if (sign !== null) return null;
      words = words.replace(found[0], '');
      [, sign] = found;
      again = true;
    } else if (REACHED_BEFORE.test(words) && sign === null) {
      words = words.replace(REACHED_BEFORE, '');
      if (role === 'target') sign = '≥';
    }
  }
  const { period, per, rest } = everyIn(words);
  return { sign, approximate, period, per, words: rest };
}

/** 每季度, 每人每月: the period and what the value is counted by. */
function everyIn(words: string): Pick<Front, 'period' | 'per'> & { readonly rest: string } {
  let [rest, period, per]: [string, Period | null, string | null] = [words, null, null];
  for (let every = EVERY.exec(rest); every !== null; every = EVERY.exec(rest)) {
    const after = rest.slice(every.index + every[0].length);
    const found = periodAt(after);
    const counted = found === null ? unitAt(after) : null;
    if (found === null && (counted === null || counted.unit === NO_UNIT)) break;
    if (found !== null) period = found;
    else per = counted?.unit.dimension ?? null;
    rest =
      rest.slice(0, every.index) + (found === null ? (counted?.rest ?? '') : after.slice(found.name.length));
  }
  return { period, per, rest };
}

/** What stands behind a number. */
interface Tail {
  readonly unit: Unit;
  readonly sign: Sign;
  readonly approximate: boolean;
  readonly words: string;
  readonly rest: string;
}

/** What stands behind a number: its unit, a sign, an estimate, and further words. Null where it is part of something else. */
export function behindNumber(text: string, money: boolean): Tail | null {
  let rest = text;
  const about = (): boolean => {
    if (!ABOUT_AFTER.test(rest)) return false;
    rest = rest.replace(ABOUT_AFTER, '');
    return true;
  };
  let approximate = about();
  const read = unitAt(rest);
  let unit = read.unit;
  rest = read.rest;
  if (money) {
    if (unit.dimension !== '' && unit.dimension !== 'money') return null;
    if (unit.dimension === '') unit = { ...unit, dimension: 'money', name: `${unit.name}元` };
  }
  approximate = about() || approximate;
  const found = SIGN_BEHIND.find(([pattern]) => pattern.test(rest));
  if (found !== undefined) rest = rest.replace(found[0], '');
  approximate = about() || approximate;
  if (/^[-\d.:/*×^(]/u.test(rest) || ORDINAL.test(rest)) return null;
  const sign = found?.[1] ?? null;
  const words = withoutFillers(rest);
  // What stands where a unit should is one that no table knows.
  const isUnknown = unit === NO_UNIT && words !== '';
  return isUnknown
    ? { unit: { ...NO_UNIT, dimension: words, name: words }, sign, approximate, words: '', rest }
    : { unit, sign, approximate, words, rest };
}

/** Words without those that add nothing. */
export function withoutFillers(words: string): string {
  return words.replace(FILLER_AT_START, '').replace(FILLER_AT_END, '');
}

/** Whether words say that a number may be what is lacking, or what is only intended. */
export function saysLack(words: string): boolean {
  return DOUBTFUL.test(words);
}
