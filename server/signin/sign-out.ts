import type { Handler } from '../commands/handler.ts';
import { endOwnSession } from './end-own-session.ts';

/** Ends the session by which the command came. */
export const signOut: Handler<'session.signOut@1'> = () => async (running) => {
  await endOwnSession(running);
  running.setSession(null);
  return {};
};
