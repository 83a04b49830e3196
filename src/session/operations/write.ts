import type { Correction } from '../../disclosure/findings';
import type { CellPlace } from '../../disclosure/sheet/address';
import { outdatedPlaces } from '../corrections';
import type { Desk } from '../desk';
import type { FailedOutcome, Outcome } from '../outcome';
import { noteRestated } from '../restated';
import type { ApplyOptions } from '../room/corrections';
import type { Course } from '../run';
import { failedOutcome } from '../run';
import type { Reviewed } from '../state';
import { refresh } from './refresh';

/** Corrections that the user wants written, and what the review of the workbook as it is now says of them. */
interface Wanted {
  /** As the user saw them. */
  readonly seen: readonly Correction[];
  /** As they are by now: nothing is written where that is something else. */
  readonly now: readonly Correction[];
  /** The review that they are from. */
  readonly reviewed: Reviewed;
  readonly options: Omit<ApplyOptions, 'by'>;
  /** What is kept along with the cells that were written; gives what became of it where it failed. */
  readonly keep?: (written: readonly CellPlace[]) => Promise<FailedOutcome | null>;
}

/** Writes corrections unless they are others by now, notes what still states the old figures, and reviews anew. */
export async function writeCorrections(
  desk: Desk,
  course: Course,
  { seen, now, reviewed, options, keep }: Wanted,
): Promise<Outcome> {
  const { room, store } = desk;
  const outdated = outdatedPlaces(seen, now);
  if (outdated.length > 0)
    return {
      ...{ kind: 'applied', written: 0, stale: outdated },
      ...{ protectedSheets: [], unwritable: [], restated: 0, afterwards: null },
    };
  await course.enter('writing');
  const by = store.getState().preferences.userName;
  const applied = await room.applyCorrections(seen, { ...options, by });
  if (!applied.ok) return failedOutcome('apply', applied.failure);
  const { written, stale, protectedSheets, unwritable = [], journalId } = applied.value;
  if (journalId !== null) store.update({ canUndo: true });
  const unkept = (await keep?.(written)) ?? null;
  const restated = noteRestated(desk, reviewed, seen, written);
  const refreshed = await refresh(desk, course);
  const afterwards = unkept ?? refreshed;
  return {
    ...{ kind: 'applied', written: written.length, stale },
    ...{ protectedSheets, unwritable, restated, afterwards },
  };
}
