import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { sentence } from '../../disclosure/sentence';
import type { NarrativeReview } from '../../disclosure/narrative/review';
import { numberCounts } from '../../disclosure/narrative/review';
import type { TextPlace } from '../../disclosure/narrative/text';
import { isDue, passagesOf, unreadReason } from '../../disclosure/narrative/unread';
import { useMessages } from '../common/use-messages';
import { ReasonList } from './ReasonList';

const useStyles = makeStyles({
  counts: {
    margin: 0,
    padding: '6px 12px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
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
  const numbers = checked + uncompared + due + outside;
  if (numbers === 0) return null;
  return (
    <>
      <p className={styles.counts}>
        {t('numberCounts', { numbers, checked, uncompared, unread: due, outside })}
      </p>
      {unread.length > 0 && (
        <ReasonList
          title={t('unreadNumbers', { count: unread.length })}
          items={[
            ...passagesOf(unread.filter(isDue)),
            ...passagesOf(unread.filter((one) => !isDue(one))),
          ].map((passage) => ({
            item: passage,
            reason: sentence(unreadReason(passage.number), language),
          }))}
          keyOf={({ number: { place } }) => `${place.paragraph} ${place.start}`}
        >
          {({ number: { place }, count, until }) => (
            <Link
              as="button"
              className={styles.link}
              onClick={() => {
                onShow(place);
              }}
            >
              {count === 1
                ? t('unreadAt', { paragraph: place.paragraph, quote: place.quote })
                : t('unreadTableAt', { paragraph: place.paragraph, until, count })}
            </Link>
          )}
        </ReasonList>
      )}
    </>
  );
}
