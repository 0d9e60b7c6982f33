import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '#core/errors/refusal.ts';
import { pageHints } from './page-hints.ts';

/** Vite names these by their content, so a name never changes its meaning. */
const hashed = /\/assets\/[^/]+-[\w-]{8,}\.\w+(?:\.(?:br|gz))?$/;

/** The built PWA; every path that is no file and is asked for as a page gets the one page. */
export async function addStaticRoutes(
  app: FastifyInstance,
  { directory }: { readonly directory: string },
): Promise<void> {
  const isBuilt = existsSync(join(directory, 'index.html'));
  const hintsFor = pageHints(directory);
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: directory,
      preCompressed: true,
      cacheControl: false,
      index: 'index.html',
      setHeaders: (reply, path) => {
        reply.header('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
      // Looked up at each request, so that pages built again are served without a restart.
      wildcard: true,
      dotfiles: 'ignore',
      allowedPath: (path) => !path.endsWith('.map'),
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    const isPage =
      /^(?:GET|HEAD)$/.test(request.method) && (request.headers.accept ?? '').includes('text/html');
    if (!isPage || /^\/(?:api|assets|ca|crl|ocsp)\//.test(request.url)) throw new Refusal('request.notFound');
    if (isBuilt) {
      const hints = hintsFor({
        path: request.url.split(/[?#]/)[0] ?? '/',
        acceptLanguage: request.headers['accept-language'],
      });
      if (hints !== undefined) reply.header('link', hints);
      return reply.sendFile('index.html');
    }
    return reply.code(503).type('text/plain').send('The pages are not built yet: run "npm run build".\n');
  });
}
