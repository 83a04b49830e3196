import { makeStyles, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { AssessmentFigures } from '../../disclosure/recalculated/assessment-figures';
import { assessmentFigures } from '../../disclosure/recalculated/assessment-figures';
import type { Review } from '../../disclosure/review-types';
import { Stretch } from '../common/Stretch';
import { useMessages } from '../common/use-messages';
import { ScoreDifferences } from './ScoreDifferences';
import { ScoresTable } from './ScoresTable';
import { Section } from './Section';

const useStyles = makeStyles({
  choice: { flexDirection: 'row', columnGap: '4px' },
  body: { padding: '0 12px' },
});

/** The charts are heavy: they are fetched when they are first shown. */
const ScoresCharts = lazy(() => import('./ScoresCharts'));

/** Forms that are shown at once: as many as have room beside each other. */
const FORMS_AT_ONCE = 6;

/** How the figures are shown. */
type Manner = 'chart' | 'table';

/** The execution rates and total scores of the self-assessments, recalculated beside printed. */
export function ScoresSection({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { t } = useMessages();
  const [manner, setManner] = useState<Manner>('chart');
  const figures = knownFigures(review);
  if (figures.length === 0) return null;
  return (
    <Section
      title={t('scores')}
      aside={
        <RadioGroup
          className={styles.choice}
          layout="horizontal"
          value={manner}
          aria-label={t('scoresManner')}
          onChange={(_event, { value }) => {
            setManner(value === 'table' ? 'table' : 'chart');
          }}
        >
          <Radio value="chart" label={t('asChart')} />
          <Radio value="table" label={t('asTable')} />
        </RadioGroup>
      }
    >
      <div className={styles.body}>
        <Stretch items={figures} size={FORMS_AT_ONCE}>
          {(shown) =>
            manner === 'table' ? (
              <ScoresTable figures={shown} />
            ) : (
              <Suspense fallback={<Spinner size="tiny" aria-label={t('scores')} />}>
                <ScoresCharts figures={shown} />
              </Suspense>
            )
          }
        </Stretch>
        {manner === 'chart' && <ScoreDifferences figures={figures} />}
      </div>
    </Section>
  );
}

/** The figures of a review, worked out once for each. */
const FIGURES = new WeakMap<Review, readonly AssessmentFigures[]>();

function knownFigures(review: Review): readonly AssessmentFigures[] {
  const known = FIGURES.get(review) ?? assessmentFigures(review).filter(hasFigures);
  FIGURES.set(review, known);
  return known;
}

function hasFigures({ rate, score }: AssessmentFigures): boolean {
  return rate !== null || score !== null;
}
