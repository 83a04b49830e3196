import { makeStyles, tokens } from '@fluentui/react-components';
import { sentence } from '../../disclosure/sentence';
import type { Claim } from '../../disclosure/narrative/claims';
import type { NarrativeReview } from '../../disclosure/narrative/review';
import { Fold } from '../common/Fold';
import { Pages } from '../common/Pages';
import { useMessages } from '../common/use-messages';
import { ClaimLink } from './ClaimLink';

const useStyles = makeStyles({
  fold: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  reasons: {
    padding: '0 12px 6px 28px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  reason: { margin: '4px 0 0', fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyle: 'none' },
});

/** Props of the claims that were compared with nothing. */
export interface UnresolvedListProps {
  readonly review: NarrativeReview;
  readonly onChoose: (claim: Claim) => void;
}

/** The claims that were compared with nothing, by the reason; nothing where there are none. */
export function UnresolvedList({ review: { unresolved }, onChoose }: UnresolvedListProps) {
  const styles = useStyles();
  const { t, language } = useMessages();
  if (unresolved.length === 0) return null;
  const byReason = new Map<string, Claim[]>();
  for (const { claim, reason } of unresolved) {
    const words = sentence(reason, language);
    byReason.set(words, [...(byReason.get(words) ?? []), claim]);
  }
  return (
    <Fold className={styles.fold} title={t('unresolved', { count: unresolved.length })}>
      <div className={styles.reasons}>
        {[...byReason].map(([reason, claims]) => (
          <div key={reason}>
            <h3 className={styles.reason}>{reason}</h3>
            <Pages items={claims}>
              {(some) => (
                <ul className={styles.list}>
                  {some.map((claim) => (
                    <li key={claim.index}>
                      <ClaimLink claim={claim} onChoose={onChoose} />
                    </li>
                  ))}
                </ul>
              )}
            </Pages>
          </div>
        ))}
      </div>
    </Fold>
  );
}
