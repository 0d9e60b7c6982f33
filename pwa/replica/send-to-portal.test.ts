import { describe, expect, it } from 'vitest';
import { saysNothing } from './send-to-portal.ts';

describe('an answer to a sent command', () => {
  it.each(['server.unavailable', 'server.fault', 'request.tooMany', 'command.clientTooOld'] as const)(
    '%s leaves it in the outbox',
    (code) => expect(saysNothing(code)).toBe(true),
  );
  it.each([
    'invitation.expired',
    'invitation.alreadyAccepted',
    'csr.badSignature',
    'command.idReused',
  ] as const)('%s settles it', (code) => expect(saysNothing(code)).toBe(false));
});
