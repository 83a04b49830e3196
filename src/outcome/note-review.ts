import { knownDuties } from '../disclosure/duties/duties';
import type { Ending } from '../disclosure/duties/duty';
import { dutyName, remedyText, whyText } from '../disclosure/duties/saying';
import type { LastYear } from '../disclosure/last-year/given';
import type { Narrative } from '../disclosure/narrative/text';
import type { RuleSet } from '../disclosure/own-relations/own-relation';
import { reviewWorkbook } from '../disclosure/review';
import type { Review } from '../disclosure/review-types';
import { sentence } from '../disclosure/sentence';
import type { DecidedReview } from '../files/copy/annotate';
import type { OpenedWorkbook } from '../files/opened-workbook';
import type { Language } from '../voice/languages';
import { voice } from '../voice/say';
import { fileDocument } from './document/json';
import type { ExitStatus } from './exit-status';
import { gravest } from './exit-status';
import { keptChoices } from './kept/kept-choices';
import type { KeptDecisions } from './kept/kept-decisions';
import { decisionLines, keptDecisions, standingBy } from './kept/kept-decisions';
import { reviewLines } from './lines/print';
import type { NotChecked, Outcome, Told } from './outcome';

/** What is known of a submission so far. */
export type Draft = { -readonly [Part in keyof Outcome]: Outcome[Part] } & {
  failures: Told[];
  remarks: Told[];
};

/** What was given beside a workbook. */
export interface GivenBeside {
  readonly narrative: Narrative | null;
  readonly own: readonly RuleSet[];
  readonly lastYear: LastYear | null;
}

/** How a review is made and told. */
export interface Telling {
  readonly language: Language;
  /** Whether scores stay that are the rule's in whole or half points. */
  readonly keepRounded: boolean;
}

/** Notes what is read in a document alone: its tables are a workbook, and its text is about them. */
export function noteText(
  draft: Draft,
  { tables = [], ...narrative }: Narrative,
  own: readonly RuleSet[],
  language: Language,
): void {
  note(draft, reviewWorkbook({ sheets: tables }, { narrative, own }), null, language);
}

/** Reviews a workbook with what its file keeps and what was given beside it, and notes what is told of it. */
export function noteWorkbook(
  draft: Draft,
  { snapshot, notices, source }: OpenedWorkbook,
  { narrative, own, lastYear }: GivenBeside,
  { language, keepRounded }: Telling,
): DecidedReview {
  const { file } = draft;
  const say = voice(language, 'commandLine');
  for (const { kind, sheet, count } of notices)
    draft.remarks.push({ file, reason: say(kind, { sheet, count }) });
  const chosen = keptChoices(source, snapshot, say);
  draft.remarks.push(...chosen.remarks.map((reason) => ({ file, reason })));
  const review = reviewWorkbook(snapshot, {
    ...chosen.options,
    leaveRounded: keepRounded,
    own,
    ...(narrative === null ? {} : { narrative }),
    ...(lastYear === null ? {} : { lastYear }),
  });
  const kept = keptDecisions(source, review);
  note(draft, review, kept, language);
  return { review, standing: standingBy(kept, review) };
}

function note(draft: Draft, review: Review, kept: KeptDecisions | null, language: Language): void {
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

/** How a submission ends: what could not be read, what is wrong, whether anything was recognised. */
export function statusOf({ failures, review }: Outcome): ExitStatus {
  return gravest([
    failures.length > 0 ? 2 : 0,
    review?.findings.some(({ severity }) => severity === 'error') === true ? 1 : 0,
    review?.nothingChecked === true ? 3 : 0,
  ]);
}
