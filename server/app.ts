import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import fastify, { type FastifyInstance } from 'fastify';
import { addAuthorityRoutes } from './http/authority-routes.ts';
import { addCommandRoute } from './http/command-route.ts';
import { addCsvRoutes } from './http/csv-routes.ts';
import { addDocumentRoute } from './http/document-route.ts';
import { errorAnswer } from './http/error-answer.ts';
import { addEventRoute } from './http/event-route.ts';
import { addReadingRoutes } from './http/reading-routes.ts';
import { limitRequests } from './http/request-limit.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import { addStaticRoutes } from './http/static-routes.ts';
import { addSyncRoute } from './http/sync-route.ts';
import type { Portal } from './portal.ts';

/**
 * Builds the HTTP side of a portal; nothing listens yet. Only faults are logged, by the portal: with a logger of its own
 * Fastify would listen to each answer until it is sent.
 */
export async function build(portal: Portal): Promise<FastifyInstance> {
  const { settings } = portal;
  const answerError = errorAnswer(portal);
  const app = fastify({
    trustProxy: settings.trustProxy ? 'loopback' : false,
    frameworkErrors: answerError,
    requestTimeout: 30_000,
    // A base64 OCSP request stands in the path.
    routerOptions: { maxParamLength: 2048 },
  });
  app.setErrorHandler(answerError);
  // What relying parties ask thousands of times a second has neither cookies nor pages to protect.
  await app.register(async (authorities) => addAuthorityRoutes(authorities, portal));
  await app.register(async (api) => addApi(api, portal));
  await app.register(async (pages) => addPages(pages, portal));
  return app;
}

async function addApi(app: FastifyInstance, portal: Portal): Promise<void> {
  addSecurityHeaders(app, { ...portal.settings, of: 'data' });
  await compressAnswers(app);
  limitRequests(app);
  addCommandRoute(app, portal);
  addReadingRoutes(app, portal);
  addCsvRoutes(app, portal);
  addDocumentRoute(app, portal);
  addSyncRoute(app, portal);
  addEventRoute(app, portal);
}

async function addPages(app: FastifyInstance, { settings, database }: Portal): Promise<void> {
  addSecurityHeaders(app, { ...settings, of: 'pages' });
  await compressAnswers(app);
  app.get('/healthz', async (_request, reply) => {
    await database.pool.query('select 1');
    return reply.header('cache-control', 'no-store').send({ ok: true });
  });
  await addStaticRoutes(app, { directory: settings.pwaDirectory });
}

async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    threshold: 1024,
    // Nobody sends compressed requests, and what unpacks them would unpack a bomb.
    globalDecompression: false,
    encodings: ['zstd', 'br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
}
