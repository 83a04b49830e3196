import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Unchecked, UncheckedCause } from '../../disclosure/coverage/unchecked';
import { UNCHECKED_CAUSES, uncheckedOf } from '../../disclosure/coverage/unchecked';
import type { Review } from '../../disclosure/review-types';
import type { View } from '../../session/state';
import { useMessages } from '../common/use-messages';
import { useSession } from '../common/use-session';
import { Section } from './Section';
import { UncheckedItem } from './UncheckedItem';

const useStyles = makeStyles({
  cause: {
    margin: 0,
    padding: '6px 12px 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  remedy: { margin: 0, padding: '0 12px 2px', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  none: { margin: 0, padding: '2px 12px 0', color: tokens.colorNeutralForeground2 },
  elsewhere: { margin: 0, padding: '4px 12px 0', listStyle: 'none' },
});

/** What could not be checked, by reason, with what would make it checkable. */
export function UncheckedSection({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { t } = useMessages();
  const unchecked = uncheckedOf(review);
  const causes = UNCHECKED_CAUSES.flatMap(
    (cause): readonly (readonly [UncheckedCause, readonly Unchecked[]])[] => {
      const items = unchecked.filter((item) => item.cause === cause);
      return items.length === 0 ? [] : [[cause, items]];
    },
  );
  return (
    <Section title={t('notCheckable')} aside={t('relationsTotal', { count: review.counts.notCheckable })}>
      {causes.length === 0 && <p className={styles.none}>{t('allChecked')}</p>}
      {causes.map(([cause, items]) => (
        <div key={cause}>
          <h3 className={styles.cause}>{t(`cause_${cause}`)}</h3>
          <p className={styles.remedy}>{t(`remedy_${cause}`)}</p>
          <ul className={styles.list}>
            {items.map((item, index) => (
              <UncheckedItem key={index} item={item} review={review} />
            ))}
          </ul>
        </div>
      ))}
      <Elsewhere review={review} />
    </Section>
  );
}

/** What else no rule has judged, and where it is listed. */
function Elsewhere({ review: { derivations, unrecognised, narratives } }: { readonly review: Review }) {
  const styles = useStyles();
  const { t } = useMessages();
  const awaited = derivations.filter(({ kind }) => kind === 'manual').length;
  const claims = narratives.reduce((count, { unresolved }) => count + unresolved.length, 0);
  return (
    <ul className={styles.elsewhere}>
      {awaited > 0 && <Lead to="recalculation">{t('awaited', { count: awaited })}</Lead>}
      {unrecognised.length > 0 && (
        <Lead to="sheets">{t('unrecognisedSheets', { count: unrecognised.length })}</Lead>
      )}
      {claims > 0 && <Lead to="text">{t('unresolvedClaims', { count: claims })}</Lead>}
    </ul>
  );
}

function Lead({ to, children }: { readonly to: View; readonly children: ReactNode }) {
  const session = useSession();
  return (
    <li>
      <Link
        as="button"
        onClick={() => {
          session.show(to);
        }}
      >
        {children}
      </Link>
    </li>
  );
}
