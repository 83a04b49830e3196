import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';
import type { RoundCounts } from './add-rounds';
import { ROUND_STATES } from '../../outcome/rounds/round';

/** Units that are listed one by one; of more, only their number is told. */
const MOST = 20;

/** How a round stands, as lines for people: the states of errors and 待核实, and the units of which nothing was sent. */
export function roundLines({ number, states, notSent }: RoundCounts, language: Language): readonly string[] {
  const say = voice(language, 'commandLine');
  const summary = voice(language, 'summary');
  const told = ROUND_STATES.map((state) =>
    summary('stateCount', { state: summary(`state_${state}`), count: states.get(state) ?? 0 }),
  );
  const names = notSent.slice(0, MOST).join(say('listJoin'));
  return [
    say('roundLine', { number, states: told.join(say('listJoin')) }),
    ...(notSent.length === 0 ? [] : [say('notSentLine', { number: notSent.length, names })]),
  ];
}
