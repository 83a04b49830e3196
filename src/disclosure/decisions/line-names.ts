import type { Form, Line } from '../forms/form';
import { Numbering } from './numbering';

/** What names each line of a form, so that it outlasts inserted rows and corrected figures. */
export type LineNames = ReadonlyMap<Line, string>;

/** Points that a heading states, "(50分)": they are a figure of the line, no part of its name. */
const POINTS = /[（(][^（()）]*\d[^（()）]*分[)）]/gu;

/** Forms are never changed once they are made: their lines need to be named only once. */
const known = new WeakMap<Form, LineNames>();

/**
 * The names of a form's lines: a code, or kind and label behind the name of the heading that the line belongs to;
 * numbered where several have the same, never by row.
 */
export function lineNames(form: Form): LineNames {
  const before = known.get(form);
  if (before !== undefined) return before;
  const byKey = new Map(form.lines.map((line) => [line.key, line]));
  const numbering = new Numbering();
  const names = new Map(form.lines.map((line) => [line, numbering.numbered(ownName(line, byKey))]));
  known.set(form, names);
  return names;
}

function ownName(line: Line, byKey: ReadonlyMap<string, Line>): string {
  if (line.code !== undefined) return line.code;
  const name = `${line.kind} ${line.label.replace(POINTS, '').trim() || line.key}`;
  const heading = line.kind === 'indicator' ? headingOf(line, byKey) : null;
  return heading === null ? name : `${heading} / ${name}`;
}

/** The heading (年度目标, 一级指标) that an indicator stands under; null where it has none of its own. */
function headingOf({ partOf }: Line, byKey: ReadonlyMap<string, Line>): string | null {
  const heading = partOf === null ? undefined : byKey.get(partOf);
  return heading === undefined || heading.kind === 'total' ? null : ownName(heading, byKey);
}
