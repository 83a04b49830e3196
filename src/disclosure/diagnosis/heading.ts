import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';
import type { Finding, Problem } from '../findings';
import type { CellPlace } from '../sheet/address';
import { reference, samePlace } from '../sheet/address';
import type { Diagnosis, Suspect } from './diagnosis';
import { diagnosisSentence, leading, shown } from './saying';

/** A suspect as a heading names it. */
export interface HeadedSuspect {
  readonly place: CellPlace;
  readonly printed: string;
  /** Null where nothing bounds it: there is then nothing to propose. */
  readonly proposed: string | null;
  /** How it came about, in words; null where no slip is known. */
  readonly slip: string | null;
  /** The cells that change along. */
  readonly linked: readonly CellPlace[];
}

/** What heads a problem of relations between figures, in words and in cells. */
export interface Heading {
  readonly verdict: Diagnosis['verdict'];
  /** The diagnosis in a sentence. */
  readonly sentence: string;
  /** The best first; none where the relations do not suffice. */
  readonly suspects: readonly HeadedSuspect[];
  /** How many relations hold once it is changed, in words; null where no figure is identified. */
  readonly repaired: string | null;
  /** The cells that may be wrong: to be shown strongly. */
  readonly strong: readonly CellPlace[];
  /** The other cells of the relations that do not hold: its witnesses. */
  readonly light: readonly CellPlace[];
}

function distinct(places: readonly CellPlace[]): readonly CellPlace[] {
  return [...new Map(places.map((place) => [reference(place), place])).values()];
}

const headed = (
  { place, counts, printed, proposed, slip, linked }: Suspect,
  language: Language,
): HeadedSuspect => ({
  place,
  printed: shown(printed, counts),
  proposed: proposed.eq(printed) ? null : shown(proposed, counts),
  slip: slip === null ? null : voice(language, 'engine')(`slip_${slip}`),
  linked: linked.map((cell) => cell.place),
});

/**
 * What heads a problem; null where nobody asked which figure is wrong.
 *
 * @param findings all of the review, in its order
 */
export function headingOf(
  { diagnosis, findings: own }: Problem,
  findings: readonly Finding[],
  language: Language,
): Heading | null {
  if (diagnosis === undefined) return null;
  const { verdict, suspects, line } = diagnosis;
  const lineCells = line?.code === undefined ? [] : [line.code.place];
  const strong = distinct([...suspects.map(({ place }) => place), ...lineCells]);
  const witnesses = own.flatMap((index) => findings[index]?.cells ?? []);
  const [first] = suspects;
  return {
    verdict,
    sentence: diagnosisSentence(diagnosis, language),
    suspects: leading(suspects).map((suspect) => headed(suspect, language)),
    repaired:
      verdict === 'identified' && first !== undefined
        ? voice(language, 'engine')('diagnosedRepairs', { repairs: first.repairs })
        : null,
    strong,
    light: distinct(witnesses).filter((place) => !strong.some((one) => samePlace(one, place))),
  };
}
