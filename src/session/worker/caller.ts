import { Decoder } from './codec/decoder';
import type { CodecOptions } from './codec/encoder';
import { Encoder } from './codec/encoder';
import { inTurns, Line } from './in-turns';
import type { Message, Port } from './port';
import type { CallContext, Service } from './service';

type ArgumentOf<Method> = Method extends (argument: infer Argument, context: never) => unknown
  ? Argument
  : never;
type ResultOf<Method> = Method extends (...given: never[]) => infer Result ? Awaited<Result> : never;
type ProgressOf<Method> = Method extends (argument: never, context: CallContext<infer Progress>) => unknown
  ? Progress
  : never;

/** How something is called. */
export interface CallOptions<Progress> {
  /** Once it is aborted, the call is rejected with its reason, and the service told. */
  readonly signal?: AbortSignal | undefined;
  readonly progress?: (progress: Progress) => void;
  /** What of the argument moves to the other end and is gone here. */
  readonly transfer?: readonly Transferable[];
}

/** Calls a service at the other end of a port. */
export interface Caller<Methods> {
  readonly call: <Name extends keyof Methods & string>(
    name: Name,
    argument: ArgumentOf<Methods[Name]>,
    options?: CallOptions<ProgressOf<Methods[Name]>>,
  ) => Promise<ResultOf<Methods[Name]>>;
  /** The other end is gone: rejects every call that is not answered, and all to come. */
  readonly fail: (error: Error) => void;
  /** Whether it is of no use any more: the other end is gone, or says what is not understood. */
  readonly isBroken: () => boolean;
}

/** A call that is not answered yet. */
interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly progress: (value: unknown) => void;
}

/** Makes a caller. What is sent and what comes is encoded and decoded in turns, so that the page goes on answering. */
export function createCaller<Methods extends Service>(port: Port, codec: CodecOptions = {}): Caller<Methods> {
  const [encoder, decoder] = [new Encoder(codec), new Decoder(codec)];
  const [sending, receiving] = [new Line(), new Line()];
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let failure: Error | null = null;

  const fail = (error: Error): void => {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const receive = async (message: Message): Promise<void> => {
    if (message.kind === 'error') {
      const error = new Error(message.message);
      error.name = message.name;
      waiting.get(message.id)?.reject(error);
      waiting.delete(message.id);
    } else if (message.kind === 'result' || message.kind === 'progress') {
      // Also what nobody waits for: what comes later may refer to it.
      const value = await inTurns(decoder.steps(message.content));
      const call = waiting.get(message.id);
      if (message.kind === 'progress') call?.progress(value);
      else call?.resolve(value);
      if (message.kind === 'result') waiting.delete(message.id);
    }
  };
  port.listen((message) => {
    receiving
      .enter(() => receive(message))
      .catch((error: unknown) => {
        fail(error instanceof Error ? error : new Error(String(error)));
      });
  });

  const call = (
    name: string,
    argument: unknown,
    { signal, progress, transfer = [] }: CallOptions<never> = {},
  ): Promise<unknown> =>
    new Promise((resolve, reject) => {
      calls += 1;
      const id = calls;
      const settle = (): void => {
        signal?.removeEventListener('abort', abandon);
      };
      const abandon = (): void => {
        waiting.delete(id);
        settle();
        port.post({ kind: 'cancel', id }, []);
        reject(reasonOf(signal));
      };
      if (signal?.aborted === true || failure !== null) {
        reject(failure ?? reasonOf(signal));
        return;
      }
      signal?.addEventListener('abort', abandon);
      waiting.set(id, {
        resolve: (value) => {
          settle();
          resolve(value);
        },
        reject: (reason) => {
          settle();
          reject(reason instanceof Error ? reason : new Error(String(reason)));
        },
        // What comes is of the type that the method's context says.
        progress: (value) => progress?.(value as never),
      });
      sending
        .enter(async () => {
          // What is not waited for any more, is not sent.
          if (!waiting.has(id)) return;
          const content = await inTurns(encoder.steps(argument));
          port.post({ kind: 'call', id, name, content }, transfer);
        })
        .catch((error: unknown) => {
          waiting.get(id)?.reject(error);
          waiting.delete(id);
        });
    });
  // Each name has its own types; here all are alike.
  return { call: call as Caller<Methods>['call'], fail, isBroken: () => failure !== null };
}

function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new DOMException('The call was cancelled.', 'AbortError');
}
