import type { Finding } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import type { CellPlace } from '../../disclosure/sheet/address';
import type { Session } from '../../session/session';
import { showInText } from '../text/show-in-text';

/** The figure that is most likely wrong where a finding is one of a problem of figures; null where none is suspected. */
export function suspectPlace({ problems, findings }: Review, finding: Finding): CellPlace | null {
  const problem = problems.find(
    ({ diagnosis, findings: own }) =>
      diagnosis !== undefined &&
      diagnosis.suspects.length > 0 &&
      own.some((index) => findings[index] === finding),
  );
  return problem?.place ?? null;
}

/** Leads to the suspect of a finding, else to its first cell, where it has one: the pane stays at the finding. */
export function showCell(session: Session, finding: Finding): void {
  const { reviewed } = session.getState();
  const cell = (reviewed === null ? null : suspectPlace(reviewed.review, finding)) ?? finding.cells[0];
  if (cell !== undefined) void session.goTo(cell);
}

/** Leads to what a finding is about: its first cell, else its place in the written explanation. */
export function showFinding(session: Session, finding: Finding): void {
  const [cell] = finding.cells;
  if (cell !== undefined) void session.goTo(cell);
  else if (finding.text !== undefined) showInText(session, finding);
}
