import * as v from 'valibot';
import { type PasskeyOptions, passkeyPurposes } from '../accounts/passkey.ts';
import { command } from './definition.ts';
import { id } from './fields.ts';

const passkeyName = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(64), v.regex(/^\P{C}*$/u));
const base64url = (limit: number) => v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(limit));
/** A credential id has at most 1023 octets (WebAuthn Level 3 §5.1). */
const credentialId = base64url(1364);
const credential = { id: credentialId, rawId: credentialId, type: v.literal('public-key') } as const;

/** `AuthenticationResponseJSON` (WebAuthn Level 3 §5.1), as far as it is looked at. */
export const assertion = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: base64url(4096),
    authenticatorData: base64url(4096),
    signature: base64url(2048),
    userHandle: v.optional(base64url(86)),
  }),
});
export type PasskeyAssertion = v.InferOutput<typeof assertion>;

/** `RegistrationResponseJSON`, likewise. */
const registration = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: base64url(4096),
    attestationObject: base64url(16_384),
    transports: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,32}$/))), v.maxLength(8))),
  }),
});
export type PasskeyRegistration = v.InferOutput<typeof registration>;

const persons = [{ kind: 'user' }, { kind: 'operator' }] as const;

/** Passkeys (AUT-5). */
export const passkeyCommands = {
  /** Makes a challenge. Each purpose has a rule of its own: server/passkeys/ask-passkey.ts. */
  'passkey.challenge@1': command<PasskeyOptions>()({
    args: v.object({ purpose: v.picklist(passkeyPurposes) }),
    permitted: [{ kind: 'anonymous' }],
    whileDue: true,
    extension: true,
    offline: false,
    repeats: true,
  }),
  'passkey.add@1': command<{ readonly passkeyId: string }>()({
    args: v.object({ name: passkeyName, response: registration }),
    permitted: persons,
    fresh: true,
    offline: false,
    secret: ['response'],
    personal: ['name'],
  }),
  'passkey.rename@1': command<Record<never, never>>()({
    args: v.object({ passkeyId: id, name: passkeyName }),
    permitted: persons,
    offline: false,
    personal: ['name'],
  }),
  'passkey.remove@1': command<Record<never, never>>()({
    args: v.object({ passkeyId: id }),
    permitted: persons,
    fresh: true,
    offline: false,
  }),
  'session.signInWithPasskey@1': command<{ readonly name: string }>()({
    args: v.object({ response: assertion }),
    permitted: [{ kind: 'anonymous' }],
    whileDue: true,
    offline: false,
    secret: ['response'],
    repeats: true,
  }),
  'session.proveWithPasskey@1': command<Record<never, never>>()({
    args: v.object({ response: assertion }),
    permitted: persons,
    whileDue: true,
    offline: false,
    secret: ['response'],
    repeats: true,
  }),
} as const;
