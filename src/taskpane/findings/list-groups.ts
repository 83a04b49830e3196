import type { FindingStanding } from '../../disclosure/decisions/standing';
import type { Problem, Severity } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import type { RuleId } from '../../disclosure/relations/rule-id';
import { reference } from '../../disclosure/sheet/address';
import { groupBySheet } from '../common/group-by-sheet';
import { SEVERITIES } from '../common/severity-look';
import { givenTextFindings } from './given-text';
import type { Listing } from './listing';

/** What findings share: a cell, or words of the written explanation; and which figure is wrong, where that is asked. */
export type SharedBy = Pick<Problem, 'place' | 'text' | 'diagnosis'>;

/** One finding, several with what they share, or those of one form that are told in words alone, without a difference of figures. */
export type ListEntry =
  | { readonly kind: 'finding'; readonly item: FindingStanding }
  | { readonly kind: 'problem'; readonly shared: Problem; readonly items: readonly FindingStanding[] }
  | { readonly kind: 'qualitative'; readonly items: readonly FindingStanding[] };

/**
 * What a group of findings has in common, also how grave they are where the list is ordered by that; `rest` is what shares nothing
 * with another finding.
 */
export type GroupTitle =
  | { readonly kind: 'sheet'; readonly sheet: string; readonly severity: Severity | null }
  | { readonly kind: 'text'; readonly severity: Severity | null }
  | { readonly kind: 'workbook'; readonly severity: Severity | null }
  | { readonly kind: 'rule'; readonly rule: RuleId }
  | { readonly kind: 'problem'; readonly shared: SharedBy }
  | { readonly kind: 'rest' };

/** Where findings are: a sheet, the written explanation, or the workbook as a whole. */
type SheetTitle = Extract<GroupTitle, { readonly kind: 'sheet' | 'text' | 'workbook' }>;

/** Findings below one heading. */
export interface ListGroup {
  /** Outlasts a new review. */
  readonly id: string;
  readonly title: GroupTitle;
  readonly entries: readonly ListEntry[];
}

/** The findings of an entry, in their order. */
export function itemsOf(entry: ListEntry): readonly FindingStanding[] {
  return entry.kind === 'finding' ? [entry.item] : entry.items;
}

/** All findings of a group, in their order. */
export function findingsOf({ entries }: ListGroup): readonly FindingStanding[] {
  return entries.flatMap(itemsOf);
}

/**
 * Puts findings together. What a search has found is not put away.
 *
 * @param shown some of the review's findings, in its order
 */
export function groupsOf(
  { grouping, search }: Pick<Listing, 'grouping' | 'search'>,
  shown: readonly FindingStanding[],
  review: Review,
): readonly ListGroup[] {
  switch (grouping) {
    case 'severity':
      return bySeverity(shown, review, search === '');
    case 'sheet':
      return bySheet(shown, review);
    case 'rule':
      return byRule(shown);
    case 'problem':
      return byProblem(shown, review);
  }
}

const alone = (item: FindingStanding): ListEntry => ({ kind: 'finding', item });

/** How grave an entry is: as its gravest finding. */
function severityOf(entry: ListEntry): Severity {
  const severities = new Set(itemsOf(entry).map(({ finding }) => finding.severity));
  return SEVERITIES.find((severity) => severities.has(severity)) ?? 'info';
}

/** The gravest first, of the same gravity the sheets in their order; what shares something stays together. */
function bySeverity(shown: readonly FindingStanding[], review: Review, folds: boolean): readonly ListGroup[] {
  const sheets = bySheet(shown, review);
  return SEVERITIES.flatMap((severity) =>
    sheets.flatMap(({ id, title, entries }): readonly ListGroup[] => {
      const grave = entries.filter((entry) => severityOf(entry) === severity);
      if (grave.length === 0) return [];
      const ordered = byRuleWithin(grave);
      const own = folds && severity === 'warning' ? qualitativeLast(ordered) : ordered;
      return [{ id: `${severity} ${id}`, title: { ...title, severity }, entries: own }];
    }),
  );
}

/** As many findings without figures as are put away together: fewer hide nothing. */
const MANY_QUALITATIVE = 3;

/** Whether a finding stands alone and tells no difference of figures. */
const isQualitative = (entry: ListEntry): boolean =>
  entry.kind === 'finding' && entry.item.finding.expected === null && entry.item.finding.actual === null;

/** The entries with figures first, so that they stand out; many without any become one. */
function qualitativeLast(entries: readonly ListEntry[]): readonly ListEntry[] {
  const items = entries.filter(isQualitative).flatMap(itemsOf);
  return items.length < MANY_QUALITATIVE
    ? entries
    : [...entries.filter((entry) => !isQualitative(entry)), { kind: 'qualitative', items }];
}

