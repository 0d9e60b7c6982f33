import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { reasonAgainst } from '#core/accounts/permission.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { octetsType } from '#core/portal/api.ts';
import { type ReadingPath, type Readings, readingCatalogue } from '#core/portal/readings/catalogue.ts';
import type { ReadingDefinition } from '#core/portal/readings/definition.ts';
import { accountOpeningReadings } from '../account-opening/readings.ts';
import { administrationReadings } from '../administration/readings.ts';
import { alertReadings } from '../alerts/readings.ts';
import { extensionAccessReadings } from '../extension-access/readings.ts';
import { journalReadings } from '../journal/readings.ts';
import { mailFile } from '../mail/transport.ts';
import { viewMail } from '../mail/view-mails.ts';
import { officeReadings } from '../office/readings.ts';
import { orderReadings } from '../orders/readings.ts';
import { passkeyReadings } from '../passkeys/readings.ts';
import { personalDataReadings } from '../personal-data/readings.ts';
import type { Portal } from '../portal.ts';
import { signInCertificateReadings } from '../sign-in-certificates/readings.ts';
import { signinReadings } from '../signin/readings.ts';
import { siteReadings } from '../sites/readings.ts';
import { syncReadings } from '../sync/readings.ts';
import { userReadings } from '../users/readings.ts';
import { Octets } from './octets.ts';
import type { Read, ReadingHandlers } from './reading-handler.ts';
import { type Asker, whoAsks } from './who-asks.ts';

/** One function for each reading of the catalogue: a missing one does not compile. */
const readings: ReadingHandlers<Readings> = {
  ...accountOpeningReadings,
  ...administrationReadings,
  ...alertReadings,
  ...extensionAccessReadings,
  ...journalReadings,
  ...officeReadings,
  ...orderReadings,
  ...passkeyReadings,
  ...personalDataReadings,
  ...signInCertificateReadings,
  ...signinReadings,
  ...siteReadings,
  ...syncReadings,
  ...userReadings,
};

/** Asked at every turn and always short: nothing need look whether to compress it. */
const uncompressed = { compress: false } as const;

/** Everything that is read. Answers are for one person and are not kept by caches. */
export function addReadingRoutes(app: FastifyInstance, portal: Portal): void {
  for (const [path, read] of Object.entries(readings) as [ReadingPath, (read: Read) => Promise<unknown>][]) {
    app.get(path, path === '/api/session' ? uncompressed : {}, async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const asker = await whoMayRead(portal, request, readingCatalogue[path]);
      const params = request.params as Record<string, string>;
      const view = await read({ portal, asker, params, query: request.query, request });
      return view instanceof Octets ? reply.type(octetsType).send(view.octets) : view;
    });
  }
  app.get('/api/office/mails/:mailId.eml', async (request, reply) => {
    await whoMayRead(portal, request, readingCatalogue['/api/office/mails/:mailId']);
    const asked = (request.params as { readonly mailId?: string }).mailId ?? '';
    const { mailId, state } = await viewMail(portal, asked);
    if (state !== 'written') throw new Refusal('request.notFound');
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${mailId}.eml"`)
      .type('message/rfc822')
      .send(createReadStream(mailFile(join(portal.settings.dataDirectory, 'mail'), mailId)));
  });
}

/** @throws Refusal when whoever asks may not read this; @returns no promise for a session in memory */
export function whoMayRead(
  portal: Portal,
  request: FastifyRequest,
  rule: ReadingDefinition,
): Asker | Promise<Asker> {
  const permitted = (asker: Asker): Asker => {
    const reason = reasonAgainst(asker, rule, portal.platform.now());
    if (reason !== undefined) throw new Refusal(reason);
    return asker;
  };
  const asker = whoAsks(portal, request);
  return asker instanceof Promise ? asker.then(permitted) : permitted(asker);
}
