/** A sentence in both languages of the project. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** One thing that is wrong with a manifest. */
export interface ManifestFault extends Said {
  /** The line of the element, from 1. */
  readonly line: number;
  /** The element, as it is written. */
  readonly element: string;
}

/** A fault of an element. */
export function faultOf(at: { readonly line: number; readonly written: string }, said: Said): ManifestFault {
  return { line: at.line, element: at.written, ...said };
}
