import type { Json } from '../protocol/json';
import { paneWindowName } from './app-context';
import { PaneConversation } from './pane-conversation';
import type { ServedHost } from './served-host';

/** How a pane is shown. */
export interface FrameOptions {
  /** Default: a fixed GUID. */
  readonly addInId?: string;
  /** Where the host page says it lives. Default: this page's origin. */
  readonly hostOrigin?: string;
  /** Keys and focus the pane reports (see `ConversationOptions.onNotice`). */
  readonly onNotice?: (code: number, details: Json) => void;
}

/** A pane that is connected to a host. */
export interface PaneConnection {
  /** Invokes a command of the ribbon; resolves when the handler calls `event.completed()`. */
  invokeCommand(functionName: string, controlId?: string): Promise<Json>;
  /** Tells the pane of focus (see `PaneConversation.notify`). */
  notify(code: number): void;
  /** Ends the conversation. The iframe itself is the caller's. */
  dispose(): void;
}

const defaultAddInId = '6f2b7d50-5d0f-4a35-8d6b-0e6c4a1f8a11';

/**
 * Loads an add-in's page into an iframe and answers its Office library. Every connection has a conversation of its
 * own: reusing one would show the page stale settings. Connect the iframe before it enters the page: its window takes
 * its name, by which the library finds its host, at that moment and never again.
 */
export function connectFrame(
  host: ServedHost,
  iframe: HTMLIFrameElement,
  url: string,
  options: FrameOptions,
): PaneConnection {
  const conversationId = crypto.randomUUID();
  const addInId = options.addInId ?? defaultAddInId;
  const hostOrigin = options.hostOrigin ?? location.origin;
  const paneOrigin = new URL(url, location.href).origin;
  const conversation = new PaneConversation({
    host,
    conversationId,
    addInId,
    hostOrigin,
    send: (text) => iframe.contentWindow?.postMessage(text, paneOrigin),
    ...(options.onNotice ? { onNotice: options.onNotice } : {}),
  });
  const listen = (event: MessageEvent): void => {
    if (event.source === iframe.contentWindow && event.origin === paneOrigin)
      conversation.receive(event.data);
  };
  window.addEventListener('message', listen);
  // The library is there before the add-in's own scripts: until these have run, there are no functions to invoke.
  const loaded = new Promise<void>((resolve) => {
    iframe.addEventListener(
      'load',
      () => {
        resolve();
      },
      { once: true },
    );
  });
  // The library reads the window's name when it loads: it has to be there first.
  iframe.name = paneWindowName({ addInId, conversationId, hostOrigin, locale: host.locale.toLowerCase() });
  iframe.src = url;
  return {
    invokeCommand: async (functionName, controlId) => {
      await loaded;
      return conversation.invokeCommand(functionName, controlId);
    },
    notify: (code) => {
      conversation.notify(code);
    },
    dispose: () => {
      window.removeEventListener('message', listen);
      conversation.dispose();
    },
  };
}
