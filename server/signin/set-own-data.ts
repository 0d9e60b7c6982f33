import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { actingPerson } from './acting-person.ts';

/** Changes one's login. @throws Refusal `user.loginTaken` */
export const setLogin: Handler<'me.setLogin@1'> =
  ({ args }) =>
  async ({ actor, transaction, version }) => {
    const { userId, accountId } = actingPerson(actor);
    const taken = await transaction
      .selectFrom('users')
      .select('user_id')
      .where('login', '=', args.login)
      .where('user_id', '!=', userId)
      .executeTakeFirst();
    if (taken !== undefined) throw new Refusal('user.loginTaken');
    await transaction
      .updateTable('users')
      .set({ login: args.login, version: await version(accountId) })
      .where('user_id', '=', userId)
      .execute();
    return {};
  };

/** Changes the language of one's screens and mails. */
export const setLanguage: Handler<'me.setLanguage@1'> =
  ({ args }) =>
  async ({ actor, transaction, version }) => {
    const { userId, accountId } = actingPerson(actor);
    await transaction
      .updateTable('users')
      .set({ language: args.language, version: await version(accountId) })
      .where('user_id', '=', userId)
      .execute();
    return {};
  };
