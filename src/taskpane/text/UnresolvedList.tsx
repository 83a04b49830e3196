import { sentence } from '../../disclosure/sentence';
import type { Claim } from '../../disclosure/narrative/claims';
import type { NarrativeReview } from '../../disclosure/narrative/review';
import { useMessages } from '../common/use-messages';
import { ClaimLink } from './ClaimLink';
import { ReasonList } from './ReasonList';

/** Props of the claims that were compared with nothing. */
export interface UnresolvedListProps {
  readonly review: NarrativeReview;
  readonly onChoose: (claim: Claim) => void;
}

/** The claims that were compared with nothing, by the reason; nothing where there are none. */
export function UnresolvedList({ review: { unresolved }, onChoose }: UnresolvedListProps) {
  const { t, language } = useMessages();
  if (unresolved.length === 0) return null;
  return (
    <ReasonList
      title={t('unresolved', { count: unresolved.length })}
      items={unresolved.map(({ claim, reason }) => ({ item: claim, reason: sentence(reason, language) }))}
      keyOf={({ index }) => index}
    >
      {(claim) => <ClaimLink claim={claim} onChoose={onChoose} />}
    </ReasonList>
  );
}
