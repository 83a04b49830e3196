import type { Area, CellPlace } from '../sheet/address';
import { reference } from '../sheet/address';
import type { Reading } from '../sheet/printed-number';
import type { CellValue } from '../sheet/snapshot';

/** A word that the forms' definitions declare: any string, and still told from the literals beside it in a union. */
type Declared = string & Record<never, never>;

/** 绩效自评表: of a whole department, or of one project. */
export type SelfAssessmentFormId = 'department-self-assessment' | 'project-self-assessment';

/** 项目绩效自评汇总表: what the projects' self-assessments state, one project a row. */
export type ProjectSummaryFormId = 'project-summary';

/** 部门决算公开表: the id of a form's definition. */
export type FinalAccountsFormId = Declared;

/** A form that is recognised; the ids are stable (they appear in the review's JSON). */
export type FormId = SelfAssessmentFormId | ProjectSummaryFormId | FinalAccountsFormId;

/** The layouts in which the self-assessments are published. */
export type SelfAssessmentLayoutId =
  | 'wuhan-department'
  | 'wuhan-project'
  | 'standard-department'
  | 'standard-project'
  | 'coefficient-department'
  | 'coefficient-project'
  | 'unscored-department'
  | 'unscored-project';

/** The layout of a form. The final-accounts forms are known by their columns alone: their layout is the form. */
export type LayoutId = SelfAssessmentLayoutId | ProjectSummaryFormId | FinalAccountsFormId;

/** What a line of a form is. */
export type LineKind =
  /** 资金合计: the line whose execution rate is scored. */
  | 'funds'
  /** 其中：当年财政拨款, 其他资金 …: a part of the funds. */
  | 'fund-part'
  /** 项目绩效总目标, where the form scores it. */
  | 'objective'
  /** 年度目标k（w分）, or the one block of indicators of a form without goals. */
  | 'block'
  /** 一级指标, with its points where the form states them. */
  | 'first-level'
  /** 三级指标: the line that carries target, actual, weight and score. */
  | 'indicator'
  /** A project's row in a 汇总表. */
  | 'project'
  /** 总分, in its own row or inside a heading; the 合计 of a 汇总表. */
  | 'total'
  /** A line of a final-accounts form that has a name of its own: 本年收入合计, 合计, 人员经费合计. */
  | 'named'
  /** A line of a final-accounts form that is known by its 科目编码. */
  | 'coded';

/** The columns of the self-assessments. Weights and scores are in points (分), amounts in the form's unit. */
export type ScoreColumn =
  | 'openingBudget'
  | 'budget'
  | 'execution'
  | 'weight'
  | 'rate'
  | 'score'
  /** 得分系数: the share of its weight that an indicator is given. */
  | 'coefficient'
  | 'target'
  | 'actual'
  | 'deviation'
  | 'grade';

/**
 * An amount column of the final accounts, as the forms' definitions declare it, in the form's unit; `amount` (金额,
 * 决算数) where there is one, `total` (合计, 小计).
 */
export type AccountsColumn = Declared;

/** What a figure of a line means. */
export type ColumnKey = ScoreColumn | AccountsColumn;

/** The words that stand around a figure inside its cell: "自评得分： " before 94.61, "）" behind it. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** What a figure means: a column of a line. */
export interface Meaning {
  readonly line: string;
  readonly column: ColumnKey;
}

/** A cell that is several figures at once, as merged cells are: whose value it holds, nobody can tell. */
export interface SharedCell {
  /** What stands in it, in print order. */
  readonly meanings: readonly Meaning[];
  /** The reference of the form that reports it (`formReference`): one of those that it stands in. */
  readonly reportedBy: string;
}

/** Why something of a form is not read although it stands there. */
export type UndecidedReason =
  /** Several heads claim one column alike. */
  | 'rivals'
  /** The form prints 年初预算数 and 全年预算数, and speaks of 预算数: no oddity of it, and either may be meant. */
  | 'stages'
  /** The year above its columns is not the one that the title states. */
  | 'other-year'
  /** Several columns stand under one head that says no more. */
  | 'bare-group'
  /** A line stands there several times. */
  | 'repeated'
  /** Some heads state units that differ, and these none. */
  | 'units'
  /** The form states two units for all of it. */
  | 'form-units';

