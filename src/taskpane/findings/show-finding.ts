import type { Finding } from '../../disclosure/findings';
import type { Session } from '../../session/session';
import { showInText } from '../text/show-in-text';

/** Leads to the first cell of a finding, where it has one: the pane stays at the finding. */
export function showCell(session: Session, { cells: [cell] }: Finding): void {
  if (cell !== undefined) void session.goTo(cell);
}

/** Leads to what a finding is about: its first cell, else its place in the written explanation. */
export function showFinding(session: Session, finding: Finding): void {
  const [cell] = finding.cells;
  if (cell !== undefined) void session.goTo(cell);
  else if (finding.text !== undefined) showInText(session, finding);
}
