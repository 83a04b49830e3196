import type { Suspect } from '../../disclosure/diagnosis/diagnosis';
import type { ProblemHead } from '../../disclosure/diagnosis/headed-findings';
import { headed, worstFirst } from '../../disclosure/diagnosis/headed-findings';
import { suspectLine } from '../../disclosure/diagnosis/suspect-line';
import { shown } from '../../disclosure/diagnosis/saying';
import { RULES } from '../../disclosure/relations/catalogue';
import type { Derivation, Finding, Severity } from '../../disclosure/findings';
import { knownDuties } from '../../disclosure/duties/duties';
import { dutySummary } from '../../disclosure/duties/summary';
import { FORMS } from '../../disclosure/forms/forms';
import { columnName, formName } from '../../disclosure/forms/names';
import { restatedAfter } from '../../disclosure/recalculated/restated';
import { figuresByCell } from '../../disclosure/figures-by-cell';
import type { Review } from '../../disclosure/review-types';
import { sentence } from '../../disclosure/sentence';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference } from '../../disclosure/sheet/address';
import type { CellValue } from '../../disclosure/sheet/snapshot';
import { valueText } from '../../disclosure/sheet/snapshot';
import { notation } from '../../disclosure/value';
import type { Key } from '../../voice/catalogue';
import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';
import { formOfFinding, formTitle } from '../own-sheets/form-titles';
import { reviewWord, unitWord } from '../own-sheets/own-sheet-words';
import { derivationLine, isAwaited } from './derivation-lines';
import type { ReportColumn } from './report-columns';
import type { ReportInput } from './report-input';

/** A row of the report's table: what it says in each column; nothing in those that it does not name. */
export interface ReportRow extends Readonly<Partial<Record<ReportColumn, string | number>>> {
  readonly kind: string;
  /** The cell that it is about, to which its cell's reference leads. */
  readonly place?: CellPlace;
  /** How its severity looks. */
  readonly look?: Severity;
}

/** Makes the rows of one kind. */
type RowMaker = (input: ReportInput, language: Language) => readonly ReportRow[];

/** What the table lists, in this order: a further kind of rows is a further entry. */
const ROW_MAKERS: readonly RowMaker[] = [
  findingRows,
  correctionRows,
  awaitedRows,
  derivationRows,
  unrecognisedRows,
  restatedRows,
  dutyRows,
];

/**
 * The table below its head: the findings, those of one problem below what heads it, the corrections, the scores that wait for a person, how the others come about,
 * the sheets that are no known form, what still states the figures of before the corrections, then the duties.
 */
export function reportRows(input: ReportInput, language: Language): readonly ReportRow[] {
  return ROW_MAKERS.flatMap((rows) => rows(input, language));
}

function findingRows({ review, standing }: ReportInput, language: Language): readonly ReportRow[] {
  const say = voice(language, 'report');
  const standings = new Map(standing?.findings.map((stands) => [stands.finding, stands]));
  const rowOf = (finding: Finding, isWitness: boolean): ReportRow => {
    const { severity, expected, actual, difference, message, rule, title } = finding;
    const [place] = finding.cells;
    const stands = standings.get(finding);
    return {
      kind: say(isWitness ? 'kindWitness' : 'kindFinding'),
      // Its cell is not wrong for all that its relation does not hold.
      severity: isWitness ? '' : say(severity),
      form: formText(review, finding, language),
      expected: figure(notation(expected)),
      actual: figure(notation(actual)),
      difference: figure(notation(difference)),
      message: sentence(message, language),
      state: stands === undefined ? '' : unitWord(stands.unit, language),
      review: stands === undefined ? '' : reviewWord(stands.review, language),
      rule: title === undefined ? ruleText(rule, language) : `${rule} ${title}`,
      ...(isWitness ? {} : { look: severity }),
      ...at(place),
    };
  };
  const listed = headed(review.findings, (finding) => finding, review, language);
  return worstFirst(listed, (finding) => finding).flatMap(({ head, items }) => [
    ...(head === null ? [] : headRows(head, language)),
    ...items.map((finding) => rowOf(finding, head !== null)),
  ]);
}

/** What heads a problem: the diagnosis, then each figure that may be wrong with what is proposed for it. */
function headRows(
  { severity, sentence: message, figures, place }: ProblemHead,
  language: Language,
): readonly ReportRow[] {
  const say = voice(language, 'report');
  return [
    {
      kind: say('kindProblem'),
      severity: say(severity),
      message,
      look: severity,
      ...at(place ?? undefined),
    },
    ...figures.map((suspect) => suspectRow(suspect, language)),
  ];
}

