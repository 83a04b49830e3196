import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellPlace } from '../../disclosure/sheet/address';
import { a1, reference } from '../../disclosure/sheet/address';
import { valueText } from '../../disclosure/sheet/snapshot';
import type { Proposal } from '../../session/proposals';
import { useMessages } from '../common/use-messages';
import { busy, useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', marginTop: '2px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Props of the way to write a proposal. */
export interface WriteProposalProps {
  /** The suspect's cell. */
  readonly place: CellPlace;
  readonly proposal: Proposal;
}

/** Writes a proposal once the user has asked for it and confirmed what is written; or says why it cannot be written. */
export function WriteProposal({ place, proposal }: WriteProposalProps) {
  const styles = useStyles();
  const session = useSession();
  const { t } = useMessages();
  const isBusy = useSessionState(busy);
  const [isAsking, setAsking] = useState(false);
  if (proposal.kind === 'refused')
    return (
      <div className={styles.quiet}>
        {t('proposalRefused', { cell: a1(proposal.place), reason: t(`proposalRefused_${proposal.reason}`) })}
      </div>
    );
  if (!isAsking)
    return (
      <div className={styles.bar}>
        <Button
          size="small"
          disabled={isBusy}
          aria-label={t('writeProposalAt', { cell: reference(place) })}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('writeProposal')}
        </Button>
      </div>
    );
  const changes = proposal.corrections.map((correction) =>
    t('proposalChange', {
      cell: a1(correction.place),
      from: correction.from === null ? t('emptyCell') : valueText(correction.from),
      to: String(correction.to),
    }),
  );
  return (
    <div className={styles.bar} role="group" aria-label={t('writeProposalAt', { cell: reference(place) })}>
      <span>{t('proposalConfirm', { changes: changes.join(t('proposalJoin')) })}</span>
      <Button
        size="small"
        appearance="primary"
        disabled={isBusy}
        onClick={() => {
          setAsking(false);
          void session.writeProposal(place);
        }}
      >
        {t('proposalWrite')}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => {
          setAsking(false);
        }}
      >
        {t('proposalLeave')}
      </Button>
    </div>
  );
}
