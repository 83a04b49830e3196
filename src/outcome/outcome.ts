import type { ExitStatus } from './exit-status';
import type { FileDocument } from './document/json';
import type { Submission } from './submission';

/** What came of one submission. Lines and reasons are in the language that was asked for. */
export interface Outcome {
  readonly file: string;
  readonly text: string | null;
  readonly status: ExitStatus;
  /** What could not be read or written, and why. */
  readonly failures: readonly Told[];
  /** What else its reader must know. */
  readonly remarks: readonly Told[];
  /** The copy, by its path below the folder of --out; null where none was written. */
  readonly copy: { readonly path: string; readonly corrected: number; readonly marked: number } | null;
  /** What was given and not checked, and what would make it checkable. */
  readonly notChecked: readonly NotChecked[];
  /** What is due and was not given, and what would make it checkable. */
  readonly notGiven: readonly NotChecked[];
  /** The sentence of each finding. */
  readonly messages: readonly string[];
  /** The review as lines for people. */
  readonly report: readonly string[];
  /** What still states old figures after the copy's corrections, as lines for people. */
  readonly restated: readonly string[];
  /** The review as --json prints it; null where there is none. */
  readonly review: FileDocument | null;
}

/** Something that is told of a file. */
export interface Told {
  readonly file: string;
  readonly reason: string;
}

/** A part of a duty, or a sheet, that was not checked. */
export interface NotChecked {
  /** The id of the duty; null for a sheet that was not recognised. */
  readonly duty: string | null;
  readonly name: string;
  readonly reason: string;
  readonly remedy: string | null;
}

/** An outcome of which nothing is known yet but what its reader must know of the submission. */
export function emptyOutcome({ file, text, remarks }: Submission): Outcome {
  return {
    ...{
      file,
      text,
      status: 0,
      failures: [],
      copy: null,
      notChecked: [],
      notGiven: [],
      messages: [],
      report: [],
    },
    ...{ remarks: remarks.map((reason) => ({ file, reason })), restated: [], review: null },
  };
}
