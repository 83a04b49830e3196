import type { Encoded } from './codec/encoded';

/** What is said between a caller and a service, each about one call. */
export type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly content: Encoded }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'progress' | 'result'; readonly id: number; readonly content: Encoded }
  | { readonly kind: 'error'; readonly id: number; readonly name: string; readonly message: string };

/** One end of what carries messages; every message comes, in its order. */
export interface Port {
  readonly post: (message: Message, transfer: readonly Transferable[]) => void;
  /** Calls the handler for every message that comes from now on. */
  readonly listen: (handler: (message: Message) => void) => void;
}

/** What has such an end: a worker, the scope of one, or an end of a MessageChannel (to be started by its owner). */
export interface Endpoint {
  postMessage(message: unknown, options: StructuredSerializeOptions): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Message>) => void): void;
}

/** The port of a worker, of the scope of one, or of an end of a MessageChannel. */
export function portOf(endpoint: Endpoint): Port {
  return {
    post: (message, transfer) => {
      endpoint.postMessage(message, { transfer: [...transfer] });
    },
    listen: (handler) => {
      endpoint.addEventListener('message', ({ data }) => {
        handler(data);
      });
    },
  };
}
