import type { Say } from '../../voice/say';
import type { BlankCounts } from '../../disclosure/scoring/plan/planned-cell';

/** What is empty, in one line: "可填 9 处，2 处待人工评分"; null where nothing is. */
export function blanksText({ fillable, awaiting, following }: BlankCounts, t: Say<'pane'>): string | null {
  if (fillable + awaiting === 0) return null;
  const parts = [
    ...(fillable > 0 ? [t('blanksFillable', { count: fillable })] : []),
    ...(awaiting > 0 ? [t('blanksAwaiting', { count: awaiting })] : []),
  ];
  return `${parts.join(t('blanksJoin'))}${following > 0 ? t('blanksFollowing', { count: following }) : ''}`;
}
