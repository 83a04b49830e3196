import type { PreviewWorkbook } from '../model/preview-workbook';
import { EventPlaces } from './event-places';
import { EventRegistrations } from './event-registrations';
import { Faults } from './faults';
import { apiNotFound } from './host-error';
import type { HostObject } from './host-object';
import { Notices } from './notices';
import { References } from './references';
import type { Shell } from './shell';

/** Where the object model begins: the workbook for Excel's own paths, services of the shell by name. */
export interface Roots {
  workbook(session: Session): HostObject;
  service(name: string, session: Session): HostObject | undefined;
}

/** What lives as long as an add-in is connected: its references, its event handlers, its switches. */
export class Session {
  readonly references = new References();
  readonly registrations = new EventRegistrations();
  readonly faults = new Faults();
  /** What the shell shows of the add-in. */
  readonly shell: Shell = { paneState: 'Visible' };
  /** Called when the add-in shows or hides its pane. */
  shellChanged: ((shell: Shell) => void) | undefined;
  /** What the add-in is to be told. */
  readonly notices: Notices;
  /** Where events happened, by the id an event carries: what `args.getRange(context)` asks for. */
  readonly eventPlaces = new EventPlaces();
  /** Set by `application.calculate`: calculate before the next read even in manual mode. */
  calculateNow = false;
  /** `runtime.enableEvents`: while false, nothing is pushed. */
  enableEvents = true;
  /** Excel's `application.calculationMode`. */
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';

  constructor(
    readonly workbook: PreviewWorkbook,
    private readonly roots: Roots,
    /** A read-only workbook refuses every change with AccessDenied. */
    readonly readOnly: boolean,
    /** The user interface's language, "zh-CN". */
    readonly locale: string,
  ) {
    this.notices = new Notices(this);
  }

  /** The workbook as the object model sees it. */
  root(): HostObject {
    return this.roots.workbook(this);
  }

  /** A service of the shell; ApiNotFound when there is none of that name. */
  service(name: string): HostObject {
    const service = this.roots.service(name, this);
    if (!service) throw apiNotFound(name);
    return service;
  }

  /** Whether formulas show results that are older than what they refer to: calculation is manual, and nobody has asked for it. */
  get isStale(): boolean {
    return this.calculationMode === 'Manual' && !this.calculateNow && this.workbook.calculation.isPending;
  }

  /** Brings formulas up to date, unless the add-in asked for manual calculation. */
  async settle(): Promise<void> {
    if (this.calculationMode === 'Manual' && !this.calculateNow) return;
    this.calculateNow = false;
    await this.workbook.calculation.settle();
  }
}
