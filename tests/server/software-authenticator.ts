import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { PasskeyCreationOptions, PasskeyRequestOptions } from '../../core/accounts/passkey.ts';
import type { PasskeyAssertion, PasskeyRegistration } from '../../core/commands/passkeys.ts';

// An authenticator that lies as it is told to: what no browser and no device would do, a server must refuse.

/** Bits of the authenticator data (WebAuthn Level 3 §6.1). */
const bits = {
  present: 0x01,
  verified: 0x04,
  backupEligible: 0x08,
  backedUp: 0x10,
  attested: 0x40,
} as const;

export interface Told {
  readonly origin?: string;
  readonly rpId?: string;
  readonly type?: string;
  readonly challenge?: string;
  readonly verified?: boolean;
  readonly backupEligible?: boolean;
  readonly backedUp?: boolean;
  readonly counter?: number;
  /** Base64url; null: none. */
  readonly userHandle?: string | null;
  /** In the attestation object. */
  readonly format?: string;
  /** Makes a statement of format `packed`. */
  readonly attest?: Attest;
}

/** What an authenticator says of itself, by its signature over what it made (WebAuthn Level 3 §8.2). */
export type Attest = (made: {
  readonly data: Buffer;
  readonly clientData: Buffer;
  readonly key: KeyObject;
}) => { readonly alg: number; readonly sig: Buffer; readonly x5c?: readonly Buffer[] };

/** What an authenticator looks at. */
interface CreationOptions {
  readonly challenge: string;
  readonly rp: Pick<PasskeyCreationOptions['rp'], 'id'>;
  readonly user: Pick<PasskeyCreationOptions['user'], 'id'>;
}

export interface SoftwareAuthenticator {
  readonly make: (options: CreationOptions, told?: Told) => PasskeyRegistration;
  readonly use: (options: Pick<PasskeyRequestOptions, 'challenge' | 'rpId'>, told?: Told) => PasskeyAssertion;
}

/** One ES256 credential, as pages of this origin would get it. */
export function softwareAuthenticator(usual: Told = {}): SoftwareAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(16);
  const id = credentialId.toString('base64url');
  let userHandle: string | null = null;

  return {
    make: (options, told = {}) => {
      const all = { origin: 'http://localhost:8080', rpId: options.rp.id, ...usual, ...told };
      userHandle = options.user.id;
      const attested = Buffer.concat([
        Buffer.alloc(16),
        Buffer.from([0, credentialId.length]),
        credentialId,
        coseKey(publicKey),
      ]);
      const clientData = clientDataJson('webauthn.create', options.challenge, all);
      const data = authenticatorData(all, attested);
      const statement = all.attest?.({ data, clientData, key: privateKey });
      const attestationObject = map([
        [text('fmt'), text(statement ? 'packed' : (all.format ?? 'none'))],
        [text('attStmt'), statement ? packed(statement) : map([])],
        [text('authData'), bytes(data)],
      ]);
      return {
        id,
        rawId: id,
        type: 'public-key',
        response: {
          clientDataJSON: clientData.toString('base64url'),
          attestationObject: attestationObject.toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    use: (options, told = {}) => {
      const all = { origin: 'http://localhost:8080', rpId: options.rpId, ...usual, ...told };
      const handle = all.userHandle === undefined ? userHandle : all.userHandle;
      const clientData = clientDataJson('webauthn.get', options.challenge, all);
      const data = authenticatorData(all);
      const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), privateKey);
      return {
        id,
        rawId: id,
        type: 'public-key',
        response: {
          clientDataJSON: clientData.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
          ...(handle === null ? {} : { userHandle: handle }),
        },
      };
    },
  };
}

function clientDataJson(type: string, challenge: string, told: Told): Buffer {
  const { origin } = told;
  return Buffer.from(
    JSON.stringify({
      type: told.type ?? type,
      challenge: told.challenge ?? challenge,
      origin,
      crossOrigin: false,
    }),
  );
}

function authenticatorData(told: Told, attested?: Buffer): Buffer {
  const { verified = true, backupEligible = false, backedUp = false, counter = 0, rpId = '' } = told;
  const flags =
    bits.present |
    (verified ? bits.verified : 0) |
    (backupEligible ? bits.backupEligible : 0) |
    (backedUp ? bits.backedUp : 0) |
    (attested ? bits.attested : 0);
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, attested ?? Buffer.alloc(0)]);
}

/** RFC 9053 §7.1.1: kty EC2, alg ES256, crv P-256, x, y. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return map([
    [integer(1), integer(2)],
    [integer(3), integer(-7)],
    [integer(-1), integer(1)],
    [integer(-2), bytes(Buffer.from(x, 'base64url'))],
    [integer(-3), bytes(Buffer.from(y, 'base64url'))],
  ]);
}

function packed({ alg, sig, x5c }: ReturnType<Attest>): Buffer {
  const certificates = x5c && Buffer.concat([head(4, x5c.length), ...x5c.map(bytes)]);
  return map([
    [text('alg'), integer(alg)],
    [text('sig'), bytes(sig)],
    ...(certificates ? [[text('x5c'), certificates] as const] : []),
  ]);
}

const sha256 = (content: Buffer | string): Buffer => createHash('sha256').update(content).digest();

// As much of CBOR as that needs (RFC 8949 §3.1).
function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255]);
}
const integer = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const bytes = (content: Buffer): Buffer => Buffer.concat([head(2, content.length), content]);
const text = (content: string): Buffer => Buffer.concat([head(3, content.length), Buffer.from(content)]);
const map = (pairs: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([head(5, pairs.length), ...pairs.flat()]);
