import type { FUniver } from '@univerjs/core/facade';
import type { Host, PreviewWorkbook } from '../host/index';

/**
 * What tests, and anybody at the browser's console, find under `window.preview` once a document is open. It is replaced
 * whenever another document is opened.
 */
export interface PreviewHook {
  /** The stand-in for Excel: counters, faults, `invokeCommand`. */
  readonly host: Host;
  /** The open workbook. */
  readonly workbook: PreviewWorkbook;
  /** Univer's facade over the grid: what the user sees. */
  readonly grid: FUniver;
}

declare global {
  interface Window {
    preview?: PreviewHook;
  }
}

/** Puts the open document where tests find it. */
export function publishHook(hook: PreviewHook): void {
  window.preview = hook;
}
