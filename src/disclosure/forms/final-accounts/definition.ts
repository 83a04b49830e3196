import type { Language } from '../../../voice/languages';
import type { AccountsColumn, FinalAccountsFormId } from '../form';

/** What something is called in each language; Chinese as the forms print it. */
export type Names = Readonly<Record<Language, string>>;

/**
 * A word by which a head or a line is known, normalised, one string a wording. `*` stands for any text, `[甲|乙]` for
 * one of these or for nothing: 因公出国[(境)][费|费用].
 */
export type Word = string;

/** A column of amounts, known by the labels above it: joined from the top, they end with one of its words. */
export interface AmountHead {
  readonly key: AccountsColumn;
  /** As messages call the column. */
  readonly name: string;
  readonly words: readonly Word[];
  /** With one of these among them the labels are another column's. */
  readonly not?: readonly string[];
  /** Without its required columns a sheet with the form's title is not the form. */
  readonly required?: true;
}

/** A leading column, which says what the lines are: its labels, joined from the top, end with one of its words. */
export interface LeadingHead {
  /** As it is called where it is missing. */
  readonly name: string;
  readonly words: readonly Word[];
}

/** The leading columns of coded lines. */
export interface LeadingHeads {
  readonly codes: LeadingHead & {
    /** The lowest label of a column that holds one level of the codes, as a whole: 类 | 款 | 项. */
    readonly levels: readonly Word[];
  };
  readonly names: LeadingHead;
}

/** A line that has a name of its own, known by its whole label. */
export interface NamedLine {
  readonly key: string;
  /** As messages call the line. */
  readonly name: string;
  readonly words: readonly Word[];
}

/** What every form declares. */
interface Defined {
  /** Stable: it appears in the review's JSON and in what is kept in workbooks. */
  readonly id: FinalAccountsFormId;
  readonly name: Names;
  /** The name where there is hardly any room: two characters, or four letters. */
  readonly short: Names;
  /** Where it stands among the forms; people know them in this order. */
  readonly order: number;
  /** What the title ends with, normalised; of several titles that fit, the longest counts. */
  readonly titles: readonly string[];
  /** How the number that its sheet prints (公开05表) is read: the first that fits, without white space, is it. */
  readonly publicNumber: readonly RegExp[];
  /** Given where the form may be empty: words of the note that must then say so. */
  readonly emptyNote?: RegExp;
  /** The shapes that it has in some places besides its own: more particular, and tried before it in their order. */
  readonly variants?: readonly VariantShape[];
}

/** A column that is the sum of others in every row, on forms that have all of these. */
export interface ColumnSum {
  readonly column: AccountsColumn;
  readonly of: readonly AccountsColumn[];
}

/** Coded lines × amount columns. */
export interface CodedForm extends Defined {
  readonly shape: 'coded-lines';
  readonly leading: LeadingHeads;
  readonly columns: readonly AmountHead[];
  /** The columns whose sum the `total` column of every row is. */
  readonly totalOf: readonly AccountsColumn[];
  /** Further columns that are sums, where a place prints their parts. */
  readonly sums?: readonly ColumnSum[];
  /** The line that sums the whole form. */
  readonly total: NamedLine;
}

/** A line of a two-sided statement, known by its label without its ordinal. */
export interface StatementLine extends NamedLine {
  /** The line of whose sum it is a part. */
  readonly partOf?: string;
  /** It is this line only below the line with that key: the same words mean another thing above it. */
  readonly after?: string;
  /** The line that it is a part of instead, where it stands below it as 其中 or, without an ordinal, behind that. */
  readonly within?: string;
}

/** One side of a statement: its named lines, and what every other line above the total is a part of. */
export interface StatementSide {
  readonly lines: readonly StatementLine[];
  /** The key of 本年收入合计 or 本年支出合计; the lines above it that bear no other key are its items. */
  readonly total: string;
  readonly columns: readonly AmountHead[];
}

/** Two sides beside each other, items in rows. */
export interface StatementForm extends Defined {
  readonly shape: 'statement';
  /** The column of the items of either side; its head's label is one of the words as a whole. */
  readonly items: LeadingHead;
  readonly income: StatementSide;
  readonly expenditure: StatementSide;
}

/** Two or three blocks of code, name and amount side by side, with totals at the foot. */
export interface BlocksForm extends Defined {
  readonly shape: 'blocks';
  readonly leading: LeadingHeads;
  readonly amount: AmountHead;
  readonly totals: readonly NamedLine[];
}

