import type { FastifyReply, FastifyRequest } from 'fastify';

/** The prefix makes browsers refuse it without Secure, with a Domain, or below another path (RFC 6265bis §4.1.3.2). */
const name = '__Host-paraphe';
const attributes = 'Path=/; HttpOnly; Secure; SameSite=Strict';
const wanted = new RegExp(`(?:^|;) *${name}=([\\w-]*) *(?:;|$)`);

/** The token as the browser sent it; whether it is one is for who looks it up. */
export function readSessionCookie({ headers }: FastifyRequest): string | undefined {
  return headers.cookie === undefined ? undefined : wanted.exec(headers.cookie)?.[1];
}

/** Without a date: it goes when the browser is closed, and the server forgets it sooner if it rests. */
export function setSessionCookie(reply: FastifyReply, token: string): void {
  reply.header('set-cookie', `${name}=${token}; ${attributes}`);
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.header('set-cookie', `${name}=; ${attributes}; Max-Age=0`);
}
