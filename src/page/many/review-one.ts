import type { Narrative } from '../../disclosure/narrative/text';
import type { Failed, FileResult } from '../../files/file-result';
import { failed, read } from '../../files/file-result';
import { LIMITS } from '../../files/limits';
import { openWorkbook } from '../../files/open-workbook';
import { readNarrative } from '../../files/read-narrative';
import type { Draft, Telling } from '../../outcome/note-review';
import { noteText, noteWorkbook, statusOf } from '../../outcome/note-review';
import type { Outcome } from '../../outcome/outcome';
import { emptyOutcome } from '../../outcome/outcome';
import type { GivenRules } from '../../outcome/given-rules';
import type { ReadFailure, ReadResult } from '../../outcome/read-failure';
import { failureReason } from '../../outcome/read-failure';
import type { Submission } from '../../outcome/submission';
import { voice } from '../../voice/say';

/** A file that was dropped or chosen, read when its turn comes. */
export interface GivenFile {
  /** In bytes. */
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

/** What was given beside all files of a run. */
export interface GivenToAll {
  /** Reads the relations of one's own. */
  readonly rules: () => Promise<GivenRules>;
  /** Last year's workbooks, by their paths. */
  readonly lastYear: (path: string) => GivenFile | undefined;
}

/** Reviews a submission. What fails is in the outcome, and never an exception. */
export async function reviewOne(
  submission: Submission,
  files: (path: string) => GivenFile | undefined,
  { rules, lastYear }: GivenToAll,
  telling: Telling,
): Promise<Outcome> {
  const { file, kind, text, previous } = submission;
  const say = voice(telling.language, 'commandLine');
  const empty = emptyOutcome(submission);
  const draft: Draft = { ...empty, failures: [], remarks: [...empty.remarks] };
  const fail = (path: string, failed: Failed<ReadFailure>): void => {
    draft.failures.push({ file: path, reason: failureReason(failed, say) });
  };
  const read = async <Value>(
    path: string,
    given: GivenFile | undefined,
    reader: (bytes: Uint8Array) => Promise<FileResult<Value>>,
  ): Promise<Value | null> => {
    const bytes = await bytesOf(given);
    const opened = bytes.ok ? await reader(bytes.value) : bytes;
    if (opened.ok) return opened.value;
    fail(path, opened);
    return null;
  };
  try {
    const { sets: own, failures } = await rules();
    for (const { path, failed } of failures) fail(path, failed);
    const textPath = kind === 'text' ? file : text;
    const narrative =
      textPath === null ? null : await read<Narrative>(textPath, files(textPath), readNarrative);
    const before = previous === undefined ? null : await read(previous, lastYear(previous), openWorkbook);
    if (kind === 'workbook') {
      const workbook = await read(file, files(file), openWorkbook);
      const beside = {
        ...{ narrative, own },
        lastYear:
          before === null || previous === undefined
            ? null
            : { name: lastOf(previous), workbook: before.snapshot },
      };
      if (workbook !== null) noteWorkbook(draft, workbook, beside, telling);
    } else if (narrative !== null) noteText(draft, narrative, own, telling.language);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    draft.failures.push({ file, reason: say('crashed', { detail }) });
  }
  return { ...draft, status: statusOf(draft) };
}

/** The bytes of a file, which may be gone by now, or not be given to the page. */
export async function bytesOf(file: GivenFile | undefined): Promise<ReadResult<Uint8Array>> {
  if (file === undefined) return failed('notFound');
  if (file.size > LIMITS.fileBytes) return failed('tooLarge');
  try {
    return read(await file.bytes());
  } catch {
    return failed('unreadable');
  }
}

/** The last part of a path. */
function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
