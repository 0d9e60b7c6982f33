import { toBase64url } from '#core/base64.ts';
import { utf8 } from '#core/bytes.ts';
import { isErrorCode, Refusal } from '#core/errors/refusal.ts';

/** One wish to be recognised by a certificate. Only the challenge leaves the page before the ticket is here. */
export interface Presentation {
  /** Shows the portal that the page with the ticket is the one that began. */
  readonly verifier: string;
  /** SHA-256 of the verifier; both in base64url. */
  readonly challenge: string;
}

export async function makePresentation(crypto: Crypto): Promise<Presentation> {
  const verifier = toBase64url(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest('SHA-256', utf8(verifier));
  return { verifier, challenge: toBase64url(new Uint8Array(digest)) };
}

/** Where the browser presents its certificate: another port, on which the portal asks for one. */
export function presentationAddress(origin: string, { challenge }: Presentation): string {
  return `${origin}/sign-in?${new URLSearchParams({ challenge })}`;
}

/** What the browser comes back with. */
export interface Return {
  readonly challenge: string;
  readonly ticket?: string;
  readonly refusal?: Refusal;
}

/** @returns undefined for any other fragment */
export function readReturn(hash: string): Return | undefined {
  const told = new URLSearchParams(hash.replace(/^#/, ''));
  const challenge = told.get('challenge') ?? '';
  const ticket = told.get('ticket');
  if (ticket !== null) return { challenge, ticket };
  const code = told.get('refusal');
  if (code === null) return undefined;
  const minutes = Number(told.get('minutes') ?? Number.NaN);
  const detail = Number.isFinite(minutes) ? { minutes } : {};
  return { challenge, refusal: isErrorCode(code) ? new Refusal(code, detail) : new Refusal('server.fault') };
}
