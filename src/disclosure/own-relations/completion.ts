import type { Form } from '../forms/form';
import { columnsOf } from '../forms/form';
import type { Forms } from '../forms/forms';
import { formName, publicNumber } from '../forms/names';
import type { NoOperand } from '../relations/operand';
import { normaliseLabel } from '../sheet/text';
import { columnsNamed, namesOfColumn } from './column-named';
import { formNamed } from './form-named';
import { linesNamed } from './lines-named';
import { shownForm, shownName, shownSheet } from './printer';
import type { Material } from './scopes';

/** Something that may be written at a place of a formula. */
export interface Completion {
  /** What it is called, for people. */
  readonly label: string;
  /** What is said beside it: a line's name beside its code, a form's beside its number; '' for nothing. */
  readonly note: string;
  /** What is written. */
  readonly text: string;
}

/** What may be written in place of a part of a formula. */
export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly items: readonly Completion[];
}

/** How many are offered at once: more, and nobody reads them. */
const MOST = 12;

const WORDS: readonly Completion[] = ['合计', '最大', '最小', '计数']
  .map((name) => ({ label: `${name}( )`, note: '', text: `${name}(` }))
  .concat(
    ['如果', '则', '上年.'].map((name) => ({
      label: name,
      note: '',
      text: name === '上年.' ? name : `${name} `,
    })),
  );

