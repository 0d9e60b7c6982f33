import type { Right } from '#core/accounts/rights.ts';
import { askForAccount, personalDataLink } from '../portal/accounts.ts';
import type { FurnishedPortal } from '../portal/furnished-portal.ts';
import { acceptInvitation } from '../portal/holder.ts';
import { deliverOrder, inviteHolder, signedIn, zoe } from '../portal/orders.ts';
import { addUser } from '../portal/people.ts';
import { createPortalClient } from '../portal/portal-client.ts';
import type { ShownData } from './screens.ts';

/** Makes what the screens show, once for each portal. */
export async function makeShownData(portal: FurnishedPortal): Promise<ShownData> {
  const awaiting = await inviteHolder(portal, { mailbox: `ada.${Date.now()}@example.com`, language: 'fr' });
  const delivered = await inviteHolder(portal, { mailbox: `zoe.${Date.now()}@example.com`, language: 'fr' });
  await acceptInvitation(portal.origin, delivered.link, 'un mot de passe de clé');
  await deliverOrder(portal, delivered.reference);
  await defineOwnFields(portal);
  const awaitingApproval = await orderForApproval(portal);
  await addColleagues(portal);
  const accountRequest = await askForAccount(portal, { mail: `jeanne.${Date.now()}@example.com` });
  const [account] = await (await signedIn(portal, 'operator')).read<readonly [{ accountId: string }]>(
    '/api/office/accounts',
  );
  return {
    awaiting,
    awaitingApproval,
    delivered,
    accountRequest,
    accountId: account.accountId,
    personalDataLink: await personalDataLink(portal, portal.userMail),
  };
}

/** A field of the account's own and a contact, as most accounts have them. */
async function defineOwnFields(portal: FurnishedPortal): Promise<void> {
  const user = await signedIn(portal, 'user');
  const description = 'Référence comptable';
  await user.run('customField.set@1', { slot: 'a', label: 'Réf interne', description });
  const contact = { name: 'Service Certificats', position: 'Exploitation', mail: 'certificats@example.com' };
  await user.run('contact.add@1', {
    ...contact,
    phone: '+33231305900',
    administrative: false,
    technical: true,
  });
}

/** The account works with approvals; somebody who only orders has ordered. */
async function orderForApproval(portal: FurnishedPortal): Promise<string> {
  const superUser = await signedIn(portal, 'user');
  await superUser.run('preferences.setApprovalMode@1', { on: true });
  const { accountId } = await superUser.read<{ readonly accountId: string }>('/api/users');
  const { userLogin: login, password } = portal;
  const requester = await addUser(portal, { accountId, login, password }, `requester${Date.now()}`);
  const client = createPortalClient(portal.origin);
  await client.run('session.signIn@1', { login: requester.login, password });
  const emailAddress = `grace.${Date.now()}@example.com`;
  const { reference } = await client.run('order.place@1', {
    product: 'mail-professional-1y',
    language: 'fr',
    composition: { ...zoe, emailAddress },
  });
  return reference;
}

/** Somebody in each state, and a program: what the screen of users has to show. */
async function addColleagues(portal: FurnishedPortal): Promise<void> {
  const superUser = await signedIn(portal, 'user');
  const { accountId } = await superUser.read<{ readonly accountId: string }>('/api/users');
  const add = async (name: string, rights: readonly Right[]): Promise<string> => {
    const login = `colleague${Date.now()}${rights.length}`;
    const person = { name, position: 'Responsable des achats', service: 'Direction administrative', login };
    const added = { accountId, ...person, mail: `${login}@example.com`, rights: [...rights] };
    const { userId } = await superUser.run('user.add@1', { ...added, language: 'fr', notify: false });
    return userId;
  };
  await add('Noé Pelletier', ['technical']);
  await superUser.run('user.suspend@1', { userId: await add('Ines Baldé', ['commercial', 'billing']) });
  const blocked = await add('Salomé Garnier-Vandenbroucke', ['administrative', 'technical', 'approval']);
  await superUser.run('user.block@1', { userId: blocked });
  await superUser.run('apiUser.add@1', {
    name: 'Inventaire nocturne',
    scopes: ['orders.read', 'invitations.manage'],
    networks: ['192.0.2.0/24', '2001:db8:1234::/48'],
    expiresOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  });
}