/** The entries of one sheet, those of one rule together, in the order in which the rules first appear. */
function byRuleWithin(entries: readonly ListEntry[]): readonly ListEntry[] {
  const rules = new Map<RuleId | undefined, ListEntry[]>();
  for (const entry of entries) {
    const rule = itemsOf(entry)[0]?.finding.rule;
    rules.set(rule, [...(rules.get(rule) ?? []), entry]);
  }
  return [...rules.values()].flat();
}

/** The sheets in their order, within them those that share something together. */
function bySheet(
  shown: readonly FindingStanding[],
  review: Review,
): readonly (ListGroup & { readonly title: SheetTitle })[] {
  const { shared, others } = splitByProblem(shown, review);
  const given = givenTextFindings(review);
  const sheetOfFinding = ({ finding }: FindingStanding): string =>
    given.has(finding) ? '' : (finding.cells[0]?.sheet ?? '');
  const sheetOf = (entry: ListEntry): string =>
    entry.kind === 'problem'
      ? (entry.shared.place?.sheet ?? '')
      : (itemsOf(entry).map(sheetOfFinding)[0] ?? '');
  const entries = [
    ...shared.map(({ by, items }): ListEntry => ({ kind: 'problem', shared: by, items })),
    ...others.map(alone),
  ];
  const order = new Map(shown.map(({ key }, index) => [key, index]));
  const rank = (entry: ListEntry): number => order.get(itemsOf(entry)[0]?.key ?? '') ?? 0;
  const inOrder = entries.sort((one, other) => rank(one) - rank(other));
  const groups = new Map(groupBySheet(inOrder, sheetOf).map(({ sheet, items }) => [sheet, items]));
  // A cell that findings of earlier sheets share may stand in a later one: the sheets keep their own order.
  const sheets = new Set([...shown.map(sheetOfFinding), ...groups.keys()]);
  return [...sheets].flatMap((sheet) => {
    const items = groups.get(sheet);
    return items === undefined
      ? []
      : [{ id: `sheet ${sheet}`, title: titleOf(sheet, items), entries: items }];
  });
}

function titleOf(sheet: string, entries: readonly ListEntry[]): SheetTitle {
  if (sheet !== '') return { kind: 'sheet', sheet, severity: null };
  const isText = entries.some((entry) => itemsOf(entry).some(({ finding }) => finding.text !== undefined));
  return { kind: isText ? 'text' : 'workbook', severity: null };
}

/** The rules in the order in which they first appear. */
function byRule(shown: readonly FindingStanding[]): readonly ListGroup[] {
  const groups = new Map<RuleId, ListEntry[]>();
  for (const item of shown) {
    const { rule } = item.finding;
    const group = groups.get(rule);
    if (group === undefined) groups.set(rule, [alone(item)]);
    else group.push(alone(item));
  }
  return [...groups].map(([rule, entries]) => ({
    id: `rule ${rule}`,
    title: { kind: 'rule', rule },
    entries,
  }));
}

/** What explains most findings first, behind it what shares nothing. */
function byProblem(shown: readonly FindingStanding[], review: Review): readonly ListGroup[] {
  const { shared, others } = splitByProblem(shown, review);
  const groups = [...shared]
    .sort((one, other) => other.items.length - one.items.length)
    .map(({ by, items }): ListGroup => {
      return {
        id: `problem ${sharedKey(by)}`,
        title: { kind: 'problem', shared: by },
        entries: by.diagnosis === undefined ? items.map(alone) : [{ kind: 'problem', shared: by, items }],
      };
    });
  return others.length === 0
    ? groups
    : [...groups, { id: 'rest', title: { kind: 'rest' }, entries: others.map(alone) }];
}

/** What is shared, as a key that outlasts a new review. */
function sharedKey({ place, text }: SharedBy): string {
  const words = text === undefined ? '' : ` ${text.paragraph}:${text.start}`;
  return `${place === null ? '' : reference(place)}${words}`;
}

interface Shared {
  readonly by: Problem;
  readonly items: readonly FindingStanding[];
}

/** The findings that share something with another one that is shown, or whose wrong figure is known, and the others. */
function splitByProblem(
  shown: readonly FindingStanding[],
  { findings, problems }: Review,
): { readonly shared: readonly Shared[]; readonly others: readonly FindingStanding[] } {
  const standings = new Map(shown.map((standing) => [standing.finding, standing]));
  const standingAt = (index: number): readonly FindingStanding[] => {
    const finding = findings[index];
    const standing = finding === undefined ? undefined : standings.get(finding);
    return standing === undefined ? [] : [standing];
  };
  const shared = problems
    .map((by: Problem) => ({ by, items: by.findings.flatMap(standingAt) }))
    .filter(({ by: { diagnosis }, items }) => {
      const isTold = diagnosis !== undefined && diagnosis.verdict !== 'open';
      return items.length > (isTold ? 0 : 1);
    });
  const together = new Set(shared.flatMap(({ items }) => items));
  return { shared, others: shown.filter((standing) => !together.has(standing)) };
}
