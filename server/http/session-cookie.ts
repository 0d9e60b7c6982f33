import type { FastifyReply, FastifyRequest } from 'fastify';

/** The prefix makes browsers refuse it without Secure, with a Domain, or below another path (RFC 6265bis §4.1.3.2). */
const sessionCookie = '__Host-paraphe';

const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;

export function readSessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[sessionCookie];
}

/** Without a date: it goes when the browser is closed, and the server forgets it sooner if it rests. */
export function setSessionCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(sessionCookie, token, attributes);
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, attributes);
}
