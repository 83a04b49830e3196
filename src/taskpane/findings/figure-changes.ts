import type { Step } from '../../disclosure/decisions/decision';
import { figuresOf } from '../../disclosure/decisions/standing';
import type { FiguresByCell } from '../../disclosure/figures-by-cell';
import type { Finding } from '../../disclosure/findings';
import type { CellPlace } from '../../disclosure/sheet/address';

/** A figure that a step was about and that is another one now. */
export interface FigureSince {
  /** The cell that prints it, or what it is to the rule. */
  readonly what: CellPlace | 'expected' | 'actual';
  readonly before: string;
  readonly now: string;
}

/** The figures of a finding that have changed since a step was taken; none where it still counts. */
export function figureChanges(
  { figures: before }: Step,
  finding: Finding,
  figures: FiguresByCell,
): readonly FigureSince[] {
  const now = figuresOf(finding, figures);
  // Other parts than then: only what the rule gives and what is printed can be compared.
  const isSameShape = before.length === now.length;
  const names = [...(isSameShape ? finding.cells : []), 'expected', 'actual'] as const;
  const [then, today] = [before.slice(-names.length), now.slice(-names.length)];
  const changes = names.flatMap((what, index): readonly FigureSince[] => {
    const change = { what, before: then[index] ?? '', now: today[index] ?? '' };
    return change.before === change.now ? [] : [change];
  });
  const printed = changes.find(({ what }) => what === finding.cells[0]);
  return changes.filter(({ what, now: value }) => what !== 'actual' || printed?.now !== value);
}
