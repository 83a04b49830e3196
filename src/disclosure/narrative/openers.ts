import type { Delimiter } from './clauses';
import type { ListKind } from './drafts';

/** Words that open a list. */
export interface Opener {
  readonly kind: ListKind;
  /** The words of the whole, where they stand right before: 项目支出主要用于. */
  readonly whole: string;
  /** Whether all parts are said to follow. */
  readonly complete: boolean;
  /** Whether the whole is only said behind the parts. */
  readonly unknown: boolean;
}

const WORDS: readonly { readonly words: string; readonly complete: boolean; readonly figures: boolean }[] = [
  { words: '其中(?:包括)?', complete: false, figures: false },
  { words: '含', complete: false, figures: true },
  { words: '主要包括', complete: false, figures: true },
  { words: '包括', complete: true, figures: true },
  { words: '分别(?:为|是)', complete: true, figures: true },
  { words: '(?:主要)?用于(?:以下(?:几?个?)?方面)?', complete: true, figures: true },
  { words: '具体(?:明细)?(?:项目|情况|支出)?(?:为|包括|是)', complete: true, figures: true },
];

const LEADING = WORDS.map((opener) => ({ ...opener, pattern: new RegExp(`^${opener.words}`, 'u') }));
const TRAILING = WORDS.map((opener) => ({ ...opener, pattern: new RegExp(`^(.*?)${opener.words}$`, 'u') }));
const INSIDE = /^([^,]{2,20}?)主要用于(?=.*\d)/u;

/** 年中追加项目：… 合计: the whole follows its parts. */
const WHOLE_FOLLOWS = /(?:追加|调整|以下)项目$/u;

/** The list that a clause opens; null where it opens none. */
export function openerIn(
  text: string,
  delimiter: Delimiter,
  hasFigures: boolean,
  last: boolean,
): Opener | null {
  const bare = text.replace(/^\(?\d{1,2}[.、)]/u, '');
  const kind: ListKind = last ? 'block' : 'sentence';
  if (!hasFigures && (delimiter === ':' || delimiter === ',')) {
    for (const { pattern, complete, figures } of TRAILING) {
      const match = pattern.exec(bare);
      if (match === null || (figures && delimiter === ',')) continue;
      return { kind, whole: match[1] ?? '', complete, unknown: false };
    }
    if (delimiter === ':' && WHOLE_FOLLOWS.test(bare))
      return { kind: 'sentence', whole: '', complete: true, unknown: true };
  }
  if (!hasFigures) return null;
  const leading = LEADING.find(({ pattern }) => pattern.test(bare));
  if (leading !== undefined)
    return { kind: 'sentence', whole: '', complete: leading.complete, unknown: false };
  const inside = INSIDE.exec(bare);
  return inside === null
    ? null
    : { kind: 'sentence', whole: inside[1] ?? '', complete: true, unknown: false };
}
