import type { FastifyInstance, FastifyReply } from 'fastify';
import { fromBase64 } from '#core/base64.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { newestLists } from '../crl/newest-list.ts';
import type { Authority } from '../issuance/authority.ts';
import { ocspAnswerer } from '../ocsp/answer-request.ts';
import type { Portal } from '../portal.ts';
import { nothingToRun } from './security-headers.ts';

/** What relying parties fetch: certificates of authorities, revocation lists, OCSP answers. Public, for any origin. */
export function addAuthorityRoutes(app: FastifyInstance, portal: Portal): void {
  const { database, platform, issuance } = portal;
  const named = (name: string): Authority => {
    const authority = issuance.authorities.find((candidate) => candidate.name === name);
    if (authority === undefined) throw new Refusal('issuance.authorityUnknown');
    return authority;
  };
  const newest = newestLists(database.tables);
  const answer = ocspAnswerer({ db: database.tables, platform, responders: issuance.responders });
  const open = (reply: FastifyReply): FastifyReply =>
    reply.header('x-content-type-options', 'nosniff').header('content-security-policy', nothingToRun);

  app.get<{ Params: { authority: string } }>('/ca/:authority.cer', async ({ params }, reply) =>
    open(reply)
      .type('application/pkix-cert')
      .header('cache-control', 'public, max-age=86400')
      .send(named(params.authority).certificate.der),
  );

  app.get<{ Params: { authority: string } }>('/crl/:authority.crl', async ({ params, headers }, reply) => {
    const authority = named(params.authority);
    let list = await newest(authority.authorityId);
    if (list === undefined) {
      await issuance.signRevocationLists();
      list = await newest(authority.authorityId);
    }
    if (list === undefined) throw new Error('there is no revocation list');
    const etag = `"${list.number}"`;
    // Short: a revocation must not wait in a cache as long as the list is good.
    open(reply)
      .header('cache-control', 'public, max-age=300')
      .header('etag', etag)
      .header('last-modified', list.thisUpdate.toUTCString());
    if (headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/pkix-crl').send(list.der);
  });

  const respond = async (
    reply: FastifyReply,
    name: string,
    request: Uint8Array | undefined,
  ): Promise<FastifyReply> => {
    const authority = named(name);
    // The root's key is not online, so it has no responder.
    if (authority.issuer === undefined) throw new Refusal('issuance.authorityUnknown');
    const { der, maxAge } = await answer(authority, new Uint8Array(request ?? []));
    return open(reply)
      .type('application/ocsp-response')
      .header('cache-control', maxAge === 0 ? 'no-store' : `public, max-age=${maxAge}, no-transform`)
      .send(der);
  };
  app.addContentTypeParser(
    'application/ocsp-request',
    { parseAs: 'buffer', bodyLimit: 16_384 },
    (_request, body, done) => done(null, body),
  );
  app.post<{ Params: { authority: string } }>('/ocsp/:authority', ({ params, body }, reply) =>
    respond(reply, params.authority, body instanceof Uint8Array ? body : undefined),
  );
  // RFC 6960 §A.1: the request in base64, percent-encoded; Fastify has decoded the path.
  app.get<{ Params: { authority: string; '*': string } }>('/ocsp/:authority/*', ({ params }, reply) =>
    respond(reply, params.authority, fromBase64(params['*'])),
  );
}
