import type { FindingKey, Role } from '../../disclosure/decisions/decision';
import type { FindingStanding } from '../../disclosure/decisions/standing';
import { isGrave } from '../../disclosure/severity';
import type { CheckedFor } from '../../session/outcome';
import { findingsAbout } from './selected-finding';
import { isDue } from './steps';

/**
 * The finding to be shown after a check: the first error that is up to the user, else the first 待核实 that is; null for
 * none. Where the check was asked for a sheet, only what is there; for a cell, whatever is about it.
 */
export function firstToShow(
  all: readonly FindingStanding[],
  role: Role,
  about: CheckedFor | null,
): FindingStanding | null {
  if (about?.kind === 'cell') return findingsAbout(about.place, all)[0] ?? null;
  const findings =
    about === null ? all : all.filter(({ finding: { cells } }) => cells[0]?.sheet === about.sheet);
  const due = findings.filter((standing) => isDue(standing, role) && isGrave(standing.finding));
  return due.find(({ finding }) => finding.severity === 'error') ?? due[0] ?? null;
}

/**
 * The finding that is decided after another one: the next in the list that is still up to the user, from the beginning
 * again where none follows; null where nothing is left.
 *
 * @param findings the list as it was before the decision
 * @param now the findings as they are after it
 */
export function nextDue(
  findings: readonly Pick<FindingStanding, 'key'>[],
  after: FindingKey,
  now: ReadonlyMap<FindingKey, FindingStanding>,
  role: Role,
): FindingStanding | null {
  const index = findings.findIndex(({ key }) => key === after);
  const order = [...findings.slice(index + 1), ...findings.slice(0, Math.max(index, 0))];
  for (const { key } of order) {
    const standing = now.get(key);
    if (standing !== undefined && isDue(standing, role)) return standing;
  }
  return null;
}
