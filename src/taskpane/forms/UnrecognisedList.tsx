import { makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import type { Unrecognised } from '../../disclosure/findings';
import { sentence } from '../../disclosure/sentence';
import { Pages } from '../common/Pages';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '8px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { marginTop: '2px', color: tokens.colorNeutralForeground3 },
  sheet: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  reason: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** The sheets, or parts of them, that are no known form, with the reason. */
export function UnrecognisedList({ unrecognised }: { readonly unrecognised: readonly Unrecognised[] }) {
  const styles = useStyles();
  const { language } = useMessages();
  return (
    <Pages items={unrecognised}>
      {(shown) => (
        <ul className={styles.list}>
          {shown.map(({ sheet, reason }, index) => (
            <li key={`${sheet}${index}`} className={styles.item}>
              <QuestionCircleRegular className={styles.icon} aria-hidden fontSize={16} />
              <div>
                <div className={styles.sheet}>{sheet}</div>
                <div className={styles.reason}>{sentence(reason, language)}</div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Pages>
  );
}
