import type { Correction } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import type { Figure, Form, Line } from '../../disclosure/forms/form';
import { linesOf } from '../../disclosure/forms/form';
import type { CellPlace } from '../../disclosure/sheet/address';
import { a1, reference } from '../../disclosure/sheet/address';
import { writtenNumber } from '../../disclosure/recalculated/assessment-figures';
import type { Value } from '../../disclosure/value';

/** A figure as it is printed, and as it comes out when it is recalculated; null where there is no number. */
export interface Comparison {
  readonly label: string;
  readonly place: CellPlace;
  readonly printed: number | null;
  readonly recalculated: number | null;
}

/** What the report's charts show. */
export interface Comparisons {
  /** The execution rates of the forms, as ratios: 0.8827. */
  readonly rates: readonly Comparison[];
  /** The forms' total scores; where there is one form, the scores of its lines that the rule gives. In points. */
  readonly scores: readonly Comparison[];
}

/** The rates and scores of a review's self-assessment forms, in sheet order; none where it has none. */
export function comparisonsOf(review: Review): Comparisons {
  const forms = review.assessments.map(({ form }) => form);
  const known = new Recalculated(review);
  const named = (form: Form): string => form.project ?? form.department ?? form.title;
  const bySheet = ({ sheet }: CellPlace): string => sheet;
  const rates = forms.flatMap((form) =>
    linesOf(form, 'funds').flatMap((line) => known.rate(line, named(form))),
  );
  const totals = forms.flatMap((form) =>
    linesOf(form, 'total')
      .slice(0, 1)
      .flatMap((line) => known.score(line, named(form))),
  );
  const [only, ...others] = forms;
  const scores =
    only !== undefined && others.length === 0
      ? distinctLabels(
          linesOf(only, 'funds', 'indicator').flatMap((line) => known.derivedScore(line)),
          a1,
        )
      : distinctLabels(totals, bySheet);
  return { rates: distinctLabels(rates, bySheet), scores };
}

/** What a review says of single cells. */
class Recalculated {
  private readonly corrections: ReadonlyMap<string, Correction>;
  private readonly derived: ReadonlySet<string>;
  private readonly rates: ReadonlyMap<string, Review['relations'][number]>;

  constructor({ corrections, derivations, relations }: Review) {
    this.corrections = new Map(corrections.map((correction) => [reference(correction.place), correction]));
    this.derived = new Set(
      derivations.filter(({ kind }) => kind === 'computed').map(({ place }) => reference(place)),
    );
    this.rates = new Map(
      relations.flatMap((relation) => {
        const [cell] = relation.cells;
        return relation.actual?.kind === 'ratio' && cell !== undefined ? [[reference(cell), relation]] : [];
      }),
    );
  }

  /** A line's execution rate; nothing for a line without one. */
  rate({ figures }: Line, label: string): readonly Comparison[] {
    const figure = figures.get('rate');
    if (figure === undefined) return [];
    const relation = this.rates.get(reference(figure.place));
    const printed = numberOf(relation?.actual);
    const recalculated = numberOf(relation?.expected) ?? this.corrected(figure);
    return comparison(label, figure.place, printed, recalculated);
  }

  /** A line's score; nothing for a line without one. */
  score({ figures }: Line, label: string): readonly Comparison[] {
    const figure = figures.get('score');
    if (figure === undefined) return [];
    const printed = figure.reading.kind === 'number' ? figure.reading.value.toNumber() : null;
    const unchanged = this.derived.has(reference(figure.place)) ? printed : null;
    return comparison(label, figure.place, printed, this.corrected(figure) ?? unchanged);
  }

  /** A line's score where the rule gives it; nothing for one that a person gives. */
  derivedScore(line: Line): readonly Comparison[] {
    const place = line.figures.get('score')?.place;
    return place !== undefined && this.derived.has(reference(place)) ? this.score(line, line.label) : [];
  }

  /** What a figure's correction writes, without the words around it; null where it has none. */
  private corrected(figure: Figure): number | null {
    const correction = this.corrections.get(reference(figure.place));
    return correction === undefined ? null : (writtenNumber(figure, correction)?.toNumber() ?? null);
  }
}

function comparison(
  label: string,
  place: CellPlace,
  printed: number | null,
  recalculated: number | null,
): readonly Comparison[] {
  return printed === null && recalculated === null ? [] : [{ label, place, printed, recalculated }];
}

/** A value as charts draw it; null for none, and for words. */
function numberOf(value: Value | null | undefined): number | null {
  return value === null || value === undefined || value.kind === 'words' ? null : value.value.toNumber();
}

/** Labels that several have are told apart by something about their cells. */
function distinctLabels(
  comparisons: readonly Comparison[],
  told: (place: CellPlace) => string,
): readonly Comparison[] {
  const seen = new Map<string, number>();
  for (const { label } of comparisons) seen.set(label, (seen.get(label) ?? 0) + 1);
  return comparisons.map((one) =>
    (seen.get(one.label) ?? 0) > 1 ? { ...one, label: `${one.label}（${told(one.place)}）` } : one,
  );
}
