import { excelRoom } from './excel';
import { createEngineInPage } from './session/engine/in-page';
import type { Session } from './session/session';
import { createSession } from './session/session';

/** The one session of the add-in: the pane and the ribbon's commands share it, as they share their page. */
export const session: Session = createSession(excelRoom, undefined, createEngineInPage());
