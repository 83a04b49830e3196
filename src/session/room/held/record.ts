import type { Choices } from '../../../record/choices/choices';
import { choicesUnderNames } from '../../../record/choices/choices';
import { CHOICES_PART } from '../../../record/choices/choices-part';
import { DECISIONS_PART } from '../../../record/decisions/decisions-part';
import { summary } from '../../../record/journal/journal';
import { JOURNAL_PART } from '../../../record/journal/journal-part';
import type { PartKind } from '../../../record/parts/part-kind';
import type { Kept } from '../../../record/parts/unread';
import type { Result } from '../result';
import { succeeded } from '../result';
import type { RecordOfRoom } from '../workbook-room';
import type { HeldDesk } from './held-workbook';

/** Keeps the journal, the choices and the decisions of a workbook that is at hand. */
export function heldRecord({ workbook, turn }: HeldDesk): RecordOfRoom {
  /** Looks at a part, lets others go first, and keeps what is made of what was seen. */
  const save = async <Value>(
    kind: PartKind<Value>,
    change: (seen: Value) => Value,
  ): Promise<Result<Kept<Value>>> => {
    await turn('look');
    const seen = workbook.read(kind).value;
    const next = change(seen);
    await turn('write');
    const { value, unread } = workbook.keep(kind, seen, next);
    return succeeded({ value, unread });
  };
  return {
    journal: async () => {
      await turn('read');
      return succeeded(workbook.read(JOURNAL_PART).value.entries.map(summary));
    },
    saveDecisions: (change) => save(DECISIONS_PART, change),
    saveChoices: (change) =>
      save(CHOICES_PART, (seen: Choices) => change(choicesUnderNames(seen, workbook.sheets()))),
  };
}
