import { Refusal } from '#core/errors/refusal.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { findOneself } from './find-oneself.ts';

/** Notes that somebody wants their data erased; a job does it once nothing keeps it any more (erase-due.ts). */
export const requestErasure: Handler<'personalData.erase@1'> = () => async (running) => {
  const person = await findOneself(running);
  if (person.super_user) throw new Refusal('personalData.superUserFirst');
  if (person.kind === 'office') await refuseLastOperator(running, person.user_id);
  await note(running, running.now);
  return {};
};

/** Takes it back. */
export const keepData: Handler<'personalData.keep@1'> = () => async (running) => {
  await findOneself(running);
  await note(running, null);
  return {};
};

async function note(running: Running, at: Date | null): Promise<void> {
  const { transaction, actor } = running;
  if (actor.kind !== 'dataSubject') throw new Refusal('personalData.linkUnknown');
  const { accountId, userId } = actor;
  running.concerns({ accountId, userId });
  await transaction
    .updateTable('users')
    .set({ erasure_requested_at: at, version: await running.version(accountId) })
    .where('user_id', '=', userId)
    .execute();
}

async function refuseLastOperator({ transaction, portal }: Running, userId: string): Promise<void> {
  const other = await transaction
    .selectFrom('users')
    .select('user_id')
    .where('account_id', '=', portal.officeId)
    .where('user_id', '!=', userId)
    .where('removed_at', 'is', null)
    .where('erasure_requested_at', 'is', null)
    .executeTakeFirst();
  if (other === undefined) throw new Refusal('personalData.lastOperator');
}
