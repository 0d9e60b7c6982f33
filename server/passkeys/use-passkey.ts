import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { Selectable, Transaction } from 'kysely';
import type { PasskeyAssertion } from '#core/commands/passkeys.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Running } from '../commands/handler.ts';
import type { Passkeys } from '../database/access-tables.ts';
import type { Tables } from '../database/tables.ts';
import type { Settings } from '../settings.ts';
import { relyingParty } from './relying-party.ts';
import { userHandle } from './user-handle.ts';

type Passkey = Selectable<Passkeys>;

/**
 * Lets a passkey prove whose it is, and notes its use (WebAuthn Level 3 §7.2).
 * @param options.challenge taken before, in base64url
 * @param options.from whose pages asked for it
 * @param options.of whose it must be; without, of whoever its user handle names
 * @returns the person
 * @throws Refusal `passkey.unknown`, `passkey.invalid`, `passkey.clonedPerhaps`
 */
export async function usePasskey(
  running: Running,
  response: PasskeyAssertion,
  {
    challenge,
    from,
    of,
  }: {
    readonly challenge: string;
    readonly from: 'extension' | 'portal';
    readonly of?: string | undefined;
  },
): Promise<{ readonly accountId: string; readonly userId: string }> {
  const { transaction, now, portal } = running;
  const passkey = await findPasskey(transaction, response.id);
  if (passkey === undefined || (of !== undefined && passkey.user_id !== of)) {
    throw new Refusal('passkey.unknown');
  }
  const person = { accountId: passkey.account_id, userId: passkey.user_id };
  running.concerns(person);
  const { counter, backedUp } = await verify(portal.settings, { response, challenge, from, of, passkey });
  // §7.2 step 22: zero for good, or always higher.
  if (counter <= passkey.counter && (counter > 0 || passkey.counter > 0)) {
    throw new Refusal('passkey.clonedPerhaps');
  }
  await transaction
    .updateTable('passkeys')
    .set({ counter, backed_up: backedUp, used_at: now })
    .where('passkey_id', '=', passkey.passkey_id)
    .execute();
  return person;
}

/** Held until the commit, so that two answers at once are compared with each other's counter. */
function findPasskey(transaction: Transaction<Tables>, credentialId: string): Promise<Passkey | undefined> {
  return transaction
    .selectFrom('passkeys')
    .selectAll()
    .where('credential_id', '=', Buffer.from(credentialId, 'base64url'))
    .forUpdate()
    .executeTakeFirst();
}

interface Answered {
  readonly response: PasskeyAssertion;
  readonly challenge: string;
  readonly from: 'extension' | 'portal';
  readonly of: string | undefined;
  readonly passkey: Passkey;
}

async function verify(
  settings: Settings,
  { response, challenge, from, of, passkey }: Answered,
): Promise<{ readonly counter: number; readonly backedUp: boolean }> {
  // §7.2 step 6: who was not named before must be by the authenticator.
  const handle = response.response.userHandle ?? (of === undefined ? '' : userHandle(of));
  if (handle !== userHandle(passkey.user_id)) throw new Refusal('passkey.invalid');
  const { verified, authenticationInfo } = await assertedBy(settings, { response, challenge, from, passkey });
  // §7.2 step 19: whether it may be backed up never changes.
  const isEligible = authenticationInfo.credentialDeviceType === 'multiDevice';
  if (!verified || isEligible !== passkey.backup_eligible) throw new Refusal('passkey.invalid');
  return { counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp };
}

async function assertedBy(
  settings: Settings,
  { response, challenge, from, passkey }: Omit<Answered, 'of'>,
): ReturnType<typeof verifyAuthenticationResponse> {
  const { id, origins } = relyingParty(settings);
  try {
    return await verifyAuthenticationResponse({
      response: {
        ...response,
        response: { ...response.response, userHandle: '' },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: [...origins[from]],
      expectedRPID: id,
      requireUserVerification: true,
      // Its counter is compared by the caller, who tells why.
      credential: { id: response.id, publicKey: new Uint8Array(passkey.public_key), counter: 0 },
    });
  } catch (cause) {
    // It reads nothing but what was sent: whatever it stumbles over was sent wrong.
    throw new Refusal('passkey.invalid', {}, { cause });
  }
}
