import type { Standing } from '../../disclosure/decisions/standing';
import type { Correction, Derivation, Finding, Severity, Unrecognised } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import type { Language } from '../../voice/languages';
import { sentence } from '../../disclosure/sentence';
import { RULES } from '../../disclosure/relations/catalogue';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference } from '../../disclosure/sheet/address';
import type { CellValue } from '../../disclosure/sheet/snapshot';
import { valueText } from '../../disclosure/sheet/snapshot';
import { formOfFinding } from '../own-sheets/form-titles';
import { stateWord } from '../own-sheets/own-sheet-words';
import { derivationLine, isAwaited } from './derivation-lines';
import type { Key } from '../../voice/catalogue';
import type { Say } from '../../voice/say';
import { voice } from '../../voice/say';

/** The report's columns: what stands above them, and their widths in points. */
export const COLUMNS: readonly { readonly head: Key<'report'>; readonly width: number }[] = [
  { head: 'columnKind', width: 52 },
  { head: 'columnSeverity', width: 48 },
  { head: 'columnForm', width: 112 },
  { head: 'columnCell', width: 116 },
  { head: 'columnExpected', width: 72 },
  { head: 'columnActual', width: 72 },
  { head: 'columnDifference', width: 60 },
  { head: 'columnMessage', width: 310 },
  { head: 'columnState', width: 56 },
  { head: 'columnRule', width: 160 },
];

/** The columns of the severity, and of the cell that a row is about, which leads there. */
export const SEVERITY_COLUMN = 1;
export const CELL_COLUMN = 3;

/** A row of the report, as wide as its columns. */
export interface ReportRow {
  readonly cells: readonly (string | number)[];
  /** The cell that it is about. */
  readonly place?: CellPlace;
  /** How its severity is coloured. */
  readonly severity?: Severity;
}

/** The lines above the table: the title and the counts. */
export function summaryLines(review: Review, language: Language): readonly string[] {
  const say = voice(language, 'report');
  const count = (severity: Severity): number =>
    review.findings.filter((finding) => finding.severity === severity).length;
  return [
    say('title'),
    say('findingCounts', {
      error: count('error'),
      warning: count('warning'),
      rounding: count('rounding'),
      info: count('info'),
      corrections: review.corrections.length,
    }),
    say('relationCounts', { ...review.counts }),
    say('formCounts', { forms: review.forms.length, unrecognised: review.unrecognised.length }),
    ...scoreCounts(review, say),
  ];
}

/** How many scores follow the rule, and how many are left to people; nothing where there are no scores. */
function scoreCounts({ derivations }: Review, say: Say<'report'>): readonly string[] {
  if (derivations.length === 0) return [];
  const computed = derivations.filter(({ kind }) => kind === 'computed').length;
  const awaited = derivations.filter(isAwaited).length;
  return [say('scoreCounts', { computed, manual: derivations.length - computed, awaited })];
}

/**
 * The table below its head: the findings, the corrections, the scores that wait for a person, how the others come about,
 * then the sheets that are no known form.
 */
export function reportRows(
  review: Review,
  standing: Standing | null,
  language: Language,
): readonly ReportRow[] {
  const say = voice(language, 'report');
  const states = new Map(standing?.findings.map(({ finding, state }) => [finding, state]));
  return [
    ...review.findings.map((finding) => {
      const state = states.get(finding);
      return findingRow(review, finding, state === undefined ? '' : stateWord(state, language), language);
    }),
    ...review.corrections.map((correction) => correctionRow(correction, say, language)),
    ...review.derivations
      .filter(isAwaited)
      .map((score) => derivationRow(score, 'kindAwaited', say, language)),
    ...review.derivations
      .filter((score) => !isAwaited(score))
      .map((score) => derivationRow(score, DERIVATION_KINDS[score.kind], say, language)),
    ...review.unrecognised.map((sheet) => unrecognisedRow(sheet, say, language)),
  ];
}

function findingRow(review: Review, finding: Finding, state: string, language: Language): ReportRow {
  const say = voice(language, 'report');
  const [place] = finding.cells;
  const { severity, expected, actual, difference, message, rule } = finding;
  return {
    cells: [
      say('kindFinding'),
      say(severity),
      formOfFinding(review, finding)?.title ?? '',
      place === undefined ? '' : reference(place),
      figure(expected),
      figure(actual),
      figure(difference),
      sentence(message, language),
      state,
      ruleText(rule, language),
    ],
    severity,
    ...(place === undefined ? {} : { place }),
  };
}

function correctionRow(
  { place, from, to, rule, rounding, formula }: Correction,
  say: Say<'report'>,
  language: Language,
): ReportRow {
  const remarks = [...(rounding ? [say('roundedScore')] : []), ...(formula ? [say('formulaCell')] : [])];
  return {
    cells: [
      say('kindCorrection'),
      '',
      '',
      reference(place),
      to,
      from === null ? say('emptyCell') : held(from),
      '',
      remarks.join(voice(language, 'language')('comma')),
      '',
      ruleText(rule, language),
    ],
    place,
  };
}

/** What a derivation that waits for nobody is called. */
const DERIVATION_KINDS = {
  computed: 'kindComputed',
  manual: 'kindManual',
} as const satisfies Readonly<Record<Derivation['kind'], Key<'report'>>>;

function derivationRow(
  derivation: Derivation,
  kind: Key<'report'>,
  say: Say<'report'>,
  language: Language,
): ReportRow {
  const { place } = derivation;
  const line = derivationLine(derivation, language);
  return { cells: [say(kind), '', '', reference(place), '', '', '', line, '', ''], place };
}

function unrecognisedRow({ sheet, reason }: Unrecognised, say: Say<'report'>, language: Language): ReportRow {
  return { cells: [say('kindUnrecognised'), '', '', sheet, '', '', '', sentence(reason, language), '', ''] };
}

function ruleText(rule: Finding['rule'], language: Language): string {
  return `${rule} ${RULES.title(rule, language)}`;
}

/** A figure as a number where the number says exactly the same, so that it can be sorted and added. */
function figure(text: string | null): string | number {
  if (text === null) return '';
  return String(Number(text)) === text ? Number(text) : text;
}

function held(value: CellValue): string | number {
  return typeof value === 'number' ? value : valueText(value);
}
