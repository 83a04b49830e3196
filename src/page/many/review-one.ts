import type { Narrative } from '../../disclosure/narrative/text';
import type { FileResult } from '../../files/file-result';
import { failed } from '../../files/file-result';
import { LIMITS } from '../../files/limits';
import { openWorkbook } from '../../files/open-workbook';
import { readNarrative } from '../../files/read-narrative';
import type { Draft, Telling } from '../../outcome/note-review';
import { noteText, noteWorkbook, statusOf } from '../../outcome/note-review';
import type { Outcome } from '../../outcome/outcome';
import { emptyOutcome } from '../../outcome/outcome';
import { failureReason } from '../../outcome/read-failure';
import type { Submission } from '../../outcome/submission';
import { voice } from '../../voice/say';

/** A file that was dropped or chosen, read when its turn comes. */
export interface GivenFile {
  /** In bytes. */
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Reviews a submission. What fails is in the outcome, and never an exception. */
export async function reviewOne(
  submission: Submission,
  files: (path: string) => GivenFile | undefined,
  telling: Telling,
): Promise<Outcome> {
  const { file, kind, text } = submission;
  const say = voice(telling.language, 'commandLine');
  const empty = emptyOutcome(submission);
  const draft: Draft = { ...empty, failures: [], remarks: [...empty.remarks] };
  const read = async <Value>(
    path: string,
    reader: (bytes: Uint8Array) => Promise<FileResult<Value>>,
  ): Promise<Value | null> => {
    const opened = await readFile(files(path), reader);
    if (opened.ok) return opened.value;
    draft.failures.push({ file: path, reason: failureReason(opened, say) });
    return null;
  };
  try {
    const path = kind === 'text' ? file : text;
    const narrative = path === null ? null : await read<Narrative>(path, readNarrative);
    if (kind === 'workbook') {
      const workbook = await read(file, openWorkbook);
      if (workbook !== null) noteWorkbook(draft, workbook, { narrative, own: [], lastYear: null }, telling);
    } else if (narrative !== null) noteText(draft, narrative, [], telling.language);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    draft.failures.push({ file, reason: say('crashed', { detail }) });
  }
  return { ...draft, status: statusOf(draft) };
}

/** A file may be gone by now, or not be given to the page. */
async function readFile<Value>(
  file: GivenFile | undefined,
  reader: (bytes: Uint8Array) => Promise<FileResult<Value>>,
): Promise<FileResult<Value> | ReturnType<typeof failed<'notFound' | 'unreadable'>>> {
  if (file === undefined) return failed('notFound');
  if (file.size > LIMITS.fileBytes) return failed('tooLarge');
  let bytes: Uint8Array;
  try {
    bytes = await file.bytes();
  } catch {
    return failed('unreadable');
  }
  return reader(bytes);
}
