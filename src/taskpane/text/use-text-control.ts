import type { Claim } from '../../disclosure/narrative/claims';
import { useSession } from '../common/use-session';
import { inTextOrder, numbersShown } from './paragraphs';
import type { Reading } from './reading';
import { useReading } from './reading';
import type { TextKey } from './text-keys';
import type { ShownText } from './texts';
import { cellOf, claimIn, stateOf } from './texts';

/** What is chosen in a text, and what can be done there. */
export interface TextControl {
  readonly chosen: Claim | undefined;
  /** The wrong claims in the order of the text. */
  readonly broken: readonly Claim[];
  /** Chooses a claim, brings it into sight, and leads to the cell that it states. */
  readonly choose: (claim: Claim, focus?: boolean) => void;
  readonly close: () => void;
  /** To the next (1) or previous (−1) wrong claim from the chosen one, round the ends; the focus stays where it is. */
  readonly goOn: (by: 1 | -1) => void;
  /** What a key does; `on` is the claim that has the focus. */
  readonly press: (key: TextKey, on: Claim | undefined) => void;
}

/** The state of a text on show. */
export function useTextControl(text: ShownText): TextControl {
  const session = useSession();
  const [{ chosen: spot, only }, read] = useReading();
  const { claims } = text.review;
  const chosen = spot?.text === text.id ? claimIn(text, spot.place) : undefined;
  const broken = inTextOrder(claims.filter((claim) => stateOf(text, claim) === 'broken'));

  const reveal = ({ place }: Claim, focus: boolean): Pick<Reading, 'wanted' | 'only'> => {
    const isHidden = numbersShown(text.review, only)?.has(place.paragraph) === false;
    return { wanted: { text: text.id, place, focus }, only: isHidden ? null : only };
  };
  const choose = (claim: Claim, focus = true): void => {
    read({ chosen: { text: text.id, place: claim.place }, ...reveal(claim, focus) });
    const cell = cellOf(text, claim);
    if (cell !== undefined) void session.goTo(cell);
  };
  const close = (): void => {
    read({ chosen: null, ...(chosen === undefined ? {} : reveal(chosen, true)) });
  };
  const goOnFrom = (from: Claim | undefined, by: 1 | -1, focus: boolean): void => {
    const next = neighbour(broken, from, by);
    if (next !== undefined) choose(next, focus);
  };

  return {
    chosen,
    broken,
    choose,
    close,
    goOn: (by) => {
      goOnFrom(chosen, by, false);
    },
    press: (key, on) => {
      switch (key.kind) {
        case 'broken':
          goOnFrom(on ?? chosen, key.by, true);
          break;
        case 'move': {
          if (on === undefined) return;
          const numbers = numbersShown(text.review, only);
          const inSight = inTextOrder(claims).filter(({ place }) => numbers?.has(place.paragraph) ?? true);
          const index = Math.min(Math.max(inSight.indexOf(on) + key.by, 0), inSight.length - 1);
          const next = inSight[index];
          if (next !== undefined) read({ wanted: { text: text.id, place: next.place, focus: true } });
          break;
        }
        case 'choose':
          if (on !== undefined) choose(on);
          break;
        case 'close':
          if (chosen !== undefined) close();
      }
    },
  };
}

/** The next or previous of some claims from where another one stands, round the ends. */
function neighbour(claims: readonly Claim[], from: Claim | undefined, by: 1 | -1): Claim | undefined {
  if (from === undefined) return claims.at(by === 1 ? 0 : -1);
  const isBehind = ({ place }: Claim): boolean =>
    place.paragraph - from.place.paragraph > 0 ||
    (place.paragraph === from.place.paragraph && place.start > from.place.start);
  const others = claims.filter((claim) => claim !== from);
  if (others.length === 0) return claims[0];
  return by === 1
    ? (others.find(isBehind) ?? others[0])
    : (others.findLast((claim) => !isBehind(claim)) ?? others.at(-1));
}
