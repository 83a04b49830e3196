/** What the language is called in itself, and how it puts words and sentences in a row. */
export const language = {
  name: '简体中文',
  comma: '，',
  enumeration: '、',
  sentences: '{before}{next}',
} as const;
