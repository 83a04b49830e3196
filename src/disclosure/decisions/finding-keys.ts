import type { Finding } from '../findings';
import type { Review } from '../review-types';
import type { FiguresByCell } from '../figures-by-cell';
import type { Form } from '../forms/form';
import type { CellPlace } from '../sheet/address';
import { contains, reference, samePlace } from '../sheet/address';
import type { FindingKey } from './decision';
import type { FormNames } from './form-names';
import { formNames } from './form-names';
import { lineNames } from './line-names';
import { Numbering } from './numbering';

/** What names the findings of one review. */
interface Naming {
  readonly forms: readonly Form[];
  readonly names: FormNames;
  readonly figures: FiguresByCell;
}

/** The form that a cell belongs to; null where it belongs to none. */
export function formAt(
  forms: readonly Form[],
  figures: FiguresByCell,
  cell: CellPlace | undefined,
): Form | null {
  if (cell === undefined) return null;
  const placed = figures.get(reference(cell));
  if (placed !== undefined) return placed.form;
  return forms.find(({ sheet, area }) => sheet === cell.sheet && contains(area, cell)) ?? null;
}

/** What a cell is in its form's own terms: a figure of a line, a line's name, or a place counted from the form's corner. */
function cellName({ forms, names, figures }: Naming, cell: CellPlace): string {
  const form = formAt(forms, figures, cell);
  if (form === null) return reference(cell);
  const name = names.get(form) ?? '';
  const lines = lineNames(form);
  const placed = figures.get(reference(cell));
  if (placed !== undefined) return `${name} | ${lines.get(placed.line) ?? ''} | ${placed.figure.column}`;
  const line = form.lines.find(({ place }) => samePlace(place, cell));
  if (line !== undefined) return `${name} | ${lines.get(line) ?? ''}`;
  return `${name} | ${cell.row - form.area.top} : ${cell.column - form.area.left}`;
}

function subjectOf(naming: Naming, { text, cells: [cell], form, together }: Finding): string {
  if (text !== undefined) return `text ${text.quote.replace(/\s+/gu, '')}`;
  // Which line comes first of those that share something changes when one of them is put right.
  const whole = together === true ? formAt(naming.forms, naming.figures, cell) : null;
  if (whole !== null) return naming.names.get(whole) ?? '';
  return cell === undefined ? (form ?? '') : cellName(naming, cell);
}

/**
 * The keys of a review's findings, in their order. Findings of one rule about one thing are numbered: where the first of
 * them goes, the next takes its key, and the figures of its decision then tell that it is another.
 *
 * @param figures the review's figures by their cells
 * @param names the names of its forms
 */
export function findingKeys(
  { forms, findings }: Pick<Review, 'forms' | 'findings'>,
  figures: FiguresByCell,
  names: FormNames = formNames(forms),
): readonly FindingKey[] {
  const naming = { forms, names, figures };
  const numbering = new Numbering();
  return findings.map((finding) => numbering.numbered(`${finding.rule} | ${subjectOf(naming, finding)}`));
}
