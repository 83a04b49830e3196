import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Review } from '../../disclosure/review-types';
import { SEVERITIES, SEVERITY_LOOKS } from '../common/severity-look';
import { useMessages } from '../common/use-messages';
import { UNFILTERED } from '../findings/listing';
import { useListing } from '../findings/use-listing';
import { useSession } from '../common/use-session';

const useStyles = makeStyles({
  counts: { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', columnGap: '4px' },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    minWidth: 0,
    padding: '2px 6px 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  line: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  count: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

/** How many findings there are of each severity; each leads to its list. */
export function SeverityCounts({ review: { findings } }: { readonly review: Review }) {
  const styles = useStyles();
  const session = useSession();
  const { t } = useMessages();
  const [, list] = useListing();
  return (
    <div className={styles.counts}>
      {SEVERITIES.map((severity) => {
        const { icon: Icon, color } = SEVERITY_LOOKS[severity];
        const count = findings.filter((finding) => finding.severity === severity).length;
        return (
          <button
            key={severity}
            type="button"
            className={styles.tile}
            onClick={() => {
              list({ ...UNFILTERED, severities: new Set([severity]) });
              session.show('findings');
            }}
          >
            <span className={styles.line}>
              <Icon aria-hidden fontSize={18} style={{ color: count > 0 ? color : undefined }} />
              <span className={mergeClasses(styles.count, count === 0 && styles.none)}>{count}</span>
            </span>{' '}
            <span>{t(`severity_${severity}`)}</span>
          </button>
        );
      })}
    </div>
  );
}
