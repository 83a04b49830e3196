import { Decimal } from 'decimal.js';
import type { FindingPlace } from '../../disclosure/decisions/finding-keys';
import { findingPlaces } from '../../disclosure/decisions/finding-keys';
import type { FormNames } from '../../disclosure/decisions/form-names';
import { formNames } from '../../disclosure/decisions/form-names';
import { lineNames } from '../../disclosure/decisions/line-names';
import type { FiguresByCell } from '../../disclosure/figures-by-cell';
import { figuresByCell } from '../../disclosure/figures-by-cell';
import type { Correction, Finding, RelationCounts, Severity } from '../../disclosure/findings';
import type { Form } from '../../disclosure/forms/form';
import type { LastYearReview, PublishedTables, Review } from '../../disclosure/review-types';
import { isNothingChecked } from '../../disclosure/duties/verdict';
import { sentence } from '../../disclosure/sentence';
import type { PlannedCell, Refusal } from '../../disclosure/scoring/plan/planned-cell';
import { allCounts } from '../../disclosure/scoring/plan/planned-cell';
import { a1 } from '../../disclosure/sheet/address';
import type { DiagnosisDocument } from './diagnosis-document';
import { diagnosisDocument } from './diagnosis-document';
import { knownDuties } from '../../disclosure/duties/duties';
import type { ComparedFigure } from '../../disclosure/recalculated/assessment-figures';
import { assessmentFigures } from '../../disclosure/recalculated/assessment-figures';
import { restatedAfter } from '../../disclosure/recalculated/restated';
import type { RestatedDocument } from './restated-document';
import { restatedDocument } from './restated-document';
import type { DutyDocument } from './duty-document';
import { dutyDocument } from './duty-document';
import type { DecisionsDocument, KeptDecisions } from '../kept/kept-decisions';
import { decisionsDocument } from '../kept/kept-decisions';
import type { NarrativeDocument } from './narrative-document';
import { narrativeDocument } from './narrative-document';
import type { TextPlace } from '../../disclosure/narrative/text';
import type { CellValue } from '../../disclosure/sheet/snapshot';
import { valueText } from '../../disclosure/sheet/snapshot';
import { notation } from '../../disclosure/value';
import type { OwnDocument } from './own-document';
import { ownDocument } from './own-document';

/** The document that --json prints. Its fields are stable; figures are strings in decimal notation. */
export interface ReviewDocument {
  readonly files: readonly FileDocument[];
}

/** One file's review. A file that could not be read has none. */
export interface FileDocument {
  readonly file: string;
  readonly forms: readonly FormDocument[];
  readonly unrecognised: readonly { readonly sheet: string; readonly reason: string }[];
  readonly findings: readonly FindingDocument[];
  readonly corrections: readonly CorrectionDocument[];
  readonly relations: RelationCounts;
  readonly problems: readonly ProblemDocument[];
  /** The derived cells of the self-assessment forms: what becomes of each, and how many empty ones there are. */
  readonly recalculation: RecalculationDocument;
  /** Whether nothing was recognised, so that nothing was checked: no findings then say nothing. */
  readonly nothingChecked: boolean;
  /** What will still state an old rate, total score or grade once all corrections are written. */
  readonly restated: readonly RestatedDocument[];
  /** What should have been checked, and how each duty ended. */
  readonly duties: readonly DutyDocument[];
  /** The written explanations, where there are any. */
  readonly narratives?: readonly NarrativeDocument[];
  /** The tables of the published document beside the workbook, where there are any. */
  readonly published?: PublishedDocument;
  /** The relations that somebody added, and those of the add-in that were changed, where there are any. */
  readonly own?: OwnDocument;
  /** Last year's workbook, where it was given. */
  readonly lastYear?: LastYearDocument;
  /** What people decided, where the workbook keeps any of it. */
  readonly decisions?: DecisionsDocument;
  /** The execution rate and the total score of each self-assessment form. */
  readonly assessments: readonly AssessmentDocument[];
  /** What could not be checked of the relations, by the key that a finding of each would have. */
  readonly notCheckable: readonly string[];
  /** The rules of which a relation was checked. */
  readonly evaluated: readonly string[];
}

/** The tables of a published document (.docx) that was given beside the workbook. */
interface PublishedDocument {
  readonly forms: readonly (FormDocument & {
    /** The sheet of the workbook's form that it was compared with; null where it was compared with none. */
    readonly comparedWith: string | null;
  })[];
  readonly unrecognised: readonly { readonly sheet: string; readonly reason: string }[];
  readonly relations: RelationCounts;
}

/** Last year's workbook beside this year's. */
interface LastYearDocument {
  readonly file: string;
  readonly forms: readonly { readonly sheet: string; readonly comparedWith: string }[];
  /** Why nothing was compared with it; null where it was. */
  readonly notCompared: string | null;
}

