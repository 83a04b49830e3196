import { FUNCTIONAL_CLASSES } from '../forms/final-accounts/classes';
import { bareName, directParent } from '../forms/final-accounts/codes';
import { FUNCTIONAL_CODE } from '../forms/final-accounts/shapes/coded-lines';
import type { Form, Line } from '../forms/form';
import { lineOf, partsOf } from '../forms/form';
import type { Component } from './components';
import { misprintsOf } from './misprints';
import { linesAfter, linesByRow } from './rows';

/** A line whose code is not what the lines below it, or its own name, say. */
export interface DoubtfulCode {
  readonly form: Form;
  readonly line: Line;
  /** The code that they say. */
  readonly meant: string;
  /** The lines that belong below it. */
  readonly below: readonly Line[];
}

const codeOf = ({ code = '' }: Line): string => code;

/** Whether a name is that of a code, where another form or the classification names it; null where none does. */
function isNameOf(code: string, { label }: Line, others: readonly Form[]): boolean | null {
  const name = bareName(label);
  const classes = FUNCTIONAL_CLASSES[code];
  if (classes !== undefined) return classes.includes(name);
  for (const other of others) {
    const line = lineOf(other, code);
    if (line !== undefined && line.kind === 'coded' && line.label !== '')
      return bareName(line.label) === name;
  }
  return null;
}

/** The orphans below a line in whose parent's place it stands, with a code that could be theirs mistyped. */
function orphansBelow(form: Form, line: Line): readonly Line[] {
  const below: Line[] = [];
  let parent: string | null = null;
  for (const next of linesAfter(form, line)) {
    parent ??= directParent(codeOf(next));
    if (parent === null || !codeOf(next).startsWith(parent)) break;
    if (below.length === 0 && !isParentMistyped(form, line, parent)) return [];
    below.push(next);
  }
  return below;
}

const isParentMistyped = (form: Form, line: Line, parent: string): boolean =>
  lineOf(form, parent) === undefined && misprintsOf(codeOf(line)).includes(parent);

function doubtIn(form: Form, line: Line, others: readonly Form[]): DoubtfulCode | null {
  const code = codeOf(line);
  if (line.kind !== 'coded' || !FUNCTIONAL_CODE.test(code)) return null;
  const below = orphansBelow(form, line);
  const [first] = below;
  const parent = first === undefined ? null : directParent(codeOf(first));
  if (parent !== null && isNameOf(parent, line, others) !== false && partsOf(form, line.key).length === 0)
    return { form, line, meant: parent, below };
  if (isNameOf(code, line, others) !== false) return null;
  const [meant, ...more] = misprintsOf(code).filter((other) => isNameOf(other, line, others) === true);
  return meant === undefined || more.length > 0 ? null : { form, line, meant, below: [] };
}

/**
 * The lines with a part in a component, or above one that has, whose codes are doubtful.
 *
 * @param coded the forms of lines by code
 */
export function doubtfulCodes(component: Component, coded: readonly Form[]): readonly DoubtfulCode[] {
  return coded.flatMap((form) => {
    const rows = new Set(
      component.flatMap(({ cells }) =>
        cells.flatMap(({ place: { sheet, row } }) => (sheet === form.sheet ? [row, row - 1] : [])),
      ),
    );
    const byRow = linesByRow(form);
    const lines = new Set([...rows].flatMap((row) => byRow.get(row) ?? []));
    const others = coded.filter((other) => other !== form);
    return [...lines].flatMap((line) => doubtIn(form, line, others) ?? []);
  });
}
