import { Refusal } from '#core/errors/refusal.ts';
import { askAsSignedIn } from '../account/ask-as-signed-in.ts';
import type { KeptStore } from '../kept-store.ts';
import type { PortalClient } from '../portal-client.ts';
import { staffKey } from './staff-keys.ts';

/** What somebody decides of an order that waits for them. */
export type Decision =
  | { readonly is: 'accept'; readonly reference: string; readonly serialNumber: string }
  | { readonly is: 'approve'; readonly reference: string }
  | { readonly is: 'refuse'; readonly reference: string; readonly reason: string };

export interface DecisionDesk {
  readonly portal: PortalClient;
  /** In memory, and the same in every window. */
  readonly store: KeptStore;
  readonly newId: () => string;
}

interface Unanswered {
  readonly decision: string;
  readonly id: string;
}

/** Decisions that no answer came to, by the reference of the order. */
const key = staffKey.unanswered;
const unansweredIn = (kept: unknown) => ({ ...(kept as Record<string, Unanswered> | undefined) });

/**
 * Tells the portal what was decided. The same decision goes under one id until an answer came, also from another window or
 * a popup that was opened again: the portal does what has one id once.
 * @throws Refusal what the portal answers, `server.unavailable` when it did not
 */
export async function sendDecision(desk: DecisionDesk, decision: Decision): Promise<void> {
  const { portal, store } = desk;
  const id = await idOf(desk, decision);
  try {
    await askAsSignedIn({ store, origin: portal.origin }, (token) => run(portal, decision, { token, id }));
  } catch (error) {
    // Nobody knows what became of it.
    if (!(error instanceof Refusal) || error.code === 'server.unavailable') throw error;
    await settle(store, decision, id);
    throw error;
  }
  await settle(store, decision, id);
}

async function run(
  portal: PortalClient,
  decision: Decision,
  { token, id }: { readonly token: string; readonly id: string },
): Promise<void> {
  const { reference } = decision;
  switch (decision.is) {
    case 'accept': {
      const { serialNumber } = decision;
      await portal.run('certificate.accept@1', { reference, serialNumber }, token, id);
      break;
    }
    case 'approve':
      await portal.run('order.approve@1', { reference }, token, id);
      break;
    case 'refuse':
      await portal.run('order.refuseApproval@1', { reference, reason: decision.reason }, token, id);
  }
}

/** That of the same decision before, or a new one. */
async function idOf({ store, newId }: DecisionDesk, decision: Decision): Promise<string> {
  const { reference } = decision;
  const wish = JSON.stringify(decision);
  let id = newId();
  await store.update(key, (kept) => {
    const unanswered = unansweredIn(kept);
    const before = unanswered[reference];
    if (before?.decision === wish) id = before.id;
    return { ...unanswered, [reference]: { decision: wish, id } };
  });
  return id;
}

async function settle(store: KeptStore, { reference }: Decision, answered: string): Promise<void> {
  await store.update(key, (kept) => {
    const { [reference]: before, ...others } = unansweredIn(kept);
    return before === undefined || before.id === answered ? others : { ...others, [reference]: before };
  });
}
