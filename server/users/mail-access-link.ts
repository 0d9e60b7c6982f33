import type { Language } from '#core/messages/message.ts';
import type { Running } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { mailCertificateLink } from '../sign-in-certificates/mail-certificate-link.ts';
import { signInModeOf } from './sign-in-mode-of.ts';

interface Person {
  readonly accountId: string;
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  readonly mail: string;
  readonly language: Language;
}

/** Mails somebody the one-time link by which they come in: to a password or a certificate, as their account asks. */
export async function mailAccessLink(
  running: Running,
  { kind, ...person }: Person & { readonly kind: 'password' | 'restored' },
): Promise<void> {
  const { accountId, userId, name, login, mail, language } = person;
  if ((await signInModeOf(running.transaction, accountId)) === 'certificate') {
    await mailCertificateLink(running, person);
    return;
  }
  await queueMail(running, { kind, accountId, language, recipient: mail, facts: { userId, name, login } });
}
