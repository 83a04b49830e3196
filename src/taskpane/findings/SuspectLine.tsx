import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import type { LinkedCell, Suspect } from '../../disclosure/diagnosis/diagnosis';
import { shown } from '../../disclosure/diagnosis/saying';
import { reference } from '../../disclosure/sheet/address';
import type { Proposal } from '../../session/proposals';
import { voice } from '../../voice/say';
import { CellLink } from '../common/CellLink';
import { useMessages } from '../common/use-messages';
import { roleOf, useSessionState } from '../common/use-session';
import { WriteProposal } from './WriteProposal';

const useStyles = makeStyles({
  item: { padding: '2px 0 4px' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '8px',
    fontVariantNumeric: 'tabular-nums',
  },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  arrow: { alignSelf: 'center', color: tokens.colorNeutralForeground3 },
  proposed: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Props of a figure that may be wrong. */
export interface SuspectLineProps {
  readonly suspect: Suspect;
  /** The line in which it stands, as the form names it. */
  readonly label: string;
  readonly proposal: Proposal;
  /** Whether it is identified: only then it is said how many relations hold once it is changed. */
  readonly isIdentified: boolean;
}

/** A figure that may be wrong: its cell, what is printed and proposed, the slip, and the way to write the proposal. */
export function SuspectLine({ suspect, label, proposal, isIdentified }: SuspectLineProps) {
  const styles = useStyles();
  const { language } = useMessages();
  const role = useSessionState(roleOf);
  const say = voice(language, 'engine');
  const { slip, linked, repairs } = suspect;
  const said = [
    ...(slip === null ? [] : [say(`slip_${slip}`)]),
    ...(isIdentified ? [say('diagnosedRepairs', { repairs })] : []),
  ];
  return (
    <li className={styles.item}>
      <Change cell={suspect} label={label} />
      {linked.map((cell) => (
        <Change key={reference(cell.place)} cell={cell} label={say('suspectLinked', { cell: '' })} />
      ))}
      {said.length > 0 && <div className={styles.quiet}>{said.join(say('suspectJoin'))}</div>}
      {role === 'accountant' && <WriteProposal place={suspect.place} proposal={proposal} />}
    </li>
  );
}

/** What is printed in a cell, and what is proposed: nothing where nothing bounds it. */
function Change({
  cell: { place, counts, printed, proposed },
  label,
}: {
  readonly cell: LinkedCell;
  readonly label: string;
}) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <div className={styles.line}>
      <CellLink place={place} withSheet />
      <span className={styles.label}>{label}</span>
      <span>{shown(printed, counts)}</span>
      {!proposed.eq(printed) && (
        <>
          <ArrowRightRegular className={styles.arrow} aria-label={t('changeTo')} fontSize={12} />
          <span className={styles.proposed}>{shown(proposed, counts)}</span>
        </>
      )}
    </div>
  );
}
