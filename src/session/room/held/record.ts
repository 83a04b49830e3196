import type { Choices } from '../../../record/choices/choices';
import { choicesUnderNames } from '../../../record/choices/choices';
import { CHOICES_PART } from '../../../record/choices/choices-part';
import { DECISIONS_PART } from '../../../record/decisions/decisions-part';
import type { SheetReference } from '../../../record/identity/sheets';
import { summary } from '../../../record/journal/journal';
import { JOURNAL_PART } from '../../../record/journal/journal-part';
import type { PartKind } from '../../../record/parts/part-kind';
import type { Kept } from '../../../record/parts/unread';
import type { Result } from '../result';
import { succeeded } from '../result';
import type { RecordOfRoom } from '../workbook-room';
import type { HeldDesk } from './held-workbook';

/** What is kept in a workbook that is at hand, here or in a worker. */
export interface KeptDesk {
  readonly look: <Value>(kind: PartKind<Value>) => Promise<Value>;
  readonly keep: <Value>(kind: PartKind<Value>, base: Value, mine: Value) => Promise<Kept<Value>>;
  readonly sheets: () => Promise<readonly SheetReference[]>;
}

/** What is kept in a workbook that is at hand here. */
export function keptDesk({ workbook, turn }: HeldDesk): KeptDesk {
  return {
    look: async (kind) => {
      await turn(kind.namespace === JOURNAL_PART.namespace ? 'read' : 'look');
      return workbook.read(kind).value;
    },
    keep: async (kind, base, mine) => {
      await turn('write');
      const { value, unread } = workbook.keep(kind, base, mine);
      return { value, unread };
    },
    sheets: () => Promise.resolve(workbook.sheets()),
  };
}

/** Keeps the journal, the choices and the decisions of a workbook that is at hand. */
export function heldRecord({ look, keep, sheets }: KeptDesk): RecordOfRoom {
  /** Looks at a part, lets others go first, and keeps what is made of what was seen. */
  const save = async <Value>(
    kind: PartKind<Value>,
    change: (seen: Value) => Value,
  ): Promise<Result<Kept<Value>>> => {
    const seen = await look(kind);
    return succeeded(await keep(kind, seen, change(seen)));
  };
  return {
    journal: async () => succeeded((await look(JOURNAL_PART)).entries.map(summary)),
    saveDecisions: (change) => save(DECISIONS_PART, change),
    saveChoices: async (change) => {
      const named = await sheets();
      return save(CHOICES_PART, (seen: Choices) => change(choicesUnderNames(seen, named)));
    },
  };
}
