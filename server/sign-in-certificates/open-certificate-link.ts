import type { Handler } from '../commands/handler.ts';
import { findLink } from '../signin/find-link.ts';

/** Tells who a link is for, before they make a key. */
export const openCertificateLink: Handler<'signInCertificate.openLink@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now } = running;
    const link = await findLink(transaction, { secret: args.link, purpose: 'certificate', now });
    running.concerns({ accountId: link.account_id, userId: link.user_id });
    const { name } = await transaction
      .selectFrom('users')
      .select('name')
      .where('user_id', '=', link.user_id)
      .executeTakeFirstOrThrow();
    return { name, accountName: link.accountName };
  };
