import type { Severity } from '../../disclosure/findings';
import type { Ending } from '../../disclosure/duties/duty';
import { joined } from '../../files/bytes';
import type { Telling } from '../../outcome/note-review';
import type { ExitStatus } from '../../outcome/exit-status';
import type { Told } from '../../outcome/outcome';
import type { ResultLine } from '../../outcome/results/result-line';
import { resultLine } from '../../outcome/results/result-line';
import { relativeAddress } from '../../outcome/summary/address';
import type { Submission } from '../../outcome/submission';
import type { FileNote, Note } from '../../outcome/summary/note';
import { noteOf } from '../../outcome/summary/note';
import { summarisedFrom } from '../../outcome/summary/summarised';
import { Tally } from '../../outcome/summary/tally';
import type { SummaryKind } from '../../outcome/summary/write-summary';
import { writeSummary } from '../../outcome/summary/write-summary';
import type { Language } from '../../voice/languages';
import type { GivenFile, GivenToAll } from './review-one';
import { reviewOne } from './review-one';

/** What is told of a file in the table of files. */
export interface FileRow {
  readonly file: string;
  /** What was reviewed with it. */
  readonly text: string | null;
  /** The unit that most of its forms state; null for none. */
  readonly unit: string | null;
  readonly status: ExitStatus;
  /** How many forms were recognised. */
  readonly forms: number;
  readonly severities: Readonly<Record<Severity, number>>;
  /** How many duties ended in which way. */
  readonly endings: Readonly<Partial<Record<Ending, number>>>;
  /** What could not be read and why, and what else its reader must know: a line each. */
  readonly failures: readonly Told[];
  readonly remarks: readonly Told[];
}

/** How far a run is. */
export interface RunProgress {
  readonly done: number;
  readonly all: number;
  /** The file that has come. */
  readonly row: FileRow;
}

/** A summary as a file. */
export interface SummaryFile {
  readonly bytes: Uint8Array;
  /** How many rows of which table no sheet has room for. */
  readonly left: readonly (readonly [title: string, rows: number])[];
}

/** A submission of a run. Of the same key the same comes: it stands for what is in the files, too. */
export interface Task {
  readonly key: string;
  readonly submission: Submission;
}

/** The files of a run, by their paths, and what was given beside all of them. */
export interface RunFiles extends GivenToAll {
  readonly files: (path: string) => GivenFile | undefined;
}

const noRules: GivenToAll['rules'] = () => Promise.resolve({ sets: [], failures: [] });

/** What has come of a submission. */
interface Come {
  readonly line: ResultLine;
  readonly note: Note;
  readonly row: FileRow;
}

/** A run over many files: one after the other, and what came of them for the summary. */
export class Run {
  private tasks: readonly Task[] = [];
  private given: RunFiles = { files: () => undefined, lastYear: () => undefined, rules: noRules };
  private readonly come = new Map<string, Come>();

  constructor(private readonly telling: Telling) {}

  /** Takes submissions in place of those before; what has come of the same ones stays. */
  take(tasks: readonly Task[], given: RunFiles): void {
    this.tasks = tasks;
    this.given = given;
    const keys = new Set(tasks.map(({ key }) => key));
    for (const key of this.come.keys()) if (!keys.has(key)) this.come.delete(key);
  }

  /**
   * Reviews the files that have not come yet, and tells of all. What has come when it is broken off stays, and a later call
   * goes on.
   *
   * @throws the signal's reason, once it is aborted
   */
  async goOn(progress: (progress: RunProgress) => void, signal?: AbortSignal): Promise<void> {
    const { tasks, given } = this;
    for (const [index, { key, submission }] of tasks.entries()) {
      const come = this.come.get(key) ?? (await this.review(submission, given, signal));
      this.come.set(key, come);
      progress({ done: index + 1, all: tasks.length, row: come.row });
    }
  }

  private async review(submission: Submission, given: RunFiles, signal?: AbortSignal): Promise<Come> {
    // What breaks it off comes as a message: it is heard between two files.
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    signal?.throwIfAborted();
    const outcome = await reviewOne(submission, given.files, given, this.telling);
    signal?.throwIfAborted();
    const line = resultLine(outcome);
    if (line === null) throw new Error(`no line of results: ${submission.file}`);
    const note = noteOf(line);
    const { failures, remarks } = outcome;
    return { line, note, row: rowOf(line, note, { failures, remarks }) };
  }

  /** The bureau's summary of the files that have come. */
  summary(kind: SummaryKind, language: Language): SummaryFile {
    const come = this.tasks.flatMap(({ key }) => this.come.get(key) ?? []);
    const tally = new Tally();
    for (const { line, note } of come) tally.add(line, note);
    const notes = come.map(({ note }) => note);
    const lineAt = (index: number): ResultLine | null => come[index]?.line ?? null;
    const summary = summarisedFrom({ tally, notes, lineAt, copyPath: (copy) => copy });
    const pieces: Uint8Array[] = [];
    const left = writeSummary(summary, { kind, link: relativeAddress, language }, (piece) => {
      pieces.push(piece.slice());
    });
    return { bytes: joined(pieces), left };
  }
}

function rowOf(line: ResultLine, note: Note, told: Pick<FileRow, 'failures' | 'remarks'>): FileRow {
  if (note.kind !== 'file' || line.file === null) throw new Error('a unit that sent nothing is no file');
  const { file, text, unit, status, severities }: FileNote = note;
  const endings: Partial<Record<Ending, number>> = {};
  for (const { ending } of line.review?.duties ?? []) {
    // It is what the document of a duty says.
    const known = ending as Ending;
    endings[known] = (endings[known] ?? 0) + 1;
  }
  const forms = line.review?.forms.length ?? 0;
  return { file, text, unit, status, forms, severities, endings, ...told };
}
