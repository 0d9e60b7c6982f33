import type { Handler } from '../commands/handler.ts';

/** Ends the session by which the command came. */
export const signOut: Handler<'session.signOut@1'> = () => async (running) => {
  const { actor, transaction } = running;
  if ('sessionId' in actor && typeof actor.sessionId === 'string') {
    await transaction.deleteFrom('sessions').where('session_id', '=', actor.sessionId).execute();
  }
  running.setSession(null);
  return {};
};
