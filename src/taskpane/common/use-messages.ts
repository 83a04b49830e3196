import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../disclosure/messages';

/** The pane's messages in the language it is shown in. */
export interface Messages {
  readonly t: TFunction;
  readonly language: Language;
}

/** The messages for a component. */
export function useMessages(): Messages {
  const { t, i18n } = useTranslation();
  return { t, language: i18n.language === 'en' ? 'en' : 'zh-CN' };
}
