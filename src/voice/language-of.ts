import type { Language } from './languages';
import { LANGUAGES } from './languages';

/** The language of a tag, whatever its script and region; English where none fits. */
export function languageOfTag(tag: string): Language {
  return LANGUAGES.find((language) => primary(language) === primary(tag)) ?? 'en';
}

const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];