/** A form that was recognised. */
export interface FormDocument {
  readonly sheet: string;
  readonly form: string;
  readonly layout: string;
  readonly title: string;
  readonly unit: string | null;
  readonly year: string | null;
  readonly department: string | null;
  /** The project of a self-assessment. */
  readonly project: string | null;
  /** What names it among the forms of the file and in its later versions, whatever its sheet is called. */
  readonly key: string;
  /** What names its lines, wherever they stand. */
  readonly lines: readonly string[];
}

/** Something that a person should look at. */
export interface FindingDocument {
  readonly rule: string;
  readonly severity: Severity;
  readonly form: string | null;
  readonly cells: readonly { readonly sheet: string; readonly address: string }[];
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly message: string;
  /** For a finding about a written explanation: its paragraph, its characters in it, and what is written there. */
  readonly text?: TextPlace;
  /** What names it in later versions of the file: its rule, and what it is about in its form's own terms. */
  readonly key: string;
  /** The key of its form, and the name of its line; null where it is about none. */
  readonly formKey: string | null;
  /** Whether it tells of a relation. */
  readonly ofRelation: boolean;
  readonly line: string | null;
}

/** Findings with one likely cause: the cell or the words that they share, and their indexes in `findings`. */
interface ProblemDocument {
  /** Absent for words of a text that is no sheet's. */
  readonly cell?: { readonly sheet: string; readonly address: string };
  /** For words of a written explanation: their paragraph, their characters in it, and what is written there. */
  readonly text?: TextPlace;
  readonly findings: readonly number[];
  /** For relations between figures that do not hold: which figure is wrong. */
  readonly diagnosis?: DiagnosisDocument;
}

/** The execution rate (a ratio) and the total score (points) of a self-assessment form; null where it has none. */
export interface AssessmentDocument {
  readonly sheet: string;
  /** The key of the form. */
  readonly form: string;
  readonly rate: ComparedDocument | null;
  readonly score: ComparedDocument | null;
}

/** A figure as the form prints it, and as the rules give it; null where either is not known. */
interface ComparedDocument {
  readonly address: string;
  readonly printed: string | null;
  readonly recalculated: string | null;
}

interface CorrectionDocument {
  readonly sheet: string;
  readonly address: string;
  readonly from: string | null;
  readonly to: string;
  readonly rule: string;
  /** The number format that an empty cell is given along. */
  readonly format?: string;
}

/** How many empty derived cells can be filled, how many wait for a person, and how many of these then follow. */
interface BlanksDocument {
  readonly fillable: number;
  readonly awaiting: number;
  readonly following: number;
}

interface RecalculationDocument extends BlanksDocument {
  readonly forms: readonly (BlanksDocument & {
    readonly sheet: string;
    readonly title: string;
    readonly cells: readonly PlannedCellDocument[];
  })[];
}

interface PlannedCellDocument {
  readonly address: string;
  readonly line: string;
  readonly column: string;
  readonly state: 'written' | 'right' | 'left' | 'waits';
  /** Why it is left. */
  readonly refusal?: Refusal;
  readonly message?: string;
}

/** A review as JSON; the messages are Chinese. */
export function fileDocument(file: string, review: Review, kept: KeptDecisions | null = null): FileDocument {
  const names = formNames(review.forms);
  const figures = figuresByCell(review);
  const places = findingPlaces(review, figures, names);
  return {
    file,
    forms: review.forms.map((form) => formDocument(form, names)),
    unrecognised: review.unrecognised.map(({ sheet, reason }) => ({ sheet, reason: sentence(reason) })),
    findings: review.findings.map((finding, index) => findingDocument(finding, places[index])),
    corrections: review.corrections.map(correctionDocument),
    relations: relationCounts(review.counts),
    problems: review.problems.map(({ place, text, findings, diagnosis }) => ({
      ...(place === null ? {} : { cell: { sheet: place.sheet, address: a1(place) } }),
      ...(text === undefined ? {} : { text }),
      findings,
      ...(diagnosis === undefined ? {} : { diagnosis: diagnosisDocument(diagnosis) }),
    })),
    recalculation: recalculationDocument(review),
    nothingChecked: isNothingChecked(review),
    restated: restatedAfter(review, review.corrections).map(restatedDocument),
    duties: knownDuties(review).map(dutyDocument),
    ...(review.narratives.length === 0 ? {} : { narratives: review.narratives.map(narrativeDocument) }),
    ...(review.published === undefined ? {} : { published: publishedDocument(review.published) }),
    ...(review.own === undefined ? {} : { own: ownDocument(review.own) }),
    ...(review.lastYear === undefined ? {} : { lastYear: lastYearDocument(review.lastYear) }),
    ...(kept === null ? {} : { decisions: decisionsDocument(kept) }),
    assessments: assessmentDocuments(review, names),
    notCheckable: notCheckableKeys(review, figures, names),
    evaluated: [
      ...new Set(review.relations.flatMap(({ state, rule }) => (state === 'notCheckable' ? [] : [rule]))),
    ],
  };
}

