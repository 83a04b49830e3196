import { oneLine } from '../../sheet/text';
import { valueText } from '../../sheet/snapshot';
import type {
  AccountsColumn,
  AmountUnit,
  ColumnIdentity,
  ColumnStage,
  ColumnYear,
  UndecidedReason,
} from '../form';
import type { AmountHead } from './definition';
import type { ColumnHead } from './header';
import { endsWithOneOf } from './words';

/** Columns of one year and stage that is not the form's. */
export interface FurtherColumns extends ColumnIdentity {
  readonly label: string;
  readonly columns: ReadonlyMap<AccountsColumn, number>;
}

/** Which columns of a table are the form's. */
export interface ChosenColumns {
  readonly columns: ReadonlyMap<AccountsColumn, number>;
  /** What several columns claim alike, with these columns: nobody can tell which holds it. */
  readonly undecided: ReadonlyMap<AccountsColumn, readonly ColumnHead[]>;
  /** Why, where it is not that they are rivals. */
  readonly why?: ReadonlyMap<AccountsColumn, UndecidedReason>;
  /** The units that heads state for their columns alone, by the columns. */
  readonly units?: ReadonlyMap<number, AmountUnit>;
  readonly further: readonly FurtherColumns[];
}

/** Whether one of a column's wordings is that of a column of amounts. */
export function fits({ wordings }: ColumnHead, { words, not = [] }: AmountHead): boolean {
  return wordings.some(
    (wording) => endsWithOneOf(wording, words) && !not.some((word) => wording.includes(word)),
  );
}

/** The stages of the form's own amounts. */
const FINAL: readonly ColumnStage[] = ['final', null];

/** The year whose columns are the form's. */
export interface FormYear {
  /** The year that the columns are told by; null where they are told by none. */
  readonly year: ColumnYear;
  /** Whether it is certain that a dated column counts more than one beside it without a year. */
  readonly certain: boolean;
}

/**
 * Tells the year of the form among the years of its columns of final amounts: the title's; else 本年; else the latest
 * that is named. A single named year beside the same column without a year is another one. A title's year that stands in
 * no head is not replaced by one that does.
 *
 * @param stated the year that the title states, or null
 */
export function formYear(
  heads: readonly ColumnHead[],
  declared: readonly AmountHead[],
  stated: number | null,
): FormYear {
  const finals = heads.filter(
    (head) =>
      FINAL.includes(head.identity.stage) && !head.workedOut && declared.some((one) => fits(head, one)),
  );
  const years = new Set(finals.map(({ identity: { year } }) => year));
  const named = [...years].filter((year) => typeof year === 'number');
  if (stated !== null && named.includes(stated)) return { year: stated, certain: true };
  if (years.has('this')) return { year: 'this', certain: true };
  if (stated !== null || named.length === 0) return { year: null, certain: false };
  const undated = finals.filter(({ identity }) => identity.year === null);
  const beside = finals.some(
    (head) => typeof head.identity.year === 'number' && undated.some((other) => other.name === head.name),
  );
  return { year: named.length === 1 && beside ? null : Math.max(...named), certain: false };
}

/** Whether a column can be one of the form's year. */
export function isOfYear({ identity }: ColumnHead, { year: form }: FormYear): boolean {
  const { year } = identity;
  return typeof year === 'number' ? year === form : year !== 'prior';
}

/** How much a column says about its year and stage. */
function saidBy({ identity: { year, stage } }: ColumnHead, { certain }: FormYear): number {
  return (certain && year !== null ? 1 : 0) + (stage === null ? 0 : 1);
}

interface Matched {
  readonly columns: ReadonlyMap<AccountsColumn, ColumnHead>;
  readonly rivals: ReadonlyMap<AccountsColumn, readonly ColumnHead[]>;
}

/**
 * The columns among some heads: the leftmost that a declared head fits has it. One that says the same gives it to the one
 * that says more about its year and stage; where neither does, they are rivals.
 */
function match(
  heads: readonly ColumnHead[],
  declared: readonly AmountHead[],
  year: FormYear,
  holds: (column: number) => boolean,
): Matched {
  const columns = new Map<AccountsColumn, ColumnHead>();
  const rivals = new Map<AccountsColumn, ColumnHead[]>();
  for (const head of heads) {
    const free = declared.find((one) => !columns.has(one.key) && fits(head, one));
    if (free !== undefined) {
      columns.set(free.key, head);
      continue;
    }
    const key = declared.find((one) => fits(head, one))?.key;
    const holder = key === undefined ? undefined : columns.get(key);
    if (key === undefined || holder === undefined || holder.name !== head.name) continue;
    const [more, less] = [saidBy(head, year), saidBy(holder, year)];
    const oneHead = holder.leaf.cell === head.leaf.cell;
    if (oneHead && !(holds(holder.column) && holds(head.column))) continue;
    if (more > less) {
      columns.set(key, head);
      rivals.delete(key);
    } else if (more === less) rivals.set(key, [...(rivals.get(key) ?? [holder]), head]);
  }
  return { columns, rivals };
}

