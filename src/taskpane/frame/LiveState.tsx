import { useMessages } from '../common/use-messages';
import { useSessionState } from '../common/use-session';

/** Whether edits are checked at once, and how far that is. */
export function LiveState() {
  const { live, reviewed } = useSessionState();
  const { t } = useMessages();
  const isOutdated = live === 'idle' && reviewed?.changedSince === true;
  return <span title={t('liveTip')}>{t(isOutdated ? 'live_outdated' : `live_${live}`)}</span>;
}
