import type { ProductCode } from '#core/policy/products.ts';
import type { FurnishedPortal } from './furnished-portal.ts';
import { zoe } from './orders.ts';
import { addUser, openAccount, type Somebody } from './people.ts';
import { createPortalClient, type PortalClient } from './portal-client.ts';

export interface ApprovingAccount {
  /** Its superUser. */
  readonly approver: Somebody;
  /** Where the approver is signed in. */
  readonly client: PortalClient;
  /** Somebody else of the account orders for a holder of this name. */
  readonly order: (
    givenName: string,
    product?: ProductCode,
  ) => Promise<{
    readonly reference: string;
    readonly emailAddress: string;
    readonly holder: string;
  }>;
}

/** An account that works with approvals, its approver, and how somebody else of it orders. */
export async function approvingAccount(portal: FurnishedPortal, login: string): Promise<ApprovingAccount> {
  const approver = await openAccount(portal, { login });
  const requester = await addUser(portal, approver, `${login}b`);
  const [client, theirs] = [createPortalClient(portal.origin), createPortalClient(portal.origin)];
  await client.run('session.signIn@1', approver);
  await client.run('preferences.setApprovalMode@1', { on: true });
  await theirs.run('session.signIn@1', requester);
  const order = async (givenName: string, product: ProductCode = 'mail-professional-1y') => {
    const emailAddress = `${givenName.replaceAll(/\W/g, '')}.${Date.now()}@example.com`.toLowerCase();
    const composition = { ...zoe, givenName, emailAddress };
    const placed = { product, language: 'fr', composition } as const;
    const { reference } = await theirs.run('order.place@1', placed);
    return { reference, emailAddress, holder: `${givenName} ${zoe.surname}` };
  };
  return { approver, client, order };
}
