import type { Correction } from '../findings';
import type { Message } from '../message';
import type { Form } from '../forms/form';
import { formReference, isProjectSummary, linesOf } from '../forms/form';
import type { Claim, Role } from '../narrative/claims';
import type { NarrativeReview } from '../narrative/review';
import type { SectionId } from '../narrative/sections';
import type { TextPlace } from '../narrative/text';
import { cellAt } from '../narrative/text';
import type { Review } from '../review-types';
import type { CellPlace } from '../sheet/address';
import { reference, samePlace } from '../sheet/address';
import { roundToStep } from '../sheet/decimal';
import { normaliseLabel } from '../sheet/text';
import type { Change, Quoted, Stated } from './changes';
import { changesIn, linesQuoting, sameStated, shownStated, statedBy } from './changes';

/** A place that still states what a self-assessment form stated before it was recalculated. It is never written. */
export interface Restated {
  /** The cell that was recalculated. */
  readonly changed: CellPlace;
  readonly what: Quoted;
  readonly before: string;
  readonly after: string;
  /** 待核实 where the place is known to speak of that form; 提示 where it only states the same figure. */
  readonly severity: 'warning' | 'info';
  /** The cell in which it is stated; absent for a text that is no sheet's. */
  readonly cell?: CellPlace;
  /** What the cell holds, or the words of the text. */
  readonly quote: string;
  readonly text?: TextPlace;
  readonly message: Message;
}

/** The parts of a text that speak of self-assessments. */
const OF_ASSESSMENTS: ReadonlySet<SectionId | null> = new Set<SectionId>(['performance', 'evaluation']);

/** By which role a text states a figure. */
const ROLES: Readonly<Record<Exclude<Quoted, 'grade'>, readonly Role[]>> = {
  score: ['score'],
  rate: ['completion'],
};

/** Words before a grade in a sentence, up to the grade itself. */
const BEFORE_GRADE = '(?:等级|评级|档次|评定|评为|评价|结论|结果)[^，。；,;\\d]{0,8}?';

type Found = Pick<Restated, 'severity' | 'cell' | 'quote' | 'text'>;

/** Whether a stated figure is another one, rounded as a text may round it. */
function states({ quantity }: Claim, figure: Stated): boolean {
  if (quantity === null || figure.kind === 'words') return false;
  return quantity.value.eq(figure.value) || roundToStep(figure.value, quantity.step).eq(quantity.value);
}

/** The project's name of a form; null for one of a whole department. */
const projectOf = ({ project }: Form): string | null => (project === null ? null : normaliseLabel(project));

/** Where a text states a score or a rate as it was. */
function inClaims(change: Change, narrative: NarrativeReview, others: ReadonlySet<string>): readonly Found[] {
  const { what, before, after, correction, form } = change;
  if (what === 'grade') return [];
  return narrative.claims.flatMap((claim): readonly Found[] => {
    if (!ROLES[what].includes(claim.role) || !OF_ASSESSMENTS.has(claim.section)) return [];
    if (!states(claim, before) || states(claim, after)) return [];
    const ties = narrative.ties.filter((tie) => tie.claim === claim);
    const tied = ties.some(({ place }) => samePlace(place, correction.place));
    const subject = normaliseLabel(claim.subject);
    if (!tied && (ties.length > 0 || others.has(subject))) return [];
    const named = subject !== '' && subject === projectOf(form);
    return [textPlace(narrative, claim.place, tied || named)];
  });
}

function textPlace({ narrative }: NarrativeReview, text: TextPlace, certain: boolean): Found {
  const paragraph = narrative.paragraphs[text.paragraph - 1];
  const cell = paragraph === undefined ? undefined : cellAt(paragraph, text.start);
  const severity = certain ? 'warning' : 'info';
  return { severity, text, quote: text.quote, ...(cell === undefined ? {} : { cell }) };
}

const escaped = (words: string): string => words.replace(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);

/** Where a text states a grade as it was. */
function inSentences({ what, before }: Change, narrative: NarrativeReview): readonly Found[] {
  if (what !== 'grade' || before.kind !== 'words') return [];
  const stated = new RegExp(`${BEFORE_GRADE}[“"”]?${escaped(before.text)}(?!\\p{Script=Han}*项目)`, 'gu');
  return narrative.narrative.paragraphs.flatMap((paragraph) => {
    if (!OF_ASSESSMENTS.has(narrative.sections.get(paragraph.number) ?? null)) return [];
    return [...paragraph.text.matchAll(stated)].map(({ 0: quote, index }) => {
      const place = { paragraph: paragraph.number, start: index, end: index + quote.length, quote };
      return textPlace(narrative, place, false);
    });
  });
}

