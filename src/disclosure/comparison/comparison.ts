import type { Finding } from '../findings';
import type { Review } from '../review-types';
import { figuresByCell } from '../figures-by-cell';
import { MemberFinder } from '../duties/member';
import type { FindingKey } from '../decisions/decision';
import { findingKeys } from '../decisions/finding-keys';
import { formNames } from '../decisions/form-names';
import type { Form } from '../forms/form';
import { reference } from '../sheet/address';
import type { FigureChange, SuspectAt } from './figure-changes';
import { figureChanges } from './figure-changes';
import type { FormPair } from './match-forms';
import { matchForms } from './match-forms';

export type { FigureChange } from './figure-changes';

/**
 * What the other file is to the workbook: an earlier version of the same year's disclosure, an earlier year's, or
 * something that cannot be told because the forms state no year, or the other one is the later.
 */
export type ComparisonKind = 'version' | 'earlierYear' | 'unknown';

/** What differs between the review of another file and that of the workbook. */
export interface ReviewComparison {
  readonly kind: ComparisonKind;
  /** The years that most of the forms state; null where none does. */
  readonly years: { readonly before: string | null; readonly now: string | null };
  /** Figures that are printed differently, in the workbook's sheet order. */
  readonly figures: readonly FigureChange[];
  /** 新增: findings of the workbook only. */
  readonly found: readonly Finding[];
  /** 已消除: findings of the other file only, in forms that both have; their cells are that file's. */
  readonly fixed: readonly Finding[];
  /** 随表减少的: findings that went with their form, and are not put right; their cells are the other file's. */
  readonly gone: readonly Finding[];
  /** 仍在: findings of both, as the workbook has them. */
  readonly remaining: readonly Finding[];
  /** Forms that only one of the two has. */
  readonly forms: { readonly added: readonly Form[]; readonly removed: readonly Form[] };
}

/** Compares the review of another file with the review of the workbook as it is now. */
export function compareReviews(before: Review, now: Review): ReviewComparison {
  const pairs = matchForms(before.forms, now.forms);
  const years = { before: yearOf(before.forms), now: yearOf(now.forms) };
  const [keysBefore, keysNow] = sharedKeys(before, now, pairs);
  const [had, has] = [new Set(keysBefore), new Set(keysNow)];
  const matched = new Set(pairs.map((pair) => pair.before));
  const present = new Set(pairs.map((pair) => pair.now));
  const removed = before.forms.filter((form) => !matched.has(form));
  const removedForms = new MemberFinder({ forms: removed });
  const isGone = ({ cells: [cell] }: Finding): boolean =>
    cell !== undefined && removedForms.formAt(cell) !== null;
  const lost = before.findings.filter((_finding, index) => !has.has(keysBefore[index] ?? ''));
  return {
    kind: kindOf(years),
    years,
    figures: figureChanges(pairs, suspectsOf(before)),
    found: now.findings.filter((_finding, index) => !had.has(keysNow[index] ?? '')),
    fixed: lost.filter((finding) => !isGone(finding)),
    gone: lost.filter(isGone),
    remaining: now.findings.filter((_finding, index) => had.has(keysNow[index] ?? '')),
    forms: {
      added: now.forms.filter((form) => !present.has(form)),
      removed,
    },
  };
}

/** Finds what a review's diagnoses suspect in a cell. */
function suspectsOf({ problems }: Review): SuspectAt {
  const suspects = new Map(
    problems
      .flatMap(({ diagnosis }) => diagnosis?.suspects ?? [])
      .map((suspect) => [reference(suspect.place), suspect]),
  );
  return (place) => suspects.get(reference(place));
}

/** The keys of the findings of both, with the same names for the same forms. */
function sharedKeys(
  before: Review,
  now: Review,
  pairs: readonly FormPair[],
): readonly [before: readonly FindingKey[], now: readonly FindingKey[]] {
  const namesNow = formNames(now.forms);
  const shared = new Map(pairs.map((pair) => [pair.before, namesNow.get(pair.now) ?? '']));
  const namesBefore = new Map(
    [...formNames(before.forms)].map(([form, name]) => [form, shared.get(form) ?? `${name} (before)`]),
  );
  return [
    findingKeys(before, figuresByCell(before), namesBefore),
    findingKeys(now, figuresByCell(now), namesNow),
  ];
}

/** The year that most forms state; the later one of two that are stated as often. */
function yearOf(forms: readonly Form[]): string | null {
  const counts = new Map<string, number>();
  for (const { year } of forms) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(
    ([year, count], [otherYear, otherCount]) => otherCount - count || otherYear.localeCompare(year),
  );
  return most?.[0] ?? null;
}

function kindOf({ before, now }: ReviewComparison['years']): ComparisonKind {
  if (before === null || now === null) return 'unknown';
  if (before === now) return 'version';
  return Number(before) < Number(now) ? 'earlierYear' : 'unknown';
}
