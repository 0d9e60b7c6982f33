import { randomUUID } from 'node:crypto';
import { startKey } from '#core/keys/keybot.ts';
import { requestContent } from '#core/orders/request-content.ts';
import type { HolderView } from '#core/portal/views.ts';
import { secretOf } from './furnished-portal.ts';

/** A holder without a screen: accepts an invitation with a key of core's own KeyBot, over the portal's API. */
export async function acceptInvitation(
  origin: string,
  link: string,
  password: string,
): Promise<{ readonly encryptedPem: string; readonly spkiSha256: string }> {
  const headers = {
    authorization: `Invitation ${secretOf(link)}`,
    origin,
    'content-type': 'application/json',
  };
  const view = (await (await fetch(`${origin}/api/invitation`, { headers })).json()) as HolderView;
  const crypto = globalThis.crypto as unknown as Crypto;
  const pending = await startKey(crypto, 'P-256');
  const key = await pending.finish({ password, ...requestContent(view.product, view.composition) });
  const body = JSON.stringify({
    id: randomUUID(),
    name: 'invitation.accept@1',
    args: { request: key.requestPem },
  });
  const answer = await fetch(`${origin}/api/commands`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`not accepted: ${answer.status} ${await answer.text()}`);
  return key;
}
