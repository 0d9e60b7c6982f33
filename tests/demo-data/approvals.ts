import type { User } from '../../core/accounts/actor.ts';
import { demoComposition } from './holders.ts';
import type { DemoRun } from './load-demo.ts';

/**
 * The first account works with approvals: two orders wait for its approvers, one was refused. Their requester has the
 * right to order alone.
 */
export async function addApprovals(
  run: DemoRun,
  { superUser, requester }: { readonly superUser: User; readonly requester: User },
): Promise<void> {
  await run(superUser, 'preferences.setApprovalMode@1', { on: true });
  const references: string[] = [];
  for (const [index, product] of (
    ['mail-professional-1y', 'mail-simple-1y', 'mail-simple-1y'] as const
  ).entries()) {
    const composition = demoComposition(60 + index, 0);
    const asked = { product, composition, language: 'fr', ownReference: `RH-${2490 + index}` } as const;
    const { reference } = await run(requester, 'order.place@1', asked);
    references.push(reference);
  }
  await run(superUser, 'order.refuseApproval@1', {
    reference: references.at(-1) as string,
    reason: 'Cette personne a déjà un certificat en cours de validité.',
  });
}
