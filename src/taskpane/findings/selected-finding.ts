import type { FindingStanding } from '../../disclosure/decisions/standing';
import type { CellPlace } from '../../disclosure/sheet/address';
import { samePlace } from '../../disclosure/sheet/address';
import { SEVERITIES } from '../common/severity-look';

/** The findings about a cell, the gravest first: those that point at it, else those in which it takes part. */
export function findingsAbout(
  place: CellPlace,
  findings: readonly FindingStanding[],
): readonly FindingStanding[] {
  const isThere = (cell: CellPlace | undefined): boolean => cell !== undefined && samePlace(cell, place);
  const pointing = findings.filter(({ finding: { cells } }) => isThere(cells[0]));
  const found =
    pointing.length > 0 ? pointing : findings.filter(({ finding: { cells } }) => cells.some(isThere));
  const gravity = ({ finding: { severity } }: FindingStanding): number => SEVERITIES.indexOf(severity);
  return [...found].sort((one, other) => gravity(one) - gravity(other));
}
