import { useMemo } from 'react';
import type { Language } from '../../voice/languages';
import type { Say } from '../../voice/say';
import { voice } from '../../voice/say';
import { useMessages } from '../../taskpane/common/use-messages';

/** The page's own voice, in the language of the messages around. */
export interface PageMessages {
  readonly t: Say<'page'>;
  readonly language: Language;
}

/** The page's messages for a component. */
export function usePageMessages(): PageMessages {
  const { language } = useMessages();
  return useMemo(() => ({ t: voice(language, 'page'), language }), [language]);
}
