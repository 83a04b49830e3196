import type { Key, Use } from '../../voice/catalogue';
import type { Language } from '../../voice/languages';
import { CATALOGUES } from '../../voice/languages';
import { say } from '../../voice/say';
import type { Messages } from '../../taskpane/common/use-messages';

/** The pane's messages as the page says them: what speaks of Excel has words of its own. */
export function messagesOnPage(language: Language): Messages {
  return {
    language,
    t: (key, values) =>
      isReplaced('paneOnPage', key, language)
        ? say(language, 'paneOnPage', key, values)
        : say(language, 'pane', key, values),
    failure: (key, values) =>
      isReplaced('failuresOnPage', key, language)
        ? say(language, 'failuresOnPage', key, values)
        : say(language, 'failures', key, values),
  };
}

function isReplaced<U extends Use>(use: U, key: string, language: Language): key is Key<U> & string {
  const texts = CATALOGUES[language][use];
  return Object.hasOwn(texts, key) || Object.hasOwn(texts, `${key}_other`);
}
