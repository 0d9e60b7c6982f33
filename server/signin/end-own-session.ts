import type { Running } from '../commands/handler.ts';

/** Ends the session by which the command came, if it came by one. */
export async function endOwnSession({ actor, transaction }: Running): Promise<void> {
  if (actor.kind !== 'user' && actor.kind !== 'operator') return;
  await transaction.deleteFrom('sessions').where('session_id', '=', actor.session.sessionId).execute();
}
