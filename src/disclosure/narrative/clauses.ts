import type { Gap, Quantity } from './amounts';
import { gapsIn, quantitiesIn } from './amounts';

/** What stands behind a clause. `open` and `close` are the brackets around figures, `end` is a paragraph's end. */
export type Delimiter = ',' | ';' | '。' | ':' | '、' | 'open' | 'close' | 'end';

/** A part of a sentence between two marks, with its numbers. Offsets count in what was read. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly gaps: readonly Gap[];
  readonly delimiter: Delimiter;
}

const MARKS: Readonly<Record<string, Delimiter>> = {
  ',': ',',
  ';': ';',
  '。': '。',
  '!': '。',
  '?': '。',
  ':': ':',
};

/** Brackets that hold figures of a list hold one of these, and not only as a bound. */
const LISTED = /\d(?:万元|亿元|元|人(?!次)|辆)(?!(?:\(含\))?以[上下内])/u;

/** Brackets that hold more characters than this hold no list. */
const LONGEST_LIST = 1000;

/** 得分：94.65 is one clause. */
const SCORE = /[得评总]分$/u;

/** Where each bracket of a text closes, for those that hold figures. */
function listBrackets(text: string): ReadonlyMap<number, number> {
  const brackets = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '(') open.push(at);
    if (char !== ')') continue;
    const start = open.pop();
    if (start === undefined || at - start > LONGEST_LIST) continue;
    if (LISTED.test(text.slice(start, at))) brackets.set(start, at);
  }
  return brackets;
}

/** The clauses of a paragraph as it was read, behind its heading, in order, in time linear in its length. */
export function clausesOf(text: string, from = 0, numbers = quantitiesIn(text)): readonly Clause[] {
  const quantities = numbers.filter((quantity) => quantity.start >= from);
  const gaps = gapsIn(text).filter((gap) => gap.start >= from);
  const lists = listBrackets(text);
  const closing = new Set(lists.values());
  const gapEnds = new Set(gaps.map(({ end }) => end));
  const clauses: Clause[] = [];
  let start = from;
  let nextQuantity = 0;
  let nextGap = 0;
  let depth = 0;
  const cut = (end: number, delimiter: Delimiter): void => {
    const own: Quantity[] = [];
    const ownGaps: Gap[] = [];
    for (let quantity = quantities[nextQuantity]; quantity !== undefined && quantity.start < end;) {
      own.push(quantity);
      quantity = quantities[++nextQuantity];
    }
    for (let gap = gaps[nextGap]; gap !== undefined && gap.start < end; gap = gaps[++nextGap])
      ownGaps.push(gap);
    clauses.push({ start, end, text: text.slice(start, end), quantities: own, gaps: ownGaps, delimiter });
    start = end + 1;
  };
  let quantity = 0;
  for (let at = from; at < text.length; at += 1) {
    while ((quantities[quantity]?.end ?? Infinity) <= at) quantity += 1;
    const current = quantities[quantity];
    if (current !== undefined && current.start <= at) continue;
    const char = text.charAt(at);
    if (lists.has(at)) cut(at, 'open');
    else if (closing.has(at)) cut(at, 'close');
    else if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0 && char !== '。') continue;
    else if (char === '、') {
      if (quantities[quantity - 1]?.end === at || gapEnds.has(at)) cut(at, '、');
    } else {
      const delimiter = MARKS[char];
      if (delimiter === undefined) continue;
      if (delimiter === ':' && SCORE.test(text.slice(Math.max(0, at - 2), at))) continue;
      depth = 0;
      cut(at, delimiter);
    }
  }
  if (start < text.length) cut(text.length, 'end');
  return clauses;
}
