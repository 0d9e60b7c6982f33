import { personalDataLinkLasts } from '#core/accounts/retention.ts';
import type { MailFacts, MailKind } from '#core/messages/mails.ts';
import { certificateAccessPath, openAccountPath, personalDataPath, recoveryPath } from '#core/portal/api.ts';
import type { Portal } from '../portal.ts';
import { makeInvitationLink } from '../signin/invitation-links.ts';
import { makeOneTimeLink, recoveryLinkLasts } from '../signin/one-time-link.ts';
import { mailWords } from './mail-words.ts';
import { renderMail } from './render-mail.ts';
import { messageIdOf } from './transport.ts';

type Row = NonNullable<Awaited<ReturnType<typeof queuedMail>>>;

/**
 * Sends one waiting mail, at least once: a crash between the sending and its note sends it again under the same
 * Message-ID. A mail that is settled is left alone.
 * @throws Error when the transport did not take it
 */
export async function sendMail(portal: Portal, mailId: string): Promise<void> {
  const mail = await queuedMail(portal, mailId);
  if (mail === undefined) return;
  const link = await linkOf(portal, mail);
  const words = mailWords(mail.kind as MailKind, mail.language, mail.facts as MailFacts);
  await portal.mail.send({
    mailId,
    messageId: messageIdOf(mailId, portal.settings.origin),
    from: portal.settings.mailFrom,
    to: mail.recipient,
    date: mail.queued_at,
    ...renderMail(words, { link, language: mail.language }),
  });
  await settleMail(portal, mail, { state: portal.mail.settled });
}

/** Notes why a mail did not leave; `final` when it is not tried again. */
export async function noteMailFailure(
  portal: Portal,
  mailId: string,
  { failure, final }: { readonly failure: string; readonly final: boolean },
): Promise<void> {
  const mail = await queuedMail(portal, mailId);
  if (mail !== undefined) await settleMail(portal, mail, { state: final ? 'failed' : 'queued', failure });
}

function queuedMail(portal: Portal, mailId: string) {
  return portal.database.tables
    .selectFrom('mails')
    .selectAll()
    .where('mail_id', '=', mailId)
    .where('state', '=', 'queued')
    .executeTakeFirst();
}

async function settleMail(
  { database, platform }: Portal,
  mail: Row,
  { state, failure }: { readonly state: Row['state']; readonly failure?: string },
): Promise<void> {
  await database.tables
    .updateTable('mails')
    .set({ state, failure: failure ?? null, settled_at: state === 'queued' ? null : platform.now() })
    .where('mail_id', '=', mail.mail_id)
    .execute();
}

async function linkOf(portal: Portal, mail: Row): Promise<string> {
  const { origin } = portal.settings;
  const db = portal.database.tables;
  const facts = mail.facts as MailFacts;
  switch (mail.kind as MailKind) {
    case 'invitation':
    case 'delivered': {
      const order = { accountId: mail.account_id, orderId: mail.order_id as string };
      return makeInvitationLink({ db, platform: portal.platform, origin, order });
    }
    case 'password':
    case 'restored': {
      const person = { accountId: mail.account_id, userId: facts.userId as string };
      return makeOneTimeLink({ db, platform: portal.platform, origin, person });
    }
    case 'certificate': {
      const person = { accountId: mail.account_id, userId: facts.userId as string };
      return makeOneTimeLink({
        db,
        platform: portal.platform,
        origin,
        person,
        purpose: 'certificate',
        path: certificateAccessPath,
      });
    }
    case 'certificateEnds':
      return `${origin}/me`;
    case 'panic':
      return `${origin}${mail.account_id === portal.officeId ? '/office/accounts' : '/administration/users'}`;
    case 'recovery': {
      const person = { accountId: mail.account_id, userId: facts.userId as string };
      return makeOneTimeLink({
        db,
        platform: portal.platform,
        origin,
        person,
        path: recoveryPath,
        lifetime: recoveryLinkLasts,
      });
    }
    case 'personalData': {
      const person = { accountId: mail.account_id, userId: facts.userId as string };
      return makeOneTimeLink({
        db,
        platform: portal.platform,
        origin,
        person,
        purpose: 'personalData',
        path: personalDataPath,
        lifetime: personalDataLinkLasts,
      });
    }
    case 'mailChanged':
      return `${origin}${personalDataPath}`;
    case 'accountRefused':
      return `${origin}${openAccountPath}`;
    case 'accountRequested':
      return `${origin}/`;
    case 'documentAttached':
      return `${origin}/office/orders/${facts.reference}`;
    case 'accepted':
    case 'approvalAsked':
    case 'approvalRefused':
    case 'approved':
    case 'commented':
    case 'deliveredToRequester':
    case 'expiry':
    case 'orderState':
    case 'refused':
    case 'acceptSoon':
    case 'renewalFailed':
    case 'toAccept':
      return `${origin}/orders/${facts.reference}`;
  }
}
