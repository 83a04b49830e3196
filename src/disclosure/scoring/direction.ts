import { Decimal } from '../sheet/decimal';
import { normaliseLabel } from '../sheet/text';
import {
  DOUBTFUL_PARTS,
  INCREASES,
  LESS_IS_BETTER,
  MORE_IS_BETTER,
  REDUCTIONS,
  SAVINGS,
  TAILS,
} from './direction-words';
import {
  CONTRARY_BEFORE,
  HANDLING_VERBS,
  LESSENING_VERBS,
  LONG_TIMES,
  MEASURE_ENDS,
  SHARES,
  TASK_RATES,
  UNDECIDED_PARTS,
} from './undecided-names';
import type { Quantity } from './values/quantity';

/** Which way an indicator is good: the more the better, or the less the better. */
export type Way = 'more' | 'less';

/** What an indicator is called and under what it stands. */
export interface IndicatorKind {
  readonly firstLevel: string;
  readonly secondLevel: string;
  /** The indicator's own name. */
  readonly name?: string;
}

/** What the direction follows from: the target's sign, a word of a name, or the kind that the indicator stands under. */
export interface Basis {
  readonly by: 'sign' | 'name' | 'kind';
  readonly words: string;
}

/** The direction of a target: known with what it follows from, contradictory (a sign against a name), or unknown. */
export type DirectionReading =
  | { readonly known: true; readonly way: Way; readonly basis: Basis }
  | { readonly known: false; readonly why: 'silent' | 'conflict' | 'doubtful'; readonly words: string };

/** A word that a name ends with. */
interface Ending {
  readonly word: string;
  readonly before: string;
}

/** The longest of some words that a name ends with. */
function endingIn(name: string, words: readonly string[]): Ending | null {
  let best = '';
  for (const word of words) if (word.length > best.length && name.endsWith(word)) best = word;
  return best === '' ? null : { word: best, before: name.slice(0, name.length - best.length) };
}

/** 返修 of 返修率: what is bad as a rate is bad as a share (返修比例) and as a number, too. */
const LESS = [...new Set(LESS_IS_BETTER.flatMap((word) => [word, word.replace(/[率量度]$/u, '')]))].filter(
  ({ length }) => length > 1,
);

const LISTS: readonly (readonly [
  readonly string[],
  'less' | 'more' | 'saving' | 'reduction' | 'increase',
])[] = [
  [LESS, 'less'],
  [[...MORE_IS_BETTER, ...TASK_RATES], 'more'],
  [SAVINGS, 'saving'],
  [REDUCTIONS, 'reduction'],
  [INCREASES, 'increase'],
];

/** What a name says of its direction by the word at its end; null where it says nothing, or contradicts itself. */
export function wayOfName(text: string): { readonly way: Way; readonly word: string } | null {
  const name = normaliseLabel(text).replace(/\([^()]*\)/gu, '');
  return wayOf(name) ?? withoutTail(name);
}

function withoutTail(name: string): ReturnType<typeof wayOfName> {
  const tail = endingIn(name, TAILS);
  return tail === null || tail.before === '' ? null : (wayOf(tail.before) ?? withoutTail(tail.before));
}

/** Whether a name counts what is done about a harm, and not the harm that it ends with. */
function isHandled({ before, word }: Ending): boolean {
  const isMeasure = MEASURE_ENDS.some((end) => word.endsWith(end));
  const verbs = isMeasure ? LESSENING_VERBS : [...LESSENING_VERBS, ...HANDLING_VERBS];
  return verbs.some((verb) => before.includes(verb));
}

function wayOf(name: string): ReturnType<typeof wayOfName> {
  let found: (Ending & { readonly says: (typeof LISTS)[number][1] }) | null = null;
  for (const [words, says] of LISTS) {
    const ending = endingIn(name, words);
    if (ending !== null && (found === null || ending.word.length > found.word.length))
      found = { ...ending, says };
  }
  if (found === null) return null;
  const { says, word, before } = found;
  if (says === 'less') return isHandled(found) ? null : { way: says, word };
  if (says === 'more')
    return CONTRARY_BEFORE.some((contrary) => before.endsWith(contrary)) ? null : { way: says, word };
  if (says === 'saving') return { way: 'more', word };
  const of = wayOfName(found.before);
  if (of === null) return null;
  const isOpposite = says === 'reduction';
  if (isOpposite && of.way === 'more') return null;
  return { way: isOpposite ? 'more' : of.way, word: of.word + word };
}

