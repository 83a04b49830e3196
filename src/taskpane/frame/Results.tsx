import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Review, Severity } from '../../disclosure/findings';
import type { Preparation, Reviewed, View } from '../../session/state';
import { ApplyBar } from '../recalculation/ApplyBar';
import { FindingsView } from '../findings/FindingsView';
import { RecalculationView } from '../recalculation/RecalculationView';
import { RelationBar } from '../forms/RelationBar';
import { SEVERITIES } from '../common/severity-look';
import { SeverityFilter } from '../findings/SeverityFilter';
import type { SeverityCounts } from '../findings/SeverityFilter';
import { SheetsView } from '../forms/SheetsView';
import { useMessages } from '../common/use-messages';
import { useSession, useSessionState } from '../common/use-session';
import { tabId, ViewTabs } from './ViewTabs';

const useStyles = makeStyles({
  results: { display: 'flex', flexGrow: 1, flexDirection: 'column', minHeight: 0 },
  summary: { flexShrink: 0, padding: '8px 12px 4px' },
  panel: { flexGrow: 1, minHeight: 0, overflowX: 'hidden', overflowY: 'auto' },
});

/** Notes are many and seldom need anything done: they are shown when asked for. */
const SHOWN_AT_FIRST: ReadonlySet<Severity> = new Set(['error', 'warning', 'rounding']);

/** Props of the results. */
export interface ResultsProps {
  readonly reviewed: Reviewed;
  readonly preparation: Preparation;
  readonly view: View;
}

/** What a check has found: the counts, and below them the findings, the recalculation or the forms. */
export function Results({ reviewed, preparation: { plan }, view }: ResultsProps) {
  const styles = useStyles();
  const session = useSession();
  const { activity } = useSessionState();
  const { t } = useMessages();
  const { review } = reviewed;
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const toggle = (severity: Severity): void => {
    const next = new Set(shown);
    if (!next.delete(severity)) next.add(severity);
    setShown(next);
  };
  const counts = {
    findings: review.findings.length,
    recalculation: plan.changes.length,
    sheets: review.forms.length + review.unrecognised.length,
  };
  return (
    <div className={styles.results}>
      <section className={styles.summary} aria-label={t('summary')}>
        <SeverityFilter counts={severityCounts(review)} shown={shown} onToggle={toggle} />
        <RelationBar counts={review.counts} />
      </section>
      <ViewTabs view={view} counts={counts} onShow={session.show} />
      <div className={styles.panel} role="tabpanel" aria-labelledby={tabId(view)} tabIndex={-1}>
        {view === 'findings' && <FindingsView reviewed={reviewed} shown={shown} onToggle={toggle} />}
        {view === 'recalculation' && <RecalculationView plan={plan} reviewed={reviewed} />}
        {view === 'sheets' && <SheetsView reviewed={reviewed} />}
      </div>
      {view === 'recalculation' && plan.changes.length > 0 && (
        <ApplyBar plan={plan} disabled={activity !== null} />
      )}
    </div>
  );
}

function severityCounts({ findings }: Review): SeverityCounts {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
