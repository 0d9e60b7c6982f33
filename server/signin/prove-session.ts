import { Refusal } from '#core/errors/refusal.ts';
import type { Running } from '../commands/handler.ts';
import { actingPerson } from './acting-person.ts';
import { makeSecret, secretDigest } from './secret.ts';

/**
 * Notes that the person has just proven, in the session by which they act, who they are: it serves for what asks for a
 * fresh proof (core/policy/sessions.ts, `proofLasts`). The session goes on under a new token (ASVS 5.0 §7.2.4): who had
 * got hold of the old one has not proven anything.
 * @throws Refusal `signin.required` when the session was ended meanwhile
 */
export async function proveSession({ actor, transaction, now, portal, setSession }: Running): Promise<void> {
  const token = makeSecret(portal.platform);
  const proven = await transaction
    .updateTable('sessions')
    .set({ proven_at: now, token_sha256: secretDigest(token) })
    .where('session_id', '=', actingPerson(actor).sessionId)
    .where('audience', '=', 'portal')
    .executeTakeFirst();
  if (proven.numUpdatedRows === 0n) throw new Refusal('signin.required');
  setSession(token);
}
