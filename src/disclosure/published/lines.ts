import type { Form, Line } from '../forms/form';
import { normaliseLabel } from '../sheet/text';

/** Lines that are the same by what tells which they are: one, unless nobody can tell them apart. */
export interface KnownLines {
  readonly lines: readonly [Line, ...Line[]];
  /** Whether a code, or the form's definition, says which line it is; else its words alone do. */
  readonly isCertain: boolean;
}

/** The lines of a form by their codes, their names in the form's definition, or their words under their heading's. */
export function linesByIdentity({ lines }: Form): ReadonlyMap<string, KnownLines> {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const known = new Map<string, KnownLines>();
  for (const line of lines) {
    const { identity, isCertain } = identityOf(line, byKey);
    const same = known.get(identity);
    known.set(identity, { lines: same === undefined ? [line] : [...same.lines, line], isCertain });
  }
  return known;
}

function identityOf(
  line: Line,
  byKey: ReadonlyMap<string, Line>,
): { readonly identity: string; readonly isCertain: boolean } {
  const { kind, key, code, name, partOf } = line;
  if (code !== undefined && code !== '') return { identity: `${kind} code ${code}`, isCertain: true };
  if (name !== undefined) return { identity: `${kind} name ${key}`, isCertain: true };
  const heading = partOf === null ? undefined : byKey.get(partOf);
  const above = heading === undefined ? '' : bareLabel(heading);
  return { identity: `${kind} ${above} / ${bareLabel(line)}`, isCertain: false };
}

/** A number before a name: 一、 （二） 3. */
const NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d))/u;

/** What a line is called, without the number before its name. */
export function bareLabel({ label }: Line): string {
  return normaliseLabel(label).replace(NUMBER, '');
}
