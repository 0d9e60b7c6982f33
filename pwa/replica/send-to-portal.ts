import type { ErrorCode } from '#core/errors/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { createPortal } from '../portal/client.ts';
import type { RememberedInvitation } from './invitation.ts';
import type { OutboxEntry, SendOutcome } from './outbox-entry.ts';

/** A portal that hangs would otherwise keep the lock, and every other tab waiting. */
const patience = 30_000;

/** Answers about the way there, or about this page's age, say nothing about the command itself. */
export function saysNothing(code: ErrorCode): boolean {
  const area = code.split('.')[0];
  return (
    area === 'server' || area === 'request' || code === 'command.clientTooOld' || code === 'command.unknown'
  );
}

/** Sends one command in the name of its holder. */
export async function sendToPortal(
  entry: OutboxEntry,
  invitation: RememberedInvitation,
): Promise<SendOutcome> {
  const portal = createPortal({ fetch: fetch.bind(globalThis), invitation: invitation.secret });
  const signal = AbortSignal.timeout(patience);
  try {
    return { kind: 'done', result: await portal.run(entry.name, entry.args, { id: entry.id, signal }) };
  } catch (error) {
    if (error instanceof Refusal && !saysNothing(error.code)) {
      return { kind: 'refused', code: error.code, detail: error.detail };
    }
    if (error instanceof Refusal || isTimeout(error)) return { kind: 'unanswered' };
    throw error;
  }
}

const isTimeout = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError');
