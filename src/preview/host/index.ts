/**
 * The stand-in for Excel. Open a workbook, make a host for it, and connect an add-in: in Node with
 * `loadOfficeInNode` (from './node/load-office', kept apart because a page cannot load it).
 */
export { createHost, Host, type HostOptions } from './host';
export { threadAt, type CommentText } from './model/comments';
export { redrawFormats } from './model/conditional-formats';
export { PreviewWorkbook } from './model/preview-workbook';
export type { Refusal } from './protocol/faults';
export { defaultRequirementSets } from './protocol/requirement-sets';
export { newWorkbook, openWorkbook, saveWorkbook } from './workbook-file';
export { PaneConversation, UnknownCommandError } from './frame/pane-conversation';
export { paneWindowName } from './frame/app-context';
export { notSaved } from '../xlsx/write-workbook';
