import type { Finding, Review } from '../../disclosure/findings';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference } from '../../disclosure/sheet/address';

/** A finding with its id in the list, which outlasts a new review. */
export interface ListedFinding {
  readonly id: string;
  readonly finding: Finding;
}

/** What the list of findings shows: a finding, or several with the cell that they share. */
export type ListEntry =
  | { readonly kind: 'finding'; readonly sheet: string; readonly item: ListedFinding }
  | {
      readonly kind: 'problem';
      readonly sheet: string;
      readonly place: CellPlace;
      readonly items: readonly ListedFinding[];
    };

/** The findings that are to be shown, those with one likely cause together, in the order of the review. */
export function listEntries(
  { findings, problems }: Review,
  isShown: (finding: Finding) => boolean,
): readonly ListEntry[] {
  const ids = findingIds(findings);
  const listed = (index: number): readonly ListedFinding[] => {
    const [finding, id] = [findings[index], ids[index]];
    return finding === undefined || id === undefined || !isShown(finding) ? [] : [{ id, finding }];
  };
  const grouped = new Set(problems.flatMap((problem) => problem.findings));
  const entries = problems.map((problem): ListEntry[] => {
    const items = problem.findings.flatMap(listed);
    const [first, ...others] = items;
    if (first === undefined) return [];
    return others.length === 0
      ? [entryOf(first)]
      : [{ kind: 'problem', sheet: problem.place.sheet, place: problem.place, items }];
  });
  // Findings about no cell are no problems: those of a whole workbook.
  const alone = findings.flatMap((_finding, index) => (grouped.has(index) ? [] : listed(index).map(entryOf)));
  return [...entries.flat(), ...alone];
}

/** The findings of an entry, in their order. */
export function itemsOf(entry: ListEntry): readonly ListedFinding[] {
  return entry.kind === 'finding' ? [entry.item] : entry.items;
}

function entryOf(item: ListedFinding): ListEntry {
  return { kind: 'finding', sheet: item.finding.cells[0]?.sheet ?? '', item };
}

/** An id for each finding: its rule, its cell, and a number where there are several such. */
function findingIds(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map(({ rule, cells: [cell] }) => {
    const name = `${rule} ${cell === undefined ? '' : reference(cell)}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return `${name} ${count}`;
  });
}
