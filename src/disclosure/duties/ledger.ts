import type { Finding, Message, Relation } from '../findings';
import { isGrave } from '../severity';
import { formReference } from '../forms/form';
import type { Cause } from './causes';
import { causeOf } from './causes';
import type { Duty, Ending, Subject, Why } from './duty';

/** Why a duty has nothing that could be checked: its material was not given, or there is nothing of it. */
export interface Otherwise {
  readonly ending: 'notGiven' | 'notApplicable';
  readonly message: Message;
}

/** What is collected for a duty. */
export interface Entry {
  readonly subject: Subject;
  readonly relations: Relation[];
  readonly findings: Finding[];
  readonly why: Why[];
  /** What is said where it lacks something that it must have; null where it does not. */
  lacking: Message | null;
  /** How it ends without any relation or finding; null where it then holds: it was looked at. */
  otherwise: Otherwise | null;
}

/** The stable id of a duty. */
function idOf(subject: Subject): string {
  switch (subject.kind) {
    case 'form':
      return `form:${subject.form}`;
    case 'published-form':
      return `published:${subject.form}`;
    case 'sheet':
      return `sheet:${subject.sheet}`;
    case 'relation':
    case 'check':
      return `${subject.kind}:${subject.rule}`;
    case 'section':
      return `section:${subject.section ?? 'none'}`;
    case 'statement':
      return `statement:${subject.id}`;
    case 'assessment':
      return `assessment:${formReference(subject.form)}`;
    case 'indicators':
      return `indicators:${formReference(subject.form)}:${subject.group}`;
    default:
      return subject.kind;
  }
}

/** Reasons that say the same as one, with the first of their places. */
function together(reasons: readonly Why[]): readonly Why[] {
  const groups = new Map<string, Why>();
  for (const why of reasons) {
    const name = JSON.stringify([why.cause, why.message]);
    const known = groups.get(name);
    groups.set(name, known === undefined ? why : { ...known, count: known.count + why.count });
  }
  return [...groups.values()];
}

/** What is said where a relation does not say why it could not be checked. */
const UNSAID: Message = { key: 'dutyUnsaid', values: {} };

function whyUnchecked(relation: Relation): readonly Why[] {
  const { state, reason, cells, text } = relation;
  if (state !== 'notCheckable') return [];
  const [cell] = cells;
  const place = { ...(cell === undefined ? {} : { cell }), ...(text === undefined ? {} : { text }) };
  return [{ cause: causeOf(relation), message: reason ?? UNSAID, count: 1, ...place }];
}

const NONE: Readonly<Record<Otherwise['ending'], Cause>> = { notGiven: 'notGiven', notApplicable: 'nothing' };

const leavesUnchecked = (cause: Cause): boolean => cause !== 'nothing' && cause !== 'notGiven';

/** The gravest of what is collected, else how the duty ends without any. */
function endingOf({ relations, findings, lacking, otherwise }: Entry, why: readonly Why[]): Ending {
  const has = (state: Relation['state']): boolean => relations.some((relation) => relation.state === state);
  if (lacking !== null || has('broken') || findings.some(isGrave)) return 'broken';
  if (why.some(({ cause }) => leavesUnchecked(cause))) return 'unchecked';
  if (has('withinRounding')) return 'withinRounding';
  if (has('held')) return 'held';
  if (otherwise !== null) return otherwise.ending;
  return has('notCheckable') ? 'notApplicable' : 'held';
}

function ended(id: string, entry: Entry): Duty {
  const { subject, relations, findings, lacking, otherwise } = entry;
  const collected = together([...entry.why, ...relations.flatMap(whyUnchecked)]);
  const ending = endingOf(entry, collected);
  const why: readonly Why[] = [
    ...(lacking === null ? [] : [{ cause: 'rest', message: lacking, count: 1 } as const]),
    ...collected,
    ...(otherwise?.ending === ending
      ? [{ cause: NONE[otherwise.ending], message: otherwise.message, count: 0 }]
      : []),
  ];
  return { id, subject, ending, why, relations, findings };
}

/** The duties of a review while they are collected; each is there once, in the order in which it was first spoken of. */
export class Ledger {
  private readonly entries = new Map<string, Entry>();

  /** The entry of a duty; a new one holds unless something else is told. */
  at(subject: Subject): Entry {
    const id = idOf(subject);
    const known = this.entries.get(id);
    if (known !== undefined) return known;
    const made: Entry = {
      ...{ subject, relations: [], findings: [], why: [] },
      ...{ lacking: null, otherwise: null },
    };
    this.entries.set(id, made);
    return made;
  }

  /** The duties as they ended. */
  ended(): readonly Duty[] {
    return [...this.entries].map(([id, entry]) => ended(id, entry));
  }
}
