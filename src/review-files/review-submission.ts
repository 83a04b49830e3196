import { basename } from 'node:path';
import { knownDuties } from '../disclosure/duties/duties';
import type { Ending } from '../disclosure/duties/duty';
import { dutyName, remedyText, whyText } from '../disclosure/duties/saying';
import type { Narrative } from '../disclosure/narrative/text';
import { restatedAfter } from '../disclosure/recalculated/restated';
import type { RuleSet } from '../disclosure/own-relations/own-relation';
import type { LastYear } from '../disclosure/last-year/given';
import { reviewWorkbook } from '../disclosure/review';
import type { Review } from '../disclosure/review-types';
import { sentence } from '../disclosure/sentence';
import type { Failed } from '../files/file-result';
import { Refusal } from '../files/refusal';
import type { Language } from '../voice/languages';
import { voice } from '../voice/say';
import type { DecidedReview } from '../files/copy/annotate';
import { annotatedCopy } from '../files/copy/annotate';
import type { Request } from './arguments';
import { writeCopyFile } from './copy-file';
import type { ExitStatus } from './exit-status';
import { gravest } from './exit-status';
import type { GivenRules } from './given-rules';
import { fileDocument } from './json';
import { keptChoices } from './kept-choices';
import type { KeptDecisions } from './kept-decisions';
import { decisionLines, keptDecisions, standingBy } from './kept-decisions';
import type { NotChecked, Outcome, Told } from './outcome';
import { emptyOutcome } from './outcome';
import { reviewLines } from './print';
import type { ReadFailure } from './read-failure';
import { failureReason } from './read-failure';
import type { OpenedWorkbook } from './read-workbook';
import { readWorkbook } from './read-workbook';
import { restatedLines } from './restated-lines';
import type { Submission } from './submission';
import { readTextFile } from './text-file';

/** What is known of a submission so far. */
type Draft = { -readonly [Part in keyof Outcome]: Outcome[Part] } & { failures: Told[]; remarks: Told[] };

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
    else if (narrative !== null) report(draft, reviewText(narrative, own), null, request.language);
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

/** A document alone: its tables as a workbook, and its text, which is about them. */
function reviewText({ tables = [], ...narrative }: Narrative, own: readonly RuleSet[]): Review {
  return reviewWorkbook({ sheets: tables }, { narrative, own });
}

/** What was given beside a workbook. */
interface Beside {
  readonly narrative: Narrative | null;
  readonly own: readonly RuleSet[];
  readonly lastYear: LastYear | null;
}

async function reviewBook(
  draft: Draft,
  submission: Submission,
  request: Request,
  { narrative, own, lastYear }: Beside,
  fail: (path: string, failed: Failed<ReadFailure>) => void,
): Promise<void> {
  const { file } = submission;
  const say = voice(request.language, 'commandLine');
  const opened = await readWorkbook(file);
  if (!opened.ok) {
    fail(file, opened);
    return;
  }
  for (const { kind, sheet, count } of opened.value.notices)
    draft.remarks.push({ file, reason: say(kind, { sheet, count }) });
  const chosen = keptChoices(opened.value.source, opened.value.snapshot, say);
  draft.remarks.push(...chosen.remarks.map((reason) => ({ file, reason })));
  const review = reviewWorkbook(opened.value.snapshot, {
    ...chosen.options,
    leaveRounded: request.keepRounded,
    own,
    ...(narrative === null ? {} : { narrative }),
    ...(lastYear === null ? {} : { lastYear }),
  });
  const kept = keptDecisions(opened.value.source, review);
  report(draft, review, kept, request.language);
  if (request.out !== null)
    await writeCopy(draft, opened.value, { review, standing: standingBy(kept, review) }, submission, {
      ...request,
      out: request.out,
    });
}

function report(draft: Draft, review: Review, kept: KeptDecisions | null, language: Language): void {
  draft.review = fileDocument(draft.file, review, kept);
  draft.messages = review.findings.map(({ message }) => sentence(message, language));
  draft.notChecked = [...unrecognisedOf(review, language), ...endedSo('unchecked', review, language)];
  draft.notGiven = endedSo('notGiven', review, language);
  draft.report = [
    ...reviewLines(draft.file, review, language),
    ...(kept === null ? [] : decisionLines(kept, language)),
  ];
}

function unrecognisedOf(review: Review, language: Language): readonly NotChecked[] {
  return [...review.unrecognised, ...(review.published?.unrecognised ?? [])].map(({ sheet, reason }) => ({
    duty: null,
    name: sheet,
    reason: sentence(reason, language),
    remedy: null,
  }));
}

/** The duties that ended in a way, once for each reason. */
function endedSo(ending: Ending, review: Review, language: Language): readonly NotChecked[] {
  return knownDuties(review)
    .filter((duty) => duty.ending === ending)
    .flatMap((duty) =>
      duty.why.map((why) => ({
        duty: duty.id,
        name: dutyName(duty, language),
        reason: whyText(why, language),
        remedy: remedyText(why, language),
      })),
    );
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

function statusOf({ failures, review }: Outcome): ExitStatus {
  return gravest([
    failures.length > 0 ? 2 : 0,
    review?.findings.some(({ severity }) => severity === 'error') === true ? 1 : 0,
    review?.nothingChecked === true ? 3 : 0,
  ]);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
