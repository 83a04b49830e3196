/** Where an own sheet was written. */
export interface Reported {
  readonly sheet: string;
}
