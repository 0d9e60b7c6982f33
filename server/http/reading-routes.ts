import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '#core/errors/refusal.ts';
import type { Readings } from '#core/portal/api.ts';
import { listAccounts } from '../accounts/list-accounts.ts';
import { mailFile } from '../mail/transport.ts';
import { listMails, viewMail } from '../mail/view-mails.ts';
import { holderView } from '../orders/holder-view.ts';
import { listOrders } from '../orders/list-orders.ts';
import { listOrganisations } from '../orders/list-organisations.ts';
import { orderView } from '../orders/order-view.ts';
import type { Portal } from '../portal.ts';
import { sessionView } from '../signin/session-view.ts';
import type { SignedIn } from '../signin/sessions.ts';
import { whoAsks } from './who-asks.ts';

type Reading = {
  [Path in keyof Readings]: (portal: Portal, request: FastifyRequest) => Promise<Readings[Path]>;
};

/** One function for each reading of the API: a missing one does not compile. */
const readings: Reading = {
  '/api/session': async (portal, request) => sessionView(portal, await whoAsks(portal, request)),
  '/api/invitation': async (portal, request) => {
    const asker = await whoAsks(portal, request);
    if (asker.kind !== 'holder') throw new Refusal('invitation.unknown');
    return holderView(portal, asker.orderId);
  },
  '/api/organisations': async (portal, request) => listOrganisations(portal, await signedIn(portal, request)),
  '/api/orders': async (portal, request) =>
    listOrders(portal, await signedIn(portal, request), request.query),
  '/api/orders/:reference': async (portal, request) =>
    orderView(portal, await signedIn(portal, request), parameter(request, 'reference')),
  '/api/office/accounts': async (portal, request) => {
    await operator(portal, request);
    return listAccounts(portal);
  },
  '/api/office/mails': async (portal, request) => {
    await operator(portal, request);
    return listMails(portal);
  },
  '/api/office/mails/:mailId': async (portal, request) => {
    await operator(portal, request);
    return viewMail(portal, parameter(request, 'mailId'));
  },
};

/** Everything that the PWA reads. Answers are for one person and are not kept by caches. */
export function addReadingRoutes(app: FastifyInstance, portal: Portal): void {
  for (const [path, read] of Object.entries(readings)) {
    app.get(path, async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return read(portal, request);
    });
  }
  app.get('/api/office/mails/:mailId.eml', async (request, reply) => {
    await operator(portal, request);
    const { mailId, state } = await viewMail(portal, parameter(request, 'mailId'));
    if (state !== 'written') throw new Refusal('request.notFound');
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${mailId}.eml"`)
      .type('message/rfc822')
      .send(createReadStream(mailFile(join(portal.settings.dataDirectory, 'mail'), mailId)));
  });
}

async function signedIn(portal: Portal, request: FastifyRequest): Promise<SignedIn> {
  const asker = await whoAsks(portal, request);
  if (asker.kind === 'anonymous') throw new Refusal('signin.required');
  if (asker.kind === 'holder') throw new Refusal('right.missing');
  return asker;
}

async function operator(portal: Portal, request: FastifyRequest): Promise<void> {
  if ((await signedIn(portal, request)).kind !== 'operator') throw new Refusal('right.missing');
}

function parameter({ params }: FastifyRequest, name: string): string {
  return (params as Record<string, string>)[name] ?? '';
}
