import type { Duty, Ending } from '../../disclosure/duties/duty';
import { dutyName, kindOf, remedyText, whyText } from '../../disclosure/duties/saying';
import type { DutyKind } from '../../disclosure/duties/saying';
import type { RelationState } from '../../disclosure/findings';
import type { TextPlace } from '../../disclosure/narrative/text';
import { a1 } from '../../disclosure/sheet/address';
import { DEFAULT_LANGUAGE } from '../../voice/languages';

/** A duty as JSON; its name and reasons are Chinese. */
export interface DutyDocument {
  /** Stable. */
  readonly id: string;
  readonly kind: DutyKind;
  readonly name: string;
  readonly ending: Ending;
  /** Why it, or a part of it, was not checked, was not given or does not apply. */
  readonly reasons: readonly ReasonDocument[];
  /** How many of its relations stand in which way. */
  readonly relations: Readonly<Record<RelationState, number>>;
}

interface ReasonDocument {
  readonly reason: string;
  /** What would make it checkable; null where there is nothing to be checked. */
  readonly remedy: string | null;
  /** How many relations, numbers or cells it is about. */
  readonly count: number;
  readonly cell?: { readonly sheet: string; readonly address: string };
  readonly text?: TextPlace;
}

/** A duty as JSON. */
export function dutyDocument(duty: Duty): DutyDocument {
  const relations = { held: 0, withinRounding: 0, broken: 0, notCheckable: 0 };
  for (const { state } of duty.relations) relations[state] += 1;
  return {
    id: duty.id,
    kind: kindOf(duty),
    name: dutyName(duty, DEFAULT_LANGUAGE),
    ending: duty.ending,
    reasons: duty.why.map((why) => ({
      reason: whyText(why, DEFAULT_LANGUAGE),
      remedy: remedyText(why, DEFAULT_LANGUAGE),
      count: why.count,
      ...(why.cell === undefined ? {} : { cell: { sheet: why.cell.sheet, address: a1(why.cell) } }),
      ...(why.text === undefined ? {} : { text: why.text }),
    })),
    relations,
  };
}
