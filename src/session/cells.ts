import type { Review } from '../disclosure/findings';
import type { Figure, Line } from '../disclosure/layouts/form';
import { reference } from '../disclosure/sheet/address';

/** What a figure's cell means to a reader. */
export interface CellMeaning {
  /** The name of the line that it stands in ("总分", "司勤人员"), "" where the line has none. */
  readonly label: string;
  /** Whether the cell shows its number as a percentage. */
  readonly percent: boolean;
  /** The figure as the form prints it. */
  readonly text: string;
}

/** The meanings of all figures' cells, by the cell's reference. */
export function cellMeanings({ forms }: Review): ReadonlyMap<string, CellMeaning> {
  const lines = forms.flatMap((form) => form.lines);
  return new Map(
    lines.flatMap((line) => [...line.figures.values()].map((figure) => meaningOf(line, figure))),
  );
}

function meaningOf({ label }: Line, { place, format, text }: Figure): readonly [string, CellMeaning] {
  return [reference(place), { label, percent: format.includes('%'), text }];
}
