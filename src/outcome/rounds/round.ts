import type { Severity } from '../../disclosure/findings';

/**
 * What became of a finding since the last round: it is new, or still open; explained by the unit, passed or returned by
 * the supervisor, and still there; corrected; gone with its form or line; or nobody can tell, since what it is about was
 * not checked this time.
 */
export const ROUND_STATES = [
  'returned',
  'new',
  'open',
  'unchecked',
  'explained',
  'passed',
  'gone',
  'corrected',
] as const;

/** What became of a finding since the last round. */
export type RoundState = (typeof ROUND_STATES)[number];

/** The states in which somebody still has to do something. */
export const DUE_STATES: ReadonlySet<RoundState> = new Set(['returned', 'new', 'open', 'unchecked', 'gone']);

/** A form as it is found again: what it is called, whatever its sheet is, and its lines. */
export interface NamedForm {
  readonly form: string;
  readonly key: string;
  readonly sheet: string;
  readonly title: string;
  readonly project: string | null;
  readonly department: string | null;
  readonly lines: readonly string[];
}

/** A finding of an earlier round that this one does not have. */
export interface EarlierFinding {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly formKey: string | null;
  /** Whether it told of a relation. */
  readonly ofRelation: boolean;
  readonly line: string | null;
  /** The cell or the words that it was about, as people read it; "" for none. */
  readonly where: string;
  readonly message: string;
  readonly state: RoundState;
  /** What it was in the last round. */
  readonly before: RoundState;
}

/** How a file stands in its round. */
export interface Round {
  /** The first round is 1. */
  readonly number: number;
  /** The file of the last round that it follows; null where there was none. */
  readonly last: string | null;
  /** Whether several files of the last round may be the one that it follows, so that none is taken. */
  readonly ambiguous: boolean;
  /** The unit that it comes from; null where neither it nor the file before says so. */
  readonly unit: string | null;
  /** For each finding of the review its state now and in the last round; null for one that this had not. */
  readonly findings: readonly { readonly state: RoundState; readonly before: RoundState | null }[];
  readonly earlier: readonly EarlierFinding[];
  /** The forms of earlier findings that the review does not have. */
  readonly forms: readonly NamedForm[];
}

/** A unit of which nothing was sent in this round. */
export interface NotSent {
  readonly file: null;
  /** Its name; the file of the last round where it has none. */
  readonly unit: string;
  /** Whether it is in the list of units; null where there is no list. */
  readonly listed: boolean | null;
  /** Files of no listed unit whose path or unit contains its name: a person has to look. */
  readonly maybe: readonly string[];
  readonly round: Round;
}
