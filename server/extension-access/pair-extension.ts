import type { Handler } from '../commands/handler.ts';
import { actingPerson } from '../signin/acting-person.ts';
import { makePairingCode, pairingCodeDigest } from './pairing-code.ts';

const codeLasts = 5 * 60_000;

/** Makes a code by which the extension gets a session of whoever asks for it; the one before it is worth nothing more. */
export const pairExtension: Handler<'extension.pair@1'> =
  ({ actor, portal }) =>
  async ({ transaction, now }) => {
    const { accountId, userId, sessionId } = actingPerson(actor);
    await transaction
      .deleteFrom('sign_in_tickets')
      .where('user_id', '=', userId)
      .where('purpose', '=', 'pairing')
      .execute();
    const code = makePairingCode(portal.platform);
    const expiresAt = new Date(now.getTime() + codeLasts);
    await transaction
      .insertInto('sign_in_tickets')
      .values({
        ticket_sha256: pairingCodeDigest(code),
        account_id: accountId,
        user_id: userId,
        purpose: 'pairing',
        session_id: sessionId,
        expires_at: expiresAt,
      })
      .execute();
    return { code, expiresAt: expiresAt.toISOString() };
  };
