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

/** What a finding, or a relation, is about: what names its form and line (null where it is about none), and its key. */
export interface FindingPlace {
  readonly key: FindingKey;
  readonly form: string | null;
  readonly line: string | null;
}

/** What a place is named by: a finding or a relation. */
type Placed = Pick<Finding, 'rule' | 'form' | 'cells' | 'text' | 'together'>;

/** What a finding is about, as its key says it behind its rule. */
type Subject = Omit<FindingPlace, 'key'> & { readonly said: string };

/** What a cell is in its form's own terms: a figure of a line, a line's name, or a place counted from the form's corner. */
function cellSubject({ forms, names, figures }: Naming, cell: CellPlace): Subject {
  const form = formAt(forms, figures, cell);
  if (form === null) return { form: null, line: null, said: reference(cell) };
  const name = names.get(form) ?? '';
  const lines = lineNames(form);
  const placed = figures.get(reference(cell));
  if (placed !== undefined) {
    const line = lines.get(placed.line) ?? '';
    return { form: name, line, said: `${name} | ${line} | ${placed.figure.column}` };
  }
  const found = form.lines.find(({ place }) => samePlace(place, cell));
  if (found !== undefined) {
    const line = lines.get(found) ?? '';
    return { form: name, line, said: `${name} | ${line}` };
  }
  const said = `${name} | ${cell.row - form.area.top} : ${cell.column - form.area.left}`;
  return { form: name, line: null, said };
}

function subjectOf(naming: Naming, { text, cells: [cell], form, together }: Placed): Subject {
  if (text !== undefined) return { form: null, line: null, said: `text ${text.quote.replace(/\s+/gu, '')}` };
  // Which line comes first of those that share something changes when one of them is put right.
  const whole = together === true ? formAt(naming.forms, naming.figures, cell) : null;
  if (whole !== null) {
    const name = naming.names.get(whole) ?? '';
    return { form: name, line: null, said: name };
  }
  return cell === undefined ? { form: null, line: null, said: form ?? '' } : cellSubject(naming, cell);
}

/**
 * The keys of a review's findings, or of relations, in their order, with the form and the line that they are about.
 * Findings of one rule about one thing are numbered: where the first of them goes, the next takes its key, and the figures
 * of its decision then tell that it is another.
 *
 * @param figures the review's figures by their cells
 * @param names the names of its forms
 */
export function findingPlaces(
  { forms, findings }: { readonly forms: readonly Form[]; readonly findings: readonly Placed[] },
  figures: FiguresByCell,
  names: FormNames = formNames(forms),
): readonly FindingPlace[] {
  const naming = { forms, names, figures };
  const numbering = new Numbering();
  return findings.map((finding) => {
    const { form, line, said } = subjectOf(naming, finding);
    return { key: numbering.numbered(`${finding.rule} | ${said}`), form, line };
  });
}

/** The keys of a review's findings, in their order. */
export function findingKeys(
  review: Pick<Review, 'forms' | 'findings'>,
  figures: FiguresByCell,
  names: FormNames = formNames(review.forms),
): readonly FindingKey[] {
  return findingPlaces(review, figures, names).map(({ key }) => key);
}
