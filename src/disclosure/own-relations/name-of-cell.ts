import type { Figure, Form, Line } from '../forms/form';
import { isOfAssessments } from '../forms/form';
import type { Forms } from '../forms/forms';
import { columnName, formName, publicNumber } from '../forms/names';
import type { Message } from '../message';
import type { NoOperand } from '../relations/operand';
import type { CellPlace } from '../sheet/address';
import { reference, samePlace } from '../sheet/address';
import { SheetGrid } from '../sheet/grid';
import { namesOfColumn } from './column-named';
import type { NamedFigure } from './figure-quantities';
import { namedFigure } from './figure-quantities';
import type { FigureTerm } from './formula';
import { placesOf } from './formula';
import { parseFormula } from './parser';
import { printTerm } from './printer';
import type { Material } from './scopes';
import { Scopes } from './scopes';

/** How a formula writes a cell. */
export type CellName =
  /** A figure of a form, by its names. `readings`: of how many forms or units the name is that of one, each by itself. */
  | { readonly kind: 'figure'; readonly text: string; readonly readings: number }
  /** A cell that is no figure of a recognised form, by its sheet and address. */
  | { readonly kind: 'cell'; readonly text: string }
  /** A figure that no name tells from others, and why; the cell may be written by its address all the same. */
  | { readonly kind: 'ambiguous'; readonly reason: Message; readonly address: string };

/** Whether forms are written by the numbers that their sheets print, with their names behind, or by their names alone. */
export interface NamingTerms {
  readonly byNumber: boolean;
}

/** A figure that stands in a cell. */
interface Standing {
  readonly form: Form;
  readonly line: Line;
  readonly figure: Figure;
}

function figuresAt(place: CellPlace, { forms }: Material): readonly Standing[] {
  return forms
    .filter(({ sheet }) => sheet === place.sheet)
    .flatMap((form) =>
      form.lines.flatMap((line) =>
        [...line.figures.values()]
          .filter((figure) => samePlace(figure.place, place))
          .map((figure) => ({ form, line, figure })),
      ),
    );
}

const distinct = (names: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(names.flatMap((name) => (name === undefined || name === '' ? [] : [name]))),
];

/** What a line may be called in a formula, what people would write first. */
function lineNames({ kind, code, name, label }: Line): readonly string[] {
  if (kind === 'total') return distinct(['总分', name, label]);
  if (kind === 'funds') return distinct(['年度资金总额', name, label]);
  return distinct([code, name, label, code === undefined ? undefined : code + label]);
}

function formNames(
  form: Form,
  known: Forms,
  { byNumber }: NamingTerms,
): readonly Pick<FigureTerm, 'form' | 'called'>[] {
  const name = formName(form.id, known);
  const number = byNumber && !isOfAssessments(form) ? publicNumber(form) : null;
  return [...(number === null ? [] : [{ form: number, called: name }]), { form: name, called: null }];
}

/** What a name is that of, where a formula has it: as it is read again from what is written. */
function readings(text: string, scopes: Scopes): readonly (NamedFigure | NoOperand)[] {
  const parsed = parseFormula(`${text} = 0`);
  if (!parsed.ok) return [];
  const [term] = placesOf(parsed.formula);
  if (term?.of !== 'figure') return [];
  return scopes.of(parsed.formula).map(({ scope }) => namedFigure(term, scope));
}

const isOf = (named: NamedFigure | NoOperand, { form, line, figure }: Standing): boolean =>
  !('ok' in named) && named.form === form && named.line === line && named.column === figure.column;

/** The first name that is that of a figure alone, or why there is none. */
function nameOfFigure(
  standing: Standing,
  scopes: Scopes,
  known: Forms,
  terms: NamingTerms,
): { readonly text: string; readonly readings: number } | Message | null {
  let reason: Message | null = null;
  for (const naming of formNames(standing.form, known, terms))
    for (const line of lineNames(standing.line))
      for (const column of namesOfColumn(standing.form, standing.figure.column, known)) {
        const text = printTerm({ of: 'figure', at: 0, year: 'this', ...naming, line, column });
        const found = readings(text, scopes);
        if (found.some((named) => isOf(named, standing)))
          return { text, readings: found.filter((named) => !('ok' in named)).length };
        const failed = found.find((named) => 'ok' in named);
        if (failed !== undefined && 'ok' in failed) reason ??= failed.reason;
      }
  return reason;
}

/** How a formula writes a cell: read again, it is that of the very cell. Nothing is guessed. */
export function nameOfCell(
  place: CellPlace,
  material: Material,
  known: Forms,
  terms: NamingTerms = { byNumber: false },
): CellName {
  const sheet = material.sheets.find(({ name }) => name === place.sheet);
  const at = sheet === undefined ? place : new SheetGrid(sheet).placeAt(place);
  const address = printTerm({ of: 'cell', at: 0, sheet: at.sheet, position: at, unit: null });
  const standings = figuresAt(at, material);
  const [standing, ...others] = standings;
  if (standing === undefined) return { kind: 'cell', text: address };
  if (others.length > 0) {
    const names = standings.map(({ form, line, figure }) =>
      [line.label, columnName(form.id, figure.column, known)].map((name) => `“${name}”`).join(' '),
    );
    const values = { cell: reference(at), names: names.join('、') };
    return { kind: 'ambiguous', address, reason: { key: 'ownCellShared', values } };
  }
  const name = nameOfFigure(standing, new Scopes(material, known), known, terms);
  if (name !== null && 'text' in name) return { kind: 'figure', ...name };
  const values = { cell: reference(at), line: standing.line.label };
  return { kind: 'ambiguous', address, reason: name ?? { key: 'ownCellUnnamed', values } };
}
