import type { Severity } from '../findings';
import type { Message } from '../message';
import type { RuleId } from '../relations/rule-id';
import type { CellPlace } from '../sheet/address';
import type { Formula } from './formula';
import type { SetAbout } from './set-about';

/** How grave it is when a relation does not hold; `off`: it is not checked. */
export type Level = Exclude<Severity, 'rounding'> | 'off';

/** A relation that somebody added. */
export interface OwnRelation {
  /** Its id in reviews (`ownRuleId`). */
  readonly rule: RuleId;
  readonly title: string;
  readonly formula: Formula;
  readonly level: Level;
  /** What is said besides when it does not hold (说明), and where it comes from (依据); '' for nothing. */
  readonly note: string;
  readonly source: string;
  /** The cell or the line in which it stands, for people; the cell itself, where it is one of the reviewed workbook. */
  readonly where: string;
  readonly place: CellPlace | null;
  /** What its set says of itself. */
  readonly set: SetAbout;
}

/** A relation of the add-in that a table switches off, or gives another severity. */
export interface Switch {
  readonly rule: RuleId;
  readonly level: Level;
  readonly where: string;
  readonly place: CellPlace | null;
}

/** Something of a table that is not understood. */
export interface TableMistake {
  /** Its cell; null where it is none of the reviewed workbook. */
  readonly place: CellPlace | null;
  readonly where: string;
  readonly message: Message;
}

/** What one table says. */
export interface RuleSet {
  readonly about: SetAbout;
  readonly relations: readonly OwnRelation[];
  readonly switches: readonly Switch[];
  readonly mistakes: readonly TableMistake[];
}

/** The relations that were added to a review, and those of the add-in that were changed for it. */
export interface OwnReview {
  readonly relations: readonly OwnRelation[];
  readonly switches: readonly Switch[];
}
