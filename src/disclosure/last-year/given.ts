import type { Form, Line } from '../forms/form';
import { isOfAssessments } from '../forms/form';
import type { DisclosedForms } from '../forms/disclosure';
import type { Message } from '../message';
import { sameUnit } from '../narrative/identity';
import { linesByIdentity } from '../published/lines';
import { isOwnSheet } from '../own-sheets';
import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot';
import { normaliseLabel } from '../sheet/text';

/** The workbook of the year before, as it is given beside this year's. */
export interface LastYear {
  /** The file's name, as people know it. */
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
}

/** What one year's workbook has. */
export interface YearForms {
  readonly forms: readonly Form[];
  readonly accounts: readonly DisclosedForms[];
}

/** The sheets of last year's workbook, named as Excel names those of another file: [2023年决算.xlsx]公开01表. */
export function sheetsOf({ name, workbook }: LastYear): readonly SheetSnapshot[] {
  return workbook.sheets
    .filter((sheet) => !isOwnSheet(sheet.name))
    .map((sheet) => ({ ...sheet, name: `[${name}]${sheet.name}` }));
}

/** Whether a sheet is one of last year's workbook. */
export function isLastYears(sheet: string): boolean {
  return sheet.startsWith('[');
}

const distinct = (names: readonly (string | null)[]): readonly string[] => [
  ...new Set(names.flatMap((name) => name ?? [])),
];

const yearsOf = ({ forms }: YearForms): readonly string[] => distinct(forms.map(({ year }) => year));

/** The units that the forms of the accounts name; of the self-assessments, where there are no others. */
function unitsOf({ forms }: YearForms): readonly string[] {
  const accounts = forms.filter((form) => !isOfAssessments(form));
  return distinct((accounts.length > 0 ? accounts : forms).map(({ department }) => department));
}

const list = (names: readonly string[]): string => names.join('、');

/**
 * Why two workbooks cannot be compared as one unit's of two years; null where nothing speaks against it. Where no form
 * says its year or its unit, whoever gave the workbook says it.
 */
export function hindranceBetween(now: YearForms, last: YearForms): Message | null {
  if (last.forms.length === 0) return { key: 'lastYearNoForms', values: {} };
  const [years, lastYears] = [yearsOf(now), yearsOf(last)];
  if (years.length > 1 || lastYears.length > 1)
    return { key: 'lastYearSeveralYears', values: { years: list(years), others: list(lastYears) } };
  const [[year], [before]] = [years, lastYears];
  if (year !== undefined && before !== undefined && Number(before) !== Number(year) - 1)
    return { key: 'lastYearOtherYear', values: { actual: before, expected: String(Number(year) - 1) } };
  if (now.accounts.length > 1 || last.accounts.length > 1) return { key: 'lastYearSeveralUnits', values: {} };
  const [units, others] = [unitsOf(now), unitsOf(last)];
  const isOther = units.some((unit) =>
    others.every((other) => !sameUnit(normaliseLabel(unit), normaliseLabel(other))),
  );
  return isOther && others.length > 0
    ? { key: 'lastYearOtherUnit', values: { actual: list(others), expected: list(units) } }
    : null;
}

/** A form and the same one of the year before. */
export interface YearPair {
  readonly now: Form;
  readonly last: Form;
  /** Last year's line of each of this year's lines, where it is certain which it is. */
  readonly lines: ReadonlyMap<Line, Line>;
}

/** The lines that each of two forms has once. */
function sameLines(now: Form, last: Form): ReadonlyMap<Line, Line> {
  const others = linesByIdentity(last);
  return new Map(
    [...linesByIdentity(now)].flatMap(([identity, { lines }]) => {
      const [line, ...further] = lines;
      const [same, ...repeated] = others.get(identity)?.lines ?? [];
      return same === undefined || further.length + repeated.length > 0 ? [] : [[line, same] as const];
    }),
  );
}

/** Which form it is: by its id and, for one of a project, the project. */
const nameOf = ({ id, project }: Form): string => JSON.stringify([id, normaliseLabel(project ?? '')]);

/** Forms that each year has once: of a form that is there several times, nobody can tell which is meant. */
export function pairsOf(now: YearForms, last: YearForms): readonly YearPair[] {
  const onlyOnes = (forms: readonly Form[]): ReadonlyMap<string, Form> => {
    const counts = new Map<string, number>();
    for (const form of forms) counts.set(nameOf(form), (counts.get(nameOf(form)) ?? 0) + 1);
    return new Map(forms.flatMap((form) => (counts.get(nameOf(form)) === 1 ? [[nameOf(form), form]] : [])));
  };
  const before = onlyOnes(last.forms);
  return [...onlyOnes(now.forms)].flatMap(([name, form]) => {
    const same = before.get(name);
    return same === undefined ? [] : [{ now: form, last: same, lines: sameLines(form, same) }];
  });
}
