import type { Finding } from '../../disclosure/findings';
import type { Session } from '../../session/session';
import { readingOf } from './reading';
import { spotOf, textsOf, textWith } from './texts';

/** Shows the written explanation where a finding is about it. */
export function showInText(session: Session, finding: Finding): void {
  const { reviewed } = session.getState();
  const text = reviewed === null ? undefined : textWith(textsOf(reviewed), finding);
  const spot = text === undefined ? null : spotOf(finding, text);
  if (text !== undefined)
    readingOf(session).update({
      text: text.id,
      chosen: spot,
      only: null,
      wanted: spot === null ? null : { ...spot, focus: true },
    });
  session.show('text');
}
