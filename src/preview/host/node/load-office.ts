import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';
import type { Host } from '../host';
import { isJsonObject, parseJson } from '../protocol/json';
import type { Outcome } from '../protocol/outcome';
import { isSetSupported } from '../protocol/requirement-sets';

/** Excel's part of the Office library, as an add-in sees it in the global scope. */
export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Only `Office.context.requirements.isSetSupported` and what hangs on it: the rest lives in office.js, not here. */
  readonly Office: { readonly context: { readonly requirements: OfficeRequirements } };
}

/** `Office.context.requirements`. */
export interface OfficeRequirements {
  isSetSupported(name: string, minVersion?: string | number): boolean;
}

/** What the library and the host say to each other, as text. */
interface Bridge {
  onMessageFromHost: ((text: string) => void) | undefined;
  sendMessageToHost(text: string): void;
}

let compiled: Script | undefined;

/** The genuine, unmodified script, compiled once for all hosts of the process. */
function excelScript(): Script {
  const path = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  compiled ??= new Script(readFileSync(path, 'utf8'), { filename: path });
  return compiled;
}

/**
 * Loads the genuine Excel script of the Office library into a context of its own, talking to `host`. Several hosts
 * live side by side in one process. `Excel.run`, events and errors work as in an add-in; `Office.onReady` and the
 * ribbon belong to office.js itself and are not part of it.
 */
export function loadOfficeInNode(host: Host): Promise<OfficeInNode> {
  const bridge: Bridge = {
    onMessageFromHost: undefined,
    sendMessageToHost: (text) => {
      void answer(host, text, (reply) => bridge.onMessageFromHost?.(reply));
    },
  };
  const requirements: OfficeRequirements = {
    isSetSupported: (name, version) => isSetSupported(host.requirementSets, name, version),
  };
  const scope: Record<string, unknown> = {
    navigator: { userAgent: 'Node' },
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    // The caller's own classes, so that what comes out of the context equals what is made outside.
    JSON,
    Date,
    Promise,
    Error,
    OSF: { _OfficeAppFactory: { getContext: () => ({ requirements }) } },
    _richApiNativeBridge: bridge,
  };
  scope['window'] = scope;
  createContext(scope);
  excelScript().runInContext(scope);
  host.onEvents((entries) => {
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  });
  return Promise.resolve({
    Excel: scope['Excel'] as typeof Excel,
    OfficeExtension: scope['OfficeExtension'] as typeof OfficeExtension,
    Office: { context: { requirements } },
  });
}

async function answer(host: Host, text: string, reply: (text: string) => void): Promise<void> {
  const message = parseJson(text);
  if (!isJsonObject(message) || message['type'] !== 1) return;
  const request = isJsonObject(message['message']) ? message['message'] : {};
  const outcome = await host.processRequest(JSON.stringify(request['body'] ?? null));
  reply(JSON.stringify({ id: message['id'], type: 2, message: responseOf(outcome) }));
}

/** The library's own form of an answer. A refused request comes as an HTTP error with the code it stands for. */
function responseOf(outcome: Outcome): object {
  switch (outcome.kind) {
    case 'answered':
      return { statusCode: 200, headers: {}, body: outcome.body };
    case 'refused':
      return errorResponse(400, refusalCodes[outcome.refusal]);
    case 'gone':
      return errorResponse(500, 'GeneralException');
  }
}

function errorResponse(statusCode: number, code: string): object {
  return { statusCode, headers: {}, body: JSON.stringify({ error: { code, message: code } }) };
}

const refusalCodes: Readonly<Record<Extract<Outcome, { kind: 'refused' }>['refusal'], string>> = {
  invalidRequestContext: 'InvalidRequestContext',
  cellEditMode: 'InvalidOperationInCellEditMode',
  sessionLost: 'InvalidOrTimedOutSession',
  modalDialogOpen: 'WriteNotSupportedWhenModalDialogOpen',
  activityLimitReached: 'ActivityLimitReached',
  requestTooLarge: 'RequestPayloadSizeLimitExceeded',
  responseTooLarge: 'ResponsePayloadSizeLimitExceeded',
  accessDenied: 'AccessDenied',
};
