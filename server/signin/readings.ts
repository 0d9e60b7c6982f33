import { Refusal } from '#core/errors/refusal.ts';
import type { signinReadings as catalogue } from '#core/portal/readings/signin.ts';
import type { ReadingHandlers } from '../http/reading-handler.ts';
import type { Asker } from '../http/who-asks.ts';
import { listSessions } from './list-sessions.ts';
import { meView } from './me-view.ts';
import { sessionView } from './session-view.ts';
import type { SignedIn } from './sessions.ts';

export const signinReadings: ReadingHandlers<typeof catalogue> = {
  '/api/session': async ({ portal, asker }) => sessionView(portal, asker),
  '/api/me': async ({ portal, asker }) => meView(portal, signedIn(asker)),
  '/api/me/sessions': async ({ portal, asker }) => listSessions(portal, signedIn(asker)),
};

function signedIn(asker: Asker): SignedIn {
  if (asker.kind !== 'operator' && asker.kind !== 'user') throw new Refusal('signin.required');
  return asker;
}
