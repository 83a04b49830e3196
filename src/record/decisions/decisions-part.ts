import * as v from 'valibot';
import type {
  Conclusion,
  Decision,
  DecisionBook,
  Records,
  Step,
  StepKind,
} from '../../disclosure/decisions/decision';
import { KINDS_OF, NO_DECISIONS, NO_STEPS } from '../../disclosure/decisions/decision';
import type { Message } from '../../disclosure/findings';
import { isOwnRule } from '../../disclosure/own-relations/ids';
import type { RuleId } from '../../disclosure/relations/rule-id';
import { RULES } from '../../disclosure/relations/catalogue';
import { engine } from '../../voice/zh-CN/engine';
import { contentWith, readMembers } from '../parts/members';
import { canonical, isSame, mergeLists } from '../parts/merge-lists';
import type { PartKind } from '../parts/part-kind';
import { readList } from '../parts/read-list';
import { texts } from '../parts/schemas';
import type { Unread } from '../parts/unread';
import { earlierSteps } from './earlier-steps';

/** One of the names that a table has. */
function nameIn<Name extends string>(table: Readonly<Record<Name, unknown>>): v.GenericSchema<unknown, Name> {
  return v.custom<Name>((value) => typeof value === 'string' && Object.hasOwn(table, value));
}

/** A record of a role: only steps that the role takes stand in it. */
function recordOf<Kind extends StepKind>(kinds: readonly Kind[]): v.GenericSchema<unknown, Step<Kind>[]> {
  return v.array(
    v.looseObject({
      kind: v.picklist(kinds),
      text: v.string(),
      by: v.string(),
      time: v.string(),
      figures: texts,
      about: v.nullable(v.string()),
    }),
  );
}

const records: v.GenericSchema<unknown, Records> = v.looseObject({
  accountant: recordOf(KINDS_OF.accountant),
  supervisor: recordOf(KINDS_OF.supervisor),
});

/** Not `v.record`: that drops members named like those of every object, as `constructor`. */
const values = v.custom<Message['values']>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((member) => typeof member === 'string'),
);

const message: v.GenericSchema<unknown, Message> = v.looseObject({
  key: nameIn<Message['key']>(engine),
  values,
});

const decision: v.GenericSchema<unknown, Decision> = v.looseObject({
  finding: v.string(),
  rule: v.custom<RuleId>(
    (value) => typeof value === 'string' && (RULES.of(value) !== null || isOwnRule(value)),
  ),
  severity: v.picklist(['error', 'warning', 'rounding', 'info']),
  message,
  where: v.string(),
  form: v.nullable(v.string()),
  steps: v.union([records, earlierSteps]),
});

const anyDecision = v.looseObject({
  finding: v.string(),
  rule: v.string(),
  steps: v.union([
    v.array(v.looseObject({ kind: v.string(), role: v.string() })),
    v.record(v.string(), v.array(v.looseObject({ kind: v.string() }))),
  ]),
});

const conclusion: v.GenericSchema<unknown, Conclusion> = v.looseObject({
  text: v.string(),
  by: v.string(),
  time: v.string(),
});
const noShape = v.never();

/**
 * The version of the decisions that this build writes. 1 and 2 had the steps of both sides in one list; they are read as two
 * records.
 */
const DECISIONS_VERSION = 3;

/** The workbook's custom XML part with the decisions about findings. */
export const DECISIONS_PART: PartKind<DecisionBook> = {
  element: 'decisions',
  namespace: 'urn:final-accounts-check:decisions',
  version: DECISIONS_VERSION,
  empty: NO_DECISIONS,
  isEmpty: ({ decisions, conclusion: said, superseded = [] }) =>
    decisions.length === 0 && said === null && superseded.length === 0,
  read: (content) => {
    const { members, unread } = readMembers(content, ['decisions', 'conclusion', 'superseded']);
    if (members === null) return null;
    const decisions = readList('decisions', members['decisions'], {
      known: decision,
      shape: anyDecision,
      version: DECISIONS_VERSION,
    });
    const said = members['conclusion'] ?? null;
    const parsed = v.safeParse(conclusion, said);
    const known = parsed.success ? parsed.output : null;
    const superseded = readList('superseded', members['superseded'], { known: conclusion, shape: noShape });
    // A conclusion that cannot be read gives its place to the next one, and is kept among the earlier ones.
    const lost: readonly Unread[] =
      said === null || known !== null
        ? []
        : [{ why: 'damaged', name: 'conclusion', list: 'superseded', raw: said }];
    return {
      value: {
        decisions: decisions.items,
        conclusion: known,
        ...(superseded.items.length === 0 ? {} : { superseded: superseded.items }),
      },
      unread: [...decisions.unread, ...superseded.unread, ...lost, ...unread],
    };
  },
  content: ({ value: { decisions, conclusion: said, superseded = [] }, unread }) => {
    const isNeeded = superseded.length > 0 || unread.some(({ list }) => list === 'superseded');
    return contentWith({ decisions, conclusion: said, ...(isNeeded ? { superseded } : {}) }, unread);
  },
  merge: mergeBooks,
};

function mergeBooks(base: DecisionBook, mine: DecisionBook, theirs: DecisionBook): DecisionBook {
  const decisions = mergeLists(base.decisions, mine.decisions, theirs.decisions, {
    keyOf: ({ finding }) => finding,
    timeOf: lastTime,
    both: mergeDecisions,
    onlyGrows: true,
  });
  const [said, other] = conclusions(base.conclusion, mine.conclusion, theirs.conclusion);
  const superseded = mergeLists(
    base.superseded ?? [],
    [...(mine.superseded ?? []), ...(other === null ? [] : [other])],
    theirs.superseded ?? [],
    { keyOf: canonical, timeOf: ({ time }) => time },
  );
  return { decisions, conclusion: said, ...(superseded.length === 0 ? {} : { superseded }) };
}

/** Steps are only ever added: those of both are there, in each record by itself. What the finding was, the later one tells. */
function mergeDecisions(base: Decision | undefined, mine: Decision, theirs: Decision): Decision {
  const merged = <Kind extends StepKind>(
    had: readonly Step<Kind>[],
    own: readonly Step<Kind>[],
    other: readonly Step<Kind>[],
  ): readonly Step<Kind>[] =>
    mergeLists(had, own, other, { keyOf: canonical, timeOf: ({ time }) => time, onlyGrows: true });
  const had = base?.steps ?? NO_STEPS;
  return {
    ...(lastTime(theirs) > lastTime(mine) ? theirs : mine),
    steps: {
      accountant: merged(had.accountant, mine.steps.accountant, theirs.steps.accountant),
      supervisor: merged(had.supervisor, mine.steps.supervisor, theirs.steps.supervisor),
    },
  };
}

function lastTime({ steps }: Decision): string {
  const times = [steps.accountant.at(-1), steps.supervisor.at(-1)].map((step) => step?.time ?? '');
  return times.reduce((last, time) => (time > last ? time : last));
}

/** The conclusion that counts, and the one that it supersedes although nobody has seen both. */
function conclusions(
  base: Conclusion | null,
  mine: Conclusion | null,
  theirs: Conclusion | null,
): readonly [counts: Conclusion | null, superseded: Conclusion | null] {
  if (isSame(mine, theirs) || isSame(theirs, base)) return [mine, null];
  if (isSame(mine, base) || mine === null) return [theirs, null];
  if (theirs === null) return [mine, null];
  return theirs.time > mine.time ? [theirs, mine] : [mine, theirs];
}
