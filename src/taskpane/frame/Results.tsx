import { makeStyles } from '@fluentui/react-components';
import type { RecalculationPlan } from '../../session/recalculation-plan';
import type { Preparation, View } from '../../session/state';
import type { Reviewed } from '../../session/state';
import { ApplyBar } from '../recalculation/ApplyBar';
import { FindingsView } from '../findings/FindingsView';
import { OverviewView } from '../overview/OverviewView';
import { RecalculationView } from '../recalculation/RecalculationView';
import { NothingRecognised } from '../forms/NothingRecognised';
import { SheetsView } from '../forms/SheetsView';
import { TextView } from '../text/TextView';
import { roleOf, useSession, useSessionState } from '../common/use-session';
import { tabId, ViewTabs } from './ViewTabs';

const useStyles = makeStyles({
  results: { display: 'flex', flexGrow: 1, flexDirection: 'column', minHeight: 0 },
  panel: { flexGrow: 1, minHeight: 0, overflowX: 'hidden', overflowY: 'auto' },
});

/** Props of the results. */
export interface ResultsProps {
  readonly reviewed: Reviewed;
  readonly preparation: Preparation;
  readonly view: View;
}

/** What a check has found, part by part: the overview, the findings, the recalculation, the forms, the explanation. */
export function Results({ reviewed, preparation: { plan }, view }: ResultsProps) {
  const styles = useStyles();
  const session = useSession();
  const role = useSessionState(roleOf);
  const { review } = reviewed;
  const counts = { findings: review.findings.length, recalculation: plan.changes.length };
  const mayWrite = role === 'accountant';
  return (
    <div className={styles.results}>
      <ViewTabs view={view} counts={counts} onShow={session.show} />
      <div className={styles.panel} role="tabpanel" aria-labelledby={tabId(view)} tabIndex={-1}>
        <Part view={view} reviewed={reviewed} plan={plan} />
      </div>
      {view === 'recalculation' && mayWrite && plan.changes.length > 0 && <ApplyBar plan={plan} />}
    </div>
  );
}

/** Props of a part of the results. */
interface PartProps {
  readonly view: View;
  readonly reviewed: Reviewed;
  readonly plan: RecalculationPlan;
}

function Part({ view, reviewed, plan }: PartProps) {
  const session = useSession();
  const { review } = reviewed;
  if (view === 'text') return <TextView />;
  if (review.forms.length === 0 && review.narratives.length === 0)
    return (
      <NothingRecognised
        review={review}
        onGiveText={() => {
          session.show('text');
          // The link goes with what it stands in: the keyboard goes on from where it leads to.
          document.getElementById(tabId('text'))?.focus();
        }}
      />
    );
  switch (view) {
    case 'overview':
      return <OverviewView reviewed={reviewed} />;
    case 'findings':
      return <FindingsView reviewed={reviewed} />;
    case 'recalculation':
      return <RecalculationView plan={plan} reviewed={reviewed} />;
    case 'sheets':
      return <SheetsView reviewed={reviewed} />;
  }
}
