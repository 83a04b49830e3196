import type { FindingKey } from '../../disclosure/decisions/decision';
import type { Correction } from '../../disclosure/findings';
import { correctionFor } from '../corrections';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import type { Course } from '../run';
import { failedOutcome } from '../run';
import type { Reviewed } from '../state';
import { decide, saveStep } from './decide';
import { currentReview } from './review';
import { writeCorrections } from './write';

/**
 * Accepts a finding: writes the correction of its first cell, keeps the step, and reviews the workbook anew. Where there
 * is no correction, only the step is kept; where the correction is another one by now, nothing is.
 */
export async function acceptCorrection(desk: Desk, course: Course, key: FindingKey): Promise<Outcome | null> {
  const { reviewed: shown, preferences } = desk.store.getState();
  const correction = shown === null ? null : correctionOf(shown, key);
  if (correction === null) return decide(desk, course, [key], { kind: 'accepted', text: '' });
  const current = await currentReview(desk, course);
  if (!current.ok) return current.outcome;
  const { reviewed } = current;
  const now = correctionOf(reviewed, key);
  return writeCorrections(desk, course, {
    seen: [correction],
    now: now === null ? [] : [now],
    reviewed,
    options: { overwriteFormulas: true, live: preferences.liveFormulas },
    keep: async (written) => {
      if (written.length === 0) return null;
      const saved = await saveStep(desk, reviewed, new Set([key]), { kind: 'accepted', text: '' });
      return saved.ok ? null : failedOutcome('decide', saved.failure);
    },
  });
}

function correctionOf(reviewed: Reviewed, key: FindingKey): Correction | null {
  const standing = reviewed.standing.findings.find((finding) => finding.key === key);
  return standing === undefined ? null : correctionFor(reviewed, standing);
}
