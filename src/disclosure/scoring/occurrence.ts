import {
  ABSENCES,
  ABSENCES_BEHIND,
  COMPOUNDS,
  COUNTING_UNITS,
  HANDLING,
  HARMS,
  OCCURRENCE_ENDS,
  OCCURRENCE_UNITS,
  OCCURRENCES,
  WISHED_ABSENCES,
} from './met-word-tables';
import { anyOf } from './word-statement';

/** That something occurred, or did not. */
export interface Occurrence {
  readonly occurred: boolean;
  /** What; "" where the indicator's name alone says it. */
  readonly noun: string;
}

const HARM = anyOf(HARMS);
const NAMED = String.raw`((?:(?!${anyOf(HANDLING)})\p{Script=Han}){0,10}?${HARM})`;
const NOUN = `${NAMED}?`;
const END = `${anyOf(OCCURRENCE_ENDS)}?`;
const UNIT = anyOf(COUNTING_UNITS);
const OWN_UNIT = anyOf(OCCURRENCE_UNITS);
const NOT_COMPOUND = `(?!${anyOf(COMPOUNDS)})`;
const OCCURRED = anyOf(OCCURRENCES);
const NUMBER = String.raw`(?:0*[1-9]\d*|[一二两三四五六七八九十几多]+)`;

/** How each way of saying it reads; the noun is the one group. First match counts. */
const ABSENT: readonly RegExp[] = [
  new RegExp(`^${NOT_COMPOUND}${anyOf(ABSENCES)}(?:任何|一起|1起)?${NOUN}${END}$`, 'u'),
  new RegExp(`^(?:不|未)(${HARM})$`, 'u'),
  new RegExp(`^${NOUN}(?:数量|次数|数)?${anyOf(ABSENCES_BEHIND)}$`, 'u'),
  new RegExp(`^0(?:\\.0+)?(?:${UNIT}|%)?${NOUN}$`, 'u'),
  new RegExp(`^零${UNIT}${NOUN}$`, 'u'),
  new RegExp(`^${OCCURRED}?${NAMED}(?:0|零)${UNIT}$`, 'u'),
];
const WISHED = new RegExp(`^${anyOf(WISHED_ABSENCES)}${NOUN}${END}$`, 'u');
const PRESENT: readonly RegExp[] = [
  new RegExp(`^${NOT_COMPOUND}${OCCURRED}了?(?:${NUMBER}${UNIT})?${NOUN}${END}$`, 'u'),
  new RegExp(`^${NUMBER}${OWN_UNIT}()$`, 'u'),
  new RegExp(`^${NUMBER}${UNIT}${NAMED}$`, 'u'),
  new RegExp(`^${OCCURRED}?${NAMED}${NUMBER}${UNIT}$`, 'u'),
];

function nounIn(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match[1] ?? '';
  }
  return null;
}

/** Reads what a target wants not to occur; null where it wants something else. */
export function readAbsence(target: string): string | null {
  return nounIn([...ABSENT, WISHED], target);
}

/** Reads whether something occurred; null where a text is about something else. */
export function readOccurrence(actual: string): Occurrence | null {
  const absent = nounIn(ABSENT, actual);
  if (absent !== null) return { occurred: false, noun: absent };
  const present = nounIn(PRESENT, actual);
  return present === null ? null : { occurred: true, noun: present };
}

/**
 * Whether what was not to occur did not. Where there is no 事故, there is no 安全事故; where there was a 安全事故, there was
 * a 事故; the other way round nothing is told.
 */
export function absenceMet(unwanted: string, { occurred, noun }: Occurrence): boolean | null {
  const told =
    unwanted === '' || noun === '' || (occurred ? noun.endsWith(unwanted) : unwanted.endsWith(noun));
  return told ? !occurred : null;
}
