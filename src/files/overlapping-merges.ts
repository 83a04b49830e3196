import { strToU8 } from 'fflate';
import type { Area } from '../disclosure/sheet/address';
import { parseArea } from '../disclosure/sheet/address';
import type { PackageParts } from './package-parts';
import { partText } from './package-parts';
import { attribute, relationshipsOf } from './relationships';

const WORKBOOK = 'xl/workbook.xml';

const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?\/>/gu;

function overlap(one: Area, other: Area): boolean {
  return (
    one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom
  );
}

/** A package in which no merged areas overlap, and the areas that were taken out of it, by the names of the sheets. */
export interface WithoutOverlaps {
  readonly parts: PackageParts;
  readonly ignored: ReadonlyMap<string, readonly Area[]>;
}

/** Of areas that overlap the first stays: a cell belongs to one area alone. */
function withoutOverlapsIn(text: string): { readonly text: string; readonly ignored: readonly Area[] } {
  const kept: Area[] = [];
  const ignored: Area[] = [];
  const cleaned = text.replace(MERGE, (element) => {
    const area = parseArea(attribute(element, 'ref'));
    if (area === null) return element;
    if (!kept.some((one) => overlap(one, area))) {
      kept.push(area);
      return element;
    }
    ignored.push(area);
    return '';
  });
  return { text: cleaned, ignored };
}

/**
 * Takes merged areas that overlap earlier ones out of the sheets: spreadsheets refuse to make them, other programs do
 * not, and the library reads no sheet that has some.
 */
export function withoutOverlappingMerges(parts: PackageParts): WithoutOverlaps {
  const cleaned: Record<string, Uint8Array> = { ...parts };
  const ignored = new Map<string, readonly Area[]>();
  const paths = new Map(relationshipsOf(parts, WORKBOOK).map(({ id, path }) => [id, path]));
  for (const element of partText(parts, WORKBOOK).match(/<(?:\w+:)?sheet\s[^>]*>/gu) ?? []) {
    const path = paths.get(attribute(element, 'r:id'));
    if (path === undefined || parts[path] === undefined) continue;
    const sheet = withoutOverlapsIn(partText(parts, path));
    if (sheet.ignored.length === 0) continue;
    cleaned[path] = strToU8(sheet.text);
    ignored.set(attribute(element, 'name'), sheet.ignored);
  }
  return { parts: cleaned, ignored };
}
