import type { Language } from '../../voice/languages';
import { say } from '../../voice/say';
import type { RoomFailure } from './failure';

/** A failure in the user's words: what happened and what to do. */
export function failureMessage({ kind, values }: RoomFailure, language: Language): string {
  return say(language, 'failures', kind, values);
}
