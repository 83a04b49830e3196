import type { FindingKey } from '../../disclosure/decisions/decision';
import type { Correction } from '../../disclosure/findings';
import { correctionFor, outdatedPlaces } from '../corrections';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import type { Course } from '../run';
import { noteRestated } from '../restated';
import { failedOutcome } from '../run';
import type { Reviewed } from '../state';
import { decide, saveStep } from './decide';
import { refresh } from './refresh';
import { currentReview } from './review';

/**
 * Accepts a finding: writes the correction of its first cell, keeps the step, and reviews the workbook anew. Where there
 * is no correction, only the step is kept; where the correction is another one by now, nothing is.
 */
export async function acceptCorrection(desk: Desk, course: Course, key: FindingKey): Promise<Outcome | null> {
  const { room, store } = desk;
  const { reviewed: shown, preferences } = store.getState();
  const correction = shown === null ? null : correctionOf(shown, key);
  if (correction === null) return decide(desk, course, [key], { kind: 'accepted', text: '' });
  const current = await currentReview(desk, course);
  if (!current.ok) return current.outcome;
  const { reviewed } = current;
  const now = correctionOf(reviewed, key);
  const outdated = outdatedPlaces([correction], now === null ? [] : [now]);
  if (outdated.length > 0)
    return {
      kind: 'applied',
      written: 0,
      stale: outdated,
      protectedSheets: [],
      restated: 0,
      afterwards: null,
    };
  await course.enter('writing');
  const applied = await room.applyCorrections([correction], {
    overwriteFormulas: true,
    live: preferences.liveFormulas,
    by: preferences.userName,
  });
  if (!applied.ok) return failedOutcome('apply', applied.failure);
  const { written, stale, protectedSheets, journalId } = applied.value;
  if (journalId !== null) store.update({ canUndo: true });
  const saved =
    written.length === 0
      ? null
      : await saveStep(desk, reviewed, new Set([key]), { kind: 'accepted', text: '' });
  const restated = noteRestated(desk, reviewed, [correction], written);
  const refreshed = await refresh(desk, course);
  const unsaved = saved === null || saved.ok ? null : failedOutcome('decide', saved.failure);
  return {
    kind: 'applied',
    written: written.length,
    stale,
    protectedSheets,
    restated,
    afterwards: unsaved ?? refreshed,
  };
}

function correctionOf(reviewed: Reviewed, key: FindingKey): Correction | null {
  const standing = reviewed.standing.findings.find((finding) => finding.key === key);
  return standing === undefined ? null : correctionFor(reviewed, standing);
}
