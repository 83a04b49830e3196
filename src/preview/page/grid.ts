import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalFormattingChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEnglish from '@univerjs/preset-sheets-note/locales/en-US';
import noteChinese from '@univerjs/preset-sheets-note/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import { addModelPlugins } from '../host/engine';
import type { Language } from './language';

/** A spreadsheet shown in the page; workbooks are opened in its engine. */
export interface Grid {
  readonly univer: Univer;
  /** Univer's facade, for tests and for looking around. */
  readonly api: FUniver;
  /** Changes the language of its menus. */
  setLanguage(language: Language): void;
  /** Changes between light and dark colours. */
  setDark(dark: boolean): void;
  /** Takes the spreadsheet off the page and frees it. */
  dispose(): void;
}

const locales = {
  [LocaleType.ZH_CN]: mergeLocales(coreChinese, conditionalFormattingChinese, noteChinese),
  [LocaleType.EN_US]: mergeLocales(coreEnglish, conditionalFormattingEnglish, noteEnglish),
};

const localeOf: Readonly<Record<Language, LocaleType>> = {
  'zh-CN': LocaleType.ZH_CN,
  'en-US': LocaleType.EN_US,
};

/** Shows a spreadsheet, without a workbook yet, inside an element of the page. */
export function showGrid(container: HTMLElement, language: Language): Grid {
  const univer = new Univer({ locale: localeOf[language], locales, logLevel: LogLevel.ERROR });
  const presets = [
    UniverSheetsCorePreset({ container, toolbar: false, disableAutoFocus: true }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  addModelPlugins(univer);
  const api = FUniver.newAPI(univer);
  return {
    univer,
    api,
    setLanguage: (wanted) => {
      univer.setLocale(localeOf[wanted]);
    },
    setDark: (dark) => {
      api.toggleDarkMode(dark);
    },
    dispose: () => {
      univer.dispose();
    },
  };
}
