import { useEffect, useRef } from 'react';
import { outcomeText } from './outcome-text';
import { useMessages } from './use-messages';
import { useSessionState } from './use-session';
import { VisuallyHidden } from './VisuallyHidden';

/** Says to screen readers what is being done and how it ended; the same outcome twice is said twice. */
export function Announcer() {
  const region = useRef<HTMLDivElement>(null);
  const stage = useSessionState(({ activity }) => activity?.stage ?? null);
  const notice = useSessionState((state) => state.notice);
  const messages = useMessages();
  useEffect(() => {
    if (region.current === null) return;
    const told = notice === null ? null : outcomeText(notice, messages);
    const words = stage === null ? [told?.title, told?.text] : [messages.t(`stage_${stage}`)];
    region.current.replaceChildren(words.filter((word) => typeof word === 'string').join(' '));
  }, [stage, notice, messages]);
  return <VisuallyHidden ref={region} role="status" aria-live="polite" />;
}
