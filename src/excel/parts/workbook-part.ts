import type { FailureKind } from '../failure';
import { failure } from '../failure';
import type { Result } from '../result';
import { failed, succeeded } from '../result';

/** What a part's XML says, or the version of one that cannot be read. */
export type Parsed<Value> = { readonly value: Value } | { readonly unreadable: string };

/** A kind of custom XML part that holds one value; a workbook without the part has the empty value. */
export interface PartKind<Value> {
  readonly namespace: string;
  readonly empty: Value;
  readonly isEmpty: (value: Value) => boolean;
  readonly toXml: (value: Value) => string;
  readonly parse: (xml: string) => Parsed<Value>;
  /** What a part that cannot be read is reported as. */
  readonly unreadable: FailureKind;
}

/** A custom XML part of the workbook, whose reading is queued. */
export interface WorkbookPart<Value> {
  /** Its value, after the sync. One of another version, or one of several, is a failure: it is not ours to replace. */
  read(): Result<Value>;
  /** Queues the writing of a value in place of the one that was read; an empty one takes the part away. */
  write(value: Value): void;
}

/** Queues the reading of a part. */
export function queuePart<Value>(context: Excel.RequestContext, kind: PartKind<Value>): WorkbookPart<Value> {
  const parts = context.workbook.customXmlParts.getByNamespace(kind.namespace);
  const count = parts.getCount();
  const part = parts.getOnlyItemOrNullObject();
  part.load('id');
  const xml = part.getXml();
  const unreadable = (version: string): Result<Value> => failed(failure(kind.unreadable, { version }));
  return {
    read: () => {
      if (count.value > 1) return unreadable(`${count.value} ×`);
      if (part.isNullObject) return succeeded(kind.empty);
      const parsed = kind.parse(xml.value);
      return 'value' in parsed ? succeeded(parsed.value) : unreadable(parsed.unreadable);
    },
    write: (value) => {
      if (kind.isEmpty(value)) {
        if (!part.isNullObject) part.delete();
      } else if (part.isNullObject) context.workbook.customXmlParts.add(kind.toXml(value));
      else part.setXml(kind.toXml(value));
    },
  };
}
