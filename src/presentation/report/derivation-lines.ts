import type { Derivation } from '../../disclosure/findings';
import type { Language } from '../../voice/languages';
import { sentence } from '../../disclosure/sentence';
import { voice } from '../../voice/say';

/** How a score comes about, or why a person must say, in one line. */
export function derivationLine({ message }: Derivation, language: Language): string {
  const { score } = message.values;
  const values =
    score === '' ? { ...message.values, score: voice(language, 'report')('emptyCell') } : message.values;
  return sentence({ ...message, values }, language);
}

/**
 * What is known of the weight on which a score depends, where the form's figures do not determine it: the bounds as the
 * pane shows them ("2–3"), or "" where nothing is known. Null where the weight is known.
 */
export function openWeight({ kind, message: { values } }: Derivation): string | null {
  const { weight = '' } = values;
  return kind === 'manual' && (weight === '' || weight.includes('–')) ? weight : null;
}

/** Whether a score waits for a person: it is left to one, and it is blank or its weight is not known. */
export function isAwaited(derivation: Derivation): boolean {
  const { kind, message } = derivation;
  return kind === 'manual' && (message.values['score'] === '' || openWeight(derivation) !== null);
}
