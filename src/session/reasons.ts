import type { FindingStanding } from '../disclosure/decisions/standing';
import type { Correction } from '../disclosure/findings';
import { isSelfAssessment } from '../disclosure/forms/form';
import type { ReasonHindrance } from '../disclosure/forms/self-assessment/reason-cell';
import { reasonCellOf } from '../disclosure/forms/self-assessment/reason-cell';
import type { CellPlace } from '../disclosure/sheet/address';
import { reference } from '../disclosure/sheet/address';
import type { CellValue } from '../disclosure/sheet/snapshot';
import { hindrancesIn } from './hindrances';
import type { Reviewed } from './state';

/** Why the explanation of a finding cannot be written into the form, too. */
export type ReasonRefusal = ReasonHindrance | 'protected' | 'hidden';

/** The form's own cell for the reason of what a finding is about: whether the explanation can be written there. */
export type ReasonPlace =
  | { readonly kind: 'open'; readonly place: CellPlace; readonly from: CellValue }
  | { readonly kind: 'refused'; readonly place: CellPlace; readonly reason: ReasonRefusal };

/** What a place for a reason is worked out from. */
type ReasonsIn = Pick<Reviewed, 'snapshot' | 'figures'>;

/**
 * The form's own cell (偏差原因) for the reason of a finding; null where the finding is not about one line of a
 * self-assessment form, or that line has no such cell.
 */
export function reasonPlace(
  { snapshot, figures }: ReasonsIn,
  { finding: { cells, together } }: Pick<FindingStanding, 'finding'>,
): ReasonPlace | null {
  const [first] = cells;
  if (first === undefined || together === true) return null;
  const placed = figures.get(reference(first));
  if (placed === undefined || placed.figure.shared !== undefined || !isSelfAssessment(placed.form))
    return null;
  const sheet = snapshot.sheets.find(({ name }) => name === placed.form.sheet);
  const cell = sheet === undefined ? null : reasonCellOf(placed.form, placed.line, sheet.merges);
  if (cell === null) return null;
  const { place, value, hindrance } = cell;
  if (hindrance !== null) return { kind: 'refused', place, reason: hindrance };
  const [closed] = hindrancesIn(snapshot)(place);
  if (closed === undefined) return { kind: 'open', place, from: value };
  return { kind: 'refused', place, reason: closed === 'protected' ? 'protected' : 'hidden' };
}

/** What a cell takes for the beginning of a formula, or of a text that it shows without it. */
const NO_TEXT = /^[=']/u;

/** What is written where the explanation of a finding goes into the form, too; null where it cannot: there, or as a text. */
export function reasonCorrection(
  reviewed: ReasonsIn,
  standing: Pick<FindingStanding, 'finding'>,
  text: string,
): Correction | null {
  const place = reasonPlace(reviewed, standing);
  const to = text.trim();
  if (place?.kind !== 'open' || to === '' || NO_TEXT.test(to)) return null;
  const { rule } = standing.finding;
  return { place: place.place, from: place.from, to, rule, rounding: false, formula: false };
}
