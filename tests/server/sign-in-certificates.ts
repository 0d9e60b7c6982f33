import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { request as ask } from 'node:https';
import { createServer } from 'node:net';
import type { User } from '../../core/accounts/actor.ts';
import type { SignInMode } from '../../core/accounts/sign-in-mode.ts';
import { toBase64url } from '../../core/base64.ts';
import { generateKeyPair } from '../../core/keys/generate.ts';
import { makeCertificationRequest } from '../../core/pki/certification-request.ts';
import { attributeType } from '../../core/pki/object-identifiers.ts';
import { toPem } from '../../core/pki/pem.ts';
import type { KeyKind } from '../../core/pki/public-key.ts';
import { systemPlatform } from '../../server/platform.ts';
import type { Portal } from '../../server/portal.ts';
import { secretDigest } from '../../server/signin/secret.ts';
import { cookieOf } from './people.ts';

/** What a browser signs in with. */
export interface Credential {
  readonly certificateId: string;
  /** PEM. */
  readonly key: string;
  readonly pem: string;
}

interface KeyAndRequest {
  /** PEM. */
  readonly key: string;
  readonly request: string;
}

/** A key, and a request that names somebody else: what a certificate says does not come from it. */
export async function aKey(kind: KeyKind = 'P-256'): Promise<KeyAndRequest> {
  const { crypto } = systemPlatform;
  const pair = await generateKeyPair(crypto, kind);
  const subject = [{ type: attributeType.commonName, value: 'Somebody Else' }];
  const { privateKey, spki, pkcs8 } = pair;
  const der = await makeCertificationRequest({ crypto, kind, privateKey, spki, subject });
  return { key: toPem('PRIVATE KEY', pkcs8), request: toPem('CERTIFICATE REQUEST', der) };
}

/** The same person, in a session of theirs that the database knows. */
export async function signedIn(portal: Portal, user: User): Promise<User> {
  const token = (await cookieOf(portal, user)).replace('__Host-paraphe=', '');
  const { session_id, proven_at } = await portal.database.tables
    .updateTable('sessions')
    .set({ proven_at: portal.platform.now() })
    .where('token_sha256', '=', secretDigest(token))
    .returning(['session_id', 'proven_at'])
    .executeTakeFirstOrThrow();
  return { ...user, session: { ...user.session, sessionId: session_id, provenAt: proven_at } };
}

export async function setMode(portal: Portal, { accountId }: User, mode: SignInMode): Promise<void> {
  await portal.database.tables
    .updateTable('accounts')
    .set({ sign_in_mode: mode })
    .where('account_id', '=', accountId)
    .execute();
}

/** What the page that sends a browser to the listener keeps, and what it shows. */
export function aVerifier(): { readonly verifier: string; readonly challenge: string } {
  const verifier = toBase64url(systemPlatform.randomBytes(32));
  return { verifier, challenge: toBase64url(secretDigest(verifier)) };
}

interface Presented {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Of the address it sends back to. */
  readonly fragment: URLSearchParams;
}

/** Goes to the listener as a browser does, its TLS verified by the portal's root. */
export async function present(
  port: number,
  {
    root,
    credential,
    challenge,
    headers = {},
    path = `/sign-in?challenge=${challenge}&purpose=signIn`,
  }: {
    readonly root: string;
    readonly credential?: Pick<Credential, 'key' | 'pem'>;
    readonly challenge: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly path?: string;
  },
): Promise<Presented> {
  const asking = ask({
    host: 'localhost',
    port,
    path,
    ca: root,
    agent: false,
    headers,
    ...(credential === undefined ? {} : { cert: credential.pem, key: credential.key }),
  }).end();
  const [response] = await once(asking, 'response');
  response.resume();
  const { location = '' } = response.headers;
  return {
    status: response.statusCode,
    headers: response.headers,
    fragment: new URLSearchParams(location.split('#')[1] ?? ''),
  };
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer().listen({ port: 0, host: 'localhost' });
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** PEM of the portal's root. */
export function rootOf({ issuance }: Portal): string {
  const root = issuance.authorities.find(({ name }) => name === 'root');
  if (root === undefined) throw new Error('there is no root');
  return new X509Certificate(root.certificate.der).toString();
}
