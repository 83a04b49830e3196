import type { ExitStatus } from '../exit-status';
import type { ResultLine } from '../results/result-line';
import type { RoundState } from '../rounds/round';
import { binOf, RATE_BINS, SCORE_BINS } from './bins';
import type { Note } from './note';
import { isDue } from '../rounds/states';
import { isForm } from './note';

/** Names of units that are listed where a relation fails or something is missing; of more, the number is told. */
const MOST_NAMES = 10;

/** Something that several files have, and the first of these by their units or paths. */
interface Tallied {
  files: number;
  readonly names: string[];
}

/** How often a relation does not hold. */
export interface RuleTally extends Tallied {
  readonly rule: string;
  error: number;
  warning: number;
  rounding: number;
  info: number;
}

/** How often something was not given, or not checked. */
export interface MissingTally extends Tallied {
  readonly name: string;
  readonly remedy: string | null;
  notGiven: number;
  unchecked: number;
}

/** How many figures fall into each bin. */
export interface BinTally {
  readonly printed: number[];
  readonly recalculated: number[];
}

/** What all files of a run have together. */
export class Tally {
  readonly statuses = new Map<ExitStatus, number>();
  readonly states = new Map<RoundState, number>();
  readonly rules = new Map<string, RuleTally>();
  readonly missing = new Map<string, MissingTally>();
  readonly rates = emptyBins(RATE_BINS.length);
  readonly scores = emptyBins(SCORE_BINS.length);
  readonly units = new Set<string>();
  files = 0;
  notSent = 0;
  /** The number of the round; null for a run without rounds. */
  round: number | null = null;

  /** Counts a line and what was noted of it. */
  add(line: ResultLine, note: Note): void {
    this.round ??= line.round?.number ?? null;
    if (note.kind === 'notSent' || line.file === null) {
      this.notSent += 1;
      return;
    }
    const name = note.unit ?? note.file;
    this.files += 1;
    if (note.unit !== null) this.units.add(note.unit);
    this.statuses.set(note.status, (this.statuses.get(note.status) ?? 0) + 1);
    for (const [state, count] of note.states) this.states.set(state, (this.states.get(state) ?? 0) + count);
    const broken = new Set<string>();
    for (const { rule, severity } of line.review?.findings ?? []) {
      const tally = this.rules.get(rule) ?? newRule(rule);
      this.rules.set(rule, tally);
      tally[severity] += 1;
      if (isDue(severity)) broken.add(rule);
    }
    for (const rule of broken) tell(this.rules.get(rule), name);
    const told = new Set<string>();
    for (const { duty, name: item, reason, remedy } of line.notGiven)
      this.#miss({ item: isForm(duty) ? item : reason, remedy, kind: 'notGiven', told, name });
    for (const { name: item, remedy, duty } of line.notChecked)
      if (duty !== null && !isOfFile(duty)) this.#miss({ item, remedy, kind: 'unchecked', told, name });
    for (const { rate, score } of note.assessments) {
      count(this.rates, binOf(RATE_BINS, rate.printed), binOf(RATE_BINS, rate.recalculated));
      count(this.scores, binOf(SCORE_BINS, score.printed), binOf(SCORE_BINS, score.recalculated));
    }
  }

  #miss(missed: {
    readonly item: string;
    readonly remedy: string | null;
    readonly kind: 'notGiven' | 'unchecked';
    readonly told: Set<string>;
    readonly name: string;
  }): void {
    const { item, remedy, kind, told, name } = missed;
    const tally = this.missing.get(item) ?? {
      ...{ name: item, remedy, notGiven: 0, unchecked: 0, files: 0, names: [] },
    };
    this.missing.set(item, tally);
    if (told.has(`${kind} ${item}`)) return;
    tally[kind] += 1;
    if (!told.has(item)) tell(tally, name);
    told.add(`${kind} ${item}`).add(item);
  }
}

/** Whether a duty is about a sheet or a form of its file, which has a name of its own: the file's own line tells it. */
function isOfFile(duty: string): boolean {
  return /^(?:sheet|assessment|indicators):/u.test(duty);
}

function emptyBins(length: number): BinTally {
  return { printed: Array.from({ length }, () => 0), recalculated: Array.from({ length }, () => 0) };
}

function newRule(rule: string): RuleTally {
  return { rule, error: 0, warning: 0, rounding: 0, info: 0, files: 0, names: [] };
}

function tell(tally: Tallied | undefined, name: string): void {
  if (tally === undefined) return;
  tally.files += 1;
  if (tally.names.length < MOST_NAMES && !tally.names.includes(name)) tally.names.push(name);
}

function count(bins: BinTally, printed: number | null, recalculated: number | null): void {
  if (printed !== null) bins.printed[printed] = (bins.printed[printed] ?? 0) + 1;
  if (recalculated !== null) bins.recalculated[recalculated] = (bins.recalculated[recalculated] ?? 0) + 1;
}
