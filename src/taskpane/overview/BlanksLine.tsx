import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Review } from '../../disclosure/review-types';
import { allCounts } from '../../disclosure/scoring/plan/planned-cell';
import { blanksText } from '../common/blanks-text';
import { useMessages } from '../common/use-messages';
import { busy, roleOf, useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    padding: '4px 12px',
    lineHeight: tokens.lineHeightBase300,
  },
  text: { minWidth: 0 },
});

/** What of the forms is empty: how much can be filled at once, and how much waits for a person. Nothing where all is filled. */
export function BlanksLine({ review: { plans } }: { readonly review: Review }) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const role = useSessionState(roleOf);
  const { t } = useMessages();
  const counts = allCounts(plans.map(({ blanks }) => blanks));
  const text = blanksText(counts, t);
  if (text === null) return null;
  return (
    <div className={styles.line}>
      <span className={styles.text}>{text}</span>
      {counts.fillable > 0 && role === 'accountant' && (
        <Button
          size="small"
          appearance="primary"
          disabled={isBusy}
          onClick={() => void session.recalculate()}
        >
          {t('blanksFill')}
        </Button>
      )}
    </div>
  );
}
