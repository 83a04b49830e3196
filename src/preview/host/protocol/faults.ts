import { HostError, type HostErrorCode } from './host-error';

/** Errors Excel answers a whole request with, by number (see `OfficeExtension.Error` for what each becomes). */
export const refusals = {
  invalidRequestContext: 1014,
  cellEditMode: 5004,
  sessionLost: 5012,
  modalDialogOpen: 5016,
  activityLimitReached: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

/** Why a whole request is refused. */
export type Refusal = keyof typeof refusals;

/** Above so many cells Excel gives no values of a range. */
const MOST_CELLS = 5_000_000;

/** What shall go wrong, for tests of how an add-in bears it. */
export class Faults {
  private failingAction: { readonly nth: number; readonly code: HostErrorCode } | undefined;
  private readonly lostFormats = new Set<string>();
  private cellsAtMost = MOST_CELLS;
  private partsAreLost = false;
  private failing: { readonly nth: number; readonly code: HostErrorCode } | undefined;
  private refusing: { readonly refusal: Refusal; times: number } | undefined;
  private hostGone = false;

  /** The nth writing action (from 1) of the next batch that writes fails; those before it stay done. */
  failWrite(nth: number, code: HostErrorCode = 'GeneralException'): void {
    this.failing = { nth, code };
  }

  /** The nth action (from 1), reading or writing, of the next request that has so many fails; those before it stay done. */
  failAction(nth: number, code: HostErrorCode = 'GeneralException'): void {
    this.failingAction = { nth, code };
  }

  /** What is particular to conditional formats of a type cannot be loaded, as Excel sometimes cannot. */
  loseFormats(type: string): void {
    this.lostFormats.add(type);
  }

  /** Ranges of more cells have null for values, as in Excel those of more than five million. */
  nullBeyond(cells: number): void {
    this.cellsAtMost = cells;
  }

  /** Custom XML parts that are added are not kept, as in a workbook in compatibility mode. */
  loseParts(): void {
    this.partsAreLost = true;
  }

  /** The next requests are refused as a whole (`times` of them; Infinity until `heal`). */
  refuse(refusal: Refusal, times = 1): void {
    this.refusing = { refusal, times };
  }

  /** The host answers nothing but transport errors until `heal`. */
  vanish(): void {
    this.hostGone = true;
  }

  /** Nothing goes wrong any more. */
  heal(): void {
    this.failing = undefined;
    this.failingAction = undefined;
    this.refusing = undefined;
    this.hostGone = false;
    this.lostFormats.clear();
    this.cellsAtMost = MOST_CELLS;
    this.partsAreLost = false;
  }

  /** Whether what is particular to conditional formats of a type cannot be loaded. */
  isLostFormat(type: string): boolean {
    return this.lostFormats.has(type);
  }

  /** Whether a range of so many cells has null for values. */
  isNull(cells: number): boolean {
    return cells > this.cellsAtMost;
  }

  /** Whether custom XML parts that are added are not kept. */
  get losesParts(): boolean {
    return this.partsAreLost;
  }

  /** Whether the host is gone. */
  get isGone(): boolean {
    return this.hostGone;
  }

  /** How the request at hand is refused, if it is. */
  takeRefusal(): Refusal | undefined {
    if (!this.refusing || this.refusing.times <= 0) return undefined;
    this.refusing.times -= 1;
    return this.refusing.refusal;
  }

  /** Called before the nth action of a request. */
  beforeAction(nth: number): void {
    if (this.failingAction?.nth !== nth) return;
    const { code } = this.failingAction;
    this.failingAction = undefined;
    throw new HostError(code, 'The action failed because a test asked for it.');
  }

  /** Called before the nth writing action of a batch. */
  beforeWrite(nth: number): void {
    if (this.failing?.nth !== nth) return;
    const { code } = this.failing;
    this.failing = undefined;
    throw new HostError(code, 'The action failed because a test asked for it.');
  }

  /** Called after a batch that wrote. */
  writingBatchEnded(): void {
    this.failing = undefined;
  }
}