/** Which way a sign points; = points nowhere. */
export const SIGN_WAYS = { '≥': 'more', '>': 'more', '≤': 'less', '<': 'less', '=': null } as const;

/** The direction of a target without a sign, by its 二级指标 (else its 一级指标), and for which units it counts. */
const KINDS: readonly (readonly [words: RegExp, way: Way, units: RegExp])[] = [
  [/成本/u, 'less', /^(?:money|)$/u],
  [/时效/u, 'less', /^(?:clock|workday)$/u],
  [/时效/u, 'more', /^ratio$/u],
  [/数量|质量|满意|效益|效果|影响|效率|效能/u, 'more', /(?:)/u],
];

function wayOfKind({ dimension }: Quantity['unit'], kind: IndicatorKind): DirectionReading {
  // Under 成本 in either level it is a cost: what is no amount of money there has no direction by its kind.
  const levels = [kind.secondLevel, kind.firstLevel];
  const cost = levels.find((level) => level.includes('成本'));
  for (const level of cost === undefined ? levels : [cost]) {
    const rules = KINDS.filter(([pattern]) => pattern.test(level));
    if (rules.length === 0) continue;
    const rule = rules.find(([, , units]) => units.test(dimension));
    const words = rule?.[0].exec(level)?.[0];
    return rule === undefined || words === undefined
      ? { known: false, why: 'silent', words: '' }
      : { known: true, way: rule[1], basis: { by: 'kind', words } };
  }
  return { known: false, why: 'silent', words: '' };
}

const DOUBTS: Readonly<Record<Way, readonly string[]>> = {
  more: [...DOUBTFUL_PARTS, ...UNDECIDED_PARTS],
  less: LONG_TIMES,
};

/** What a name that is not listed leaves in doubt about the way of its kind. */
function doubtIn(names: readonly string[], way: Way, { dimension }: Quantity['unit']): string | null {
  if (way === 'less' && dimension === 'money') return null;
  const part = DOUBTS[way].find((one) => names.some((name) => name.includes(one)));
  if (part !== undefined || way === 'less') return part ?? null;
  return names.flatMap((name) => endingIn(normaliseLabel(name), SHARES)?.word ?? [])[0] ?? null;
}

/** Words that alone are a change of what the name says. */
const CHANGES: ReadonlySet<string> = new Set([...REDUCTIONS, ...INCREASES]);

/** What names an indicator: its own name and what stands before the target's number; 下降 alone is of what the name says. */
function namesOf({ before }: Quantity, { name = '' }: IndicatorKind): readonly string[] {
  return CHANGES.has(before) ? [name + before] : [before, name].filter((one) => one !== '');
}

const WHOLE = new Decimal(100);

/** 100 % of what is better avoided is no target that anybody sets. */
function isImprobable({ number, unit }: Quantity): boolean {
  return unit.dimension === 'ratio' && number.gte(WHOLE);
}

/**
 * The direction of a target: its sign decides, else the indicator's own name, else the kind that it stands under. The kind
 * never contradicts; a sign against a name is for a person.
 */
export function directionOf(target: Quantity, kind: IndicatorKind): DirectionReading {
  const names = namesOf(target, kind);
  const said = names.flatMap((name) => wayOfName(name) ?? []);
  const [named, ...others] = said;
  const contradiction = others.find(({ way }) => way !== named?.way);
  if (named !== undefined && contradiction !== undefined)
    return { known: false, why: 'conflict', words: `${named.word}、${contradiction.word}` };
  const signed = target.sign === null ? null : SIGN_WAYS[target.sign];
  if (target.sign !== null && signed !== null) {
    return named !== undefined && named.way !== signed
      ? { known: false, why: 'conflict', words: named.word }
      : { known: true, way: signed, basis: { by: 'sign', words: target.sign } };
  }
  if (named?.way === 'less' && isImprobable(target))
    return { known: false, why: 'doubtful', words: named.word };
  if (named !== undefined) return { known: true, way: named.way, basis: { by: 'name', words: named.word } };
  const byKind = wayOfKind(target.unit, kind);
  const doubt = byKind.known ? doubtIn(names, byKind.way, target.unit) : null;
  return doubt === null ? byKind : { known: false, why: 'doubtful', words: doubt };
}
