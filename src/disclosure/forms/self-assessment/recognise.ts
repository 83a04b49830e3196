import type { Area } from '../../sheet/address';
import { boundsOf } from '../../sheet/address';
import type { SheetGrid } from '../../sheet/grid';
import type { Form } from '../form';
import { columnsOf } from '../form';
import { projectSummaryIn } from '../project-summary/recognise';
import type { NearMiss, Recognition } from '../recognition';
import type { Draft } from './draft';
import { FEATURE_NAMES } from './draft';
import type { SelfAssessmentLayout } from './layout';
import { coefficientDepartment } from './coefficient-department';
import { coefficientProject } from './coefficient-project';
import { readSegment } from './reader';
import { isTelling, roledRows } from './rows';
import type { Segment } from './segments';
import { segmentsOf } from './segments';
import { withSharedCells } from './shared-cells';
import { standardDepartment } from './standard-department';
import { standardProject } from './standard-project';
import { summaryIn } from './summary';
import { unscoredDepartment } from './unscored-department';
import { unscoredProject } from './unscored-project';
import { wuhanDepartment } from './wuhan-department';
import { wuhanProject } from './wuhan-project';

/** The layouts of the self-assessment form. */
export const SELF_ASSESSMENT_LAYOUTS: readonly SelfAssessmentLayout[] = [
  wuhanDepartment,
  wuhanProject,
  standardDepartment,
  standardProject,
  coefficientDepartment,
  coefficientProject,
  unscoredDepartment,
  unscoredProject,
];

function areaOf(segment: Segment): Area {
  return boundsOf(segment.flatMap(({ cells }) => cells.map(({ area }) => area)));
}

function formOf(
  layout: SelfAssessmentLayout,
  { head, lines, notes, unread }: Draft,
  grid: SheetGrid,
  segment: Segment,
): Form {
  return {
    id: layout.form,
    layout: layout.id,
    sheet: grid.sheet.name,
    area: areaOf(segment),
    title: head.title,
    unit: head.unit,
    year: head.year,
    department: head.department,
    project: layout.form === 'project-self-assessment' ? head.project : null,
    lines,
    columns: columnsOf(lines),
    unknownColumns: [],
    further: [],
    unread,
    notes,
  };
}

/** The layout that a draft comes closest to, and what it lacks for it or has beyond it. */
function nearest({ head, features }: Draft, row: number): NearMiss {
  const candidates = SELF_ASSESSMENT_LAYOUTS.map((layout) => ({
    layout: layout.id,
    layoutName: layout.name,
    missing: layout.requires.filter((feature) => !features.has(feature)),
    unexpected: layout.forbids.filter((feature) => features.has(feature)),
  }));
  const distance = ({ missing, unexpected }: (typeof candidates)[number]): number =>
    missing.length + unexpected.length;
  const best = candidates.reduce((one, other) => (distance(other) < distance(one) ? other : one));
  return {
    layout: best.layout,
    layoutName: best.layoutName,
    title: head.title,
    row,
    missing: best.missing.map((feature) => FEATURE_NAMES[feature]),
    unexpected: best.unexpected.map((feature) => FEATURE_NAMES[feature]),
  };
}

/**
 * Recognises every self-assessment form and 汇总表 of a sheet, whatever the sheet is called and wherever the forms stand in it.
 * A part of the sheet that has some of a form's features but fits no layout is a near miss, never a guess.
 */
export function recogniseSelfAssessment(grid: SheetGrid): Recognition {
  if (!grid.rowNumbers.some((row) => isTelling(grid, row))) return { forms: [], nearMisses: [] };
  const rows = roledRows(grid);
  const forms: Form[] = [];
  const nearMisses: NearMiss[] = [];
  for (const segment of segmentsOf(rows)) {
    const draft = readSegment(grid, segment);
    const fits = SELF_ASSESSMENT_LAYOUTS.find(
      ({ requires, forbids }) =>
        requires.every((feature) => draft.features.has(feature)) &&
        !forbids.some((feature) => draft.features.has(feature)),
    );
    const first = segment.find(({ cells }) => cells.length > 0);
    if (first === undefined) continue;
    if (fits !== undefined) forms.push(formOf(fits, draft, grid, segment));
    else if (TELLING.some((feature) => draft.features.has(feature))) {
      const isForm = draft.features.has('indicator-header');
      const form = isForm ? null : projectSummaryIn(grid, segment);
      const summary = isForm ? null : summaryIn(segment);
      if (form === null)
        nearMisses.push({ ...nearest(draft, first.row), ...(summary === null ? {} : { summary }) });
      else forms.push(form);
    }
  }
  return { forms: withSharedCells(forms, grid), nearMisses };
}

/** Features that only a self-assessment form has: one of them makes an unfinished form worth a word. */
const TELLING = ['title', 'funds-header', 'indicator-header', 'goals'] as const;
