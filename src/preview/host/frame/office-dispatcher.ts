import { isJsonObject, parseJson, type Json, type JsonObject } from '../protocol/json';
import type { Outcome } from '../protocol/outcome';
import type { ServedHost } from './served-host';

/** Calls a pane makes with `executeMethod`, by the library's numbers. */
const method = { richApiRequest: 93, commandDone: 94, saveSettings: 76 } as const;

/** The library's number for "this host cannot do that". */
const notSupported = 5000;

/** How a command of the ribbon ended, as the pane tells it. */
export interface CommandEnd {
  readonly commandId: string;
  /** 0 when the handler called `event.completed()`; 11101 when there is no handler of that name. */
  readonly status: number;
  /** What was given to `event.completed`, and the event's source. */
  readonly details: Json;
}

/** The data of a reply, or 'gone' when the host is to look dead. */
export type MethodReply = JsonObject | 'gone';

/** Answers `executeMethod`. */
export async function executeMethod(
  host: ServedHost,
  data: Json,
  commandEnded: (end: CommandEnd) => void,
): Promise<MethodReply> {
  if (!isJsonObject(data)) return reply(notSupported);
  const call = isJsonObject(data['DdaMethod']) ? data['DdaMethod'] : {};
  switch (call['DispatchId']) {
    case method.richApiRequest:
      return richApiReply(await host.processRequest(bodyOf(data)));
    case method.commandDone:
      commandEnded({
        commandId: text(data['0']),
        status: typeof data['1'] === 'number' ? data['1'] : 0,
        details: parseJson(text(data['2'])) ?? null,
      });
      return reply(0);
    case method.saveSettings:
      saveSettings(host, data);
      return reply(0);
    default:
      return reply(notSupported);
  }
}

function richApiReply(outcome: Outcome): MethodReply {
  switch (outcome.kind) {
    case 'answered':
      return { ...reply(0), Data: [200, ['Content-Type', 'application/json'], outcome.body] };
    case 'refused':
      return reply(outcome.code);
    case 'gone':
      return 'gone';
  }
}

function reply(error: number): JsonObject {
  return { Error: error, Version: 1 };
}

/** The fifth slot of the call holds the batch. */
function bodyOf(data: JsonObject): string {
  const slots = data['ArrayData'];
  return Array.isArray(slots) ? text((slots as readonly Json[])[4]) : '';
}

function saveSettings(host: ServedHost, data: JsonObject): void {
  const call = isJsonObject(data['DdaSettingsMethod']) ? data['DdaSettingsMethod'] : {};
  const pairs = call['Properties'];
  if (!Array.isArray(pairs)) return;
  const { settings } = host.workbook.side;
  settings.clear();
  for (const pair of pairs as readonly Json[]) {
    if (!Array.isArray(pair)) continue;
    const [key, value] = pair as readonly Json[];
    settings.set(text(key), parseJson(text(value)) ?? null);
  }
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
