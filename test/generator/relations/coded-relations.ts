import { className } from '../codes/classes';
import type { CellPlace } from '../../../src/disclosure/sheet/address';
import type { Book, Figure, Line } from '../book/book';
import { figureOf } from '../book/book';
import type { CodedForm } from '../forms';
import { CODED_FORMS } from '../forms';
import { linesOf } from './declared';
import type { Equation, Fault, Instance } from './equation';

/** The columns that add up to the total column of each row. */
const PARTS: Readonly<Record<CodedForm, readonly string[]>> = {
  T2: ['appropriation', 'superior', 'service', 'operating', 'affiliated', 'other'],
  T3: ['basic', 'project', 'upward', 'operating', 'subsidy'],
  T5: ['basic', 'project'],
  T8: ['basic', 'project'],
  T9: ['basic', 'project'],
};

/** The columns that add up to another one where a form prints every amount by kind of expenditure. */
const SUMS: readonly (readonly [column: string, parts: readonly string[]])[] = [
  ['opening', ['openingBasic', 'openingProject']],
  ['income', ['incomeBasic', 'incomeProject']],
  ['basic', ['personnel', 'publicFunds']],
  ['closing', ['closingBasic', 'closingProject']],
  ['closingProject', ['closingCarried', 'closingSurplus']],
];

const LEVELS = [3, 5, 7];

const cellsOf = (line: Line): CellPlace[] => [
  ...line.codes.map(({ place }) => place),
  ...line.names,
  ...line.figures.map(({ place }) => place),
];

const figuresOf = (lines: readonly Line[], columns: readonly string[]): Figure[] =>
  lines.flatMap((line) => columns.flatMap((column) => figureOf(line, column) ?? []));

/** The level above a code's; "" for a 类. */
function parentCode(code: string): string {
  return code.slice(0, LEVELS[LEVELS.indexOf(code.length) - 1] ?? 0);
}

function rowSums(form: CodedForm, lines: readonly Line[]): Equation[] {
  return lines.flatMap((line): Equation[] => {
    const sum: Equation = {
      kind: 'equal',
      relation: `${form}-R`,
      left: figuresOf([line], ['total']),
      right: figuresOf([line], PARTS[form]),
      certain: true,
    };
    const kinds = SUMS.flatMap(([column, parts]): Equation[] => {
      const right = figuresOf([line], parts);
      const left = figuresOf([line], [column]);
      if (right.length === 0 || left.length === 0) return [];
      return [{ kind: 'equal', relation: `${form}-R`, left, right, certain: true }];
    });
    const before = figuresOf([line], ['opening', 'income']);
    if (before.length === 0) return [sum];
    const after = figuresOf([line], ['total', 'closing']);
    // The note declares the balance for these two alone.
    const certain = form === 'T5' || form === 'T8';
    return [sum, ...kinds, { kind: 'equal', relation: `${form}-1`, left: before, right: after, certain }];
  });
}

/** 合计 = Σ 类 and every parent = Σ its children, in every column. */
function columnSums(form: CodedForm, lines: readonly Line[], coded: readonly Line[]): Equation[] {
  const children = new Map<string, Line[]>();
  const codes = new Map<string, number>();
  for (const line of coded) {
    const above = parentCode(line.code);
    children.set(above, [...(children.get(above) ?? []), line]);
    codes.set(line.code, (codes.get(line.code) ?? 0) + 1);
  }
  const columns = lines[0]?.figures.map(({ column }) => column) ?? [];
  const sums = (line: Line, relation: string, parts: readonly Line[], certain: boolean): Equation[] =>
    parts.length === 0
      ? []
      : columns.map((column) => ({
          kind: 'equal',
          relation,
          left: figuresOf([line], [column]),
          right: figuresOf(parts, [column]),
          certain,
        }));
  return [
    ...lines
      .filter(({ key }) => key === 'total')
      .flatMap((line) => sums(line, `${form}-C`, children.get('') ?? [], true)),
    // Whose children they are is open where two lines have the same code.
    ...coded.flatMap((line) =>
      sums(line, `${form}-H`, children.get(line.code) ?? [], codes.get(line.code) === 1),
    ),
  ];
}

function knownClassName(code: string, year: number): string | null {
  try {
    return className(code, year);
  } catch {
    return null;
  }
}

/** Codes without their parent, codes printed twice, and 类 whose name is another's. */
function codeFaults(form: CodedForm, coded: readonly Line[], year: number): Fault[] {
  const byCode = new Map<string, Line[]>();
  for (const line of coded) byCode.set(line.code, [...(byCode.get(line.code) ?? []), line]);
  const orphans = coded.filter(({ code }) => code.length > 3 && !byCode.has(parentCode(code)));
  const repeated = [...byCode.values()].filter((lines) => lines.length > 1);
  const misnamed = coded.filter(({ code, name }) => code.length === 3 && knownClassName(code, year) !== name);
  const fault = (relation: string, certain: boolean, lines: readonly Line[]): Fault => ({
    kind: 'fault',
    relation,
    certain,
    cells: lines.flatMap(cellsOf),
  });
  return [
    ...orphans.map((line) => fault(`${form}-H`, true, [line])),
    ...repeated.map((lines) => fault(`${form}-N`, true, lines)),
    // A code that is no 类 at all may be called unknown instead.
    ...misnamed.map((line) => fault(`${form}-N`, knownClassName(line.code, year) !== null, [line])),
  ];
}

/** The relations inside the forms whose lines carry functional codes. */
export function codedInstances(book: Book): Instance[] {
  return CODED_FORMS.flatMap((form) => {
    const lines = linesOf(book, form);
    const coded = lines.filter(({ code }) => code !== '');
    return [
      ...rowSums(form, lines),
      ...columnSums(form, lines, coded),
      ...codeFaults(form, coded, book.year),
    ];
  });
}
