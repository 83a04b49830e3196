import type { Correction } from '../disclosure/findings';
import type { Review } from '../disclosure/review-types';
import { headingOf } from '../disclosure/diagnosis/heading';
import type { Forms } from '../disclosure/forms/forms';
import { FORMS } from '../disclosure/forms/forms';
import { formName } from '../disclosure/forms/names';
import { SELF_ASSESSMENT_LAYOUTS } from '../disclosure/forms/self-assessment/recognise';
import { dutiesOf } from '../disclosure/duties/duties';
import type { Duty } from '../disclosure/duties/duty';
import { countsLine, uncheckedLines } from '../disclosure/duties/summary';
import { verdictOf } from '../disclosure/duties/verdict';
import type { Language } from '../voice/languages';
import { sentence } from '../disclosure/sentence';
import { notation } from '../disclosure/value';
import { reference } from '../disclosure/sheet/address';
import { allCounts } from '../disclosure/scoring/plan/planned-cell';
import { decimalText, writtenText } from './json';
import type { Say } from '../voice/say';
import { voice } from '../voice/say';
import { narrativeLines, placeLine } from './narrative-lines';
import { ownLines } from './own-lines';
import { publishedLines } from './published-lines';
import { textTable } from './text-table';

/** A review as lines for people. */
export function reviewLines(file: string, review: Review, language: Language, forms = FORMS): string[] {
  const say = voice(language, 'commandLine');
  return [
    say('fileLine', { file }),
    ...formLines(review, say, language, forms),
    ...unrecognisedLines(review, say, language),
    ...publishedLines(review.published, language),
    ...findingLines(review, say, language, forms),
    ...diagnosisLines(review, say, language),
    ...blankLines(review, say),
    ...correctionLines(review.corrections, say),
    ...narrativeLines(review, say, language),
    say('relationsLine', { ...review.counts }),
    ...ownLines(review, language),
    ...dutyLines(dutiesOf(review, forms), review, language),
  ];
}

function formLines({ forms }: Review, say: Say<'commandLine'>, language: Language, known: Forms): string[] {
  const lines = forms.map(({ sheet, title, id, layout: used }) => {
    const values = { sheet, title, form: formName(id, known, language) };
    const layout = SELF_ASSESSMENT_LAYOUTS.find((one) => one.id === used)?.name;
    return layout === undefined ? say('formLine', values) : say('formLineLayout', { ...values, layout });
  });
  return [say('formsHead', { count: forms.length }), ...indented(lines)];
}

function unrecognisedLines({ unrecognised }: Review, say: Say<'commandLine'>, language: Language): string[] {
  if (unrecognised.length === 0) return [];
  const lines = unrecognised.map(({ sheet, reason }) =>
    say('unrecognisedLine', { sheet, reason: sentence(reason, language) }),
  );
  return [say('unrecognisedHead'), ...indented(lines)];
}

/** What is empty: how much of it can be filled, and how much waits for a person. */
function blankLines({ plans }: Review, say: Say<'commandLine'>): string[] {
  const { fillable, awaiting, following } = allCounts(plans.map(({ blanks }) => blanks));
  if (fillable + awaiting === 0) return [];
  const parts = [
    ...(fillable > 0 ? [say('blankFillable', { fillable })] : []),
    ...(awaiting > 0 ? [say('blankAwaiting', { awaiting })] : []),
  ];
  const then = following > 0 ? say('blankFollowing', { following }) : '';
  return [say('blankLine', { parts: parts.join(say('blankJoin')), then })];
}

/** How many duties ended in which way; where no problem was found, also which were not checked, and why. */
function dutyLines(duties: readonly Duty[], { findings }: Review, language: Language): string[] {
  const unchecked = findings.length > 0 ? [] : indented(uncheckedLines(duties, language));
  return [countsLine(duties, language), ...unchecked];
}

function findingLines(review: Review, say: Say<'commandLine'>, language: Language, known: Forms): string[] {
  const { findings, plans } = review;
  const verdict = verdictOf(review, known);
  if (verdict === 'nothing') return [say('nothingChecked')];
  const isFilled = plans.every(({ blanks: { fillable, awaiting } }) => fillable + awaiting === 0);
  if (findings.length === 0)
    return isFilled ? [say(verdict === 'clean' ? 'noFindings' : 'notAllChecked')] : [];
  const columns = [
    { head: say('columnSeverity') },
    { head: say('columnCell') },
    { head: say('columnExpected'), align: 'right' },
    { head: say('columnActual'), align: 'right' },
    { head: say('columnDifference'), align: 'right' },
    { head: say('columnMessage') },
  ] as const;
  const rows = findings.map((finding) => [
    say(finding.severity),
    placeLine(finding, say),
    notation(finding.expected) ?? '',
    notation(finding.actual) ?? '',
    notation(finding.difference) ?? '',
    sentence(finding.message, language),
  ]);
  return [say('findingsHead', { count: findings.length }), ...indented(textTable(columns, rows))];
}

/** Which figures are wrong, where relations between figures do not hold. */
function diagnosisLines(
  { problems, findings }: Review,
  say: Say<'commandLine'>,
  language: Language,
): string[] {
  const lines = problems.flatMap((problem) => headingOf(problem, findings, language)?.sentence ?? []);
  return lines.length === 0 ? [] : [say('diagnosisHead', { count: lines.length }), ...indented(lines)];
}

function correctionLines(corrections: readonly Correction[], say: Say<'commandLine'>): string[] {
  if (corrections.length === 0) return [];
  const columns = [
    { head: say('columnCell') },
    { head: say('columnFrom'), align: 'right' },
    { head: say('columnTo'), align: 'right' },
    { head: say('columnRule') },
    { head: say('columnRemark') },
  ] as const;
  const rows = corrections.map((correction) => {
    const { place, from, rule, rounding, formula } = correction;
    return [
      reference(place),
      from === null ? say('emptyCell') : decimalText(from),
      writtenText(correction),
      rule,
      [rounding ? say('remarkRounding') : '', formula ? say('remarkFormula') : ''].filter(Boolean).join(' '),
    ];
  });
  return [say('correctionsHead', { count: corrections.length }), ...indented(textTable(columns, rows))];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
