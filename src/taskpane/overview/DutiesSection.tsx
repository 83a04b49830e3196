import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { countByEnding, knownDuties } from '../../disclosure/duties/duties';
import type { Ending } from '../../disclosure/duties/duty';
import { DUTY_KINDS, kindOf } from '../../disclosure/duties/saying';
import { notGivenLine } from '../../disclosure/duties/summary';
import type { Review } from '../../disclosure/review-types';
import type { View } from '../../session/state';
import { voice } from '../../voice/say';
import { Pages } from '../common/Pages';
import { useMessages } from '../common/use-messages';
import { useSession } from '../common/use-session';
import { DutyItem } from './DutyItem';
import { EndingFilter } from './EndingFilter';
import { Section } from './Section';

const useStyles = makeStyles({
  kind: {
    margin: 0,
    padding: '6px 12px 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  note: { margin: 0, padding: '4px 12px 0', color: tokens.colorNeutralForeground2 },
  elsewhere: { margin: 0, padding: '4px 12px 0', listStyle: 'none' },
});

/** Duties that are listed before more are asked for. */
const FEW_DUTIES = 6;

/** What is shown at first: what does not hold, and what was not checked. */
const AT_FIRST: ReadonlySet<Ending> = new Set<Ending>(['broken', 'unchecked']);

/** What should have been checked, and how each duty ended: to be filtered by ending; what was not given in one line. */
export function DutiesSection({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { language } = useMessages();
  const say = voice(language, 'duties');
  const [shown, setShown] = useState(AT_FIRST);
  const duties = knownDuties(review);
  const listed = DUTY_KINDS.flatMap((kind) =>
    duties.filter((duty) => kindOf(duty) === kind && shown.has(duty.ending)),
  );
  const notGiven = notGivenLine(duties, language);
  return (
    <Section title={say('list')} aside={duties.length}>
      <EndingFilter
        counts={countByEnding(duties)}
        shown={shown}
        onToggle={(ending) => {
          setShown(
            shown.has(ending)
              ? new Set([...shown].filter((one) => one !== ending))
              : new Set([...shown, ending]),
          );
        }}
      />
      {listed.length === 0 && <p className={styles.note}>{say('noneListed')}</p>}
      <Pages items={listed} size={FEW_DUTIES}>
        {(some) =>
          DUTY_KINDS.map((kind) => {
            const own = some.filter((duty) => kindOf(duty) === kind);
            return own.length === 0 ? null : (
              <div key={kind}>
                <h3 className={styles.kind}>{say(`kind_${kind}`)}</h3>
                <ul className={styles.list}>
                  {own.map((duty) => (
                    <DutyItem key={duty.id} duty={duty} />
                  ))}
                </ul>
              </div>
            );
          })
        }
      </Pages>
      {notGiven !== null && <p className={styles.note}>{notGiven}</p>}
      <Elsewhere review={review} />
    </Section>
  );
}

/** What else no rule has judged, and where it is listed. */
function Elsewhere({ review: { derivations, unrecognised, narratives } }: { readonly review: Review }) {
  const styles = useStyles();
  const { t } = useMessages();
  const awaited = derivations.filter(({ kind }) => kind === 'manual').length;
  const claims = narratives.reduce((count, { unresolved }) => count + unresolved.length, 0);
  return (
    <ul className={styles.elsewhere}>
      {awaited > 0 && <Lead to="recalculation">{t('awaited', { count: awaited })}</Lead>}
      {unrecognised.length > 0 && (
        <Lead to="sheets">{t('unrecognisedSheets', { count: unrecognised.length })}</Lead>
      )}
      {claims > 0 && <Lead to="text">{t('unresolvedClaims', { count: claims })}</Lead>}
    </ul>
  );
}

function Lead({ to, children }: { readonly to: View; readonly children: ReactNode }) {
  const session = useSession();
  return (
    <li>
      <Link
        as="button"
        onClick={() => {
          session.show(to);
        }}
      >
        {children}
      </Link>
    </li>
  );
}
