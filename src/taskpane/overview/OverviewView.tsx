import { makeStyles } from '@fluentui/react-components';
import type { Reviewed } from '../../session/state';
import { RelationBar } from '../forms/RelationBar';
import { useMessages } from '../common/use-messages';
import { BlanksLine } from './BlanksLine';
import { DutiesSection } from './DutiesSection';
import { MatrixSection } from './MatrixSection';
import { ScoresSection } from './ScoresSection';
import { SeverityCounts } from './SeverityCounts';

const useStyles = makeStyles({
  counts: { padding: '8px 6px 0' },
  relations: { padding: '0 12px 6px' },
});

/** The whole result at a glance: the counts, the forms and their relations, the scores, and the duties with how each ended. */
export function OverviewView({ reviewed: { review } }: { readonly reviewed: Reviewed }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <>
      <section aria-label={t('summary')}>
        <BlanksLine review={review} />
        <div className={styles.counts}>
          <SeverityCounts review={review} />
        </div>
        <div className={styles.relations}>
          <RelationBar counts={review.counts} />
        </div>
      </section>
      <MatrixSection review={review} />
      <ScoresSection review={review} />
      <DutiesSection review={review} />
    </>
  );
}
