import type { Key } from '../../voice/catalogue';
import type { Language } from '../../voice/languages';
import { CATALOGUES } from '../../voice/languages';
import { say } from '../../voice/say';
import type { Messages } from '../../taskpane/common/use-messages';

/** The pane's messages as the page says them: what speaks of Excel has words of its own. */
export function messagesOnPage(language: Language): Messages {
  return {
    language,
    t: (key, values) =>
      isReplaced(key, language)
        ? say(language, 'paneOnPage', key, values)
        : say(language, 'pane', key, values),
  };
}

function isReplaced(key: Key<'pane'>, language: Language): key is Key<'paneOnPage'> & Key<'pane'> {
  const texts = CATALOGUES[language].paneOnPage;
  return Object.hasOwn(texts, key) || Object.hasOwn(texts, `${key}_other`);
}
