import type { PasskeyOptions } from '#core/accounts/passkey.ts';
import type { PasskeyAssertion } from '#core/commands/passkeys.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Portal } from '../portal/client.ts';
import { usePasskey } from './ask-browser.ts';

interface Answering {
  readonly portal: Portal;
  readonly newId: () => string;
  readonly purpose: 'prove' | 'signIn';
  readonly send: (response: PasskeyAssertion) => Promise<unknown>;
}

/**
 * Answers a challenge of the portal by a passkey of the person's choice.
 * @throws Refusal `passkey.…`, and what the portal says
 */
export async function answerChallenge({ portal, newId, purpose, send }: Answering): Promise<void> {
  const asked = await portal.run('passkey.challenge@1', { purpose }, { id: newId() });
  const response = await usePasskey(asked);
  try {
    await send(response);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'passkey.unknown') await tellUnknown(asked, response.id);
    throw error;
  }
}

interface Signals {
  readonly signalUnknownCredential?: (unknown: { rpId: string; credentialId: string }) => Promise<void>;
}

/** So that the device no longer offers what the portal does not know (WebAuthn Level 3 §5.1.10.2). */
async function tellUnknown(asked: PasskeyOptions, credentialId: string): Promise<void> {
  if (asked.kind !== 'use') return;
  const { signalUnknownCredential } = PublicKeyCredential as Signals;
  await signalUnknownCredential?.call(PublicKeyCredential, { rpId: asked.options.rpId, credentialId });
}
