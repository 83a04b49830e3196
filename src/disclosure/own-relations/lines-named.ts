import { namedLinesOf } from '../forms/final-accounts/definition';
import { withoutOrdinal } from '../forms/final-accounts/shapes/statement';
import { isOneOf } from '../forms/final-accounts/words';
import type { Form, Line, LineKind } from '../forms/form';
import { isOfAssessments } from '../forms/form';
import type { Forms } from '../forms/forms';
import { normaliseLabel } from '../sheet/text';
import { fits } from './glob';

/** What the lines of a self-assessment are called whatever their cells say. */
const ASSESSMENT_LINES: Readonly<Record<string, LineKind>> = {
  总分: 'total',
  年度资金总额: 'funds',
  预算执行: 'funds',
};

const CODE = /^\d+$/u;
const PATTERN = /[*?]/u;
const CODE_PATTERN = /^[\d*?]+$/u;

/** The names of a form's lines, as they are asked for. */
class NameIndex {
  private readonly byName = new Map<string, Line[]>();

  constructor(private readonly form: Form) {
    for (const line of form.lines) for (const name of namesOf(line)) this.note(name, line);
  }

  named(label: string, known: Forms): readonly Line[] {
    const exact = this.byName.get(label) ?? [];
    const [only, ...others] = exact;
    // What the form's definition calls one line, and nothing else is called, is that line, whatever else may be called so.
    if (only !== undefined && others.length === 0 && normaliseLabel(only.name ?? '') === label) return exact;
    const found = new Set(exact);
    if (isOfAssessments(this.form)) {
      const kind = ASSESSMENT_LINES[label];
      if (kind !== undefined) for (const line of this.form.lines) if (line.kind === kind) found.add(line);
    }
    const definition = known.of(this.form.id);
    const declared = definition === null ? [] : namedLinesOf(definition);
    for (const { key, words } of declared)
      if (isOneOf(label, words)) for (const line of this.byName.get(keyName(key)) ?? []) found.add(line);
    return [...found];
  }

  private note(name: string, line: Line): void {
    const known = this.byName.get(name);
    if (known === undefined) this.byName.set(name, [line]);
    else if (known.at(-1) !== line) known.push(line);
  }
}

const keyName = (key: string): string => `key ${key}`;

function namesOf({ key, code = '', label, name = '' }: Line): readonly string[] {
  const bare = withoutOrdinal(normaliseLabel(label));
  return [code, bare, code + bare, normaliseLabel(name), keyName(key)].filter((one) => one !== '');
}

const INDEXES = new WeakMap<Form['lines'], NameIndex>();

function indexOf(form: Form): NameIndex {
  const known = INDEXES.get(form.lines);
  if (known !== undefined) return known;
  const made = new NameIndex(form);
  INDEXES.set(form.lines, made);
  return made;
}

/** Whether a name is a pattern: `*` for any characters, `?` for one. */
export function isPattern(name: string): boolean {
  return PATTERN.test(normaliseLabel(name));
}

/** The lines of a form that a name, a code or a pattern is that of: codes by digits alone, all others by their words. */
export function linesNamed(form: Form, name: string, known: Forms): readonly Line[] {
  const label = normaliseLabel(name);
  if (!PATTERN.test(label)) {
    const found = indexOf(form).named(CODE.test(label) ? label : withoutOrdinal(label), known);
    return CODE.test(label) ? found.filter(({ code }) => code === label) : found;
  }
  return CODE_PATTERN.test(label)
    ? form.lines.filter(({ code = '' }) => code !== '' && fits(code, label))
    : form.lines.filter((line) => fits(withoutOrdinal(normaliseLabel(line.label)), label));
}

/** Those of some lines that are no part of another one of them: in a sum a code and its parts count once. */
export function uppermost(form: Form, lines: readonly Line[]): readonly Line[] {
  const chosen = new Set(lines.map(({ key }) => key));
  const byKey = new Map(form.lines.map((line) => [line.key, line]));
  const isWithin = ({ key, partOf }: Line): boolean => {
    const seen = new Set([key]);
    for (let above = partOf; above !== null && !seen.has(above); above = byKey.get(above)?.partOf ?? null) {
      if (chosen.has(above)) return true;
      seen.add(above);
    }
    return false;
  };
  return lines.filter((line) => !isWithin(line));
}
