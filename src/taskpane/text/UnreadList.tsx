import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { sentence } from '../../disclosure/sentence';
import type { NarrativeReview } from '../../disclosure/narrative/review';
import { numberCounts } from '../../disclosure/narrative/review';
import type { TextPlace } from '../../disclosure/narrative/text';
import { isDue, unreadReason } from '../../disclosure/narrative/unread';
import { Fold } from '../common/Fold';
import { Pages } from '../common/Pages';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  counts: {
    margin: 0,
    padding: '6px 12px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  fold: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  reasons: {
    padding: '0 12px 6px 28px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  reason: { margin: '4px 0 0', fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  link: { fontSize: 'inherit', textAlign: 'left', overflowWrap: 'anywhere' },
});

/** Props of the numbers that were not read. */
export interface UnreadListProps {
  readonly review: NarrativeReview;
  readonly onShow: (place: TextPlace) => void;
}

/** How a text's numbers ended, and those that were not read, by the reason: first those that may be figures. */
export function UnreadList({ review, onShow }: UnreadListProps) {
  const styles = useStyles();
  const { t, language } = useMessages();
  const { unread } = review;
  const { checked, uncompared, unread: due, outside } = numberCounts(review);
  const byReason = new Map<string, TextPlace[]>();
  for (const number of [...unread.filter(isDue), ...unread.filter((one) => !isDue(one))]) {
    const words = sentence(unreadReason(number), language);
    byReason.set(words, [...(byReason.get(words) ?? []), number.place]);
  }
  const numbers = checked + uncompared + due + outside;
  if (numbers === 0) return null;
  return (
    <>
      <p className={styles.counts}>
        {t('numberCounts', { numbers, checked, uncompared, unread: due, outside })}
      </p>
      {unread.length > 0 && (
        <Fold className={styles.fold} title={t('unreadNumbers', { count: unread.length })}>
          <div className={styles.reasons}>
            {[...byReason].map(([reason, places]) => (
              <div key={reason}>
                <h3 className={styles.reason}>{reason}</h3>
                <Pages items={places}>
                  {(some) => (
                    <ul className={styles.list}>
                      {some.map((place) => (
                        <li key={`${place.paragraph} ${place.start}`}>
                          <Link
                            as="button"
                            className={styles.link}
                            onClick={() => {
                              onShow(place);
                            }}
                          >
                            {t('unreadAt', { paragraph: place.paragraph, quote: place.quote })}
                          </Link>
                        </li>
                      ))}
                    </ul>
                  )}
                </Pages>
              </div>
            ))}
          </div>
        </Fold>
      )}
    </>
  );
}
