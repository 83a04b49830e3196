import { FUNCTIONAL_CLASSES } from '../forms/final-accounts/classes';
import { bareName, directParent } from '../forms/final-accounts/codes';
import { FUNCTIONAL_CODE } from '../forms/final-accounts/shapes/coded-lines';
import type { Form, Line } from '../forms/form';
import { linesOf, partsOf } from '../forms/form';
import { isMistyped } from './slip';

/** A line whose code is not what the lines around it, or its own name, say. */
export interface DoubtfulCode {
  readonly form: Form;
  readonly line: Line;
  /** The code that they say. */
  readonly meant: string;
  /** The lines that belong below it. */
  readonly below: readonly Line[];
}

const codeOf = ({ code = '' }: Line): string => code;

/** The names of the codes in all forms. */
function namesIn(forms: readonly Form[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const form of forms)
    for (const line of linesOf(form, 'coded')) {
      const code = codeOf(line);
      if (FUNCTIONAL_CODE.test(code) && line.label !== '' && !names.has(code))
        names.set(code, bareName(line.label));
    }
  return names;
}

/** Whether a name is that of a code, where any form or the classification names it; null where none does. */
function isNameOf(code: string, line: Line, names: ReadonlyMap<string, string>): boolean | null {
  const name = bareName(line.label);
  const classes = FUNCTIONAL_CLASSES[code];
  if (classes !== undefined) return classes.includes(name);
  const known = names.get(code);
  return known === undefined ? null : known === name;
}

/** The code that orphans after a line say: they lack their parent, and the line stands where it would. */
function saidBelow(lines: readonly Line[], at: number, codes: ReadonlySet<string>): readonly Line[] {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined) return [];
  const parent = directParent(codeOf(next));
  if (parent === null || codes.has(parent) || !isMistyped(parent, codeOf(line))) return [];
  const end = lines.findIndex((other, index) => index > at && !codeOf(other).startsWith(parent));
  return lines.slice(at + 1, end < 0 ? lines.length : end);
}

function doubtfulIn(form: Form, forms: readonly Form[]): readonly DoubtfulCode[] {
  const lines = linesOf(form, 'coded').filter((line) => FUNCTIONAL_CODE.test(codeOf(line)));
  const codes = new Set(lines.map(codeOf));
  const others = namesIn(forms.filter((other) => other !== form));
  return lines.flatMap((line, at): readonly DoubtfulCode[] => {
    const below = saidBelow(lines, at, codes);
    const [first] = below;
    const parent = first === undefined ? null : directParent(codeOf(first));
    if (parent !== null && isNameOf(parent, line, others) !== false && partsOf(form, line.key).length === 0)
      return [{ form, line, meant: parent, below }];
    if (isNameOf(codeOf(line), line, others) !== false) return [];
    const meant = [...others.keys(), ...Object.keys(FUNCTIONAL_CLASSES)].filter(
      (code) => isMistyped(code, codeOf(line)) && isNameOf(code, line, others) === true,
    );
    const [only, ...more] = new Set(meant);
    return only === undefined || more.length > 0 ? [] : [{ form, line, meant: only, below: [] }];
  });
}

/** The lines of the forms whose codes are doubtful. */
export function doubtfulCodes(forms: readonly Form[]): readonly DoubtfulCode[] {
  return forms.filter((form) => linesOf(form, 'coded').length > 0).flatMap((form) => doubtfulIn(form, forms));
}
