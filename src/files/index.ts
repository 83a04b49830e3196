/**
 * What reads .xlsx, .docx and .txt files from their bytes, in Node and in a browser alike. The libraries behind it are
 * large: whoever can do without them at first imports this when it is needed.
 */
export type { FileFailure, FileResult } from './file-result';
export { openWorkbook } from './open-workbook';
export type { OpenedWorkbook } from './opened-workbook';
export { readNarrative } from './read-narrative';
export { readRules } from './read-rules';
export { bookOf } from './write-rules';
