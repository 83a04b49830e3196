import { createContext, useContext } from 'react';
import type { Language } from '../../voice/languages';
import { DEFAULT_LANGUAGE } from '../../voice/languages';
import type { Say } from '../../voice/say';
import { voice } from '../../voice/say';

/** The pane's voice and the language it speaks. */
export interface Messages {
  readonly t: Say<'pane'>;
  /** Says what went wrong, by the kind of failure. */
  readonly failure: Say<'failures'>;
  readonly language: Language;
}

/** The pane's messages in a language. */
export const messagesIn = (language: Language): Messages => ({
  t: voice(language, 'pane'),
  failure: voice(language, 'failures'),
  language,
});

/** What the components below speak. */
export const MessagesContext = createContext<Messages>(messagesIn(DEFAULT_LANGUAGE));

/** The messages for a component. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}
