import type { Handler } from '../commands/handler.ts';
import { ownPerson } from './own-person.ts';

/** Notes that the person saw their alerts up to a number, on whichever device. */
export const markSeen: Handler<'alerts.markSeen@1'> =
  ({ args: { upTo } }) =>
  async (running) => {
    const { transaction, actor, now, portal } = running;
    const { accountId, userId } = ownPerson(actor);
    const unseen = await transaction
      .selectFrom('alerts')
      .select('alert_id')
      .where('user_id', '=', userId)
      .where('number', '<=', upTo)
      .where('seen_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    if (unseen === undefined) return {};
    // What operators follow stands in the public space.
    const version = await running.version(actor.kind === 'operator' ? portal.publicSpaceId : accountId);
    await transaction
      .updateTable('alerts')
      .set({ seen_at: now, version })
      .where('user_id', '=', userId)
      .where('number', '<=', upTo)
      .where('seen_at', 'is', null)
      .execute();
    return {};
  };
