import type { Severity } from '../../disclosure/findings';
import type { ExitStatus } from '../exit-status';
import { gravity } from '../exit-status';
import type { ResultLine, SentLine } from '../results/result-line';
import { unitOf } from '../results/unit';
import type { RoundState } from '../rounds/round';
import { statesOf } from '../rounds/states';

/** What is noted of a file for the tables of a summary. */
export interface FileNote {
  readonly kind: 'file';
  readonly file: string;
  readonly unit: string | null;
  readonly status: ExitStatus;
  readonly copy: string | null;
  /** What was reviewed with it. */
  readonly text: string | null;
  readonly failures: readonly string[];
  readonly severities: Readonly<Record<Severity, number>>;
  /** How many findings are in each state, those of earlier rounds included. */
  readonly states: ReadonlyMap<RoundState, number>;
  /** How many things were not checked. */
  readonly unchecked: number;
  /** The forms that are due and not given, by their names. */
  readonly missingForms: readonly string[];
  readonly isAmbiguous: boolean;
  readonly assessments: readonly AssessmentNote[];
}

/** What is noted of a unit of which nothing was sent. */
export interface NotSentNote {
  readonly kind: 'notSent';
  readonly unit: string;
  readonly listed: boolean | null;
  readonly maybe: readonly string[];
  readonly last: string | null;
  /** How many findings of earlier rounds are open. */
  readonly open: number;
}

/** What is noted of a line of results. */
export type Note = FileNote | NotSentNote;

/** The rate (a ratio) and the score (points) of a self-assessment form, in decimal notation; null where there is none. */
export interface AssessmentNote {
  readonly sheet: string;
  readonly project: string | null;
  readonly rate: Compared;
  readonly score: Compared;
}

/** A figure as it is printed, and as the rules give it. */
interface Compared {
  readonly printed: string | null;
  readonly recalculated: string | null;
}

const NONE: Compared = { printed: null, recalculated: null };

/** What is noted of a line. */
export function noteOf(line: ResultLine): Note {
  if (line.file === null) {
    const { unit, listed, maybe, round } = line;
    const { last, earlier } = round;
    return { kind: 'notSent', unit: round.unit ?? unit, listed, maybe, last, open: earlier.length };
  }
  const { file, status, copy, text, failures, review, notChecked, notGiven, round } = line;
  const severities: Record<Severity, number> = { error: 0, warning: 0, rounding: 0, info: 0 };
  for (const { severity } of review?.findings ?? []) severities[severity] += 1;
  return {
    ...{ kind: 'file', file, unit: unitOf(line), status, text, severities },
    copy: copy?.path ?? null,
    failures: failures.map(({ file: of, reason }) => (of === file ? reason : `${of}：${reason}`)),
    states: statesOf(line),
    unchecked: notChecked.length,
    missingForms: notGiven.filter(({ duty }) => isForm(duty)).map(({ name }) => name),
    isAmbiguous: round?.ambiguous ?? false,
    assessments: assessmentsOf(line),
  };
}

/** Whether a duty is that a form is there. */
export function isForm(duty: string | null): boolean {
  return duty?.startsWith('form:') === true;
}

function assessmentsOf({ review }: SentLine): readonly AssessmentNote[] {
  if (review === null) return [];
  const projects = new Map(review.forms.map(({ key, project }) => [key, project]));
  return review.assessments.map(({ sheet, form, rate, score }) => ({
    sheet,
    project: projects.get(form) ?? null,
    rate: rate ?? NONE,
    score: score ?? NONE,
  }));
}

/** Orders notes the worst first: by how the file ended, its errors, 待核实, what was not checked; then by their paths. */
export function worstFirst(one: FileNote, other: FileNote): number {
  return (
    gravity(other.status) - gravity(one.status) ||
    other.severities.error - one.severities.error ||
    other.severities.warning - one.severities.warning ||
    other.missingForms.length - one.missingForms.length ||
    other.unchecked - one.unchecked ||
    (one.file < other.file ? -1 : 1)
  );
}
