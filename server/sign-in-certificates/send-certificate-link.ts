import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { findUserForChange } from '../users/find-user.ts';
import { mailCertificateLink } from './mail-certificate-link.ts';

/** Mails it again, by an administrator of the account or by the office, to whoever may come in. */
export const sendCertificateLink: Handler<'signInCertificate.sendLink@1'> =
  ({ args }) =>
  async (running) => {
    const user = await findUserForChange(running, args.userId);
    if (user.suspended_at !== null || user.blocked_at !== null) throw new Refusal('user.notActive');
    await mailCertificateLink(running, { userId: user.user_id });
    return {};
  };
