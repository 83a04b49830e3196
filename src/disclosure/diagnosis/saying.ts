import type { Key } from '../../voice/catalogue';
import type { Language } from '../../voice/languages';
import type { Say } from '../../voice/say';
import { voice } from '../../voice/say';
import type { CellPlace } from '../sheet/address';
import { a1, reference, samePlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import { percent, plain } from '../sheet/decimal';
import type { Measure } from '../value';
import type { Diagnosis, LineFault, Suspect } from './diagnosis';

const LINES: Readonly<Record<LineFault['kind'], Key<'engine'>>> = {
  missing: 'diagnosedMissingLine',
  'wrong-code': 'diagnosedWrongCode',
  'too-many': 'diagnosedExtraLine',
};

/** A figure as a diagnosis shows it. */
export const shown = (value: Decimal, counts: Measure): string =>
  counts === 'ratio' ? percent(value) : plain(value);

/** A cell that is named after others: its sheet goes without saying where it is theirs. */
const namedAfter = (before: CellPlace, place: CellPlace): string =>
  before.sheet === place.sheet ? a1(place) : reference(place);

const named = ({ place, linked }: Suspect, say: Say<'engine'>): string =>
  linked.map((cell) => namedAfter(place, cell.place)).join(say('diagnosedJoin'));

/** How a figure that is identified is told: by its slip, else by what it must be. */
function told({ slip, linked, low, high }: Suspect): Key<'engine'> {
  switch (slip) {
    case null:
      if (linked.length > 0) return 'diagnosedTogether';
      return low !== null && high !== null && low.eq(high) ? 'diagnosedExact' : 'diagnosedRange';
    case 'moved':
      return 'diagnosedMoved';
    case 'neighbour':
      return linked.length > 0 ? 'diagnosedExchanged' : 'diagnosedSlip';
    case 'not-renewed':
      return linked.length > 0 ? 'diagnosedLinked' : 'diagnosedStale';
    default:
      return linked.length > 0 ? 'diagnosedLinked' : 'diagnosedSlip';
  }
}

function identified(suspect: Suspect, say: Say<'engine'>): string {
  const { place, counts, printed, proposed, low, high, slip, repairs } = suspect;
  return say(told(suspect), {
    cell: reference(place),
    printed: shown(printed, counts),
    proposed: shown(proposed, counts),
    low: low === null ? '' : shown(low, counts),
    high: high === null ? '' : shown(high, counts),
    slip: slip === null ? '' : say(`slip_${slip}`),
    linked: named(suspect, say),
    repairs,
  });
}

function suspected(suspect: Suspect, before: Suspect, say: Say<'engine'>): string {
  const { place, counts, printed, proposed, linked } = suspect;
  // Where nothing bounds it, there is nothing to propose.
  const alone = proposed.eq(printed) ? 'diagnosedBare' : 'diagnosedCell';
  return say(linked.length > 0 ? 'diagnosedWith' : alone, {
    cell: suspect === before ? reference(place) : namedAfter(before.place, place),
    printed: shown(printed, counts),
    proposed: shown(proposed, counts),
    linked: named(suspect, say),
  });
}

/** The suspects without those that only change with an earlier one. */
export function leading(suspects: readonly Suspect[]): readonly Suspect[] {
  return suspects.filter(
    ({ place }, index) =>
      !suspects.slice(0, index).some(({ linked }) => linked.some((cell) => samePlace(cell.place, place))),
  );
}

function lineSentence({ sheet, parent, kind, code }: LineFault, say: Say<'engine'>): string {
  if (code === undefined) return say(LINES[kind], { sheet, parent });
  const { place, printed, proposed } = code;
  return say('diagnosedCode', { cell: reference(place), code: printed, meant: proposed });
}

/** A diagnosis in words: only of a figure that is identified it is said what it should be. */
export function diagnosisSentence({ verdict, suspects, line }: Diagnosis, language: Language): string {
  const say = voice(language, 'engine');
  const fault = line === null ? [] : [lineSentence(line, say)];
  const [first, ...others] = leading(suspects);
  if (verdict === 'identified') {
    const all = first === undefined ? [] : [first, ...others];
    return [...all.map((suspect) => identified(suspect, say)), ...fault].reduce((one, other) =>
      say('diagnosedAnd', { one, other }),
    );
  }
  if (first === undefined) return say('diagnosedOpen');
  const all = [first, ...others];
  const cells = all.map((suspect, index) => suspected(suspect, all[index - 1] ?? suspect, say));
  const explained = say(all.length === 1 ? 'diagnosedSuspect' : 'diagnosedSuspects', {
    count: String(cells.length),
    cells: cells.join(say('diagnosedJoin')),
  });
  return fault.reduce((one, other) => say('diagnosedAnd', { one, other }), explained);
}
