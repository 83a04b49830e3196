import type { FindingKey } from '../../disclosure/decisions/decision';
import type { Correction } from '../../disclosure/findings';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { reasonCorrection } from '../reasons';
import type { Course } from '../run';
import type { Reviewed } from '../state';
import { decide } from './decide';
import { currentReview } from './review';
import { writeCorrections } from './write';

/** How the writing ends where there is no cell for it, or none that takes the explanation as it is. */
const NOTHING_WRITTEN: Outcome = {
  ...{ kind: 'applied', written: 0, stale: [] },
  ...{ protectedSheets: [], unwritable: [], restated: 0, afterwards: null },
};

/**
 * Keeps the explanation of a finding, and writes it into the form's own cell for it (偏差原因). It is kept also where it
 * cannot be written; nothing is written where the cell is not what the user has seen.
 */
export async function explainInForm(
  desk: Desk,
  course: Course,
  key: FindingKey,
  text: string,
): Promise<Outcome | null> {
  const { reviewed: shown } = desk.store.getState();
  const seen = shown === null ? null : correctionOf(shown, key, text);
  const kept = await decide(desk, course, [key], { kind: 'explained', text });
  if (kept?.kind !== 'decided') return kept;
  if (seen === null) return told(NOTHING_WRITTEN);
  const current = await currentReview(desk, course);
  if (!current.ok) return told(current.outcome);
  const { reviewed } = current;
  const now = correctionOf(reviewed, key, text);
  return told(
    await writeCorrections(desk, course, {
      seen: [seen],
      now: now === null ? [] : [now],
      reviewed,
      options: { overwriteFormulas: false },
    }),
  );
}

/** How the writing ended, with the explanation that was kept before. */
function told(outcome: Outcome): Outcome {
  if (outcome.kind === 'applied') return { ...outcome, decided: 'explained' };
  const afterwards = outcome.kind === 'failed' ? outcome : null;
  return { kind: 'decided', step: 'explained', findings: 1, afterwards };
}

function correctionOf(reviewed: Reviewed, key: FindingKey, text: string): Correction | null {
  const standing = reviewed.standing.findings.find((finding) => finding.key === key);
  return standing === undefined ? null : reasonCorrection(reviewed, standing, text);
}
