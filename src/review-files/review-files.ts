import type { Review } from '../disclosure/review-types';
import { restatedAfter } from '../disclosure/recalculated/restated';
import type { Narrative } from '../disclosure/narrative/text';
import { isNothingChecked } from '../disclosure/duties/verdict';
import type { RuleSet } from '../disclosure/own-relations/own-relation';
import { reviewWorkbook } from '../disclosure/review';
import type { DecidedReview } from './annotate';
import { annotatedCopy } from './annotate';
import type { Request } from './arguments';
import { writeCopyFile } from './copy-file';
import type { FileDocument, ReviewDocument } from './json';
import { fileDocument } from './json';
import { voice } from '../voice/say';
import type { KeptDecisions } from './kept-decisions';
import { decisionLines, keptDecisions, standingBy } from './kept-decisions';
import { reviewLines } from './print';
import { restatedLines } from './restated-lines';
import type { Failed } from '../files/file-result';
import { Refusal } from '../files/refusal';
import type { ReadFailure } from './read-failure';
import { failureReason } from './read-failure';
import type { OpenedWorkbook } from './read-workbook';
import { readWorkbook } from './read-workbook';
import { readRulesFile } from './rules-file';
import { isTextName, readTextFile } from './text-file';

/** Where the command line writes: results to `out`, warnings and failures to `err`, both line by line. */
export interface Output {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/**
 * 0: no error was found. 1: errors were found. 2: a file could not be read, or a copy could not be written. 3: in a file
 * nothing was recognised, so that nothing of it was checked.
 */
export type ExitStatus = 0 | 1 | 2 | 3;

/** The statuses by their gravity: of several files' statuses the gravest is the program's. */
const BY_GRAVITY: readonly ExitStatus[] = [0, 3, 1, 2];

type Failure = Failed<ReadFailure>;

/** Reviews files one after the other; one that cannot be read does not keep the others from being reviewed. */
export async function reviewFiles(request: Request, output: Output): Promise<ExitStatus> {
  const say = voice(request.language, 'commandLine');
  const documents: FileDocument[] = [];
  let status: ExitStatus = 0;
  const atLeast = (other: ExitStatus): void => {
    if (BY_GRAVITY.indexOf(other) > BY_GRAVITY.indexOf(status)) status = other;
  };
  const fail = (file: string, failed: Failure): void => {
    output.err(say('failedLine', { file, reason: failureReason(failed, say) }));
    atLeast(2);
  };
  const report = (file: string, review: Review, kept: KeptDecisions | null = null): void => {
    if (request.json) documents.push(fileDocument(file, review, kept));
    else {
      print(reviewLines(file, review, request.language), output);
      if (kept !== null) print(decisionLines(kept, request.language), output);
    }
    if (review.findings.some(({ severity }) => severity === 'error')) atLeast(1);
    if (isNothingChecked(review)) atLeast(3);
  };
  const reviewFile = async (file: string): Promise<void> => {
    if (isTextName(file)) {
      const text = await readTextFile(file);
      if (!text.ok) {
        fail(file, text);
        return;
      }
      report(file, reviewText(text.value, own));
    } else {
      const opened = await readWorkbook(file);
      if (!opened.ok) {
        fail(file, opened);
        return;
      }
      for (const { kind, sheet, count } of opened.value.notices)
        output.err(say('remarkLine', { file, remark: say(kind, { sheet, count }) }));
      const review = reviewWorkbook(opened.value.snapshot, {
        leaveRounded: request.keepRounded,
        own,
        ...given,
      });
      const kept = keptDecisions(opened.value.source, review);
      report(file, review, kept);
      const decided = { review, standing: standingBy(kept, review) };
      if (request.out !== null && !(await writeCopy(opened.value, decided, request, request.out, output)))
        atLeast(2);
    }
    if (!request.json) output.out('');
  };
  const given = await givenText(request, fail);
  const own = await givenRules(request, fail);
  for (const file of request.files) {
    try {
      await reviewFile(file);
    } catch (error) {
      const reason = say('crashed', { detail: messageOf(error) });
      output.err(say('failedLine', { file, reason }));
      atLeast(2);
    }
  }
  if (request.files.length === 0 && request.text !== undefined && given.narrative !== undefined)
    report(request.text, reviewText(given.narrative, own));
  if (request.json) output.out(JSON.stringify({ files: documents } satisfies ReviewDocument, null, 2));
  return status;
}

/** The text that was given beside the workbook; none where it could not be read, which is then reported. */
async function givenText(
  { text }: Request,
  fail: (file: string, failed: Failure) => void,
): Promise<{ readonly narrative?: Narrative }> {
  if (text === undefined) return {};
  const opened = await readTextFile(text);
  if (opened.ok) return { narrative: opened.value };
  fail(text, opened);
  return {};
}

/** The relations that were given beside the workbook; a file that could not be read is reported. */
async function givenRules(
  { rules = [] }: Request,
  fail: (file: string, failed: Failure) => void,
): Promise<readonly RuleSet[]> {
  const sets: RuleSet[] = [];
  for (const file of rules) {
    const opened = await readRulesFile(file);
    if (opened.ok) sets.push(opened.value);
    else fail(file, opened);
  }
  return sets;
}

/** A document alone: its tables as a workbook, and its text, which is about them. */
function reviewText({ tables = [], ...narrative }: Narrative, own: readonly RuleSet[]): Review {
  return reviewWorkbook({ sheets: tables }, { narrative, own });
}

/** Writes the annotated copy; false where that failed, which is then reported. */
async function writeCopy(
  opened: OpenedWorkbook,
  decided: DecidedReview,
  request: Request,
  folder: string,
  output: Output,
): Promise<boolean> {
  const say = voice(request.language, 'commandLine');
  const { path: file, source } = opened;
  if (source === null) {
    output.err(say('remarkLine', { file, remark: say('copyNone') }));
    return false;
  }
  try {
    const copy = annotatedCopy(source, decided, request, request.language);
    for (const { kind, ...values } of copy.remarks)
      output.err(say('remarkLine', { file, remark: say(kind, values) }));
    const path = await writeCopyFile(file, folder, copy.bytes);
    const line = say('copyLine', { path, corrected: copy.corrected, marked: copy.marked });
    const lines = [line, ...restatedLines(restatedAfter(decided.review, copy.written), request.language)];
    print(lines, request.json ? { out: output.err } : output);
    return true;
  } catch (error) {
    const detail = error instanceof Refusal ? failureReason(error, say) : messageOf(error);
    output.err(say('cannotWrite', { file, detail }));
    return false;
  }
}

function print(lines: readonly string[], { out }: Pick<Output, 'out'>): void {
  for (const line of lines) out(line);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