/** What is undecided: the heads or the lines, as the sheet prints them. */
export interface Undecided {
  readonly why: UndecidedReason;
  readonly names: string;
}

/** A figure of a form: what one cell says, and what it means there. */
export interface Figure {
  readonly column: ColumnKey;
  readonly place: CellPlace;
  /** What the cell holds. */
  readonly value: CellValue;
  readonly formula?: string;
  readonly format: string;
  /** The figure's own text, without its surroundings. */
  readonly text: string;
  readonly reading: Reading;
  readonly within?: Surroundings;
  /** The cell's other meanings, where it has any: the figure is then not read. */
  readonly shared?: SharedCell;
  /** What nobody can tell about where it stands or in which unit, where that is so: the figure is then not read. */
  readonly undecided?: Undecided;
}

/** A line of a form with its figures. */
export interface Line {
  readonly key: string;
  readonly kind: LineKind;
  /** The line's name as printed, on one line. */
  readonly label: string;
  /** The cell of the name. */
  readonly place: CellPlace;
  /** The line of whose score (and weight) this one is a part. */
  readonly partOf: string | null;
  readonly figures: ReadonlyMap<ColumnKey, Figure>;
  /** For a line of a final-accounts form: its 科目编码, or the code of the 类 that it names. */
  readonly code?: string;
  /** For a line that its form's definition declares: its name there. */
  readonly name?: string;
  /** For an indicator: its 一级指标 and 二级指标, normalised. */
  readonly firstLevel?: string;
  readonly secondLevel?: string;
  /**
   * For an indicator whose target's sign stands in a column of its own (指标性质, 计算符号): ≥, ≤, >, <, =,
   * or the words of a nature such as 定性, normalised. A sign also stands before the target's text.
   */
  readonly sign?: string;
  /**
   * For an indicator whose unit stands in a column of its own (度量单位): the unit, normalised. Where target or actual
   * value is printed as a bare number, their texts go on with it; the cells themselves do not hold it.
   */
  readonly unit?: string;
}

/** The self-assessment forms, whose scores are checked and recalculated. */
export function isSelfAssessment({ id }: Pick<Form, 'id'>): boolean {
  return id === 'department-self-assessment' || id === 'project-self-assessment';
}

/** A 汇总表 of self-assessments: it is checked, and never recalculated. */
export function isProjectSummary({ id }: Pick<Form, 'id'>): boolean {
  return id === 'project-summary';
}

/** The self-assessment forms and the 汇总表 of them: no forms of the final accounts. */
export function isOfAssessments(form: Pick<Form, 'id'>): boolean {
  return isSelfAssessment(form) || isProjectSummary(form);
}

/** 万元 or 元: the unit of the form's amounts. */
export type AmountUnit = '万元' | '元';

/** A part of a form's tables that was not read, as the sheet calls it. */
export interface UnreadPart {
  /** A column whose head is none of the form's, a line that is none, or heads of which nobody can tell which counts. */
  readonly kind: 'column' | 'line' | 'undecided';
  /** For what is undecided: why. */
  readonly why?: UndecidedReason;
  /** The words of its head or its first cell, on one line. */
  readonly name: string;
  /** Its cells that hold something; for what is undecided, its heads. */
  readonly cells: readonly CellPlace[];
}

/** The year of a column's amounts: the form's own (本年), the one before (上年), one that is named; null where none is said. */
export type ColumnYear = 'this' | 'prior' | number | null;

/** What a column's amounts are in the course of their year: 年初预算, (全年) 预算, 决算; null where it is not said. */
export type ColumnStage = 'final' | 'opening-budget' | 'budget' | null;

/** Whose amounts a column holds, as the heads above it say. */
export interface ColumnIdentity {
  readonly year: ColumnYear;
  readonly stage: ColumnStage;
}

