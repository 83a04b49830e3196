import type { EventEntry } from '../protocol/wire';
import type { Json } from '../protocol/json';
import { appContext } from './app-context';
import { envelopeAction, noticeText, pushText, readEnvelope, replyText, type Envelope } from './envelope';
import { executeMethod, type CommandEnd } from './office-dispatcher';
import type { ServedHost } from './served-host';

const selectionEvent = 'documentSelectionChanged';

/** Transport error the Office library reads as "internal error". */
const internalError = -1;

/** What a conversation needs to know. */
export interface ConversationOptions {
  readonly host: ServedHost;
  readonly conversationId: string;
  readonly addInId: string;
  /** Where the host page lives. */
  readonly hostOrigin: string;
  /** Sends a text to the pane. */
  readonly send: (text: string) => void;
  /** The pane reports keys and focus: 0 it got the focus, 13/14 Tab left it, 15 Esc … (and its URL, 21). */
  readonly onNotice?: (code: number, details: Json) => void;
}

/** The add-in has no handler of the name a command was invoked with. */
export class UnknownCommandError extends Error {
  constructor(readonly functionName: string) {
    super(`The add-in has no function "${functionName}".`);
    this.name = 'UnknownCommandError';
  }
}

interface RunningCommand {
  readonly functionName: string;
  readonly resolve: (details: Json) => void;
  readonly reject: (error: Error) => void;
}

/** The conversation with the Office library in one pane, message by message. It knows nothing of windows. */
export class PaneConversation {
  private readonly registered = new Set<string>();
  private readonly running = new Map<string, RunningCommand>();
  private waitingForCommands: (() => void)[] = [];
  private commandCount = 0;
  private readonly stopEvents: () => void;
  private readonly selectionWatch: { dispose(): void };

  constructor(private readonly options: ConversationOptions) {
    this.stopEvents = options.host.onEvents((entries) => {
      this.pushEvents(entries);
    });
    // The old event of the Common API, which `workbook.onSelectionChanged` stands on.
    this.selectionWatch = options.host.workbook.changes.listen(({ kind }) => {
      if (kind === 'selection' && this.registered.has(selectionEvent)) this.push(selectionEvent, {});
    });
  }

  /** Takes a message of the pane; returns false when it is not part of this conversation. */
  receive(message: unknown): boolean {
    const envelope = readEnvelope(message);
    if (envelope?.conversationId !== this.options.conversationId) return false;
    void this.answer(envelope);
    return true;
  }

  /**
   * Invokes a command of the ribbon and resolves with what the handler gave to `event.completed`. Waits until the
   * pane is ready for commands. Rejects with UnknownCommandError when the add-in has no such function.
   */
  async invokeCommand(functionName: string, controlId = functionName): Promise<Json> {
    if (!this.registered.has('appCommandInvoked')) {
      await new Promise<void>((resolve) => this.waitingForCommands.push(resolve));
    }
    this.commandCount += 1;
    const commandId = `command-${this.commandCount}`;
    const event = JSON.stringify({ source: { id: controlId } });
    return new Promise((resolve, reject) => {
      this.running.set(commandId, { functionName, resolve, reject });
      this.push('appCommandInvoked', [commandId, functionName, event]);
    });
  }

  /** Tells the pane that it was entered (0), left (1), or that the focus comes by Tab (11 first, 12 last element). */
  notify(code: number): void {
    this.options.send(noticeText(this.options.conversationId, this.options.hostOrigin, code));
  }

  /** Ends the conversation: the pane is gone. */
  dispose(): void {
    this.stopEvents();
    this.selectionWatch.dispose();
    this.options.host.forgetAddIn();
    for (const { reject } of this.running.values()) reject(new Error('The pane was closed.'));
    this.running.clear();
  }

  private async answer(envelope: Envelope): Promise<void> {
    const { host } = this.options;
    switch (envelope.actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.begin();
        this.reply(envelope, appContext(host, this.options.addInId, this.options.conversationId));
        return;
      case 'ContextActivationManager_notifyHost':
        this.takeNotice(envelope.data);
        return;
      case 'executeMethod': {
        const data = await executeMethod(host, envelope.data, (end) => {
          this.commandEnded(end);
        });
        if (data === 'gone') this.reply(envelope, null, internalError);
        else this.reply(envelope, data);
        return;
      }
      default:
        this.takeRegistration(envelope);
    }
  }

  /** The page in the pane is new, or was loaded anew: what it asked for before is forgotten. */
  private begin(): void {
    this.registered.clear();
    this.options.host.forgetAddIn();
  }

  private takeRegistration(envelope: Envelope): void {
    if (envelope.actionType === envelopeAction.registerEvent) {
      this.registered.add(envelope.actionName);
      this.reply(envelope, { Error: 0 });
      if (envelope.actionName !== 'appCommandInvoked') return;
      const waiting = this.waitingForCommands;
      this.waitingForCommands = [];
      for (const resume of waiting) resume();
      return;
    }
    if (envelope.actionType === envelopeAction.unregisterEvent) this.registered.delete(envelope.actionName);
    this.reply(envelope, { Error: envelope.actionType === envelopeAction.invoke ? 5000 : 0 });
  }

  private takeNotice(data: Json): void {
    if (!Array.isArray(data)) return;
    const [, code, details] = data as readonly Json[];
    if (typeof code === 'number') this.options.onNotice?.(code, details ?? null);
  }

  private commandEnded({ commandId, status, details }: CommandEnd): void {
    const command = this.running.get(commandId);
    this.running.delete(commandId);
    if (status === 0) command?.resolve(details);
    else command?.reject(new UnknownCommandError(command.functionName));
  }

  private pushEvents(entries: readonly EventEntry[]): void {
    if (this.registered.has('richApiMessage')) this.push('richApiMessage', { ArrayData: [...entries] });
  }

  private push(eventName: string, data: Json): void {
    this.options.send(pushText(eventName, this.options.conversationId, this.options.hostOrigin, data));
  }

  private reply(envelope: Envelope, data: Json, errorCode = 0): void {
    this.options.send(replyText(envelope, this.options.hostOrigin, data, errorCode));
  }
}
