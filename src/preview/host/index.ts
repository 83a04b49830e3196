/**
 * The stand-in for Excel. Open a workbook, make a host for it, and connect an add-in: in Node with
 * `loadOfficeInNode` (from './node/load-office', kept apart because a page cannot load it).
 */
export { createHeadlessEngine, addModelPlugins } from './engine';
export { createHost, Host, type HostOptions } from './host';
export { threadAt, type CommentText } from './model/comments';
export { redrawFormats } from './model/conditional-formats';
export { PreviewWorkbook } from './model/preview-workbook';
export { Faults, refusals, type Refusal } from './protocol/faults';
export { Counters } from './protocol/counters';
export { defaultRequirementSets, isSetSupported, type RequirementSets } from './protocol/requirement-sets';
export { newWorkbook, openWorkbook, saveWorkbook, type WorkbookPlace } from './workbook-file';
export { connectFrame, type FrameOptions, type PaneConnection } from './frame/connect-frame';
export { PaneConversation, UnknownCommandError, type ConversationOptions } from './frame/pane-conversation';
export { paneWindowName } from './frame/app-context';
export { notSaved } from '../xlsx/write-workbook';
