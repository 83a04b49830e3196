import type { Area } from '../../disclosure/sheet/address';

/** The merged areas of a sheet that can stand side by side, from the top, and how many lie over another one. */
export interface SoundMerges {
  readonly areas: readonly Area[];
  readonly overlapping: number;
}

/** Leaves out every merged area that lies over one that begins above it or, in one row, to its left. */
export function soundMerges(areas: readonly Area[]): SoundMerges {
  const ordered = areas
    .filter(({ top, left, bottom, right }) => bottom > top || right > left)
    .sort((one, other) => one.top - other.top || one.left - other.left);
  const kept: Area[] = [];
  // Those that may still reach down, by their left edges: kept ones of one row never overlap.
  const open: Area[] = [];
  for (const area of ordered) {
    const at = firstFrom(open, area.left);
    if (isFree(open, at, area)) {
      open.splice(firstFrom(open, area.left), 0, area);
      kept.push(area);
    }
  }
  return { areas: kept, overlapping: ordered.length - kept.length };
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
