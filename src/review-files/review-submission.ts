import { basename } from 'node:path';
import type { LastYear } from '../disclosure/last-year/given';
import type { Narrative } from '../disclosure/narrative/text';
import { restatedAfter } from '../disclosure/recalculated/restated';
import type { DecidedReview } from '../files/copy/annotate';
import { annotatedCopy } from '../files/copy/annotate';
import type { Failed } from '../files/file-result';
import { Refusal } from '../files/refusal';
import type { GivenRules } from '../outcome/given-rules';
import { restatedLines } from '../outcome/lines/restated-lines';
import type { Draft, GivenBeside } from '../outcome/note-review';
import { noteText, noteWorkbook, statusOf } from '../outcome/note-review';
import type { Outcome } from '../outcome/outcome';
import { emptyOutcome } from '../outcome/outcome';
import type { ReadFailure } from '../outcome/read-failure';
import { failureReason } from '../outcome/read-failure';
import type { Submission } from '../outcome/submission';
import { voice } from '../voice/say';
import type { Request } from './arguments';
import { writeCopyFile } from './copy-file';
import type { OpenedWorkbook } from './read-workbook';
import { readWorkbook } from './read-workbook';
import { readTextFile } from './text-file';

/**
 * Reviews a submission, and writes its annotated copy where one is wanted. What fails is in the outcome.
 *
 * @param rules reads the relations that were given beside the files
 */
export async function reviewSubmission(
  submission: Submission,
  request: Request,
  rules: () => Promise<GivenRules>,
): Promise<Outcome> {
  const { file, kind } = submission;
  const say = voice(request.language, 'commandLine');
  const empty = emptyOutcome(submission);
  const draft: Draft = { ...empty, failures: [], remarks: [...empty.remarks] };
  const fail = (path: string, failed: Failed<ReadFailure>): void => {
    draft.failures.push({ file: path, reason: failureReason(failed, say) });
  };
  try {
    const { sets: own, failures } = await rules();
    for (const { path, failed } of failures) fail(path, failed);
    const narrative = await textOf(submission, fail);
    const lastYear = await lastYearOf(submission, fail);
    if (kind === 'workbook') await reviewBook(draft, submission, request, { narrative, own, lastYear }, fail);
    else if (narrative !== null) noteText(draft, narrative, own, request.language);
  } catch (error) {
    draft.failures.push({ file, reason: say('crashed', { detail: messageOf(error) }) });
  }
  return { ...draft, status: statusOf(draft) };
}

/** The text of a submission; none where there is none, or it could not be read, which is then told. */
async function textOf(
  { file, kind, text }: Submission,
  fail: (path: string, failed: Failed<ReadFailure>) => void,
): Promise<Narrative | null> {
  const path = kind === 'text' ? file : text;
  if (path === null) return null;
  const opened = await readTextFile(path);
  if (opened.ok) return opened.value;
  fail(path, opened);
  return null;
}

/** Last year's workbook of a submission; none where there is none, or it could not be read, which is then told. */
async function lastYearOf(
  { previous }: Submission,
  fail: (path: string, failed: Failed<ReadFailure>) => void,
): Promise<LastYear | null> {
  if (previous === undefined) return null;
  const opened = await readWorkbook(previous);
  if (opened.ok) return { name: basename(previous), workbook: opened.value.snapshot };
  fail(previous, opened);
  return null;
}

async function reviewBook(
  draft: Draft,
  submission: Submission,
  request: Request,
  beside: GivenBeside,
  fail: (path: string, failed: Failed<ReadFailure>) => void,
): Promise<void> {
  const opened = await readWorkbook(submission.file);
  if (!opened.ok) {
    fail(submission.file, opened);
    return;
  }
  const decided = noteWorkbook(draft, opened.value, beside, request);
  if (request.out !== null)
    await writeCopy(draft, opened.value, decided, submission, { ...request, out: request.out });
}

/** Writes the annotated copy; a failure is told. */
async function writeCopy(
  draft: Draft,
  { path: file, source }: OpenedWorkbook,
  decided: DecidedReview,
  { folder }: Submission,
  request: Request & { readonly out: string },
): Promise<void> {
  const { language, out } = request;
  const say = voice(language, 'commandLine');
  if (source === null) {
    draft.failures.push({ file, reason: say('copyNone') });
    return;
  }
  try {
    const copy = annotatedCopy(source, decided, request, language);
    for (const { kind, ...values } of copy.remarks) draft.remarks.push({ file, reason: say(kind, values) });
    const path = await writeCopyFile(file, { out, folder }, copy.bytes);
    draft.copy = { path, corrected: copy.corrected, marked: copy.marked };
    draft.restated = restatedLines(restatedAfter(decided.review, copy.written), language);
  } catch (error) {
    const detail = error instanceof Refusal ? failureReason(error, say) : messageOf(error);
    draft.failures.push({ file, reason: say('cannotWrite', { detail }) });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
