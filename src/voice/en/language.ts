import type { TextsLike } from '../catalogue';
import type { language as chinese } from '../zh-CN/language';

/** What the language is called in itself, and how it puts words and sentences in a row. */
export const language: TextsLike<typeof chinese> = {
  name: 'English',
  comma: ', ',
  enumeration: ', ',
  sentences: '{before} {next}',
};
