import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Review, Severity } from '../disclosure/findings';
import { Blank } from './Blank';
import { FindingList } from './FindingList';
import { SEVERITIES } from './severity-look';
import { useMessages } from './use-messages';

const useStyles = makeStyles({
  hidden: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    padding: '2px 12px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  show: { fontSize: 'inherit' },
});

/** Props of the findings' part of the pane. */
export interface FindingsViewProps {
  readonly review: Review;
  readonly shown: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
}

/** The findings of the severities that are shown, and how many are not. */
export function FindingsView({ review, shown, onToggle }: FindingsViewProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const listed = review.findings
    .map((finding, index) => ({ id: String(index), finding }))
    .filter(({ finding }) => shown.has(finding.severity));
  const hidden = SEVERITIES.filter((severity) => !shown.has(severity))
    .map((severity) => ({
      severity,
      count: review.findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0);
  const { checked, notCheckable } = review.counts;
  const isClean = !review.findings.some(({ severity }) => severity === 'error' || severity === 'warning');
  return (
    <>
      {listed.length > 0 && <FindingList findings={listed} />}
      {listed.length === 0 && isClean && (
        <Blank icon={CheckmarkCircleRegular} title={t('noProblems')} tone="success">
          {t('noProblemsHelp', { count: checked })}
          {notCheckable > 0 && ` ${t('notCheckableHelp', { count: notCheckable })}`}
        </Blank>
      )}
      {listed.length === 0 && !isClean && <Blank title={t('nothingShown')} />}
      {hidden.map(({ severity, count }) => (
        <div key={severity} className={styles.hidden}>
          {t('hiddenFindings', { count, severity: t(`severity_${severity}`) })}
          <Link
            as="button"
            className={styles.show}
            onClick={() => {
              onToggle(severity);
            }}
          >
            {t('show')}
          </Link>
        </div>
      ))}
    </>
  );
}