/** A group of columns, which is a line of its form: 预算数, 决算数. */
export interface ColumnGroup extends NamedLine {
  /** With one of these in it a label is no group's. */
  readonly not?: readonly string[];
}

/** One row of figures under a header of several levels. */
export interface HeaderForm extends Defined {
  readonly shape: 'header-figures';
  readonly groups: readonly ColumnGroup[];
  /** Known by a column's labels without its group's. */
  readonly columns: readonly AmountHead[];
}

/** Items in rows under the groups: 项目 | 预算数 | 决算数, one item a row. The lines are the groups, as in a header. */
export interface ItemRowsShape {
  readonly shape: 'item-rows';
  /** The head above the items, as a whole. */
  readonly items: LeadingHead;
  readonly groups: readonly ColumnGroup[];
  /** The columns of the lines, each known by the label of its row. */
  readonly columns: readonly AmountHead[];
}

/** The groups in rows under the heads of their columns: 预算数 in one row, 决算数 in the next. */
export interface GroupRowsShape {
  readonly shape: 'group-rows';
  readonly groups: readonly ColumnGroup[];
  readonly columns: readonly AmountHead[];
}

/** One list of coded lines, whose columns' sums in the line of 合计 are the totals of the form: 合计 | 人员经费 | 公用经费. */
export interface CodedTotalsShape {
  readonly shape: 'coded-totals';
  readonly leading: LeadingHeads;
  readonly columns: readonly AmountHead[];
  readonly total: NamedLine;
  /** The column of the whole. */
  readonly amount: AccountsColumn;
  /** The lines whose amounts stand in other columns of the line of 合计. */
  readonly totals: readonly (NamedLine & { readonly column: AccountsColumn })[];
}

/** One panel of a statement, and what the keys of its undeclared items begin with. */
export interface StatementPanel {
  readonly prefix: 'income' | 'expenditure' | 'nature';
  readonly side: StatementSide;
}

/**
 * A statement of more than two panels beside each other, from the left (收入 | 支出按功能 | 支出按性质和经济分类). A line whose
 * words are merged across panels has its figures in the last of these.
 */
export interface PanelsShape {
  readonly shape: 'panels';
  readonly items: LeadingHead;
  readonly panels: readonly StatementPanel[];
}

/** A shape that a form has in some places. */
export type VariantShape = ItemRowsShape | GroupRowsShape | CodedTotalsShape | PanelsShape;

/** A detail table that is known and not checked. */
export interface DetailTable extends Defined {
  readonly shape: 'detail';
}

/** A form of the final accounts, all of it: whatever names, reads, orders or shows the form follows from this. */
export type FormDefinition = CodedForm | StatementForm | BlocksForm | HeaderForm | DetailTable;

/** The amount columns of a form, of all its parts and in all its shapes. */
export function headsOf(definition: FormDefinition): readonly AmountHead[] {
  return [definition, ...(definition.variants ?? [])].flatMap(headsOfShape);
}

/** The lines of a form that have names of their own, in all its shapes. */
export function namedLinesOf(definition: FormDefinition): readonly NamedLine[] {
  return [definition, ...(definition.variants ?? [])].flatMap(namedLinesOfShape);
}

function headsOfShape(definition: FormDefinition | VariantShape): readonly AmountHead[] {
  switch (definition.shape) {
    case 'coded-lines':
    case 'header-figures':
    case 'item-rows':
    case 'group-rows':
    case 'coded-totals':
      return definition.columns;
    case 'statement':
      return [...definition.income.columns, ...definition.expenditure.columns];
    case 'panels':
      return definition.panels.flatMap(({ side }) => side.columns);
    case 'blocks':
      return [definition.amount];
    case 'detail':
      return [];
  }
}

function namedLinesOfShape(definition: FormDefinition | VariantShape): readonly NamedLine[] {
  switch (definition.shape) {
    case 'coded-lines':
      return [definition.total];
    case 'coded-totals':
      return [definition.total, ...definition.totals];
    case 'header-figures':
    case 'item-rows':
    case 'group-rows':
      return definition.groups;
    case 'statement':
      return [...definition.income.lines, ...definition.expenditure.lines];
    case 'panels':
      return definition.panels.flatMap(({ side }) => side.lines);
    case 'blocks':
      return definition.totals;
    case 'detail':
      return [];
  }
}