/** Where forms state a figure as it was: the form itself elsewhere, and the rows of its project in a 汇总表. */
function inForms(
  { what, form, before }: Change,
  forms: readonly Form[],
  written: ReadonlySet<string>,
): readonly Found[] {
  const project = projectOf(form);
  const own = linesQuoting(form, what).map(([line, column]) => ({ form, line, column }));
  const listed = forms.filter(isProjectSummary).flatMap((summary) =>
    linesOf(summary, 'project')
      .filter(({ label }) => project !== null && normaliseLabel(label) === project)
      .map((line) => ({ form: summary, line, column: what })),
  );
  return [...own, ...listed].flatMap(({ form: stating, line, column }): readonly Found[] => {
    const figure = line.figures.get(column);
    if (figure === undefined || written.has(reference(figure.place))) return [];
    const stated = statedBy(stating, line, figure);
    if (stated === null || !sameStated(stated, before)) return [];
    return [{ severity: 'warning', cell: figure.place, quote: figure.text }];
  });
}

const SAID: Readonly<Record<Quoted, Message['key']>> = {
  rate: 'restatedRate',
  score: 'restatedScore',
  grade: 'restatedGrade',
};

/**
 * The sentences and forms that still state the old rate, total score or grade once some corrections are written, in the
 * order of the corrections. They are told and never written: what a sentence means, its author knows.
 *
 * @param written the corrections that are, or will be, written
 */
export function restatedAfter(
  { forms, assessments, narratives }: Pick<Review, 'forms' | 'assessments' | 'narratives'>,
  written: readonly Correction[],
): readonly Restated[] {
  const cells = new Set(written.map(({ place }) => reference(place)));
  const projects = assessments.map(({ form }) => form);
  return changesIn({ forms }, written).flatMap((change) => {
    const { what, form, correction, before, after } = change;
    const own = formReference(form);
    const others = new Set(
      projects.flatMap((other) => (formReference(other) === own ? [] : (projectOf(other) ?? []))),
    );
    const found = [
      ...inForms(change, forms, cells),
      ...narratives.flatMap((narrative) => [
        ...inClaims(change, narrative, others),
        ...inSentences(change, narrative),
      ]),
    ];
    const shown = { before: shownStated(before, what), after: shownStated(after, what) };
    return found.map((one): Restated => ({
      ...one,
      ...{ changed: correction.place, what, ...shown },
      message: {
        key: SAID[what],
        values: { quote: one.quote, ...shown, sheet: form.sheet, cell: reference(correction.place) },
      },
    }));
  });
}

/** What was told of earlier corrections, once others are written: what they say of a cell that is written again is renewed. */
export function afterwards(
  restated: readonly Restated[],
  { forms }: Pick<Review, 'forms'>,
  written: readonly Correction[],
): readonly Restated[] {
  const changes = new Map(
    changesIn({ forms }, written).map(({ correction, after, what }) => [
      reference(correction.place),
      shownStated(after, what),
    ]),
  );
  return restated.flatMap((one) => {
    const after = changes.get(reference(one.changed)) ?? one.after;
    const message = { ...one.message, values: { ...one.message.values, after } };
    return after === one.before ? [] : [{ ...one, after, message }];
  });
}

/** Those of the places that still hold what they held. */
export function stillStated(
  { narratives, forms }: Pick<Review, 'narratives' | 'forms'>,
  restated: readonly Restated[],
): readonly Restated[] {
  if (restated.length === 0) return restated;
  const texts = new Map(
    forms.flatMap(({ lines }) =>
      lines.flatMap(({ figures }) =>
        [...figures.values()].map(({ place, text }) => [reference(place), text] as const),
      ),
    ),
  );
  const isSaid = ({ paragraph, start, end, quote }: TextPlace): boolean =>
    narratives.some(({ narrative, claims }) => {
      const words = narrative.paragraphs[paragraph - 1]?.text.slice(start, end);
      return (
        words === quote || claims.some(({ place }) => place.paragraph === paragraph && place.quote === quote)
      );
    });
  return restated.filter(({ cell, text, quote }) =>
    text !== undefined ? isSaid(text) : cell !== undefined && texts.get(reference(cell)) === quote,
  );
}
