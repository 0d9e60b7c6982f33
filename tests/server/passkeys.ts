import type { Actor } from '../../core/accounts/actor.ts';
import type { PasskeyCreationOptions, PasskeyRequestOptions } from '../../core/accounts/passkey.ts';
import type { PasskeyAssertion, PasskeyRegistration } from '../../core/commands/passkeys.ts';
import { execute } from '../../server/commands/executor.ts';
import type { Portal } from '../../server/portal.ts';
import { run } from './orders.ts';
import { type SoftwareAuthenticator, softwareAuthenticator, type Told } from './software-authenticator.ts';

const anonymous = { kind: 'anonymous' } as const;

/** What a browser would be asked with. */
export async function askToUse(
  portal: Portal,
  actor: Actor,
  purpose: 'prove' | 'signIn',
): Promise<PasskeyRequestOptions> {
  const asked = await run(portal, actor, 'passkey.challenge@1', { purpose });
  if (asked.kind !== 'use') throw new Error('asked to make a passkey');
  return asked.options;
}

export async function askToMake(portal: Portal, actor: Actor): Promise<PasskeyCreationOptions> {
  const asked = await run(portal, actor, 'passkey.challenge@1', { purpose: 'add' });
  if (asked.kind !== 'make') throw new Error('asked to use a passkey');
  return asked.options;
}

/** Adds a passkey of an authenticator, a new one unless told. */
export async function addPasskey(
  portal: Portal,
  actor: Actor,
  {
    authenticator = softwareAuthenticator(),
    told = {},
    name = 'My phone',
  }: { readonly authenticator?: SoftwareAuthenticator; readonly told?: Told; readonly name?: string } = {},
): Promise<{ readonly authenticator: SoftwareAuthenticator; readonly passkeyId: string }> {
  const response = authenticator.make(await askToMake(portal, actor), told);
  const { passkeyId } = await run(portal, actor, 'passkey.add@1', { name, response });
  return { authenticator, passkeyId };
}

/** @returns the session's token */
export async function signInWithPasskey(
  portal: Portal,
  authenticator: SoftwareAuthenticator,
  told: Told = {},
): Promise<string> {
  const response = authenticator.use(await askToUse(portal, anonymous, 'signIn'), told);
  const { session } = await execute(portal, {
    id: crypto.randomUUID(),
    name: 'session.signInWithPasskey@1',
    args: { response },
    actor: anonymous,
  });
  return session ?? '';
}

/** An answer to a challenge that never was. */
export function anAssertion(): PasskeyAssertion {
  return softwareAuthenticator().use({ challenge: 'A'.repeat(43), rpId: 'localhost' });
}

/** A new passkey, of a challenge that never was. */
export function aRegistration(): PasskeyRegistration {
  return softwareAuthenticator().make({
    challenge: 'A'.repeat(43),
    rp: { id: 'localhost' },
    user: { id: 'A'.repeat(22) },
  });
}
