import type { Area } from './address';
import { parseArea } from './address';

/** Texts in quotes: what they say is no reference. */
const QUOTED_TEXT = /"(?:[^"]|"")*"/gu;
/** A reference, with the sheet that it names, if any. */
const REFERENCE =
  /(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?)(?![\p{L}\p{N}_(])/giu;

/** An area that a formula names, and its sheet, if it names one. */
export interface NamedArea {
  readonly sheet: string | undefined;
  readonly area: Area;
}

/** The areas that a formula names, "A1" and "A1:C3"; whole rows and columns, and what names stand for, are not among them. */
export function areasNamed(formula: string): readonly NamedArea[] {
  return [...formula.replace(QUOTED_TEXT, '').matchAll(REFERENCE)].flatMap(([, name, written = '']) => {
    const area = parseArea(written);
    const sheet = name?.replace(/^'|'$/gu, '').replaceAll("''", "'");
    return area === null ? [] : [{ sheet, area }];
  });
}

/** Functions whose arguments say where they look only once they are calculated. */
const LOOKING = /\b(?:INDIRECT|OFFSET|INDEX)\s*\(/iu;
/** What may be left of a formula whose every reference is known: names of functions, truth values, powers of ten. */
const HARMLESS = /[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()|\b(?:TRUE|FALSE)\b|\d(?:\.\d*)?E[+-]?\d+/giu;
/** What leads to cells that are not named: names, whole rows and columns, other workbooks, errors. */
const UNNAMED = /[\p{L}_\\[\]'!:#@]/u;

/** Whether a formula may look at cells besides those that it names; in doubt it does. */
export function looksElsewhere(formula: string): boolean {
  const rest = formula.replace(QUOTED_TEXT, '').replace(REFERENCE, ' ').replace(HARMLESS, ' ');
  return LOOKING.test(formula) || UNNAMED.test(rest);
}