/** A figure that may be wrong; without a proposal where nothing bounds it. */
function suspectRow(suspect: Suspect, language: Language): ReportRow {
  const { place, counts, printed, proposed } = suspect;
  return {
    kind: voice(language, 'report')('kindSuspect'),
    expected: proposed.eq(printed) ? '' : figure(shown(proposed, counts)),
    actual: figure(shown(printed, counts)),
    message: suspectLine(suspect, language),
    ...at(place),
  };
}

function correctionRows({ review, fates }: ReportInput, language: Language): readonly ReportRow[] {
  const say = voice(language, 'report');
  const figures = figuresByCell(review);
  const reasons = reasonsOf(review, language);
  return review.corrections.map((correction) => {
    const { place, from, to, rule, rounding, formula } = correction;
    const remarks = [...(rounding ? [say('roundedScore')] : []), ...(formula ? [say('formulaCell')] : [])];
    const placed = figures.get(reference(place));
    const reason = [reasons.get(reference(place)) ?? RULES.title(rule, language), ...remarks].join(
      voice(language, 'language')('comma'),
    );
    const told =
      placed === undefined
        ? reason
        : say('correctionOf', {
            line: placed.line.label,
            column: columnName(placed.form.id, placed.figure.column),
            reason,
          });
    const fate = fates?.get(correction);
    return {
      kind: say('kindCorrection'),
      form: placed === undefined ? '' : formTitle(placed.form),
      expected: to,
      actual: from === null ? say('emptyCell') : held(from),
      message: told,
      state: fate === undefined ? '' : say(fate),
      rule: ruleText(rule, language),
      ...at(place),
    };
  });
}

/** Why a cell is corrected: how its score comes about once everything is corrected, else what is found there. */
function reasonsOf(review: Review, language: Language): ReadonlyMap<string, string> {
  const found = review.findings.flatMap(({ cells: [cell], message }) =>
    cell === undefined ? [] : [[reference(cell), sentence(message, language)] as const],
  );
  const after = review.plans.flatMap((plan) => plan.derivations());
  const computed = [...review.derivations, ...after]
    .filter(({ kind }) => kind === 'computed')
    .map((derivation) => [reference(derivation.place), derivationLine(derivation, language)] as const);
  return new Map([...found, ...computed]);
}

function awaitedRows({ review }: ReportInput, language: Language): readonly ReportRow[] {
  return review.derivations
    .filter(isAwaited)
    .map((derivation) => derivationRow(derivation, 'kindAwaited', language));
}

/** What a derivation that waits for nobody is called. */
const DERIVATION_KINDS = {
  computed: 'kindComputed',
  manual: 'kindManual',
} as const satisfies Readonly<Record<Derivation['kind'], Key<'report'>>>;

function derivationRows({ review }: ReportInput, language: Language): readonly ReportRow[] {
  return review.derivations
    .filter((derivation) => !isAwaited(derivation))
    .map((derivation) => derivationRow(derivation, DERIVATION_KINDS[derivation.kind], language));
}

function derivationRow(derivation: Derivation, kind: Key<'report'>, language: Language): ReportRow {
  return {
    kind: voice(language, 'report')(kind),
    message: derivationLine(derivation, language),
    ...at(derivation.place),
  };
}

function unrecognisedRows({ review }: ReportInput, language: Language): readonly ReportRow[] {
  const kind = voice(language, 'report')('kindUnrecognised');
  return review.unrecognised.map(({ sheet, reason }) => ({
    kind,
    cell: sheet,
    message: sentence(reason, language),
  }));
}

/** What still states the old figures once the corrections are written: those that were, else all that are proposed. */
function restatedRows({ review, fates }: ReportInput, language: Language): readonly ReportRow[] {
  const say = voice(language, 'report');
  const written = review.corrections.filter(
    (correction) => fates === undefined || fates.get(correction) === 'written',
  );
  return restatedAfter(review, written).map(({ severity, before, after, cell, message }) => ({
    kind: say('kindRestated'),
    severity: say(severity),
    expected: after,
    actual: before,
    message: sentence(message, language),
    look: severity,
    ...at(cell),
  }));
}

/** How the duties ended, which were not checked, and what was not given. */
function dutyRows({ review }: ReportInput, language: Language): readonly ReportRow[] {
  const kind = voice(language, 'report')('kindDuty');
  return dutySummary(knownDuties(review), language).map((message) => ({ kind, message }));
}

/** The cell that a row is about: its reference, which leads there. */
function at(place: CellPlace | undefined): Pick<ReportRow, 'cell' | 'place'> {
  return place === undefined ? {} : { cell: reference(place), place };
}

/** The form that a finding is about by its title; one that the workbook lacks by its name. */
function formText(review: ReportInput['review'], finding: Finding, language: Language): string {
  const { form } = finding;
  const title = formOfFinding(review, finding)?.title;
  return title ?? (form === null ? '' : formName(form, FORMS, language));
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