const WORD_END = /[\p{L}\p{M}\p{N}_“”‘’「」-]*$/u;
const OPEN = /[[［【]/u;
const CLOSE = /[\]］】]/u;
const COMMA = /[,，]/u;
const QUOTE = /["＂]/u;

/** The place within the brackets of a figure in which the caret stands. */
interface InBrackets {
  /** What stands before the brackets. */
  readonly form: string;
  /** Where the part begins that is being written, behind the bracket or the comma. */
  readonly from: number;
  /** The line, where a column is being written; null where the line itself is. */
  readonly line: string | null;
}

/** What a name means that may stand in quotation marks. */
function unquoted(name: string): string {
  const text = name.trim();
  const match = /^["＂](.*?)["＂]?$/su.exec(text);
  return match === null ? text : (match[1] ?? '').replaceAll('""', '"');
}

/** Whether, and where, the caret stands within brackets; a bracket or comma in quotation marks is part of a name. */
function bracketsBefore(before: string): InBrackets | null {
  let open = -1;
  let comma = -1;
  let isQuoted = false;
  for (const [at, character] of before.split('').entries()) {
    if (QUOTE.test(character)) isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (OPEN.test(character)) [open, comma] = [at, -1];
    else if (CLOSE.test(character)) [open, comma] = [-1, -1];
    else if (open >= 0 && comma < 0 && COMMA.test(character)) comma = at;
  }
  if (open < 0) return null;
  const form = before.slice(0, open);
  return comma < 0
    ? { form, from: open + 1, line: null }
    : { form, from: comma + 1, line: unquoted(before.slice(open + 1, comma)) };
}

/** The form that is named right before a bracket: 公开03表(支出决算表), "表名", 上年.支出决算表. */
function formBefore(text: string, { forms, lastYear }: Material, known: Forms): Form | null {
  const match =
    /(上年\s*[.．]\s*)?(?:["＂]([^"＂]+)["＂]|([\p{L}_“”‘’「」][\p{L}\p{M}\p{N}_“”‘’「」-]*))\s*(?:[(（]([^()（）]*)[)）])?\s*$/u.exec(
      text,
    );
  if (match === null) return null;
  const [, last, quoted, word, called] = match;
  const form = quoted ?? word ?? '';
  const among = last === undefined ? forms : (lastYear ?? []);
  if ('ok' in among) return null;
  const found: Form | NoOperand = formNamed({ form, called: called ?? null }, among, known);
  if (!('ok' in found)) return found;
  // Of several alike, the first tells what they have.
  return among.find(({ id }) => formName(id, known) === form) ?? null;
}

/** Those that fit what is written so far: that begin with it first. */
function fitting(items: readonly Completion[], written: string): readonly Completion[] {
  const part = normaliseLabel(written).toLowerCase();
  const rank = ({ label, note }: Completion): number => {
    const [name, beside] = [label, note].map((one) => normaliseLabel(one).toLowerCase());
    if (name === undefined || beside === undefined) return -1;
    if (name.startsWith(part)) return 0;
    if (beside.startsWith(part)) return 1;
    return name.includes(part) || beside.includes(part) ? 2 : -1;
  };
  return items
    .map((item) => ({ item, at: rank(item) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .slice(0, MOST)
    .map(({ item }) => item);
}

function distinct(items: readonly Completion[]): readonly Completion[] {
  return [...new Map(items.map((item) => [item.text, item])).values()];
}

function linesOf(form: Form, known: Forms): readonly Completion[] {
  return distinct(
    form.lines.flatMap(({ code, name, label, figures }) => {
      if (figures.size === 0) return [];
      const written = code ?? (name !== undefined && linesNamed(form, name, known).length > 0 ? name : label);
      if (written === '') return [];
      return [{ label: written, note: written === label ? '' : label, text: `${shownName(written)}, ` }];
    }),
  );
}

function columnsOfLine(form: Form, line: string, known: Forms): readonly Completion[] {
  const lines = linesNamed(form, line, known);
  const columns = columnsOf(lines.length > 0 ? lines : form.lines);
  return distinct(
    [...columns].flatMap((column) => {
      const label = namesOfColumn(form, column, known).find(
        (name) => columnsNamed(form, name, known).filter((key) => columns.has(key)).length === 1,
      );
      return label === undefined ? [] : [{ label, note: '', text: `${shownName(label)}]` }];
    }),
  );
}

function formsAndWords({ forms, sheets }: Material, known: Forms): readonly Completion[] {
  const named = forms.map((form) => {
    const label = formName(form.id, known);
    return { label, note: publicNumber(form) ?? '', text: `${shownForm(label)}[` };
  });
  const recognised = new Set(forms.map(({ sheet }) => sheet));
  const others = sheets
    .filter(({ name }) => !recognised.has(name))
    .map(({ name }) => ({ label: shownSheet(name), note: '', text: `${shownSheet(name)}!` }));
  return distinct([...named, ...WORDS, ...others]);
}

/** Up to where the part reaches that is written behind the caret: its own rest, not what follows. */
function endOf(text: string, caret: number, stop: RegExp): number {
  let end = caret;
  while (end < text.length && !stop.test(text[end] ?? '')) end += 1;
  return end;
}

const PART_END = /[,，\]］】=<>＝＜＞]/u;

/** What may be written where the caret stands: forms of the workbook, their lines and columns as recognised, keywords. */
export function completionsAt(text: string, caret: number, material: Material, known: Forms): Completions {
  const before = text.slice(0, caret);
  const within = bracketsBefore(before);
  if (within === null) {
    const word = WORD_END.exec(before)?.[0] ?? '';
    const from = caret - word.length;
    return { from, to: caret, items: fitting(formsAndWords(material, known), word) };
  }
  const written = text.slice(within.from, caret);
  const from = within.from + (/^\s*/u.exec(written)?.[0].length ?? 0);
  const end = endOf(text, caret, PART_END);
  const form = formBefore(within.form, material, known);
  if (form === null) return { from, to: caret, items: [] };
  const part = unquoted(written);
  if (within.line === null) {
    const to = COMMA.test(text[end] ?? '') ? end + 1 : end;
    return { from, to, items: fitting(linesOf(form, known), part) };
  }
  const to = CLOSE.test(text[end] ?? '') ? end + 1 : end;
  return { from, to, items: fitting(columnsOfLine(form, within.line, known), part) };
}
