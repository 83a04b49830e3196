import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';
import { reference } from '../sheet/address';
import type { Suspect } from './diagnosis';

/** What a suspect's proposal comes to: its slip, what changes along, how many relations then hold and how many then break. */
export function suspectLine({ slip, linked, repairs, breaks }: Suspect, language: Language): string {
  const say = voice(language, 'engine');
  return [
    ...(slip === null ? [] : [say(`slip_${slip}`)]),
    ...linked.map(({ place }) => say('suspectLinked', { cell: reference(place) })),
    say('diagnosedRepairs', { repairs }),
    ...(breaks === 0 ? [] : [say('suspectBreaks', { breaks })]),
  ].join(say('suspectJoin'));
}
