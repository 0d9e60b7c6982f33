import type { Language } from '#core/messages/message.ts';
import { controlNames } from '#core/orders/order.ts';
import type { ProductCode } from '#core/policy/products.ts';
import type { FurnishedPortal } from './furnished-portal.ts';
import { linkMailedTo } from './mails.ts';
import { createPortalClient, type PortalClient } from './portal-client.ts';

/** Who the certificate names in journeys and benches: accents, a hyphen and an apostrophe. */
export const zoe = {
  givenName: 'Zoé',
  surname: 'Lefèvre-d’Arc',
  organizationName: 'Ateliers Lumière',
  registrationNumber: '440443810',
  streetAddress: '22 rue de Bretagne',
  postalCode: '14000',
  localityName: 'Caen',
  stateOrProvinceName: 'Calvados',
  countryName: 'FR',
} as const;

export async function signedIn(portal: FurnishedPortal, who: 'operator' | 'user'): Promise<PortalClient> {
  const client = createPortalClient(portal.origin);
  const login = who === 'operator' ? portal.operatorLogin : portal.userLogin;
  await client.run('session.signIn@1', { login, password: portal.password });
  return client;
}

/** Orders for this mailbox through the API; gives the mailed invitation. */
export async function inviteHolder(
  portal: FurnishedPortal,
  {
    mailbox,
    language,
    product = 'mail-professional-1y',
  }: { readonly mailbox: string; readonly language: Language; readonly product?: ProductCode },
): Promise<{ readonly reference: string; readonly link: string }> {
  const user = await signedIn(portal, 'user');
  const { reference } = await user.run('order.place@1', {
    product,
    language,
    composition: { ...zoe, emailAddress: mailbox },
  });
  return { reference, link: await linkMailedTo(portal.dataDirectory, mailbox, '/invitation') };
}

/** Passes every control and delivers, through the API. */
export async function deliverOrder(portal: FurnishedPortal, reference: string): Promise<void> {
  const operator = await signedIn(portal, 'operator');
  for (const control of controlNames)
    await operator.run('order.control@1', { reference, control, outcome: 'ok' });
  await operator.run('order.deliver@1', { reference });
}
