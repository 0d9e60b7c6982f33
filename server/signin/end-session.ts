import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { actingPerson } from './acting-person.ts';
import { endSessions } from './end-sessions.ts';

/** Ends one of one's own sessions; somebody else's is as absent as none. */
export const endSession: Handler<'session.end@1'> =
  ({ args }) =>
  async (running) => {
    const { userId, sessionId } = actingPerson(running.actor);
    const ended = await running.transaction
      .deleteFrom('sessions')
      .where('session_id', '=', args.sessionId)
      .where('user_id', '=', userId)
      .executeTakeFirst();
    if (ended.numDeletedRows === 0n) throw new Refusal('session.notFound');
    if (args.sessionId === sessionId) running.setSession(null);
    return {};
  };

/** Ends all one's sessions but the one that asks. */
export const endOtherSessions: Handler<'session.endOthers@1'> =
  () =>
  async ({ actor, transaction }) => {
    const { userId, sessionId } = actingPerson(actor);
    await endSessions(transaction, { userId, except: sessionId });
    return {};
  };
