import type { Correction, Finding } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import type { ProblemHead } from '../../disclosure/diagnosis/headed-findings';
import { headed } from '../../disclosure/diagnosis/headed-findings';
import { shown } from '../../disclosure/diagnosis/saying';
import { suspectLine } from '../../disclosure/diagnosis/suspect-line';
import type { Forms } from '../../disclosure/forms/forms';
import { FORMS } from '../../disclosure/forms/forms';
import { formName } from '../../disclosure/forms/names';
import { SELF_ASSESSMENT_LAYOUTS } from '../../disclosure/forms/self-assessment/recognise';
import { dutiesOf } from '../../disclosure/duties/duties';
import type { Duty } from '../../disclosure/duties/duty';
import { countsLine, uncheckedLines } from '../../disclosure/duties/summary';
import { verdictOf } from '../../disclosure/duties/verdict';
import type { Language } from '../../voice/languages';
import { sentence } from '../../disclosure/sentence';
import { notation } from '../../disclosure/value';
import { reference } from '../../disclosure/sheet/address';
import { allCounts } from '../../disclosure/scoring/plan/planned-cell';
import { decimalText, writtenText } from '../document/json';
import type { Say } from '../../voice/say';
import { voice } from '../../voice/say';
import { narrativeLines, placeLine } from './narrative-lines';
import { lastYearLines } from './last-year-lines';
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
    ...blankLines(review, say),
    ...correctionLines(review.corrections, say),
    ...narrativeLines(review, say, language),
    say('relationsLine', { ...review.counts }),
    ...lastYearLines(review, language),
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
  const rowOf = (finding: Finding, isWitness: boolean): readonly string[] => [
    say(isWitness ? 'witness' : finding.severity),
    placeLine(finding, say),
    notation(finding.expected) ?? '',
    notation(finding.actual) ?? '',
    notation(finding.difference) ?? '',
    sentence(finding.message, language),
  ];
  const all = headed(findings, (finding) => finding, review, language);
  const listed = [...all.filter(({ head }) => head !== null), ...all.filter(({ head }) => head === null)];
  const [columnHeads = '', ...lines] = textTable(
    columns,
    listed.flatMap(({ head, items: own }) => own.map((finding) => rowOf(finding, head !== null))),
  );
  let at = 0;
  const table = listed.flatMap(({ head, items: own }) => {
    const rows = lines.slice(at, (at += own.length));
    return head === null ? rows : [...diagnosisLines(head, say, language), ...indented(rows)];
  });
  const heads = listed.filter(({ head }) => head !== null).length;
  return [
    say('findingsHead', { count: findings.length }),
    ...(heads === 0 ? [] : indented([say('diagnosisHead', { count: heads })])),
    ...indented([columnHeads, ...table]),
  ];
}

/** What heads the findings of one problem: which figure is wrong, and what is proposed for each that may be. */
function diagnosisLines(
  { severity, sentence: said, figures }: ProblemHead,
  say: Say<'commandLine'>,
  language: Language,
): readonly string[] {
  const suspects = figures.map((suspect) => {
    const { place, counts, printed, proposed } = suspect;
    const change = proposed.eq(printed)
      ? shown(printed, counts)
      : `${shown(printed, counts)} → ${shown(proposed, counts)}`;
    return `${reference(place)}  ${change}  ${suspectLine(suspect, language)}`;
  });
  return [`${say(severity)}  ${said}`, ...indented(suspects)];
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
