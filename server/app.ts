import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { addAuthorityRoutes } from './http/authority-routes.ts';
import { addCommandRoute } from './http/command-route.ts';
import { addCsvRoutes } from './http/csv-routes.ts';
import { addDocumentRoute } from './http/document-route.ts';
import { answerError } from './http/error-answer.ts';
import { addEventRoute } from './http/event-route.ts';
import { addReadingRoutes } from './http/reading-routes.ts';
import { limitRequests } from './http/request-limit.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import { addStaticRoutes } from './http/static-routes.ts';
import { addSyncRoute } from './http/sync-route.ts';
import type { Portal } from './portal.ts';

/**
 * Builds the HTTP side of a portal; nothing listens yet.
 * @param options.logger what Fastify takes; at `warn` no request is logged, faults are
 */
export async function build(
  portal: Portal,
  { logger = false }: Pick<FastifyServerOptions, 'logger'> = {},
): Promise<FastifyInstance> {
  const { settings, platform } = portal;
  const app = fastify({
    logger,
    trustProxy: settings.trustProxy ? 'loopback' : false,
    genReqId: () => platform.newId(),
    // The log has only faults, each with its number: no request needs a logger of its own.
    childLoggerFactory: (log) => log,
    frameworkErrors: answerError,
    requestTimeout: 30_000,
    // A base64 OCSP request stands in the path.
    routerOptions: { maxParamLength: 2048 },
  });
  app.setErrorHandler(answerError);
  // What relying parties ask thousands of times a second has neither cookies nor pages to protect.
  await app.register(async (authorities) => addAuthorityRoutes(authorities, portal));
  await app.register(async (pages) => addPages(pages, portal));
  return app;
}

async function addPages(app: FastifyInstance, portal: Portal): Promise<void> {
  const { settings, database } = portal;
  addSecurityHeaders(app, settings);
  await app.register(compress, {
    threshold: 1024,
    // Nobody sends compressed requests, and what unpacks them would unpack a bomb.
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await app.register(async (api) => {
    limitRequests(api);
    addCommandRoute(api, portal);
    addReadingRoutes(api, portal);
    addCsvRoutes(api, portal);
    addDocumentRoute(api, portal);
    addSyncRoute(api, portal);
    addEventRoute(api, portal);
  });
  app.get('/healthz', async (_request, reply) => {
    await database.pool.query('select 1');
    return reply.header('cache-control', 'no-store').send({ ok: true });
  });
  await addStaticRoutes(app, { directory: settings.pwaDirectory });
}
