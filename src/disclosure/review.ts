import type {
  Assessment,
  Correction,
  Finding,
  Relation,
  RelationCounts,
  Review,
  Unrecognised,
} from './findings';
import type { NearMiss } from './layouts/recognition';
import { recogniseSheet } from './layouts/recognise';
import { problemsOf } from './problems';
import { disclosuresOf } from './layouts/disclosure';
import { isSelfAssessment } from './layouts/form';
import { narrativeRelations, reviewNarratives } from './narrative/of-workbook';
import { checkFinalAccounts } from './rules/final-accounts';
import type { ReviewOptions } from './options';
import { chosenScheme, recalculationOptions } from './options';
import { checkAcrossForms } from './rules/across-forms';
import { merged } from './rules/outcome';
import { checkSelfAssessment } from './rules/self-assessment';
import { correctionsOf } from './rules/self-assessment/corrections';
import type { CellPlace } from './sheet/address';
import { comparePositions } from './sheet/address';
import type { SheetSnapshot, WorkbookSnapshot } from './sheet/snapshot';

export type { ReviewOptions } from './options';

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
  const sheets = snapshot.sheets.filter(({ name }) => !name.startsWith(REPORT_SHEET));
  const recognised = sheets.map((sheet) => ({ sheet, ...recogniseSheet(sheet) }));
  const forms = recognised.flatMap((sheet) => sheet.forms);
  const assessments = forms
    .filter(isSelfAssessment)
    .map((form): Assessment => ({ form, ...chosenScheme(form, options) }));
  const accounts = disclosuresOf(
    forms.filter((form) => !isSelfAssessment(form) && form.id !== 'detail-table'),
  );
  const assessed = assessments.map((assessment) => ({
    ...assessment,
    options: recalculationOptions(assessment.scheme, options),
  }));
  const outcome = merged([
    ...assessed.map((one) => checkSelfAssessment(one.form, one.options)),
    ...accounts.map((disclosed) => checkFinalAccounts(disclosed.forms, disclosed.disclosure)),
    checkAcrossForms(assessed, accounts),
  ]);
  const corrections = assessed.flatMap((one) => correctionsOf(one.form, one.options));
  const texts = reviewNarratives(
    recognised.filter((sheet) => sheet.forms.length === 0).map(({ sheet }) => sheet),
    options.narrative,
    forms,
  );
  const findings = [
    ...inSheetOrder<Finding>(outcome.findings, sheets, ({ cells }) => cells[0]),
    ...texts.reviews.flatMap((text) => text.findings),
  ];
  const relations = [...outcome.relations, ...texts.reviews.flatMap(narrativeRelations)];
  return {
    forms,
    assessments,
    unrecognised: recognised.flatMap(({ sheet, forms: found, nearMisses }) =>
      texts.sheets.has(sheet.name) ? [] : unrecognised(sheet, found.length, nearMisses),
    ),
    findings,
    problems: problemsOf(findings, outcome.relations),
    corrections: inSheetOrder<Correction>(corrections, sheets, ({ place }) => place),
    relations,
    counts: countRelations(relations),
    derivations: outcome.derivations,
    narratives: texts.reviews,
  };
}
