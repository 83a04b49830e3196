import type { ColumnIdentity, ColumnStage, ColumnYear } from '../form';

/** The words for a year relative to the form's own; each stands for the whole of them. */
const RELATIVE_YEARS: readonly (readonly [string, 'this' | 'prior'])[] = [
  ['上一?年度?|去年', 'prior'],
  ['本年度?|当年|今年', 'this'],
];

/** A year as it is named; 2023年初 names a day. */
const NAMED_YEAR = '20\\d{2}年(?!初|末|底)度?';

/** The words for what an amount is in the course of a year, those for more than one thing last. */
const STAGES: readonly (readonly [string, Exclude<ColumnStage, null>])[] = [
  ['年初(?:批复)?预算(?:数|金额)?', 'opening-budget'],
  ['(?:全年|调整后?(?:的)?(?:全年)?)?预算(?:数|金额)?', 'budget'],
  ['(?:支出|收入)?决算(?:数|金额)?|(?:全年)?执行(?:数|金额)', 'final'],
];

const YEAR_WORDS = [...RELATIVE_YEARS.map(([words]) => words), NAMED_YEAR].join('|');
const STAGE_WORDS = STAGES.map(([words]) => words).join('|');

/** A label that says nothing but a year and what the amounts are in it: 2023年度, 上年数, 年初预算数, 本年决算数. */
const PHRASE = new RegExp(
  `^(?<year>${YEAR_WORDS}|20\\d{2}(?=\\D))?的?(?:(?<stage>${STAGE_WORDS})|(?<=.)数)?(?:\\([A-Z]\\))?$`,
  'u',
);

/** A year that stands alone, often as a number: 2023. */
const BARE_YEAR = /^20\d{2}$/u;

/** The same in brackets behind a name: 合计(上年). */
const IN_BRACKETS = /^(?<name>.+)\((?<phrase>[^()]+)\)$/u;

/** A year before a name. 本年支出 is a column's name, and so are 上年结转 and 2022年末结转. */
const BEFORE_A_NAME = new RegExp(
  `^(?<year>${NAMED_YEAR}|(?:上一?年度?|去年)(?!.*结[转余]))(?<name>.+)$`,
  'u',
);

/** What the amounts are behind a name; 一般公共预算 is the name of a fund, 预决算 says both. */
const BEHIND_A_NAME =
  /^(?<name>.+?)(?<stage>年初预算数|(?:全年|调整后?)?预算数|(?<!预)决算数?|(?:全年)?执行数|20\d{2}年度?)$/u;

/** Columns of what is worked out of amounts: changes, shares, completion. */
const WORKED_OUT = /增减|增长|变动|差异|完成.*[率%比]|占.*比|^比.*[年算]|[%‰]$/u;

/** No year and no stage: what a head without words for them says. */
export const UNSAID: ColumnIdentity = { year: null, stage: null };

function yearOf(words: string | undefined): ColumnYear {
  if (words === undefined) return null;
  const relative = RELATIVE_YEARS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'u').test(words));
  return relative?.[1] ?? Number(words.slice(0, 4));
}

function stageOf(words: string | undefined): ColumnStage {
  if (words === undefined) return null;
  return STAGES.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'u').test(words))?.[1] ?? null;
}

/** What a label of a head says, and what it still names apart from it. */
export interface SaidInLabel {
  readonly identity: ColumnIdentity;
  /** The label without the words for year and stage; "" where it says nothing else. */
  readonly name: string;
  /** The label without the words for the year alone. */
  readonly undated: string;
}

/** Reads the year and the stage that a normalised label of a head says. */
export function saidIn(label: string): SaidInLabel {
  if (BARE_YEAR.test(label)) return { identity: { year: Number(label), stage: null }, name: '', undated: '' };
  const phrase = PHRASE.exec(label)?.groups;
  if (label !== '' && phrase !== undefined) {
    const { year, stage } = phrase;
    return {
      identity: { year: yearOf(year), stage: stageOf(stage) },
      name: '',
      undated: year === undefined ? label : (stage ?? ''),
    };
  }
  const bracketed = IN_BRACKETS.exec(label)?.groups;
  if (bracketed?.['name'] !== undefined && PHRASE.test(bracketed['phrase'] ?? '')) {
    const { identity, undated } = saidIn(bracketed['phrase'] ?? '');
    return { identity, name: bracketed['name'], undated: bracketed['name'] + undated };
  }
  const before = BEFORE_A_NAME.exec(label)?.groups;
  if (before?.['name'] !== undefined) {
    const { identity, name } = saidIn(before['name']);
    return { identity: { ...identity, year: yearOf(before['year']) }, name, undated: before['name'] };
  }
  const behind = BEHIND_A_NAME.exec(label)?.groups;
  if (behind?.['name'] !== undefined) {
    const { name, stage: words = '' } = behind;
    const dated = /^\d/u.test(words);
    const identity = dated ? { year: yearOf(words), stage: null } : { year: null, stage: stageOf(words) };
    return { identity, name, undated: dated ? name : label };
  }
  return { identity: UNSAID, name: label, undated: label };
}

/** Whether a label is nothing but the digits of a year. */
export function isBareYear(label: string): boolean {
  return BARE_YEAR.test(label);
}

/** Whether a label says a year or a stage and nothing else: what may head a group of columns. */
export function isPhrase(label: string): boolean {
  const { identity, name } = saidIn(label);
  return name === '' && (identity.year !== null || identity.stage !== null);
}

/** Whether a label heads what is worked out of amounts, which is no amount of any year. */
export function isWorkedOut(label: string): boolean {
  return WORKED_OUT.test(label);
}
