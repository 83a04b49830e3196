import type { Message } from '../findings';
import type { Undecided, UndecidedReason } from '../forms/form';
import type { MessageKey } from '../../voice/catalogue';

/** How each reason is put. */
export const UNDECIDED_KEYS: Readonly<Record<UndecidedReason, MessageKey>> = {
  rivals: 'columnUndecided',
  stages: 'columnUndecided',
  'other-year': 'columnOtherYear',
  'bare-group': 'columnBareGroup',
  repeated: 'lineRepeated',
  units: 'columnUnits',
  'form-units': 'unitsTwice',
};

const KEYS: ReadonlySet<MessageKey> = new Set(Object.values(UNDECIDED_KEYS));

/** Why something of a form was not read although it stands there. */
export function undecidedMessage({ why, names }: Undecided): Message {
  return { key: UNDECIDED_KEYS[why], values: { names } };
}

/** Whether a reason is that something was not read although it stands there. */
export function isUndecided({ key }: Message): boolean {
  return KEYS.has(key);
}
