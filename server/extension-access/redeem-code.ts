import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { beginExtensionSession } from './begin-extension-session.ts';
import { pairingCodeDigest } from './pairing-code.ts';

/**
 * Signs the extension in by a code of the portal's page, once, as long as the session that made it lives: whatever ends
 * that (a new password, a block) makes its codes worthless.
 */
export const redeemCode: Handler<'extension.redeem@1'> =
  ({ args: { code } }) =>
  async (running) => {
    const { transaction, now } = running;
    const ticket = await transaction
      .deleteFrom('sign_in_tickets')
      .where('ticket_sha256', '=', pairingCodeDigest(code))
      .where('purpose', '=', 'pairing')
      .returning(['account_id', 'user_id', 'session_id', 'expires_at'])
      .executeTakeFirst();
    if (ticket === undefined) throw new Refusal('extension.codeUnknown');
    running.concerns({ accountId: ticket.account_id, userId: ticket.user_id });
    const session = await transaction
      .selectFrom('sessions')
      .select('mode')
      .where('session_id', '=', ticket.session_id)
      .where('user_id', '=', ticket.user_id)
      .executeTakeFirst();
    if (session === undefined || ticket.expires_at <= now) throw new Refusal('extension.codeUnknown');
    return beginExtensionSession(running, { userId: ticket.user_id, mode: session.mode });
  };
