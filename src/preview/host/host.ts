import { connectFrame, type FrameOptions, type PaneConnection } from './frame/connect-frame';
import type { ServedHost } from './frame/served-host';
import type { PreviewWorkbook } from './model/preview-workbook';
import { serviceClasses } from './objects/services';
import { workbookClass } from './objects/workbook';
import { runBatch } from './protocol/batch';
import { Counters } from './protocol/counters';
import { refusals, type Faults, type Refusal } from './protocol/faults';
import { parseJson, type Json } from './protocol/json';
import type { Outcome } from './protocol/outcome';
import { defaultRequirementSets, type RequirementSets } from './protocol/requirement-sets';
import { Session } from './protocol/add-in-session';
import { readRequestBody, type EventEntry } from './protocol/wire';

/** How a host behaves. */
export interface HostOptions {
  /** What `isSetSupported` answers from. Default: ExcelApi 1.16, SharedRuntime 1.1 and a few more. */
  readonly requirementSets?: RequirementSets;
  /** Language of the user interface and of the data. Default zh-CN. */
  readonly locale?: string;
  /** A read-only workbook refuses every change with AccessDenied. Default false. */
  readonly readOnly?: boolean;
  /** Larger requests are refused, as Excel on the web refuses them. Default 5 MB. */
  readonly maxRequestBytes?: number;
  /** Larger answers are refused. Default 5 MB. */
  readonly maxResponseBytes?: number;
}

/** Five megabytes: what Excel on the web takes and gives at once. */
const fiveMegabytes = 5 * 1024 * 1024;

/**
 * The stand-in for Excel: answers the requests of one add-in over a workbook. It knows nothing of how requests come
 * in: a frame in a page (`connectFrame`) and the library in Node (`loadOfficeInNode`) both end here.
 */
export class Host implements ServedHost {
  readonly session: Session;
  readonly counters = new Counters();
  readonly requirementSets: RequirementSets;
  readonly locale: string;
  private readonly maxRequestBytes: number;
  private readonly maxResponseBytes: number;
  /** Requests are answered one after the other, in the order they came. */
  private queue: Promise<unknown> = Promise.resolve();
  private pane: PaneConnection | undefined;
  private isDisposed = false;
  private readonly eventListeners = new Set<(entries: readonly EventEntry[]) => void>();

  constructor(
    readonly workbook: PreviewWorkbook,
    options: HostOptions = {},
  ) {
    this.requirementSets = options.requirementSets ?? defaultRequirementSets;
    this.locale = options.locale ?? 'zh-CN';
    this.maxRequestBytes = options.maxRequestBytes ?? fiveMegabytes;
    this.maxResponseBytes = options.maxResponseBytes ?? fiveMegabytes;
    const roots = {
      workbook: (session: Session) => workbookClass.wrap(workbook, session),
      service: serviceClasses,
    };
    this.session = new Session(workbook, roots, options.readOnly ?? false, this.locale);
    this.session.notices.deliver = (entries) => {
      for (const listener of this.eventListeners) listener(entries);
    };
  }

  /** What shall go wrong, for tests. */
  get faults(): Faults {
    return this.session.faults;
  }

  /** Answers one request (a batch as JSON text). Never rejects. */
  processRequest(body: string): Promise<Outcome> {
    const outcome = this.queue.then(() => this.process(body));
    this.queue = outcome;
    return outcome;
  }

  /** Calls `listener` with every bundle of events; returns how to stop. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.eventListeners.add(listener);
    return () => {
      this.eventListeners.delete(listener);
    };
  }

  /**
   * Loads an add-in's page into an iframe and answers its Office library; returns how to disconnect. A host serves one
   * pane at a time: connecting another one disconnects the first.
   */
  connectFrame(iframe: HTMLIFrameElement, url: string, options: FrameOptions = {}): () => void {
    this.pane?.dispose();
    const pane = connectFrame(this, iframe, url, options);
    this.pane = pane;
    return () => {
      pane.dispose();
      if (this.pane === pane) this.pane = undefined;
    };
  }

  /**
   * Invokes a command of the ribbon in the connected pane; resolves with what the handler gave to `event.completed`.
   * Rejects with UnknownCommandError when the add-in has no such function, and when no pane is connected.
   */
  async invokeCommand(functionName: string, controlId?: string): Promise<Json> {
    if (!this.pane) throw new Error('No pane is connected.');
    return this.pane.invokeCommand(functionName, controlId);
  }

  /** The add-in's page is gone or loaded anew: its references and handlers are forgotten. */
  forgetAddIn(): void {
    this.session.references.clear();
    this.session.registrations.clear();
    this.session.enableEvents = true;
    this.session.calculationMode = 'Automatic';
  }

  /** Leaves the workbook alone from now on: the pane is disconnected, and requests are answered as by a dead host. */
  dispose(): void {
    this.pane?.dispose();
    this.pane = undefined;
    this.eventListeners.clear();
    this.session.notices.dispose();
    this.isDisposed = true;
  }

  private async process(text: string): Promise<Outcome> {
    if (this.isDisposed || this.faults.isGone) return { kind: 'gone' };
    this.counters.requests += 1;
    const size = byteLength(text);
    this.counters.requestBytes += size;
    const refusal = size > this.maxRequestBytes ? 'requestTooLarge' : this.faults.takeRefusal();
    if (refusal) return refused(refusal);
    const request = readRequestBody(parseJson(text));
    if (!request) return refused('invalidRequestContext');
    this.counters.actions += request.Actions.length;
    this.workbook.editor.beginUndoStep();
    this.session.notices.hold();
    try {
      const response = await runBatch(request, this.session);
      await this.session.settle();
      const body = JSON.stringify(response);
      const answered = byteLength(body);
      this.counters.responseBytes += answered;
      if (answered > this.maxResponseBytes) return refused('responseTooLarge');
      return { kind: 'answered', body };
    } finally {
      this.workbook.editor.endUndoStep();
      // A task later: the answer goes first.
      setTimeout(() => {
        this.session.notices.release();
      }, 0);
    }
  }
}

/** Makes a host for a workbook. */
export function createHost(workbook: PreviewWorkbook, options?: HostOptions): Host {
  return new Host(workbook, options);
}

function refused(refusal: Refusal): Outcome {
  return { kind: 'refused', refusal, code: refusals[refusal] };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
