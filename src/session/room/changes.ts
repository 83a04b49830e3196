/** Something in the workbook changed. */
export interface WorkbookChange {
  /** "missed" where changes may have gone untold: any sheet may be another by now. */
  readonly kind: 'edited' | 'sheetAdded' | 'sheetDeleted' | 'missed';
  /** The sheet's name; empty for one that is gone, and for changes that went untold. */
  readonly sheet: string;
  /** What changed in the sheet, "B3" or "A1:C3"; empty where the whole sheet came or went. */
  readonly address: string;
  /** Whether the room did it on behalf of this session. A room may keep such changes to itself. */
  readonly ours: boolean;
}

/** What the user selected. */
export interface Selection {
  readonly sheet: string;
  readonly address: string;
}

/** Stops a subscription. */
export type Unsubscribe = () => Promise<void>;
