import type { i18n } from 'i18next';
import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../disclosure/messages';
import { en } from '../messages/en';
import { zhCN } from '../messages/zh-CN';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zhCN };
  }
}

/** The pane's messages in a language. Nothing is loaded: both languages are part of the bundle. */
export function messagesIn(language: Language): i18n {
  const messages = createInstance();
  void messages.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return messages;
}
