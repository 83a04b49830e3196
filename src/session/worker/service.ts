import { Decoder } from './codec/decoder';
import type { CodecOptions } from './codec/encoder';
import { Encoder } from './codec/encoder';
import type { Message, Port } from './port';

/** What a method gets beside its argument. */
export interface CallContext<Progress = never> {
  /** Aborted when the caller does not wait any more. */
  readonly signal: AbortSignal;
  /** Tells the caller how far it is. */
  readonly progress: (progress: Progress) => void;
}

/** A method of a service. What it throws is thrown at the caller, as an error of the same name and message. */
type Method = (argument: never, context: CallContext<unknown>) => unknown;

/** What can be called from the other end, by name. */
export type Service = Readonly<Record<string, Method>>;

/** Lets a service be called from the other end of a port. A call that is cancelled before it has begun is not begun. */
export function serve(port: Port, service: Service, codec: CodecOptions = {}): void {
  const [encoder, decoder] = [new Encoder(codec), new Decoder(codec)];
  const running = new Map<number, AbortController>();

  const answer = (kind: 'result' | 'progress', id: number, value: unknown): void => {
    port.post({ kind, id, content: encoder.encode(value) }, []);
  };

  const carryOut = async ({ id, name }: Call, argument: unknown): Promise<void> => {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(id, controller);
    try {
      // What was cancelled meanwhile is said by a message that has come already: it is heard first.
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
      signal.throwIfAborted();
      const method = Object.hasOwn(service, name) ? service[name] : undefined;
      if (method === undefined) throw new TypeError(`There is no method ${name}.`);
      const progress = (value: unknown): void => {
        if (!signal.aborted) answer('progress', id, value);
      };
      // The caller's type is this service's.
      answer('result', id, await method(argument as never, { signal, progress }));
    } catch (error) {
      const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
      port.post({ kind: 'error', id, name: kind, message }, []);
    } finally {
      running.delete(id);
    }
  };

  port.listen((message) => {
    if (message.kind === 'call') void carryOut(message, decoder.decode(message.content));
    else if (message.kind === 'cancel') running.get(message.id)?.abort();
  });
}

type Call = Extract<Message, { kind: 'call' }>;
