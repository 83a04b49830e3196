import type { Area } from './address';

/** The merged areas of a sheet that can stand side by side, from the top. */
export interface SoundMerges {
  readonly merges: readonly Area[];
  /** Those that lie over another one; absent where there are none. */
  readonly ignoredMerges?: readonly Area[];
}

/** Leaves out every merged area that lies over one that begins above it or, in one row, to its left. */
export function soundMerges(areas: readonly Area[]): SoundMerges {
  const ordered = areas
    .filter(({ top, left, bottom, right }) => bottom > top || right > left)
    .sort((one, other) => one.top - other.top || one.left - other.left);
  const kept: Area[] = [];
  const ignored: Area[] = [];
  // Those that may still reach down, by their left edges: kept ones of one row never overlap.
  const open: Area[] = [];
  for (const area of ordered) {
    const at = firstFrom(open, area.left);
    if (isFree(open, at, area)) {
      open.splice(firstFrom(open, area.left), 0, area);
      kept.push(area);
    } else ignored.push(area);
  }
  return { merges: kept, ...(ignored.length === 0 ? {} : { ignoredMerges: ignored }) };
}

/** Whether an area overlaps none of the open ones; those that ended above it are dropped on the way. */
function isFree(open: Area[], start: number, area: Area): boolean {
  let at = start;
  for (let before = open[at - 1]; before !== undefined; before = open[at - 1]) {
    if (before.bottom >= area.top) {
      if (before.right >= area.left) return false;
      break;
    }
    at -= 1;
    open.splice(at, 1);
  }
  for (let next = open[at]; next !== undefined && next.left <= area.right; next = open[at]) {
    if (next.bottom >= area.top) return false;
    open.splice(at, 1);
  }
  return true;
}

/** The index of the first open area whose left edge is not before a column. */
function firstFrom(open: readonly Area[], column: number): number {
  let [low, high] = [0, open.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((open[middle]?.left ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
