import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Severity } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import { SEVERITIES, SEVERITY_LOOKS } from '../common/severity-look';
import { useMessages } from '../common/use-messages';
import { useSwitchStyles } from '../common/use-switch-styles';

const useStyles = makeStyles({
  filter: { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', gap: '6px' },
  option: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '6px',
    minWidth: 0,
    padding: '2px 8px',
  },
  line: { display: 'flex', alignItems: 'center', gap: '4px' },
  count: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    // A pressed switch has a colour of its own there, on which the theme's may not be seen.
    '@media (forced-colors: active)': { color: 'inherit' },
  },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Props of the filter. */
export interface SeverityFilterProps {
  readonly counts: SeverityCounts;
  readonly shown: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
}

/** The counts by severity; each is a switch that shows or hides its findings. */
export function SeverityFilter({ counts, shown, onToggle }: SeverityFilterProps) {
  const styles = useStyles();
  const switchStyles = useSwitchStyles();
  const { t } = useMessages();
  return (
    <div className={styles.filter} role="group" aria-label={t('filterBySeverity')}>
      {SEVERITIES.map((severity) => {
        const { icon: Icon, color } = SEVERITY_LOOKS[severity];
        const count = counts[severity];
        return (
          <button
            key={severity}
            type="button"
            className={mergeClasses(
              switchStyles.option,
              styles.option,
              shown.has(severity) && switchStyles.pressed,
            )}
            aria-pressed={shown.has(severity)}
            onClick={() => {
              onToggle(severity);
            }}
          >
            <span className={styles.line}>
              <Icon aria-hidden fontSize={16} style={{ color: count > 0 ? color : undefined }} />
              <span className={mergeClasses(styles.count, count === 0 && styles.none)}>{count}</span>
            </span>
            <span>{t(`severity_${severity}`)}</span>
          </button>
        );
      })}
    </div>
  );
}

/** How many findings of each severity a review has. */
export function severityCounts({ findings }: Pick<Review, 'findings'>): SeverityCounts {
  const counts = { error: 0, warning: 0, rounding: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
