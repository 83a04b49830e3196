import * as excel from '../excel';
import type { Session } from './session';
import { createSession } from './session';

/** The one session of the add-in: the pane and the ribbon's commands share it, as they share their page. */
export const session: Session = createSession(excel);
