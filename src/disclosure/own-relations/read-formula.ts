import type { Forms } from '../forms/forms';
import type { Message } from '../message';
import { formsCalled, isNumber } from './form-named';
import type { Formula } from './formula';
import { placesOf } from './formula';
import { parseFormula } from './parser';

/** What is wrong in a written formula: the character (zero-based), and what is said of it. */
export interface FormulaMistake {
  readonly at: number;
  readonly message: Message;
}

/** A written formula that was understood, or the first mistake in it. */
export type ReadFormula =
  { readonly ok: true; readonly formula: Formula } | { readonly ok: false; readonly mistake: FormulaMistake };

/** The first name of a form in a formula that is none, as a mistake at its place. */
function unknownForm(formula: Formula, known: Forms): FormulaMistake | null {
  for (const place of placesOf(formula)) {
    if (place.of !== 'figure') continue;
    const names = isNumber(place.form) ? [] : [place.form];
    if (place.called !== null) names.push(place.called);
    const name = names.find((one) => formsCalled(one, known).length === 0);
    if (name !== undefined)
      return {
        at: place.at,
        message: { key: 'ownNoSuchForm', values: { at: String(place.at + 1), form: name } },
      };
  }
  return null;
}

/** Reads a formula as it is written: one that speaks of a form that nobody knows is a mistake, too. */
export function readFormula(text: string, known: Forms): ReadFormula {
  const parsed = parseFormula(text);
  if (!parsed.ok) return { ok: false, mistake: { at: parsed.mistake.at, message: parsed.mistake.said } };
  const mistake = unknownForm(parsed.formula, known);
  return mistake === null ? parsed : { ok: false, mistake };
}
