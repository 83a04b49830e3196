import type { FindingStanding } from '../../disclosure/decisions/standing';
import { StateBadge } from './StateBadge';
import { shownReview, shownUnit } from './state-look';

/** Props of the badges of a finding. */
export interface SideBadgesProps {
  readonly standing: Pick<FindingStanding, 'unit' | 'review'>;
  /** Whether the reviewer has said anything in this workbook: then both sides are always told. */
  readonly isReviewed: boolean;
}

/** What the unit did about a finding, and what the reviewer did: each by itself. */
export function SideBadges({ standing, isReviewed }: SideBadgesProps) {
  return (
    <>
      {(isReviewed || standing.unit !== 'open') && <StateBadge state={shownUnit(standing)} />}
      {(isReviewed || standing.review !== 'open') && <StateBadge state={shownReview(standing)} />}
    </>
  );
}
