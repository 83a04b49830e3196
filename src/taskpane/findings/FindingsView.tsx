import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Severity } from '../../disclosure/findings';
import type { Reviewed } from '../../session/state';
import { Blank } from '../common/Blank';
import { FindingList } from './FindingList';
import { listEntries } from './list-entries';
import { SEVERITIES } from '../common/severity-look';
import { useMessages } from '../common/use-messages';

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
  readonly reviewed: Reviewed;
  readonly shown: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
}

/** The findings of the severities that are shown, and how many are not. */
export function FindingsView({ reviewed: { review }, shown, onToggle }: FindingsViewProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const entries = listEntries(review, ({ severity }) => shown.has(severity));
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
      {entries.length > 0 && <FindingList entries={entries} />}
      {entries.length === 0 && isClean && (
        <Blank icon={CheckmarkCircleRegular} title={t('noProblems')} tone="success">
          {t('noProblemsHelp', { count: checked })}
          {notCheckable > 0 && ` ${t('notCheckableHelp', { count: notCheckable })}`}
        </Blank>
      )}
      {entries.length === 0 && !isClean && <Blank title={t('nothingShown')} />}
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
