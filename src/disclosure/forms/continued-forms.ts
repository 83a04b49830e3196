import { Memory } from '../memory';
import { parentAmong } from './final-accounts/codes';
import type { Form, Line } from './form';
import type { Forms } from './forms';
import type { RecognisedSheet } from './recognition';

/** The key of the line that a form of coded lines is summed up in; null for a form of another shape. */
function totalsOf({ id }: Form, forms: Forms): readonly string[] | null {
  const definition = forms.of(id);
  if (definition?.shape === 'coded-lines') return [definition.total.key];
  return definition?.shape === 'blocks' ? definition.totals.map(({ key }) => key) : null;
}

const codesIn = (lines: readonly Line[]): readonly string[] => lines.flatMap(({ code }) => code ?? []);

/** Whether a form goes on with the lines of another: the same heads, other codes, and one total between them. */
function continues(first: Form, next: Form, forms: Forms): boolean {
  const totals = totalsOf(next, forms);
  if (totals === null || first.id !== next.id || next.byStructure === true) return false;
  const sameUnit = first.department === next.department || next.department === null;
  const sameYear = first.year === next.year || next.year === null;
  const sameHeads =
    first.columns.size === next.columns.size &&
    [...next.columns].every((column) => first.columns.has(column));
  if (!sameUnit || !sameYear || !sameHeads || first.unit !== next.unit) return false;
  const keys = new Set(first.lines.map(({ key }) => key));
  const hasTotal = ({ lines }: Form): boolean => lines.some(({ key }) => totals.includes(key));
  if (keys.size === 0 || codesIn(next.lines).length === 0 || (hasTotal(first) && hasTotal(next)))
    return false;
  return next.lines.every(({ key }) => !keys.has(key));
}

/** The line that a line is a part of, among all those of the whole form. */
function rejoined(lines: readonly Line[], total: string | undefined): readonly Line[] {
  const sum = lines.some(({ key }) => key === total) ? (total ?? null) : null;
  const parentOf = parentAmong(new Set(codesIn(lines)), sum);
  return lines.map((line) =>
    line.code === undefined || line.key !== line.code ? line : { ...line, partOf: parentOf(line.code) },
  );
}

function joined(first: Form, next: Form, forms: Forms): Form {
  const definition = forms.of(first.id);
  const all = [...first.lines, ...next.lines];
  const sameSheet = first.sheet === next.sheet;
  return {
    ...first,
    area: sameSheet ? { ...first.area, bottom: next.area.bottom } : first.area,
    lines: definition?.shape === 'coded-lines' ? rejoined(all, definition.total.key) : all,
    unknownColumns: [...new Set([...first.unknownColumns, ...next.unknownColumns])],
    further: joinedFurther(first, next),
    unread: [...first.unread, ...next.unread],
    notes: [...first.notes, ...next.notes],
  };
}

/** The figures of other years and stages of both, those of one year and stage together. */
function joinedFurther(first: Form, next: Form): Form['further'] {
  const rest = [...next.further];
  const own = first.further.map((one) => {
    const at = rest.findIndex(({ year, stage }) => year === one.year && stage === one.stage);
    const [more] = at === -1 ? [] : rest.splice(at, 1);
    return more === undefined ? one : { ...one, lines: new Map([...one.lines, ...more.lines]) };
  });
  return [...own, ...rest];
}

const JOINED = new Memory<Form, Form>();

/**
 * Forms that go on (续表) below a further title or in a later sheet, as one: what is summed up on one page stands on
 * several. A form goes on where the next of its kind has the same heads, other codes, and no total of its own besides.
 */
export function withContinuedForms(
  recognised: readonly RecognisedSheet[],
  forms: Forms,
): readonly RecognisedSheet[] {
  const whole = new Map<Form, Form | null>();
  const open = new Map<string, { readonly begins: Form; readonly all: Form }>();
  for (const form of recognised.flatMap(({ recognition }) => recognition.forms)) {
    const before = open.get(form.id);
    if (before !== undefined && continues(before.all, form, forms)) {
      const all = JOINED.recall(form, [before.all, forms], () => joined(before.all, form, forms));
      open.set(form.id, { begins: before.begins, all });
      whole.set(before.begins, all);
      whole.set(form, null);
    } else open.set(form.id, { begins: form, all: form });
  }
  if (whole.size === 0) return recognised;
  return recognised.map((one) => {
    const { sheet, recognition } = one;
    if (!recognition.forms.some((form) => whole.has(form))) return one;
    const own = recognition.forms.flatMap((form) => {
      const joinedForm = whole.get(form);
      return joinedForm === undefined ? [form] : (joinedForm ?? []);
    });
    return { sheet, recognition: { ...recognition, forms: own }, continues: true };
  });
}
