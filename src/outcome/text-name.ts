/** Files of these names are texts, not workbooks. */
const TEXT_NAME = /\.(?:docx?|txt)$/iu;

/** Whether a file is a text by its name. */
export function isTextName(path: string): boolean {
  return TEXT_NAME.test(path);
}
