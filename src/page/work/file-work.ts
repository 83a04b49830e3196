import type { Language } from '../../voice/languages';
import type { GivenFile } from '../given/given-file';
import type { FileRoom } from '../room/file-room';
import type { Surroundings } from '../room/room-place';

/** A file that is handed out. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What of the original it has not, a line each. */
  readonly remarks: readonly string[];
}

/** How a file came out in a few numbers. */
export interface FileCounts {
  /** Forms that were recognised. */
  readonly forms: number;
  readonly errors: number;
  readonly warnings: number;
  /** Duties (核对清单) that could not be checked, or not all of them. */
  readonly unchecked: number;
  /** Whether something was there to be checked. */
  readonly isChecked: boolean;
}

/** What came of a file: its counts, or why it could not be read. */
export type FileOutcome =
  | { readonly kind: 'reviewed'; readonly counts: FileCounts }
  | { readonly kind: 'failed'; readonly reason: string };

/** Something that was done, or why not, as a line for people. */
export type Done<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string };

/** A file and the explanation that is reviewed with it. */
export interface ReviewTask {
  readonly file: GivenFile;
  readonly text: GivenFile | null;
}

/** Reads, reviews and writes files for the page: in a worker, or where there is none in the page itself. */
export interface FileWork {
  /** Opens a workbook. */
  readonly open: (file: GivenFile, surroundings: Surroundings, language: Language) => Promise<Done<FileRoom>>;
  /** Reviews files, and tells of each as it begins (null) and as it ends; ends early where it is cancelled. */
  readonly review: (
    tasks: readonly ReviewTask[],
    options: { readonly language: Language; readonly signal: AbortSignal },
    tell: (task: ReviewTask, outcome: FileOutcome | null) => void,
  ) => Promise<void>;
  /** The bureau's summary of all that were reviewed. */
  readonly summary: (kind: 'xlsx' | 'html', language: Language) => Promise<Done<MadeFile>>;
}
