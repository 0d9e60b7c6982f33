import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import { listColumns } from '#core/orders/list-columns.ts';
import { read } from '../../tests/server/ask.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { composition, place, readyOrder, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, cookieOf } from '../../tests/server/people.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { build } from '../app.ts';

let opened: TestPortal;
let app: FastifyInstance;
let user: User;
let delivered: string;

beforeAll(async () => {
  opened = await testPortal();
  const { portal } = opened;
  app = await build(portal);
  user = await aSuperUser(portal);
  await run(portal, user, 'customField.set@1', { slot: 'c', label: 'Responsable' });
  const operator = await anOperator(portal);
  delivered = await readyOrder(portal, { user, operator });
  await run(portal, operator, 'order.deliver@1', { reference: delivered });
  await place(portal, user, {
    ownReference: '=cmd|x',
    customValues: { c: 'Monsieur X' },
    composition: { ...composition, surname: 'Andrieu' },
  });
});

const csv = async (query: string, as = user) =>
  read(app, `/api/orders.csv?${query}`, { cookie: await cookieOf(opened.portal, as) });
const choose = (columns: readonly string[] | null) =>
  run(opened.portal, user, 'me.setListColumns@1', { columns: columns && [...columns] });

describe('orders as CSV', () => {
  test('have the columns that the person chose, by their own words', async () => {
    await choose(['ownReference', 'custom.c', 'state', 'productName']);
    const { body, headers } = await csv('language=fr');
    expect(headers['content-disposition']).toBe('attachment; filename="orders-2026-11-20.csv"');
    expect(body).toBe(
      [
        '\ufeffVotre réf.;Porteur;Produit;État;Responsable',
        "'=cmd|x;Zoé Andrieu;Courriel professionnel, 1 an;En attente du porteur;Monsieur X".replace(
          /Courriel[^;]*/,
          '"$&"',
        ),
        ';Zoé Lemaître-D’Arcy;"Courriel professionnel, 1 an";Valide;',
        '',
      ].join('\r\n'),
    );
  });

  test('have every column there is, each with its fact', async () => {
    await choose(listColumns);
    const { body } = await csv(`search=${delivered}&zone=Europe/Paris`);
    const [header = '', line = ''] = body.split('\r\n');
    expect(header.split(',')).toHaveLength(25);
    expect(line).toContain(',SHA-256,zoe.lemaitre@aube.example,552100554,zoe.lemaitre@aube.example');
    expect(line).toContain(`,mail-professional-1y,`);
    expect(line).toContain('Delivered,Valid,');
    expect(line).toContain('2026-11-20 10:00:00');
    expect(line).toMatch(/Coherence – Passed\n/);
  });

  test('are those that the list shows, in its order', async () => {
    await choose(['reference']);
    const names = async (query: string) =>
      (await csv(query)).body
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]);
    expect(await names('sort=holder&direction=ascending')).toEqual(['Zoé Andrieu', 'Zoé Lemaître-D’Arcy']);
    expect(await names('state=valid')).toEqual(['Zoé Lemaître-D’Arcy']);
    expect(await names('search=Monsieur')).toEqual(['Zoé Andrieu']);
    expect((await csv('sort=comments')).json()).toMatchObject({ code: 'request.malformed' });
  });

  test('are those of one’s own account', async () => {
    const stranger = await aSuperUser(opened.portal, 'Another account');
    expect((await csv('', stranger)).body.trimEnd().split('\r\n')).toHaveLength(1);
    expect((await read(app, '/api/orders.csv')).json()).toMatchObject({ code: 'signin.required' });
  });
});
