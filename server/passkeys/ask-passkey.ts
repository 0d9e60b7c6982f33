import type { Transaction } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import type { PasskeyPurpose } from '#core/accounts/passkey.ts';
import { type AccessRule, reasonAgainst } from '#core/accounts/permission.ts';
import { toBase64url } from '#core/base64.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import type { Tables } from '../database/tables.ts';
import { challengeLasts, makeChallenge } from './challenges.ts';
import { relyingParty } from './relying-party.ts';
import { userHandle } from './user-handle.ts';
import { signatureAlgorithms } from './verify-registration.ts';

const persons = [{ kind: 'user' }, { kind: 'operator' }] as const;

/** Who may ask for a challenge: whoever may then answer it. */
const rules: Readonly<Record<PasskeyPurpose, AccessRule>> = {
  signIn: { permitted: [{ kind: 'anonymous' }], whileDue: true, extension: true },
  prove: { permitted: persons, whileDue: true },
  // Asked before the device makes a passkey that would then be refused.
  add: { permitted: persons, fresh: true },
};

/** Makes a challenge, and what the browser is to be asked with. */
export const askPasskey: Handler<'passkey.challenge@1'> =
  ({ args: { purpose }, actor, portal }) =>
  async (running) => {
    const reason = reasonAgainst(actor, rules[purpose], running.now);
    if (reason !== undefined) throw new Refusal(reason);
    const person = purpose === 'signIn' ? undefined : personOf(actor);
    const challenge = await makeChallenge(running, { purpose, person });
    const { id, name } = relyingParty(portal.settings);
    const credentials = person === undefined ? [] : await credentialsOf(running.transaction, person.userId);
    const common = { challenge, timeout: challengeLasts };
    if (purpose !== 'add' || person === undefined) {
      return {
        kind: 'use',
        options: { ...common, rpId: id, userVerification: 'required', allowCredentials: credentials },
      };
    }
    return {
      kind: 'make',
      options: {
        ...common,
        rp: { id, name },
        user: {
          id: userHandle(person.userId),
          name: await loginOf(running.transaction, person.userId),
          displayName: person.name,
        },
        pubKeyCredParams: signatureAlgorithms.map((alg) => ({ type: 'public-key', alg })),
        attestation: 'none',
        authenticatorSelection: {
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: 'required',
        },
        excludeCredentials: credentials,
      },
    };
  };

function personOf(actor: Actor) {
  return actor.kind === 'user' || actor.kind === 'operator' ? actor : undefined;
}

async function loginOf(transaction: Transaction<Tables>, userId: string): Promise<string> {
  const { login } = await transaction
    .selectFrom('users')
    .select('login')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return login;
}

async function credentialsOf(transaction: Transaction<Tables>, userId: string) {
  const rows = await transaction
    .selectFrom('passkeys')
    .select(['credential_id', 'transports'])
    .where('user_id', '=', userId)
    .orderBy('added_at')
    .execute();
  return rows.map(({ credential_id, transports }) => ({
    id: toBase64url(credential_id),
    type: 'public-key' as const,
    transports,
  }));
}
