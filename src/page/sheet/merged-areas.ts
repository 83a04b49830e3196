import type { Area } from '../../disclosure/sheet/address';
import type { ShownRow } from './sheet-rows';

/** The merged areas that reach into each of the shown rows, by the row's index. */
export type MergedAreas = ReadonlyMap<number, readonly Area[]>;

/** Finds the merged areas of a sheet by the rows that are shown. */
export function mergedAreas(merges: readonly Area[], rows: readonly ShownRow[]): MergedAreas {
  const byRow = new Map<number, readonly Area[]>();
  const ordered = [...merges].sort((one, other) => one.top - other.top);
  let open: Area[] = [];
  let next = 0;
  rows.forEach(({ first, last }, shown) => {
    for (let area = ordered[next]; area !== undefined && area.top <= last; area = ordered[++next])
      open.push(area);
    open = open.filter(({ bottom }) => bottom >= first);
    if (open.length > 0) byRow.set(shown, [...open]);
  });
  return byRow;
}
