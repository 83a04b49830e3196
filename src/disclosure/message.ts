import type { MessageKey } from '../voice/catalogue';

/** A sentence for people, in whatever language it is then put (`sentence`). */
export interface Message {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string>>;
}
