import type { Language } from '#core/messages/message.ts';
import { type FurnishedPortal, secretOf } from './furnished-portal.ts';
import { linkMailedTo } from './mails.ts';
import { signedIn } from './orders.ts';
import { createPortalClient } from './portal-client.ts';

/** Somebody with an access of their own, so that what a journey does to it touches no other journey. */
export interface Somebody {
  readonly accountId: string;
  readonly login: string;
  readonly mail: string;
  readonly name: string;
  readonly password: string;
}

/** A new account; gives its superUser, who has followed the mailed link. */
export async function openAccount(
  portal: FurnishedPortal,
  { login, language = 'en' }: { readonly login: string; readonly language?: Language },
): Promise<Somebody> {
  const operator = await signedIn(portal, 'operator');
  const person = { name: `${login} Martin`, login, mail: `${login}@example.com`, language } as const;
  const { accountId } = await operator.run('account.open@1', {
    name: `Maison ${login}`,
    plan: 'prepaid',
    superUser: person,
  });
  return followLink(portal, { ...person, accountId });
}

/** Another user of the account, added by its superUser, who has followed the mailed link. */
export async function addUser(
  portal: FurnishedPortal,
  superUser: Pick<Somebody, 'accountId' | 'login' | 'password'>,
  login: string,
): Promise<Somebody> {
  const client = createPortalClient(portal.origin);
  const { accountId, login: superLogin, password } = superUser;
  await client.run('session.signIn@1', { login: superLogin, password });
  const person = { name: `${login} Durand`, login, mail: `${login}@example.com` } as const;
  await client.run('user.add@1', { ...person, accountId, language: 'en', rights: ['technical'] });
  return followLink(portal, { ...person, accountId });
}

async function followLink(
  portal: FurnishedPortal,
  { accountId, login, mail, name }: Omit<Somebody, 'password'>,
): Promise<Somebody> {
  const link = await linkMailedTo(portal.dataDirectory, mail, '/password');
  await createPortalClient(portal.origin).run('password.set@1', {
    link: secretOf(link),
    password: portal.password,
  });
  return { accountId, login, mail, name, password: portal.password };
}
