import type { Correction, Finding, Relation, RelationCounts, Review, Unrecognised } from './findings';
import type { NearMiss } from './layouts/recognition';
import { recogniseSheet } from './layouts/recognise';
import { problemsOf } from './problems';
import { disclosuresOf } from './layouts/disclosure';
import { isSelfAssessment } from './layouts/form';
import { checkFinalAccounts } from './rules/final-accounts';
import { merged } from './rules/outcome';
import { checkSelfAssessment } from './rules/self-assessment';
import { correctionsOf } from './rules/self-assessment/corrections';
import type { CellPlace } from './sheet/address';
import { comparePositions, reference } from './sheet/address';
import { Decimal } from './sheet/decimal';
import type { SheetSnapshot, WorkbookSnapshot } from './sheet/snapshot';

/** What the user may choose about a review. */
export interface ReviewOptions {
  /** Decimals to which the rules' scores are written; 2 where not given. */
  readonly scoreDecimals?: number;
  /** Weights that the user typed where the form prints none (points), by the reference of the score's cell. */
  readonly weights?: ReadonlyMap<string, string>;
  /** Leaves scores that are the rule's, rounded to whole or half points (取整), as they are. */
  readonly leaveRounded?: boolean;
  /** References (`reference`) of derived cells that are left as they are; what depends on them follows them. */
  readonly leave?: ReadonlySet<string>;
}

const SCORE_DECIMALS = 2;

/** The sheet of the add-in's own report is never reviewed. */
export const REPORT_SHEET = '核对报告';

function nearMiss(sheet: SheetSnapshot, { layout, layoutName, title, row, missing }: NearMiss): Unrecognised {
  const values = {
    row: String(row + 1),
    title,
    layout: layoutName,
    missing: missing.join('、'),
  };
  return { sheet: sheet.name, nearest: layout, reason: { key: 'sheetNear', values } };
}

function unrecognised(
  sheet: SheetSnapshot,
  forms: number,
  nearMisses: readonly NearMiss[],
): readonly Unrecognised[] {
  if (sheet.rows.length === 0)
    return [{ sheet: sheet.name, nearest: null, reason: { key: 'sheetEmpty', values: {} } }];
  if (nearMisses.length > 0) return nearMisses.map((miss) => nearMiss(sheet, miss));
  return forms > 0 ? [] : [{ sheet: sheet.name, nearest: null, reason: { key: 'sheetUnknown', values: {} } }];
}

function countRelations(relations: readonly Relation[]): RelationCounts {
  const count = (state: Relation['state']): number =>
    relations.filter((relation) => relation.state === state).length;
  const [held, withinRounding, broken] = [count('held'), count('withinRounding'), count('broken')];
  return {
    checked: held + withinRounding + broken,
    held,
    withinRounding,
    broken,
    notCheckable: count('notCheckable'),
  };
}

/** Orders by the first cell: by sheet as the tabs stand, then by row and column; what is on one cell keeps its order. */
function inSheetOrder<Item>(
  items: readonly Item[],
  sheets: readonly SheetSnapshot[],
  placeOf: (item: Item) => CellPlace | undefined,
): readonly Item[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const rank = (place: CellPlace | undefined): number =>
    place === undefined ? -1 : (order.get(place.sheet) ?? -1);
  return [...items].sort((one, other) => {
    const [first, second] = [placeOf(one), placeOf(other)];
    const bySheet = rank(first) - rank(second);
    return bySheet !== 0 || first === undefined || second === undefined
      ? bySheet
      : comparePositions(first, second);
  });
}

/**
 * Reviews a workbook: recognises its forms, evaluates every relation, and says what is wrong and what to write instead.
 * Pure: the same snapshot and options give the same review, findings and corrections in sheet order.
 */
export function reviewWorkbook(snapshot: WorkbookSnapshot, options: ReviewOptions = {}): Review {
  const indicators = {
    decimals: options.scoreDecimals ?? SCORE_DECIMALS,
    weights: new Map([...(options.weights ?? [])].map(([cell, weight]) => [cell, new Decimal(weight)])),
  };
  const sheets = snapshot.sheets.filter(({ name }) => !name.startsWith(REPORT_SHEET));
  const recognised = sheets.map((sheet) => ({ sheet, ...recogniseSheet(sheet) }));
  const forms = recognised.flatMap((sheet) => sheet.forms);
  const assessments = forms.filter(isSelfAssessment);
  const accounts = forms.filter((form) => !isSelfAssessment(form) && form.id !== 'detail-table');
  const outcome = merged([
    ...assessments.map((form) => checkSelfAssessment(form, indicators)),
    ...disclosuresOf(accounts).map((disclosed) => checkFinalAccounts(disclosed.forms, disclosed.disclosure)),
  ]);
  const leaves = (place: CellPlace, rounding: boolean): boolean =>
    (rounding && options.leaveRounded === true) || (options.leave?.has(reference(place)) ?? false);
  const corrections = assessments.flatMap((form) => correctionsOf(form, { ...indicators, leaves }));
  const findings = inSheetOrder<Finding>(outcome.findings, sheets, ({ cells }) => cells[0]);
  return {
    forms,
    unrecognised: recognised.flatMap(({ sheet, forms: found, nearMisses }) =>
      unrecognised(sheet, found.length, nearMisses),
    ),
    findings,
    problems: problemsOf(findings),
    corrections: inSheetOrder<Correction>(corrections, sheets, ({ place }) => place),
    relations: outcome.relations,
    counts: countRelations(outcome.relations),
    derivations: outcome.derivations,
  };
}