function lastYearDocument({ name, pairs, hindrance }: LastYearReview): LastYearDocument {
  return {
    file: name,
    forms: pairs.map(({ now, last }) => ({ sheet: now.sheet, comparedWith: last.sheet })),
    notCompared: hindrance === null ? null : sentence(hindrance),
  };
}

function formDocument(form: Form, names: FormNames): FormDocument {
  const { sheet, id, layout, title, unit, year, department, project } = form;
  const key = names.get(form) ?? id;
  const lines = [...lineNames(form).values()];
  return { sheet, form: id, layout, title, unit, year, department, project, key, lines };
}

function assessmentDocuments(review: Review, names: FormNames): readonly AssessmentDocument[] {
  const compared = (figure: ComparedFigure | null): ComparedDocument | null =>
    figure === null
      ? null
      : { address: a1(figure.place), printed: figure.printed, recalculated: figure.recalculated };
  return assessmentFigures(review).map(({ form, rate, score }) => ({
    sheet: form.sheet,
    form: names.get(form) ?? form.id,
    rate: compared(rate),
    score: compared(score),
  }));
}

function notCheckableKeys(review: Review, figures: FiguresByCell, names: FormNames): readonly string[] {
  const relations = review.relations.filter(({ state }) => state === 'notCheckable');
  const places = findingPlaces({ forms: review.forms, findings: relations }, figures, names);
  return [...new Set(places.map(({ key }) => key))];
}

function publishedDocument({ forms, pairs, unrecognised, counts }: PublishedTables): PublishedDocument {
  const partners = new Map(pairs.map(({ document, workbook }) => [document, workbook.sheet]));
  const names = formNames(forms);
  return {
    forms: forms.map((form) => ({ ...formDocument(form, names), comparedWith: partners.get(form) ?? null })),
    unrecognised: unrecognised.map(({ sheet, reason }) => ({ sheet, reason: sentence(reason) })),
    relations: relationCounts(counts),
  };
}

function relationCounts({
  checked,
  held,
  withinRounding,
  broken,
  notCheckable,
}: RelationCounts): RelationCounts {
  return { checked, held, withinRounding, broken, notCheckable };
}

function findingDocument(finding: Finding, place: FindingPlace | undefined): FindingDocument {
  const { rule, severity, form, cells, expected, actual, difference, message, text } = finding;
  return {
    rule,
    severity,
    form,
    cells: cells.map((place) => ({ sheet: place.sheet, address: a1(place) })),
    expected: notation(expected),
    actual: notation(actual),
    difference: notation(difference),
    message: sentence(message),
    ...(text === undefined ? {} : { text }),
    key: place?.key ?? rule,
    formKey: place?.form ?? null,
    ofRelation: finding.relation !== undefined,
    line: place?.line ?? null,
  };
}

function recalculationDocument({ plans }: Review): RecalculationDocument {
  return {
    ...allCounts(plans.map(({ blanks }) => blanks)),
    forms: plans.map(({ form: { sheet, title }, blanks, cells }) => ({
      sheet,
      title,
      ...blanks,
      cells: cells.map(plannedCellDocument),
    })),
  };
}

function plannedCellDocument({ place, line, column, fate }: PlannedCell): PlannedCellDocument {
  return {
    address: a1(place),
    line,
    column,
    state: fate.kind,
    ...(fate.kind === 'left' ? { refusal: fate.refusal } : {}),
    ...(fate.kind === 'left' || fate.kind === 'waits' ? { message: sentence(fate.message) } : {}),
  };
}

function correctionDocument({ place, from, to, rule, format }: Correction): CorrectionDocument {
  return {
    sheet: place.sheet,
    address: a1(place),
    from: from === null ? null : decimalText(from),
    to: decimalText(to),
    rule,
    ...(format === undefined ? {} : { format }),
  };
}

/** What a correction writes, as people read it: a rate that is given a percent format is a percentage. */
export function writtenText({ to, format }: Correction): string {
  return typeof to === 'number' && format?.includes('%') === true
    ? `${new Decimal(to).times(100).toFixed()}%`
    : decimalText(to);
}

/** A cell's value as text; a number in decimal notation, however large or small. */
export function decimalText(value: CellValue): string {
  return typeof value === 'number' ? new Decimal(value).toFixed() : valueText(value);
}
