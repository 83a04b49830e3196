import { strToU8 } from 'fflate';
import type { PackageParts } from './package-parts';
import { partText } from './package-parts';
import { folderOf, relativeTo } from './part-paths';
import { relationshipsOf, relationshipsPath } from './relationships';

/** The parts of a sheet that the library finds only under the names that Excel gives them. */
const USUAL_NAMES: Readonly<Record<string, (number: number) => string>> = {
  comments: (number) => `xl/comments${number}.xml`,
  vmlDrawing: (number) => `xl/drawings/vmlDrawing${number}.vml`,
  drawing: (number) => `xl/drawings/drawing${number}.xml`,
  table: (number) => `xl/tables/table${number}.xml`,
  pivotTable: (number) => `xl/pivotTables/pivotTable${number}.xml`,
};

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/u;

/**
 * A package with the notes, drawings and tables of its sheets under their usual names, and relative targets that lead
 * to them. Other programs than Excel name them differently, or give absolute targets.
 */
export function underUsualNames(parts: PackageParts): PackageParts {
  const named: Record<string, Uint8Array> = { ...parts };
  for (const sheet of Object.keys(parts).filter((path) => SHEET.test(path))) {
    const relations = relationshipsPath(sheet);
    let text = partText(parts, relations);
    for (const { kind, path, element } of relationshipsOf(parts, sheet)) {
      const usualName = USUAL_NAMES[kind];
      if (usualName === undefined || parts[path] === undefined) continue;
      const name = isUsual(path, usualName) ? path : rename(named, path, usualName);
      const target = relativeTo(folderOf(sheet), name);
      text = text.replace(element, element.replace(/(\sTarget\s*=\s*)(?:"[^"]*"|'[^']*')/u, `$1"${target}"`));
    }
    if (text !== '') named[relations] = strToU8(text);
  }
  return named;
}

function isUsual(path: string, usualName: (number: number) => string): boolean {
  return usualName(Number(/(\d+)\.\w+$/u.exec(path)?.[1] ?? Number.NaN)) === path;
}

/** Moves a part, and its own relationships, to the first free usual name, which it returns. */
function rename(
  parts: Record<string, Uint8Array>,
  path: string,
  usualName: (number: number) => string,
): string {
  let number = 1;
  while (parts[usualName(number)] !== undefined) number += 1;
  const name = usualName(number);
  for (const [from, to] of [
    [path, name],
    [relationshipsPath(path), relationshipsPath(name)],
  ] as const) {
    const part = parts[from];
    if (part === undefined) continue;
    parts[to] = part;
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
    delete parts[from];
  }
  return name;
}
