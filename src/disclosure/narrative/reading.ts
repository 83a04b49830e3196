import { oneLine } from '../sheet/text';
import type { TextPlace } from './text';
import type { Paragraph } from './paragraph';

/** Marks that say nothing: white space, zero-width marks, quotes. */
const MEANINGLESS = /[\s\u200b-\u200d\u2060\ufeff"'“”‘’「」『』]/u;
const DASH = /[\u2010-\u2015\u2212]/u;
const DIGIT = /\d/u;

/** Characters that are read as they are: by far the most. */
const isPlain = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** A paragraph as the grammar reads it, with the way back to what is written. */
export interface Reading {
  readonly paragraph: Paragraph;
  /** Half-width, without white space and quotes; a space is left only where it keeps two numbers apart. */
  readonly text: string;
  /** For each of its characters, where it stands in the paragraph's own text. */
  readonly offsets: readonly number[];
}

/** The rest of a number: digits with a unit, and no decimal point of their own. */
const REST = /^\d+\s*(?:[万亿千]?元|%)/u;

/** As much of a text as shows whether a number goes on in it. */
const LOOK_AHEAD = 16;

/** Whether the break between two digits is a page's: the first number is not complete, or has no unit but in its rest. */
function breaksNumber(before: string, gap: string, behind: string): boolean {
  if (!gap.includes('\n')) return false;
  return !/\.\d\d$/u.test(before) || REST.test(behind.normalize('NFKC'));
}

/** Reads a paragraph, in time linear in its length. */
export function readParagraph(paragraph: Paragraph): Reading {
  const { text: source } = paragraph;
  const offsets: number[] = [];
  const parts: string[] = [];
  let tail = '';
  let gap = '';
  const put = (piece: string, at: number): void => {
    parts.push(piece);
    tail = (tail + piece).slice(-8);
    for (let index = 0; index < piece.length; index += 1) offsets.push(at);
  };
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (isPlain(source.charCodeAt(at))) {
      put(char, at);
      gap = '';
      continue;
    }
    if (MEANINGLESS.test(char)) {
      gap += char;
      continue;
    }
    const half = DASH.test(char) ? '-' : char.normalize('NFKC').replace(MEANINGLESS, '');
    const between = gap !== '' && DIGIT.test(half.charAt(0)) && DIGIT.test(tail.slice(-1));
    if (between && !breaksNumber(tail, gap, source.slice(at, at + LOOK_AHEAD))) put(' ', at);
    put(half, at);
    gap = '';
  }
  return { paragraph, text: parts.join(''), offsets };
}

/** The place of a part of what was read. */
export function placeOf({ paragraph, offsets }: Reading, start: number, end: number): TextPlace {
  const from = offsets[start] ?? paragraph.text.length;
  const last = offsets[Math.max(start, end - 1)];
  const to = end <= start ? from : last === undefined ? paragraph.text.length : last + 1;
  return {
    paragraph: paragraph.number,
    start: from,
    end: to,
    quote: oneLine(paragraph.text.slice(from, to)),
  };
}