/** The figures of another year or stage that a form prints beside its own: last year's, the budget's. */
export interface FurtherFigures extends ColumnIdentity {
  /** The words for year and stage above them, as the sheet prints them. */
  readonly label: string;
  /** By the keys of the form's lines. */
  readonly lines: ReadonlyMap<string, ReadonlyMap<ColumnKey, Figure>>;
}

/** A recognised form. */
export interface Form {
  readonly id: FormId;
  readonly layout: LayoutId;
  readonly sheet: string;
  readonly area: Area;
  readonly title: string;
  /** The number that the sheet prints for a form of the final accounts (公开05表); null or absent for none. */
  readonly publicNumber?: string | null;
  /** Given where its title is no known one: it was recognised by its heads and lines alone. */
  readonly byStructure?: true;
  readonly unit: AmountUnit | null;
  readonly year: string | null;
  readonly department: string | null;
  /** The project's name, on a project form. */
  readonly project: string | null;
  readonly lines: readonly Line[];
  /** The columns that the form has at all: a relation over a column that it lacks does not apply. */
  readonly columns: ReadonlySet<ColumnKey>;
  /** Columns with amounts whose head is none of the form's: sums over its columns may then lack a part. */
  readonly unknownColumns: readonly string[];
  /** What it prints of other years and stages: no relation of the form speaks of it. */
  readonly further: readonly FurtherFigures[];
  /** What stands in the form's tables and was not read: nothing is checked against it. */
  readonly unread: readonly UnreadPart[];
  /** The remarks below the form (注：…), on one line each. */
  readonly notes: readonly string[];
}

/** The columns that the lines of a form have figures in. */
export function columnsOf(lines: readonly Line[]): ReadonlySet<ColumnKey> {
  const columns = new Set<ColumnKey>();
  for (const { figures } of lines) for (const column of figures.keys()) columns.add(column);
  return columns;
}

/** The lines of a form as they are asked for. */
class LineIndex {
  private readonly byKey = new Map<string, Line>();
  private readonly parts = new Map<string, Line[]>();
  private readonly byKinds = new Map<string, readonly Line[]>();

  constructor(private readonly lines: readonly Line[]) {
    for (const line of lines) {
      if (!this.byKey.has(line.key)) this.byKey.set(line.key, line);
      if (line.partOf === null) continue;
      const group = this.parts.get(line.partOf);
      if (group === undefined) this.parts.set(line.partOf, [line]);
      else group.push(line);
    }
  }

  withKey(key: string): Line | undefined {
    return this.byKey.get(key);
  }

  partsOf(key: string): readonly Line[] {
    return this.parts.get(key) ?? NO_LINES;
  }

  ofKinds(kinds: readonly LineKind[]): readonly Line[] {
    const name = kinds.join(' ');
    let lines = this.byKinds.get(name);
    if (lines === undefined) {
      lines = this.lines.filter(({ kind }) => kinds.includes(kind));
      this.byKinds.set(name, lines);
    }
    return lines;
  }
}

const NO_LINES: readonly Line[] = [];
const INDEXES = new WeakMap<readonly Line[], LineIndex>();

function indexOf({ lines }: Form): LineIndex {
  let index = INDEXES.get(lines);
  if (index === undefined) {
    index = new LineIndex(lines);
    INDEXES.set(lines, index);
  }
  return index;
}

/** The lines of a form that are parts of the line with a key, in print order. */
export function partsOf(form: Form, key: string): readonly Line[] {
  return indexOf(form).partsOf(key);
}

/** The lines of a kind, in print order. */
export function linesOf(form: Form, ...kinds: readonly LineKind[]): readonly Line[] {
  return indexOf(form).ofKinds(kinds);
}

/** The first cell of a form. */
export function firstCell({ sheet, area }: Pick<Form, 'sheet' | 'area'>): CellPlace {
  return { sheet, row: area.top, column: area.left };
}

/** The reference of a form's first cell: what names the form in the user's choices. */
export function formReference(form: Form): string {
  return reference(firstCell(form));
}

/** The line of a form with a key. */
export function lineOf(form: Form, key: string): Line | undefined {
  return indexOf(form).withKey(key);
}
