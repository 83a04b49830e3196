import type { Finding, Problem, Relation } from './findings';
import type { RuleId } from './rules/catalogue';
import type { CellPlace } from './sheet/address';
import { reference } from './sheet/address';

const keyOf = (rule: RuleId, first: CellPlace | undefined): string =>
  first === undefined ? rule : `${rule} ${reference(first)}`;

/** Findings that may have one cause: those about relations that do not hold. A person's judgement is none. */
function brokenAmong(relations: readonly Relation[]): (finding: Finding) => boolean {
  const broken = new Set(
    relations.filter(({ state }) => state === 'broken').map(({ rule, cells }) => keyOf(rule, cells[0])),
  );
  return ({ rule, cells, severity }) =>
    (severity === 'error' || severity === 'warning') && broken.has(keyOf(rule, cells[0]));
}

/** The findings by the cells that take part in them. */
function witnessesByCell(
  findings: readonly Finding[],
  isBroken: (finding: Finding) => boolean,
): Map<string, { place: CellPlace; witnesses: Set<number> }> {
  const byCell = new Map<string, { place: CellPlace; witnesses: Set<number> }>();
  for (const [index, finding] of findings.entries()) {
    if (!isBroken(finding)) continue;
    for (const place of finding.cells) {
      const key = reference(place);
      const known = byCell.get(key);
      if (known === undefined) byCell.set(key, { place, witnesses: new Set([index]) });
      else known.witnesses.add(index);
    }
  }
  return byCell;
}

/**
 * Groups findings that share a cell: one wrong figure breaks every relation that it takes part in, and then reads as
 * one problem with as many witnesses. The cell that most findings share is taken first; each finding belongs to one
 * problem, and a finding that shares no cell is a problem of its own.
 *
 * @returns problems in the order of their first finding; the findings by their index
 */
export function problemsOf(findings: readonly Finding[], relations: readonly Relation[]): readonly Problem[] {
  const byCell = witnessesByCell(findings, brokenAmong(relations));
  const shared = [...byCell.values()].filter(({ witnesses }) => witnesses.size > 1);
  const taken = new Set<number>();
  const problems: Problem[] = [];
  while (shared.length > 0) {
    shared.sort((one, other) => other.witnesses.size - one.witnesses.size);
    const [most] = shared;
    if (most === undefined || most.witnesses.size < 2) break;
    const members = [...most.witnesses].sort((one, other) => one - other);
    problems.push({ place: most.place, findings: members });
    for (const member of members) taken.add(member);
    for (const cell of shared) for (const member of members) cell.witnesses.delete(member);
    const left = shared.filter(({ witnesses }) => witnesses.size > 1);
    shared.splice(0, shared.length, ...left);
  }
  const alone = findings.flatMap(({ cells }, index): readonly Problem[] => {
    const [place] = cells;
    return taken.has(index) || place === undefined ? [] : [{ place, findings: [index] }];
  });
  return [...problems, ...alone].sort((one, other) => (one.findings[0] ?? 0) - (other.findings[0] ?? 0));
}
