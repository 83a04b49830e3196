import type { Review } from './review-types';
import type { Figure, Form, Line } from './forms/form';
import { reference } from './sheet/address';

/** A figure with the form and the line in which it stands. */
export interface PlacedFigure {
  readonly form: Form;
  readonly line: Line;
  readonly figure: Figure;
}

/** The figures of a review's forms by the references of their cells. */
export type FiguresByCell = ReadonlyMap<string, PlacedFigure>;

/** Finds what stands in each cell of the forms. A cell that several lines share belongs to the last of them. */
export function figuresByCell({ forms }: Pick<Review, 'forms'>): FiguresByCell {
  const figures = new Map<string, PlacedFigure>();
  for (const form of forms)
    for (const line of form.lines)
      for (const figure of line.figures.values())
        figures.set(reference(figure.place), { form, line, figure });
  return figures;
}