const numbersOf = (columns: ReadonlyMap<AccountsColumn, ColumnHead>): ReadonlyMap<AccountsColumn, number> =>
  new Map([...columns].map(([key, { column }]) => [key, column]));

/** The words above a column, as the sheet prints them: what a reason calls it. */
export function printedHead({ labels, leaf }: ColumnHead): string {
  return [...labels.slice(0, -1), oneLine(valueText(leaf.cell.value))].join('/');
}

/** What is chosen where the columns are not all final amounts of the form's year. */
export interface Choice {
  readonly year: FormYear;
  /** The stages that count; those of final amounts where not given. */
  readonly stages?: readonly ColumnStage[];
  /** The unit that the form states for all of it; null for none. */
  readonly unit: AmountUnit | null;
  /** Whether a column holds figures below its head. */
  readonly holds: (column: number) => boolean;
}

/** Columns of other years and stages, by these. */
function furtherAmong(
  heads: readonly ColumnHead[],
  declared: readonly AmountHead[],
  { year, holds }: Choice,
): readonly FurtherColumns[] {
  const groups = new Map<string, ColumnHead[]>();
  for (const head of heads) {
    const { year: ofYear, stage } = head.identity;
    const group = `${ofYear ?? ''} ${stage ?? ''}`;
    groups.set(group, [...(groups.get(group) ?? []), head]);
  }
  return [...groups.values()].flatMap((group): readonly FurtherColumns[] => {
    const { columns, rivals } = match(group, declared, year, holds);
    const own = new Map([...numbersOf(columns)].filter(([key]) => !rivals.has(key)));
    const [first] = group;
    if (first === undefined || own.size === 0) return [];
    const label = first.labels.filter((one) => !first.name.endsWith(one)).join('');
    return [{ ...first.identity, label, columns: own }];
  });
}

/** The columns that state no unit where others of the form state several and the form none. */
function withoutUnit(columns: readonly ColumnHead[], { unit: stated }: Choice): ReadonlySet<ColumnHead> {
  const units = new Set(columns.flatMap(({ unit }) => unit ?? []));
  const isMixed = stated === null && units.size > 1;
  return new Set(isMixed ? columns.filter(({ unit }) => unit === null) : []);
}

/** Chooses the columns of a form among its heads, those of its year with its final amounts. */
export function chooseColumns(
  heads: readonly ColumnHead[],
  declared: readonly AmountHead[],
  choice: Choice,
): ChosenColumns {
  const { year, stages = FINAL, holds } = choice;
  const amounts = heads.filter(({ workedOut }) => !workedOut);
  const isOwn = (head: ColumnHead): boolean => stages.includes(head.identity.stage) && isOfYear(head, year);
  const own = amounts.filter(isOwn);
  const others = amounts.filter((head) => !isOwn(head));
  const { columns, rivals } = match(own, declared, year, holds);
  const undecided = new Map(rivals);
  // The form's year is in none of the heads, so that no named year of theirs is known to be the form's.
  const strange =
    typeof year.year === 'number'
      ? []
      : others.filter(({ identity }) => stages.includes(identity.stage) && typeof identity.year === 'number');
  for (const head of strange) {
    const key = declared.find((one) => !columns.has(one.key) && fits(head, one))?.key;
    if (key !== undefined) undecided.set(key, [...(undecided.get(key) ?? []), head]);
  }
  const unsure = withoutUnit([...columns.values()], choice);
  for (const [key, head] of columns) if (unsure.has(head)) undecided.set(key, [head]);
  const why = new Map<AccountsColumn, UndecidedReason>();
  for (const [key, rivalling] of undecided) {
    if (rivalling.some((head) => strange.includes(head))) why.set(key, 'other-year');
    else if (rivalling.some((head) => unsure.has(head))) why.set(key, 'units');
    else if (new Set(rivalling.map(({ leaf }) => leaf.cell)).size === 1) why.set(key, 'bare-group');
  }
  const doubtful = new Set([...undecided.values()].flat());
  return {
    why,
    units: new Map(heads.flatMap(({ column, unit }) => (unit === null ? [] : [[column, unit] as const]))),
    columns: new Map([...numbersOf(columns)].filter(([key]) => !undecided.has(key))),
    undecided,
    further: furtherAmong(
      others.filter((head) => !doubtful.has(head)),
      declared,
      choice,
    ),
  };
}

/** The names of the required columns that were not found. */
export function missingColumns(
  { columns, undecided }: Pick<ChosenColumns, 'columns' | 'undecided'>,
  declared: readonly AmountHead[],
): readonly string[] {
  return declared
    .filter(({ key, required }) => required === true && !columns.has(key) && !undecided.has(key))
    .map(({ name }) => name);
}
