import { normaliseWords } from '../sheet/text';
import {
  BEYOND_BUDGET,
  CONTRARY_ANSWERS,
  DEGREES,
  DONE_WORDS,
  SCALES,
  SCOPES,
  SYNONYMS,
  TARGET_MET,
  TARGET_MET_IN_PART,
  TARGET_MISSED,
  WITHIN_BUDGET,
} from './met-word-tables';
import { absenceMet, readAbsence, readOccurrence } from './occurrence';
import { anyOf, readStatement, statementMet, wholeDone } from './word-statement';

/** What a family of words tells of a target and an actual value: met, missed, or nothing. */
type Family = (target: string, actual: string) => boolean | null;

const LEADING = new RegExp(
  `^(?:(?!${anyOf(DEGREES.flat())})${anyOf([...SCOPES, ...DONE_WORDS])})+(?=.)`,
  'u',
);
const SCOPE = new RegExp(`^${anyOf(SCOPES)}(?=.)`, 'u');
const CLAUSES = /[,;:、。]/u;

/** A longer text is a report, of which no few words are the meaning. */
const LONGEST = 60;

/** A target that says how much: words of it alone do not tell whether that was reached. */
const QUANTIFIED = /[\d%≥≤><≧≦]/u;
const ALL_OF_IT = /^(?:=|达到)?100%$|^百分之百$/u;

function withSynonyms(text: string): string {
  return SYNONYMS.reduce(
    (read, [word, ...alike]) => alike.reduce((changed, other) => changed.replaceAll(other, word), read),
    text.replace(SCOPE, ''),
  );
}

const withoutLeading = (text: string): string => text.replace(LEADING, '');

const matchesAny = (patterns: readonly RegExp[], text: string): boolean =>
  patterns.some((pattern) => pattern.test(text));

/** Words that say of any target whether it was met. */
const ofTheTarget: Family = (target, actual) => {
  if (TARGET_MET.test(actual)) return true;
  const unwanted = readAbsence(withoutLeading(target)) !== null || readStatement(target)?.negated === true;
  if (unwanted) return null;
  if (TARGET_MISSED.test(actual)) return false;
  const howMuch = QUANTIFIED.test(target) && !ALL_OF_IT.test(target);
  return TARGET_MET_IN_PART.test(actual) && !howMuch ? false : null;
};

const ofAllOfIt: Family = (target, actual) => {
  if (!ALL_OF_IT.test(target)) return null;
  const statement = readStatement(actual);
  return statement === null ? null : wholeDone(statement);
};

const ofAnswers: Family = (target, actual) =>
  CONTRARY_ANSWERS.some((pair) => target !== actual && pair.includes(target) && pair.includes(actual))
    ? false
    : null;

const GRADES = SCALES.map((scale) => ({ scale, ending: new RegExp(`^(.*?)(${anyOf(scale.flat())})$`, 'u') }));

/** The grade that a text ends in, with what it is the grade of. */
function gradeIn(
  { scale, ending }: (typeof GRADES)[number],
  text: string,
): readonly [rank: number, of: string] | null {
  const match = ending.exec(text);
  if (match === null) return null;
  const [, of = '', grade = ''] = match;
  return [scale.findIndex((words) => words.includes(grade)), of];
}

const ofGrades: Family = (target, actual) => {
  for (const scale of GRADES) {
    const [wanted, got] = [target, actual].map((text) => gradeIn(scale, withoutLeading(text)));
    if (wanted === undefined || wanted === null || got === undefined || got === null) continue;
    const [[lowest, of], [rank, given]] = [wanted, got];
    if (given === of || given === '') return rank <= lowest;
  }
  return null;
};

const ofBudgets: Family = (target, actual) => {
  if (!matchesAny(WITHIN_BUDGET, target)) return null;
  if (matchesAny(WITHIN_BUDGET, actual)) return true;
  return matchesAny(BEYOND_BUDGET, actual) ? false : null;
};

const ofOccurrences: Family = (target, actual) => {
  const unwanted = readAbsence(withoutLeading(target));
  const occurrence = readOccurrence(withoutLeading(actual));
  return unwanted === null || occurrence === null ? null : absenceMet(unwanted, occurrence);
};

const ofStatements: Family = (target, actual) => {
  const [wanted, got] = [readStatement(target), readStatement(actual)];
  return wanted === null || got === null ? null : statementMet(wanted, got);
};

/** The families, in the order in which they are asked; the first that tells something counts. */
const FAMILIES: readonly Family[] = [
  ofTheTarget,
  ofAllOfIt,
  ofAnswers,
  ofGrades,
  ofBudgets,
  ofOccurrences,
  ofStatements,
];

function clauseMet(target: string, actual: string): boolean | null {
  if (target === '' || actual === '') return null;
  if (withoutLeading(target) === withoutLeading(actual)) return true;
  for (const family of FAMILIES) {
    const met = family(target, actual);
    if (met !== null) return met;
  }
  return null;
}

/**
 * Whether the words of an actual value mean that the target was met: true where they do, false only where they
 * contradict it (a lower grade, 未完成, an accident where none was to occur), null when in doubt. Several clauses are
 * compared one by one, in their order.
 *
 * Source: the pairs of the forms themselves (不发生 → 未发生, 逐步提升 → 有效提升, 健全 → 已健全, 优 → 良).
 */
export function wordsMet(target: string, actual: string): boolean | null {
  const [wanted, got] = [withSynonyms(normaliseWords(target)), withSynonyms(normaliseWords(actual))];
  if (wanted === '' || got === '') return null;
  if (wanted === got) return true;
  if (wanted.length > LONGEST || got.length > LONGEST) return null;
  const [clauses, others] = [wanted.split(CLAUSES), got.split(CLAUSES)];
  // Words that say of any target whether it was met say it of several clauses, too.
  if (clauses.length !== others.length) return others.length === 1 ? ofTheTarget(wanted, got) : null;
  const met = clauses.map((clause, index) => clauseMet(clause, others[index] ?? ''));
  if (met.includes(false)) return false;
  return met.includes(null) ? null : true;
}
