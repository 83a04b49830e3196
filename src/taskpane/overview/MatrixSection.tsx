import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Coverage } from '../../disclosure/duties/coverage';
import { STATES_BY_GRAVITY } from '../../disclosure/duties/coverage';
import { coverageOf } from '../../disclosure/duties/coverage';
import { isBesides } from '../../disclosure/duties/member';
import type { Review } from '../../disclosure/review-types';
import { useMessages } from '../common/use-messages';
import type { ChosenPair } from './CoverageMatrix';
import { CoverageMatrix } from './CoverageMatrix';
import { PairDetails } from './PairDetails';
import { Section } from './Section';
import { STATE_LOOKS } from './state-look';

const useStyles = makeStyles({
  matrix: { padding: '0 10px' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    margin: 0,
    padding: '4px 12px 0',
    listStyle: 'none',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  item: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', whiteSpace: 'nowrap' },
  sign: { color: tokens.colorNeutralForeground3 },
  note: { margin: 0, padding: '2px 12px 0', color: tokens.colorNeutralForeground2 },
});

/** Which forms there are, and how the relations within and between them stand. */
export function MatrixSection({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { t } = useMessages();
  const [chosen, setChosen] = useState<ChosenPair | null>(null);
  const coverage = knownCoverage(review);
  const members = shownMembers(coverage);
  const lacksAccounts = members.every(({ member }) => isBesides(member));
  const pair =
    chosen !== null && chosen.every((one) => members.some(({ member }) => member === one)) ? chosen : null;
  return (
    <Section title={t('matrix')}>
      <div className={styles.matrix}>
        <CoverageMatrix coverage={coverage} members={members} chosen={pair} onChoose={setChosen} />
      </div>
      <ul className={styles.legend}>
        {STATES_BY_GRAVITY.toReversed().map((state) => {
          const { icon: Icon, color } = STATE_LOOKS[state];
          return (
            <li key={state} className={styles.item}>
              <Icon aria-hidden fontSize={14} style={{ color }} />
              {t(`relation_${state}`)}
            </li>
          );
        })}
        <li className={styles.item}>
          <span className={styles.sign}>{t('matrixMissing')}</span>
          {t('presence_missing')}
        </li>
      </ul>
      {lacksAccounts && <p className={styles.note}>{t('noAccounts')}</p>}
      {pair === null ? (
        <p className={styles.note}>{t('matrixHint')}</p>
      ) : (
        <PairDetails
          coverage={coverage}
          pair={pair}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </Section>
  );
}

/** The coverage of a review, worked out once for each. */
const COVERAGES = new WeakMap<Review, Coverage>();

function knownCoverage(review: Review): Coverage {
  const known = COVERAGES.get(review) ?? coverageOf(review);
  COVERAGES.set(review, known);
  return known;
}

/**
 * The members worth a row: the forms of the final accounts where any of them is there, self-assessments and the written explanation
 * where they are.
 */
function shownMembers({ members }: Coverage): Coverage['members'] {
  const hasAccounts = members.some(
    ({ member, presence }) => !isBesides(member) && presence.state !== 'missing',
  );
  return members.filter(({ member, presence }) =>
    isBesides(member) ? presence.state !== 'missing' : hasAccounts,
  );
}
