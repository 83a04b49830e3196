import type { Message, Severity } from '../../findings';
import type { MessageKey } from '../../../voice/catalogue';
import type { FormId } from '../../forms/form';
import type { CellPlace } from '../../sheet/address';
import type { NarrativeRuleId } from '../entries';
import type { Reading } from '../reading';
import { placeOf } from '../reading';
import type { TextPlace } from '../text';

/** Something that the text lacks or has too much of: no figure that is right or wrong. */
export interface Remark {
  readonly rule: NarrativeRuleId;
  readonly severity: Severity;
  /** Null where nothing of the text can be pointed at. */
  readonly place: TextPlace | null;
  readonly message: Message;
  readonly form?: FormId;
  readonly cells?: readonly CellPlace[];
}

/** What a remark is made from, where it is about words of a paragraph. */
interface Said {
  readonly rule: NarrativeRuleId;
  readonly severity: Severity;
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, string>>;
}

/** Marks between which a quote stands. */
const MARKS = /[,。;:、]/u;

/** A remark about a part of a paragraph, quoted with what stands before it in its clause. */
export function remarkOn(reading: Reading, start: number, end: number, said: Said): Remark {
  let from = start;
  while (from > 0 && !MARKS.test(reading.text.charAt(from - 1))) from -= 1;
  const place = placeOf(reading, from, end);
  const { rule, severity, key, values = {} } = said;
  return { rule, severity, place, message: { key, values: { quote: place.quote, ...values } } };
}
