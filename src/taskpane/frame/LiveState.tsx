import { useMessages } from '../common/use-messages';
import { useSessionState } from '../common/use-session';

/** Whether edits are checked at once, and how far that is. */
export function LiveState() {
  const state = useSessionState(({ live, reviewed }) =>
    live === 'idle' && reviewed?.changedSince === true ? 'outdated' : live,
  );
  const { t } = useMessages();
  return <span title={t('liveTip')}>{t(`live_${state}`)}</span>;
}
