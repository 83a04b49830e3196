import {
  ACTS,
  CONTRARIES,
  DEGREES,
  DONE_WORDS,
  IN_TIME,
  LATE_WORDS,
  MANNERS,
  NEGATORS,
  NOUN_ENDS,
  PARTS,
  PLAIN_DEGREE,
  PREDICATES,
} from './met-word-tables';

/** What a short text says: of what (object) which predicate holds, in what way. */
export interface WordStatement {
  /** The act, change or state; "" where the text is about something that is only named. */
  readonly predicate: string;
  readonly object: string;
  /** Whether the object stands before the predicate, where 按计划完成 has its manner, too. */
  readonly leading: boolean;
  readonly negated: boolean;
  /** 0 for all of it, then as in `PARTS`: the higher, the less. */
  readonly part: number;
  /** The place of its degree among `DEGREES`; null where it names none. */
  readonly degree: number | null;
  readonly manners: ReadonlySet<string>;
  readonly late: boolean;
}

/** An alternation of words, the longest first. */
export function anyOf(words: readonly string[]): string {
  return `(?:${[...words].sort((one, other) => other.length - one.length).join('|')})`;
}

const MARKS = anyOf([
  ...DONE_WORDS,
  ...NEGATORS,
  ...PARTS.flat(),
  ...DEGREES.flat(),
  ...MANNERS,
  ...LATE_WORDS,
]);
const MARK = new RegExp(MARKS, 'gu');
const PREDICATE = `(${anyOf([...ACTS, ...PREDICATES])})(?!${anyOf(NOUN_ENDS)})`;
const FURTHER_PREDICATE = new RegExp(PREDICATE, 'u');
const WITH_PREDICATE = new RegExp(`^(.*?)((?:${MARKS})*)${PREDICATE}(.*)$`, 'u');
const WITHOUT_PREDICATE = new RegExp(`^()((?:${MARKS})*)()(.+)$`, 'u');
const PARTICLES = /^[的了]|[的了]$/gu;

/** Reads a text of which nothing is left over: everything that is no predicate and no mark is its object. */
export function readStatement(text: string): WordStatement | null {
  const match = WITH_PREDICATE.exec(text) ?? WITHOUT_PREDICATE.exec(text);
  if (match === null) return null;
  const [, before = '', marked = '', predicate = '', after = ''] = match;
  const marks: readonly string[] = marked.match(MARK) ?? [];
  const within = (groups: readonly (readonly string[])[]): number =>
    groups.findIndex((words) => words.some((word) => marks.includes(word)));
  const degree = within(DEGREES);
  return {
    predicate,
    object: [before, after].map((words) => words.replace(PARTICLES, '')).join(''),
    leading: before !== '',
    negated: marks.filter((mark) => NEGATORS.includes(mark)).length % 2 === 1,
    part: within(PARTS) + 1,
    degree: degree < 0 ? null : degree,
    manners: new Set(marks.filter((mark) => MANNERS.includes(mark))),
    late: marks.some((mark) => LATE_WORDS.includes(mark)),
  };
}

/** A number that a target names: words that leave it out do not say that it was reached. */
const NUMBER = /[\d%一二两三四五六七八九十百千万]/u;

/** Whether both are about the same; an actual value may leave out what its target names. */
function sameObject(target: WordStatement, actual: WordStatement): boolean {
  if (target.object === actual.object) return true;
  if (target.predicate === '' || actual.object !== '') return false;
  if (target.leading && ACTS.includes(target.predicate)) return false;
  return !NUMBER.test(target.object) && !FURTHER_PREDICATE.test(target.object);
}

const strength = ({ degree }: WordStatement): number => degree ?? PLAIN_DEGREE;

/** One of two statements denies what the other says; where it denies only a higher degree, nothing is told. */
function denial(denied: WordStatement, said: WordStatement): false | null {
  return denied.degree !== null && denied.degree > strength(said) ? null : false;
}

function sameNegation(target: WordStatement, actual: WordStatement): true | null {
  const alike =
    target.object === actual.object && target.degree === actual.degree && target.part === actual.part;
  return alike ? true : null;
}

function bothAffirmed(target: WordStatement, actual: WordStatement): boolean | null {
  // 基本养老保险 is no part of 养老保险: only what is done is done in part.
  if (actual.part !== target.part && target.predicate === '') return null;
  if (actual.part > target.part) return false;
  if (actual.late) return [...target.manners].some((manner) => IN_TIME.has(manner)) ? false : null;
  if (strength(actual) < strength(target)) return null;
  return [...target.manners].every((manner) => actual.manners.has(manner)) ? true : null;
}

function isContrary(one: string, other: string): boolean {
  return CONTRARIES.some((pair) => one !== other && pair.includes(one) && pair.includes(other));
}

/** Whether an actual statement means that the target statement was met; null where it does not tell. */
export function statementMet(target: WordStatement, actual: WordStatement): boolean | null {
  if (!sameObject(target, actual)) return null;
  if (target.predicate !== actual.predicate) {
    const affirmed = !target.negated && !actual.negated;
    return affirmed && isContrary(target.predicate, actual.predicate) ? false : null;
  }
  if (target.negated && actual.negated) return sameNegation(target, actual);
  if (actual.negated) return denial(actual, target);
  if (target.negated) return denial(target, actual);
  return bothAffirmed(target, actual);
}

/** Whether a statement means that all of something was done; null where it is about no act, or about a thing of its own. */
export function wholeDone({ predicate, object, negated, part, late }: WordStatement): boolean | null {
  if (!ACTS.includes(predicate) || object !== '' || late) return null;
  return !negated && part === 0;
}
