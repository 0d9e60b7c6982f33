import type { FastifyInstance } from 'fastify';
import { readingCatalogue } from '#core/portal/readings/catalogue.ts';
import { documentFile } from '../orders/order-documents.ts';
import type { Portal } from '../portal.ts';
import { whoMayRead } from './reading-routes.ts';

/** Files that accounts attached, for whoever may read the order: to be kept, never to be opened as a page of the portal. */
export function addDocumentRoute(app: FastifyInstance, portal: Portal): void {
  app.get('/api/orders/:reference/documents/:documentId', async (request, reply) => {
    const asker = await whoMayRead(portal, request, readingCatalogue['/api/orders/:reference']);
    const { reference = '', documentId = '' } = request.params as Record<string, string>;
    const { fileName, mediaType, content } = await documentFile(portal.database.tables, asker, {
      reference,
      documentId,
    });
    return (
      reply
        .header('cache-control', 'no-store')
        // RFC 6266 §4.3: the name in UTF-8, which nothing of it can leave.
        .header('content-disposition', `attachment; filename*=UTF-8''${extended(fileName)}`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .type(mediaType)
        .send(content)
    );
  });
}

/** RFC 8187 §3.2.1: what encodeURIComponent lets through is more than `attr-char`. */
function extended(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
